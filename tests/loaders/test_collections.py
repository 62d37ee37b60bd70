"""Files of several texts, Word files and feeds: each text with its title, day and address; what is broken is said."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from loaders.announcement.inputs import Entry, Unread, entries, entries_of_bytes, entries_of_text
from loaders.errors import DamagedFileError, MissingFileError
from loaders.feeds import read_feed
from loaders.files import left_out, loadable_files

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Market Wire</title>
<item><title>Ash buys Beech</title><link>https://wire.example/1</link><guid>one</guid>
<pubDate>Wed, 20 Mar 2024 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Ash has &lt;b&gt;acquired&lt;/b&gt; Beech.&lt;/p&gt;</description></item>
<item><title>Cedar waits</title>
<content:encoded><![CDATA[<p>Cedar files nothing.</p><script>x()</script>]]></content:encoded></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Letters</title>
<entry><title>Oak grows</title><id>urn:1</id><updated>2024-05-06T07:08:09Z</updated>
<link rel="self" href="https://a.example/self"/><link href="https://a.example/oak"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Oak has grown.</p></div></content></entry></feed>"""


def read(path: Path) -> list[Entry | Unread]:
    return list(entries(str(path)))


def written(tmp_path: Path, name: str, content: str) -> Path:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return path


def test_rss(tmp_path: Path) -> None:
    first, second = read(written(tmp_path, "wire.rss", RSS))
    assert isinstance(first, Entry)
    assert isinstance(second, Entry)
    assert first.page.text == "Ash buys Beech\n\nAsh has acquired Beech."
    assert (first.page.publisher, first.page.published, first.uri) == (
        "Market Wire", "2024-03-20", "https://wire.example/1")  # fmt: skip
    assert second.page.text == "Cedar waits\n\nCedar files nothing."
    assert (second.page.published, second.uri) == (None, "")


def test_atom(tmp_path: Path) -> None:
    [entry] = read(written(tmp_path, "letters.xml", ATOM))
    assert isinstance(entry, Entry)
    assert (entry.page.text, entry.page.published) == ("Oak grows\n\nOak has grown.", "2024-05-06")
    assert entry.uri == "https://a.example/oak"


def test_a_feed_is_known_by_its_first_words() -> None:
    assert len(list(entries_of_bytes(RSS.encode(), "a stream", media_type="text/plain"))) == 2


def test_a_pasted_feed_is_read_as_one_whatever_encoding_it_says() -> None:
    said = RSS.replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"').replace("Cedar", "Cèdre")
    found = entries_of_text(said, "The feed")
    assert found is not None
    assert [each.page.text for each in found if isinstance(each, Entry)] == [
        "Ash buys Beech\n\nAsh has acquired Beech.",
        "Cèdre waits\n\nCèdre files nothing.",
    ]
    assert entries_of_text("Ash reads its <rss> feeds.", "The text") is None


@pytest.mark.parametrize("broken", [RSS[:300], "<rss><channel>", "<html><body>x</body></html>", "", "no markup at all"])
def test_broken_feeds(broken: str) -> None:
    with pytest.raises(DamagedFileError, match=r"broken feed|neither RSS nor Atom"):
        read_feed(broken.encode(), "the feed")


def test_entities_of_a_feed_open_no_files(tmp_path: Path) -> None:
    secret = written(tmp_path, "secret.txt", "hidden words")
    doctype = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY y "{"z" * 50}">]>'
    with pytest.raises(DamagedFileError, match="entities of its own") as refused:
        read_feed(f"{doctype}<rss><channel><item><title>T &x; &y;</title></item></channel></rss>".encode(), "f")
    assert "hidden" not in str(refused.value)


def test_json_lines_tell_the_broken_line(tmp_path: Path) -> None:
    row = {"title": "Ash buys Beech", "text": "Ash has acquired Beech.", "published": "2024-03-20 04:17:00-0400",
           "link": "https://wire.example/1"}  # fmt: skip
    path = written(tmp_path, "news.jsonl", f"{json.dumps(row)}\n{{broken\n\n{json.dumps({'id': 1})}\n[1]\n")
    good, *bad = read(path)
    assert isinstance(good, Entry)
    assert (good.page.text, good.page.published) == ("Ash buys Beech\n\nAsh has acquired Beech.", "2024-03-20")
    assert good.uri == "https://wire.example/1"
    assert [(each.name.rpartition(", ")[2], type(each)) for each in bad] == [
        ("line 2", Unread), ("line 4", Unread), ("line 5", Unread)]  # fmt: skip


def test_json_arrays_and_objects(tmp_path: Path) -> None:
    rows = [{"headline": "A", "body": "A said so."}, {"text": "B said so."}]
    assert len(read(written(tmp_path, "a.json", json.dumps(rows)))) == 2
    assert len(read(written(tmp_path, "b.json", json.dumps({"items": rows})))) == 2
    assert len(read(written(tmp_path, "c.json", json.dumps(rows[0])))) == 1
    [broken] = read(written(tmp_path, "d.json", "[{"))
    assert isinstance(broken, Unread)
    assert "is no JSON" in broken.why


def test_tables(tmp_path: Path) -> None:
    [entry] = read(written(tmp_path, "a.csv", 'Title;Text;Date\n"Ash; Beech";"Ash has\nacquired Beech.";2024-03\n'))
    assert isinstance(entry, Entry)
    assert entry.page.text == "Ash; Beech\n\nAsh has\nacquired Beech."
    assert entry.page.published == "2024-03"
    [broken] = read(written(tmp_path, "b.csv", "who,what\nAsh,buys\n"))
    assert isinstance(broken, Unread)
    assert "no column for the text" in broken.why


def docx(paragraphs: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{space}"><w:body>{paragraphs}</w:body></w:document>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as parts:
        parts.writestr("word/document.xml", body)
    return buffer.getvalue()


def test_word_files(tmp_path: Path) -> None:
    path = tmp_path / "release.docx"
    path.write_bytes(
        docx(
            '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ash buys Beech</w:t></w:r></w:p>'
            "<w:p><w:r><w:t>Ash has </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
            "<w:r><w:t>acquired Beech.</w:t></w:r></w:p>"
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
            "<w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        )
    )
    [entry] = read(path)
    assert isinstance(entry, Entry)
    assert entry.page.text == "# Ash buys Beech\n\n\nAsh has acquired Beech.\n\n\n| a | b |".replace("\n\n\n", "\n\n")
    path.write_bytes(b"PK\x03\x04 broken")
    [broken] = read(path)
    assert isinstance(broken, Unread)
    assert "no Word file" in broken.why


def test_a_folder_holds_files_of_many_kinds(tmp_path: Path) -> None:
    written(tmp_path, "a.rss", RSS)
    written(tmp_path, "b.txt", "Ash has acquired Beech.")
    written(tmp_path, "c.exe", "no")
    written(tmp_path, "d.csv", "text\nAsh has acquired Beech.\n")
    assert [type(each) for each in read(tmp_path)] == [Entry, Entry, Entry, Entry]
    [missing] = read(tmp_path / "nothing")
    assert isinstance(missing, Unread)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", ""),
        ("a.json", ""),
        ("b.json", "[]"),
        ("a.csv", ""),
        ("b.csv", "title,text\n"),
        ("a.xml", ""),
        ("b.xml", "<rss><channel><title>Wire</title></channel></rss>"),
    ],
)
def test_a_collection_without_entries_is_said_to_be_one(tmp_path: Path, name: str, content: str) -> None:
    [empty] = read(written(tmp_path, name, content))
    assert isinstance(empty, Unread)
    assert "holds no entries" in empty.why


@pytest.mark.parametrize("date", ["2024-13-45", "2024-02-30", "20 Marchember", "32", 20240320.5])
def test_an_impossible_date_of_an_entry_is_told(tmp_path: Path, date: object) -> None:
    row = {"text": "Ash has acquired Beech.", "date": date}
    rows = [row, {**row, "date": "2024-03-20"}, {**row, "date": "Wed, 20 Mar 2024 08:00:00 GMT"}, {**row, "date": None}]
    for name, content in (("a.jsonl", "\n".join(map(json.dumps, rows))), ("b.json", json.dumps(rows))):
        bad, *good = read(written(tmp_path, name, content))
        assert isinstance(bad, Unread)
        assert f"its date is not one such as 2024-03-20: '{date}'" in bad.why
        assert [each.page.published for each in good if isinstance(each, Entry)] == ["2024-03-20", "2024-03-20", None]
    [bad] = read(written(tmp_path, "c.csv", f"text,date\nAsh has acquired Beech.,{date}\n"))
    assert isinstance(bad, Unread)


@pytest.mark.parametrize("page", [b"<!DOCTYPE html><html><p>News & more</p>", b"<html lang=en><body><br>"])
def test_a_page_that_stands_at_a_feed_s_address_is_told_to_be_one(page: bytes) -> None:
    with pytest.raises(DamagedFileError, match="is a page of the web and no feed"):
        read_feed(page, "https://example.org/feed")


@pytest.mark.parametrize("address", ["ftp://example.org/a.txt", "file:///tmp/a.txt"])
def test_addresses_that_are_not_opened_are_told_from_paths(address: str) -> None:
    with pytest.raises(MissingFileError, match=r"are not opened\. Give one with https"):
        loadable_files(Path(address))


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ('{"text": "Ash grew."}\n{"text": "Oak fell."}\n', ["Ash grew.", "Oak fell."]),
        ('[{"text": "Ash grew."}, {"text": "Oak fell."}]', ["Ash grew.", "Oak fell."]),
        ('{"text": "Ash grew."}', ["Ash grew."]),
        ("id,date,text\n1,2024-03-20,Ash grew.\n2,,Oak fell.\n", ["Ash grew.", "Oak fell."]),
        ("Ash, Oak and text, signed.", ["Ash, Oak and text, signed."]),
        ("{Ash} grew.", ["{Ash} grew."]),
    ],
)
def test_rows_without_a_file_name_are_known_by_their_beginning(content: str, texts: list[str]) -> None:
    found = list(entries_of_bytes(content.encode(), "a stream"))
    assert [each.page.text for each in found if isinstance(each, Entry)] == texts


def test_markup_in_a_row_is_none_of_its_words() -> None:
    row = json.dumps({"title": "News", "text": "<b>Ash</b> has acquired Oak &amp; Elm.<script>x()</script>"})
    [found] = entries_of_bytes(row.encode(), "a stream")
    assert isinstance(found, Entry)
    assert found.page.text == "News\n\nAsh has acquired Oak & Elm."


def test_markdown_is_known_in_a_text_without_a_file_name() -> None:
    [found] = entries_of_bytes(b"**Ash** has acquired [Oak](https://oak.example).", "a stream")
    assert isinstance(found, Entry)
    assert found.page.text == "Ash has acquired Oak."


def test_what_of_a_folder_is_left_out_is_counted(tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    for name in ("a.txt", "b.png", "Makefile", ".hidden/c.txt"):
        written(tmp_path, name, "Ash grew.")
    assert left_out(tmp_path) == ("2 of other kinds (ending: .png, none)", "1 hidden")
    assert left_out(tmp_path / "a.txt") == ()
