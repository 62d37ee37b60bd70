"""Texts kept as rows: .csv, .json and .jsonl files, whatever their columns are called."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

from graph.model.dates import is_date
from loaders.errors import DamagedFileError
from loaders.files import RawPage, page_from_text

_TEXT = ("text", "body", "content", "article", "summary", "description")
_TITLE = ("title", "headline")
_DATE = ("published", "date", "published_at", "pubdate", "publication_date")
_PUBLISHER = ("publisher", "source", "site")
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])")
_ADDRESS = ("link", "url", "uri", "address")


@dataclass(frozen=True)
class Row:
    """One text of a table: where it stands ('line 3'), its own address ('' for none), its page or what is wrong."""

    where: str
    uri: str = ""
    page: RawPage | None = None
    why: str = ""


def kind_of_rows(content: str) -> str:
    """What kind of rows a text without a name holds, as its media type; '' for a text that is none.

    JSON is known by its first line, a table by the names of its columns."""
    first = content.lstrip("\ufeff \r\n\t").partition("\n")[0].strip()
    if first.startswith(("{", "[")):
        if _is_json(content.lstrip("\ufeff")):
            return "application/json"
        return "application/jsonl" if _is_json(first) else ""
    columns = {column.strip(' "').lower() for column in re.split(r"[,;\t|]", first)}
    return "text/csv" if columns & set(_TEXT) and columns & {*_TITLE, *_DATE, *_PUBLISHER, *_ADDRESS, "id"} else ""


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def json_rows(content: str, name: str) -> Iterator[Row]:
    """The texts of a JSON array, or of one object. Raises DamagedFileError where it is no JSON."""
    try:
        value = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise DamagedFileError(f"{name} is no JSON: {error}.", remedy="Save it again.") from error
    if isinstance(value, dict) and not _said(value, _TEXT):
        lists = [each for each in value.values() if isinstance(each, list)]
        value = lists[0] if len(lists) == 1 else value
    for number, each in enumerate(value if isinstance(value, list) else [value], 1):
        yield _row(each, f"entry {number}")


def json_line_rows(content: str) -> Iterator[Row]:
    """The texts of JSON objects, one a line; a line that is none is told in its place."""
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            yield Row(f"line {number}", why="it is no JSON")
            continue
        yield _row(value, f"line {number}")


def csv_rows(content: str, name: str) -> Iterator[Row]:
    """The texts of a table with a heading line. Raises DamagedFileError where no column holds the text."""
    try:
        dialect: Any = csv.Sniffer().sniff(content[:4096], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    reader = csv.DictReader(io.StringIO(content, newline=""), dialect=dialect)
    columns = {(column or "").strip().lower() for column in reader.fieldnames or ()}
    if not columns & set(_TEXT):
        raise DamagedFileError(
            f"{name} has no column for the text.", remedy=f"Let its first line call it one of {', '.join(_TEXT)}."
        )
    try:
        for number, values in enumerate(reader, 1):
            yield _row({k: v for k, v in values.items() if isinstance(k, str)}, f"row {number}")
    except csv.Error as error:
        raise DamagedFileError(f"{name} is a broken table at line {reader.line_num}: {error}.") from error


# What is kept of a page in a field has its elements, inline ones too.
_MARKUP = re.compile(r"<([a-z][a-z0-9]*)(?:\s[^<>]*)?>.*?</\1>", re.DOTALL | re.IGNORECASE)


def _row(value: object, where: str) -> Row:
    if not isinstance(value, Mapping):
        return Row(where, why="it is no object with a text")
    text, title = _said(value, _TEXT), _said(value, _TITLE)
    if not text and not title:
        return Row(where, why=f"it has no text ({', '.join(_TEXT)})")
    address = _said(value, _ADDRESS)
    try:
        published = _published(value)
    except ValueError as error:
        return Row(where, why=str(error))
    words = page_from_text(text, "text/html" if _MARKUP.search(text) else "text/plain").text
    return Row(
        where,
        uri=address if address.startswith(("http://", "https://")) else "",
        page=RawPage(
            with_title(title, words),
            "text/plain",
            title=title,
            publisher=_said(value, _PUBLISHER),
            published=published,
        ),
    )


def _said(value: Mapping[str, Any], names: tuple[str, ...]) -> str:
    lowered = {str(name).strip().lower(): each for name, each in value.items()}
    for name in names:
        if isinstance(lowered.get(name), str) and lowered[name].strip():
            return str(lowered[name]).strip()
    return ""


def with_title(title: str, text: str) -> str:
    """The text under its title, where it does not begin with it."""
    return text if not title or text.startswith(title) else f"{title}\n\n{text}".strip()


def _published(value: Mapping[str, Any]) -> str | None:
    """The day, month or year of publication. Raises ValueError where one is given that is no date."""
    lowered = {str(name).strip().lower(): each for name, each in value.items()}
    given = next((lowered[name] for name in _DATE if lowered.get(name) not in (None, "")), None)
    said = "" if given is None else str(given).strip()
    if not said:
        return None
    day = _DAY.match(said)
    if day is not None and is_date(day[0]):
        return day[0]
    try:
        return parsedate_to_datetime(said).date().isoformat()
    except ValueError:
        raise ValueError(f"its date is not one such as 2024-03-20: {said[:40]!r}") from None
