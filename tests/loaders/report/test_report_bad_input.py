"""Files that cannot be read and pages that are no report are refused in a sentence; truncated ones say so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from loaders.errors import (
    BinaryFileError,
    DamagedFileError,
    EmptyFileError,
    EncodingError,
    FileTooLargeError,
    LoadError,
    MissingFileError,
    NotAReportError,
    NothingToLoadError,
    SeedError,
    UnreadableFileError,
    UnsupportedFileError,
)
from loaders.files import loadable_files, read_file
from loaders.report import read_report, read_report_text
from loaders.report.seeds import read_seed

PAGE = Path(__file__).parent / "pages" / "industrial_enzymes.txt"


def written(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("empty.txt", b"", EmptyFileError),
        ("blank.txt", b" \n\t\n", EmptyFileError),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", BinaryFileError),
        ("japanese.txt", "市場の規模は大きい".encode("shift_jis") * 40, EncodingError),
        ("half.txt", b"\xff\xfeM\x00a", EncodingError),
        ("scan.pdf", b"%PDF-1.4\nnothing", DamagedFileError),
        ("page.pdf", b"plain words", DamagedFileError),
        ("sheet.xlsx", b"PK", UnsupportedFileError),
        ("bare.html", b"<html><body><script>1</script></body></html>", EmptyFileError),
    ],
)
def test_bad_files_are_refused(tmp_path: Path, name: str, content: bytes, error: type[LoadError]) -> None:
    path = written(tmp_path, name, content)
    with pytest.raises(error) as caught:
        read_report(path)
    assert name in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("name", "content", "remedy"),
    [("empty.txt", b"", "Give a file that holds the text."), ("bare.html", b"<html></html>", "Save the page again.")],
)
def test_what_to_do_with_an_empty_file_fits_its_kind(tmp_path: Path, name: str, content: bytes, remedy: str) -> None:
    with pytest.raises(EmptyFileError, match=f"holds no words. {remedy}"):
        read_report(written(tmp_path, name, content))


def test_a_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        read_report(tmp_path / "no.txt")
    with pytest.raises(MissingFileError):
        loadable_files(tmp_path / "no")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(FileTooLargeError, match="200 MB; a page of more than 20 MB"):
        read_report(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = written(tmp_path, "secret.txt", PAGE.read_bytes())
    path.chmod(0)
    with pytest.raises(UnreadableFileError):
        read_report(path)


def test_a_folder_gives_its_loadable_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.png", ".hidden.txt"):
        written(tmp_path, name, b"words")
    assert [path.name for path in loadable_files(tmp_path)] == ["a.md", "b.txt"]
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(NothingToLoadError):
        loadable_files(empty)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = PAGE.read_text(encoding="utf-8").replace("EUR 40", "€40")
    path = written(tmp_path, "page.txt", text.encode(encoding))
    assert read_report(path).document.id == read_report_text(text).document.id


@pytest.mark.parametrize(
    "text",
    [
        "Dear Anna,\n\nthe market in our village opens at eight. Bring a basket.\n",
        "Bayer AG announced today that it has acquired a company. The deal was worth USD 40 million.",
        "Farmers Market\n\nApples, pears and plums are sold on Saturday.",
    ],
)
def test_a_page_that_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(NotAReportError, match=r"Looked for: .* Not found: "):
        read_report_text(text)


@pytest.mark.parametrize("share", [0.15, 0.3, 0.5, 0.7, 0.9])
def test_a_truncated_page_gives_what_it_has_and_says_what_is_missing(share: float) -> None:
    text = PAGE.read_text(encoding="utf-8")
    part = text[: int(len(text) * share)]
    extraction = read_report_text(part)
    whole = read_report_text(text)
    assert 0 < len(extraction.claims) < len(whole.claims)
    if share < 0.5:
        assert any("ends without" in missed.why or "breaks off" in missed.why for missed in extraction.not_understood)


def test_markup_and_odd_characters_are_only_text() -> None:
    text = PAGE.read_text(encoding="utf-8").replace("Carbohydrases", "<script>alert(1)</script> Carbohydrases")
    for claim in read_report_text(text + "\x00\u200b").claims:
        assert claim.places


def test_a_name_of_ten_thousand_characters_does_not_stop_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8") + "\nKEY PLAYERS\n\n" + "A" * 10_000 + "\n"
    assert read_report_text(text).claims


def test_an_unknown_seed_is_said() -> None:
    with pytest.raises(SeedError, match="ntrk_fusion"):
        read_seed("no_such_market")


def test_pdf_text_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "page.pdf", _pdf(PAGE.read_text(encoding="utf-8").splitlines()[:14]))
    assert "industrial enzymes market was worth EUR" in " ".join(read_file(path).text.split())


def test_of_a_damaged_pdf_only_our_own_words_are_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = written(tmp_path, "page.pdf", b"%PDF-1.4 and nothing more")
    with pytest.raises(DamagedFileError, match="is a damaged PDF"):
        read_file(path)
    assert caplog.records == []


def _pdf(lines: list[str]) -> bytes:
    """A one-page PDF of these lines, written by hand."""
    shown = "".join(
        f"({line.replace('(', '').replace(')', '').encode('ascii', 'ignore').decode()}) Tj T*\n" for line in lines
    )
    stream = f"BT /F1 10 Tf 12 TL 40 800 Td\n{shown}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(body)
    return (
        body
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start
    )
