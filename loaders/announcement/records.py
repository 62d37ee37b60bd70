"""JSON lines: announcements to read, labels and predictions to compare, each line checked before it is used."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.model.dates import is_date
from graph.model.guideline import MENTIONS
from loaders.errors import DamagedFileError, MissingFileError, UnreadableFileError

_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])")
_LISTS = (*MENTIONS, "events")
_EVENTS = ("events", "hedged_events", "optional_events")


@dataclass(frozen=True)
class Record:
    """An announcement to read; `date` is its day, month or year of publication, where it is known."""

    id: str
    date: str | None
    text: str


@dataclass(frozen=True)
class BadLine:
    """A line that is no record, and why; lines count from 1."""

    number: int
    why: str


def read_records(lines: Iterable[bytes]) -> Iterator[Record | BadLine]:
    """A record or a complaint for each line that is not blank, in order."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _record(_object(line))
            except ValueError as error:
                yield BadLine(number, str(error))


def file_lines(path: Path) -> Iterator[bytes]:
    """The lines of a file, read one after the other. Raises a LoadError where there is none or it cannot be read."""
    try:
        with path.open("rb") as opened:
            yield from opened
    except FileNotFoundError:
        raise MissingFileError(f"There is no file {path}.", remedy="Check its name.") from None
    except OSError as error:
        raise UnreadableFileError(f"{path} cannot be read: {error.strerror}.") from error


def read_labels(path: Path) -> list[dict[str, Any]]:
    """Labels in the guideline's format. Raises a LoadError that names the line at fault."""
    return _all(path, _LISTS, _check_label)


def read_predictions(path: Path) -> list[dict[str, Any]]:
    """What `extract` wrote. Raises a LoadError that names the line at fault."""
    return _all(path, (), _check_prediction)


def _record(value: dict[str, Any]) -> Record:
    for name in ("id", "text"):
        if name not in value:
            raise ValueError(f"it has no {name!r}")
        if not isinstance(value[name], str):
            raise ValueError(f"its {name!r} is not text")
    identifier, text, date = _sound(value["id"]), _sound(value["text"]), value.get("date")
    if date is None or date == "":
        return Record(identifier, None, text)
    day = _DAY.match(date) if isinstance(date, str) else None
    if day is None or not is_date(day[0]):
        raise ValueError(f"its 'date' is not a date such as 2024-03-20: {str(date)[:40]!r}")
    return Record(identifier, day[0], text)


def _sound(text: str) -> str:
    """Halves of characters, which JSON can spell and no file can hold, become the sign for what is not readable."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _object(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("it is not UTF-8") from None
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("it is not JSON") from None
    if not isinstance(value, dict):
        raise ValueError("it is not a JSON object")
    return value


def _all(path: Path, lists: Iterable[str], check: Callable[[dict[str, Any]], None]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(file_lines(path), 1):
        if not line.strip():
            continue
        try:
            value = _object(line)
            _check(value, lists)
            check(value)
            if value["id"] in found:
                raise ValueError(f"the id {value['id']!r} was there before")
        except ValueError as error:
            raise DamagedFileError(f"Line {number} of {path} cannot be scored: {error}.") from error
        found[value["id"]] = _with_statuses(value)
    return list(found.values())


def _check(value: dict[str, Any], lists: Iterable[str]) -> None:
    if not isinstance(value.get("id"), str):
        raise ValueError("it has no 'id' that is text")
    for name in (*MENTIONS, *_EVENTS):
        if (name in value or name in lists) and not isinstance(value.get(name), list):
            raise ValueError(f"it has no list {name!r}")
    for event in (event for name in _EVENTS for event in value.get(name, ())):
        if not isinstance(event, dict) or not isinstance(event.get("type"), str):
            raise ValueError("an event has no 'type'")
        parties = event.get("parties", ())
        if not isinstance(parties, list | tuple) or not all(_has_text(party, "name", "role") for party in parties):
            raise ValueError("the parties of an event are no list of objects with a 'name' and a 'role'")


def _check_label(value: dict[str, Any]) -> None:
    for name in MENTIONS:
        if not all(_has_text(each, "text") for each in value[name]):
            raise ValueError(f"its {name!r} are no objects with a 'text' (are labels and predictions swapped?)")


def _check_prediction(value: dict[str, Any]) -> None:
    for name in MENTIONS:
        if not all(isinstance(each, str) or _has_text(each, "text") for each in value.get(name, ())):
            raise ValueError(f"its {name!r} are neither texts nor objects with a 'text'")


def _has_text(value: object, *names: str) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(name), str) for name in names)


def _with_statuses(value: dict[str, Any]) -> dict[str, Any]:
    """An event without a status is asserted."""
    told = {name: [{"status": "asserted", **event} for event in value[name]] for name in _EVENTS if name in value}
    return {**value, **told}
