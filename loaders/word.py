"""The words of a .docx file: paragraphs, headings, list items and table rows, as lines that say what they are."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from loaders.errors import DamagedFileError, FileTooLargeError

PART = "word/document.xml"
PROPERTIES = "docProps/core.xml"
MOST_XML = 50 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?i)heading ?([1-6])|(title)")


def docx_page(content: bytes, name: str) -> tuple[str, str]:
    """Text and title of a Word file. Raises a LoadError where it is damaged, locked or swollen."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            body = _parsed(parts, PART, name)
            title = _title(parts, name)
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError) as error:
        raise DamagedFileError(f"{name} is no Word file that can be opened.", remedy="Save it again.") from error
    lines = list(_lines(body.find(f"{_W}body")))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n"), title


def _parsed(parts: zipfile.ZipFile, part: str, name: str) -> Any:
    from lxml import etree

    if parts.getinfo(part).file_size > MOST_XML:
        raise FileTooLargeError(f"{name} unpacks to more than {MOST_XML // 1024**2} MB; it is not read.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(parts.read(part), parser)
    except (etree.XMLSyntaxError, zipfile.BadZipFile) as error:
        raise DamagedFileError(f"{name} is a damaged Word file.", remedy="Save it again.") from error


def _title(parts: zipfile.ZipFile, name: str) -> str:
    if PROPERTIES not in parts.namelist():
        return ""
    found = _parsed(parts, PROPERTIES, name).find("{http://purl.org/dc/elements/1.1/}title")
    return "" if found is None or not found.text else str(found.text).strip()


def _lines(parent: Any) -> Iterator[str]:
    for child in parent if parent is not None else ():
        if child.tag == f"{_W}p":
            yield from _paragraph(child)
        elif child.tag == f"{_W}tbl":
            yield ""
            for row in child.iter(f"{_W}tr"):
                cells = [" ".join(_words(cell).split()) for cell in row.findall(f"{_W}tc")]
                yield f"| {' | '.join(cells)} |"
            yield ""
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _lines(child)


def _paragraph(paragraph: Any) -> Iterator[str]:
    words = _words(paragraph).strip()
    if not words:
        return
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    heading = _HEADING.fullmatch(style.get(f"{_W}val", "")) if style is not None else None
    if heading:
        yield from ("", f"{'#' * int(heading[1] or 1)} {words}", "")
    elif paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        yield f"  • {words}"
    else:
        yield from ("", words, "")


def _words(element: Any) -> str:
    """The text of an element as it reads now: what was struck out in a tracked change is left out."""
    said = []
    for part in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen", f"{_W}p"):
        if part.tag == f"{_W}t":
            said.append(part.text or "")
        elif part is not element:
            said.append({f"{_W}br": "\n", f"{_W}noBreakHyphen": "-"}.get(part.tag, " "))
    return "".join(said)
