"""Writes the word lists of this folder anew.

    python -m loaders.announcement.data.make_lists WORDLIST MEDICINES.xlsx FEED.jsonl

WORDLIST: an English word list, one word a line (SCOWL, size 35 or so: Debian's wamerican-small).
MEDICINES.xlsx: EMA's "Medicines output" table of authorised medicines.
FEED.jsonl: an unlabelled feed of announcements ({id, text} a line), from which only words are taken
that stand in lower case in at least three of its texts: terms of the field that a general list lacks.
"""

from __future__ import annotations

import json
import re
import sys
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from loaders.announcement.lexicon import built_like_a_common_name

HERE = Path(__file__).parent
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def ordinary_words(wordlist: Path, feed: Path) -> list[str]:
    """Lower-case words that are no names by themselves."""
    words = {w for w in wordlist.read_text(encoding="utf-8").split() if re.fullmatch(r"[a-z]{2,}", w)}
    seen: Counter[str] = Counter()
    for line in feed.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        seen.update(set(re.findall(r"(?<![\w’'-])[a-z]{3,}(?![\w’'-])", text)))
    terms = {word for word, texts in seen.items() if texts >= 3}
    return sorted(words | {word for word in terms if not built_like_a_common_name(word)})


def medicines(workbook: Path) -> list[tuple[str, str]]:
    """(brand, common name) of each human medicine of the table."""
    with zipfile.ZipFile(workbook) as archive:
        strings = [
            "".join(part.text or "" for part in item.iter(f"{_SHEET}t"))
            for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{_SHEET}si")  # noqa: S314 - our own file
        ]
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    rows = set()
    for row in sheet.iter(f"{_SHEET}row"):
        cells = {}
        for cell in row.iter(f"{_SHEET}c"):
            value = cell.find(f"{_SHEET}v")
            if value is not None and cell.get("t") == "s" and value.text:
                cells[re.sub(r"\d", "", cell.get("r") or "")] = strings[int(value.text)].strip()
        if cells.get("A") == "Human" and cells.get("B"):
            rows.add((" ".join(cells["B"].split()), " ".join(cells.get("G", "").split())))
    return sorted(rows)


def main() -> None:
    wordlist, workbook, feed = (Path(argument) for argument in sys.argv[1:4])
    (HERE / "ordinary_words.txt").write_text("\n".join(ordinary_words(wordlist, feed)) + "\n", encoding="utf-8")
    lines = [f"{brand}\t{name}" for brand, name in medicines(workbook)]
    (HERE / "medicines.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
