"""From a path to the raw text of a page, whatever kind of file it is.

Every kind comes out as lines that say what they are: headings as `## Title`, list items as `• item` (two spaces
of indentation a level), table rows as `| cell | cell |`; so one set of rules reads them all.
"""

from __future__ import annotations

import logging
import os
import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from loaders.errors import (
    BinaryFileError,
    DamagedFileError,
    EmptyFileError,
    EncodingError,
    FileTooLargeError,
    MissingFileError,
    NavigationOnlyError,
    NothingToLoadError,
    UnreadableFileError,
    UnsupportedFileError,
)
from loaders.markup import html_to_page, markdown_to_text
from loaders.word import docx_page

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
WORD = MEDIA_TYPES[".docx"]
LARGEST = 20 * 1024 * 1024
_WITHOUT_WORDS = {"text/html": "Save the page again.", WORD: "Save the document again, with its text."}
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_LETTERS = re.compile(r"\w")
_HTML_START = re.compile(r"\s*(?:<!doctype html|<html\b)", re.I)
# Elements that stand on lines of their own; `p<0.05` and `<5%` are none.
_BLOCK = re.compile(r"<(/?)(p|div|h[1-6]|ul|ol|table|article|section|main|header|body|blockquote)(?:\s[^<>]*)?>", re.I)
_MARKDOWN = re.compile(r"^#{1,6} \S|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\(https?://", re.M)
_LINE_BREAK = re.compile(r"<br ?/?>", re.I)


@dataclass(frozen=True)
class RawPage:
    """The words of a file before they are normalised, and what its markup says beside them."""

    text: str
    media_type: str
    title: str = ""
    publisher: str = ""
    published: str | None = None


def read_file(path: Path) -> RawPage:
    """The page kept at `path` (.txt, .md, .html, .pdf, .docx). Raises a LoadError that says what is wrong."""
    media_type = MEDIA_TYPES.get(path.suffix.lower())
    content = content_of(path)
    if media_type is None:
        raise UnsupportedFileError(
            f"{path} is a kind of file that is not read.",
            remedy=f"Save the page as one of {', '.join(sorted(MEDIA_TYPES))}.",
        )
    return page_from_bytes(content, media_type, str(path))


def page_from_bytes(content: bytes, media_type: str, name: str) -> RawPage:
    """A page from what an address or a stream gave; `name` is for errors. Raises a LoadError."""
    if len(content) > LARGEST:
        raise FileTooLargeError(
            f"{name} holds more than {LARGEST / 1024**2:.0f} MB, which is the most that is read.",
            remedy="Give the announcement alone.",
        )
    if media_type == "application/pdf":
        return _non_empty(RawPage(_pdf_text(content, name), "application/pdf"), name)
    if media_type == WORD:
        text, title = docx_page(content, name)
        return _non_empty(RawPage(text, WORD, title), name)
    known = media_type if media_type in MEDIA_TYPES.values() else "text/plain"
    return _non_empty(page_from_text(decoded(content, name), known), name)


def page_from_text(raw: str, media_type: str = "text/plain") -> RawPage:
    """A page from its source text; HTML is known by its first words, whatever the file is called, and a piece of it, or
    Markdown, in a plain text by its marks."""
    if media_type == "text/html" or _HTML_START.match(raw) or (media_type == "text/plain" and _holds_html(raw)):
        try:
            text, title, publisher, published = html_to_page(raw)
        except RecursionError as error:
            raise DamagedFileError(
                "The elements of this page stand too deep in one another to be read.", remedy="Give its words alone."
            ) from error
        return RawPage(text, "text/html", title, publisher, published)
    if media_type == "text/markdown" or (media_type == "text/plain" and _MARKDOWN.search(raw)):
        return RawPage(markdown_to_text(raw), "text/markdown")
    return RawPage(raw, media_type)


def _holds_html(raw: str) -> bool:
    """Whether a text breaks its lines as HTML does, or holds an element of it with its end."""
    seen: dict[str, set[str]] = {"": set(), "/": set()}
    for mark in _BLOCK.finditer(raw):
        seen[mark[1]].add(mark[2].lower())
    return bool(seen[""] & seen["/"]) or _LINE_BREAK.search(raw) is not None


# A drive of one letter (`C:\\`) is none.
_SCHEME = re.compile(r"([a-z][a-z+.-]+):/", re.IGNORECASE)


def loadable_files(path: Path, more: Collection[str] = ()) -> list[Path]:
    """`path` itself, or the files in that folder (and below it) that can be loaded, sorted.

    `more` are further endings that count. Hidden files and folders are left out, see `left_out`.
    Raises MissingFileError, UnreadableFileError, NothingToLoadError."""
    try:
        there, is_folder = path.exists(), path.is_dir()
        if is_folder:
            next(path.iterdir(), None)
    except PermissionError:
        raise UnreadableFileError(
            f"{path} may not be read by this user.", remedy="Give yourself permission to read it."
        ) from None
    if not there:
        if scheme := _SCHEME.match(str(path)):
            raise MissingFileError(
                f"Addresses that begin with {scheme[1]}: are not opened.", remedy="Give one with https:// or http://."
            )
        raise MissingFileError(f"There is nothing at {path}.", remedy="Check the path.")
    if not is_folder:
        return [path]
    endings = {*MEDIA_TYPES, *more}
    found = sorted(_look(path, endings).files)
    if not found:
        raise NothingToLoadError(
            f"The folder {path} holds no file that can be loaded.",
            remedy=f"What can be loaded are {', '.join(sorted(endings))} files.",
        )
    return found


@dataclass
class _Folder:
    """What a folder holds, and the folders below it: files that can be loaded, how many of other kinds by their
    ending, how much is hidden, and which folders may not be read."""

    files: list[Path] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)
    hidden: int = 0
    closed: list[str] = field(default_factory=list)


def _look(folder: Path, endings: Collection[str]) -> _Folder:
    found = _Folder()

    def refused(error: OSError) -> None:
        if isinstance(error, PermissionError):
            found.closed.append(str(error.filename))

    for place, folders, names in os.walk(folder, onerror=refused):
        found.hidden += sum(name.startswith(".") for name in (*folders, *names))
        folders[:] = [name for name in folders if not name.startswith(".")]
        for file in (Path(place, name) for name in names if not name.startswith(".")):
            if file.suffix.lower() not in endings:
                found.others[file.suffix.lower()] += 1
            elif file.is_file():
                found.files.append(file)
    return found


def left_out(folder: Path, more: Collection[str] = ()) -> tuple[str, ...]:
    """What of a folder, and below it, is not loaded, each in a few words: files of other kinds, with their endings,
    what is hidden, and the folders that may not be read. Nothing of what is no folder."""
    found = _look(folder, {*MEDIA_TYPES, *more})
    told = []
    if found.others:
        kinds = ", ".join(sorted(ending or "none" for ending in found.others))
        told.append(f"{found.others.total()} of other kinds (ending: {kinds})")
    if found.hidden:
        told.append(f"{found.hidden} hidden")
    return (*told, *(f"{name}, which may not be read" for name in sorted(found.closed)))


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises a LoadError where they cannot be had or are too many."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UnsupportedFileError(f"{path} is a folder, not a page.", remedy="Name a file in it.")
        if size > LARGEST:
            raise FileTooLargeError(
                f"{path} holds {size / 1024**2:,.0f} MB; a page of more than {LARGEST / 1024**2:.0f} MB is not read.",
                remedy="Save the report's page alone, without its pictures.",
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise MissingFileError(f"There is no file {path}.", remedy="Check the path.") from None
    except PermissionError:
        raise UnreadableFileError(
            f"The file {path} may not be read by this user.", remedy="Give yourself permission to read it."
        ) from None
    except OSError as error:
        raise UnreadableFileError(f"The file {path} could not be read: {error.strerror}.") from error


def decoded(content: bytes, path: Path | str) -> str:
    """Bytes as text: UTF-8, UTF-16 with its mark, else Windows-1252 where every byte is a character of it."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as error:
                raise EncodingError(
                    f"{path} begins as {encoding} but is not: byte {error.start} cannot be read.",
                    remedy="Save it again as UTF-8.",
                ) from None
    if b"\x00" in content:
        raise BinaryFileError(f"{path} is no text (it holds zero bytes).", remedy="Save the page as text, HTML or PDF.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decoded_western(content, path, error.start)


def _decoded_western(content: bytes, path: Path | str, position: int) -> str:
    controls = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in content)
    if controls > len(content) / 100:
        raise BinaryFileError(f"{path} is no text.", remedy="Save the page as text, HTML or PDF.")
    high = sum(byte >= 128 for byte in content)
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if not text or high > len(content) / 10:
        raise EncodingError(
            f"{path} is neither UTF-8 (byte {position} is not) nor Windows-1252 text.",
            remedy="Save it again as UTF-8.",
        )
    return text


def _pdf_text(content: bytes, path: Path | str) -> str:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is said in our own words
    if not content.startswith(b"%PDF"):
        raise DamagedFileError(f"{path} is called PDF but does not begin as one.", remedy="Save it again.")
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DamagedFileError(f"{path} is locked with a password.", remedy="Save a copy without one.")
        text = "\n\n".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedFileError(f"{path} is a damaged PDF: {error}.", remedy="Save it again.") from error
    if not _LETTERS.search(text):
        raise DamagedFileError(
            f"{path} is a PDF without text, such as a scan.", remedy="Run text recognition over it first."
        )
    return text


def _non_empty(page: RawPage, path: Path | str) -> RawPage:
    if not _LETTERS.search(page.text):
        if page.media_type == "text/html" and page.title:
            raise NavigationOnlyError(
                f"{path} holds no words beside its title and links.",
                remedy="Open the announcement itself and save or paste that page.",
            )
        remedy = _WITHOUT_WORDS.get(page.media_type, "Give a file that holds the text.")
        raise EmptyFileError(f"{path} holds no words.", remedy=remedy)
    return page
