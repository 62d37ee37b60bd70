"""`fusiongraph extract`: what announcements say, without a database."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import STANDARD

if TYPE_CHECKING:
    from app.cli.progress import Counter
    from loaders.announcement.records import Record


@dataclass
class Tally:
    """How much was read and written so far, and of what was read, what says nothing or makes trouble later."""

    read: int = 0
    events: int = 0
    skipped: int = 0
    foreign: int = 0
    empty: int = 0
    repeated: int = 0
    too_long: int = 0
    ids: set[str] = field(default_factory=set)


def extract(
    file: Annotated[str, typer.Argument(metavar="FILE", help="JSON lines {id, date, text}; - reads standard input.")],
    out: Annotated[
        str, typer.Option("--out", metavar="FILE", help="Where to write; replaced when complete; - is standard output.")
    ] = STANDARD,
) -> None:
    """Read announcements, one JSON object {id, date, text} a line, and write what each says, one a line.

    No database is needed. A line that cannot be read is named with the reason, and the others go on; the exit
    code is then 1. How many are in another language, without words or of an id given before is said on stderr."""
    from app.cli.output import note
    from app.cli.progress import counted
    from graph.errors import ExitCode

    tally = Tally()
    with counted("Reading announcements") as progress:
        _write(out, _predictions(file, tally, progress))
    for line in _told(tally):
        note(line)
    if tally.skipped:
        raise typer.Exit(ExitCode.FAILED)


def _told(tally: Tally) -> Iterator[str]:
    from app.view.wording import plural
    from loaders.announcement.pipeline import LONGEST_SENTENCE

    said = f"{plural(tally.read, 'announcement')} read, {plural(tally.events, 'event')} found"
    yield said + (f"; {plural(tally.skipped, 'line')} skipped." if tally.skipped else ".")
    if tally.foreign:
        yield f"Announcements are read in English only; {tally.foreign:,} of them in another language."
    if tally.empty:
        yield f"{plural(tally.empty, 'announcement')} without words."
    if tally.too_long:
        yield f"{plural(tally.too_long, 'sentence')} of more than {LONGEST_SENTENCE:,} characters left out."
    if tally.repeated:
        yield f"{plural(tally.repeated, 'id')} given again; 'fusiongraph evaluate' takes each id once."


def _count(record: Record, tally: Tally) -> None:
    from loaders.language import language_of

    tally.read += 1
    tally.repeated += record.id in tally.ids
    tally.ids.add(record.id)
    if not any(character.isalpha() for character in record.text):
        tally.empty += 1
    elif language_of(record.text) not in (None, "en"):
        tally.foreign += 1


def _predictions(file: str, tally: Tally, progress: Counter) -> Iterator[str]:
    import json

    from app.cli.output import complain
    from graph.model.document import normalise_text
    from loaders.announcement.extract import prediction
    from loaders.announcement.intake import refuse_length
    from loaders.announcement.pipeline import read_announcement
    from loaders.announcement.records import BadLine, read_records
    from loaders.errors import TextTooLongError
    from loaders.names import DocumentNames

    total = 0 if file == STANDARD else sum(1 for _ in _lines(file))
    for done, record in enumerate(read_records(_lines(file)), 1):
        progress(done - 1, max(done, total))
        if isinstance(record, BadLine):
            tally.skipped += 1
            complain(f"Line {record.number} of {file} skipped: {record.why}.")
            continue
        try:
            refuse_length("The text", record.text)
        except TextTooLongError as error:
            tally.skipped += 1
            complain(f"'{record.id}' of {file} skipped: {error}")
            continue
        text = normalise_text(record.text)
        reading = read_announcement(text, DocumentNames(), record.date, _within(progress, done, total))
        said = prediction(record.id, text, reading)
        _count(record, tally)
        tally.events += len(said["events"])
        tally.too_long += reading.too_long
        yield json.dumps(said, ensure_ascii=False) + "\n"


def _within(progress: Counter, number: int, total: int) -> Callable[[int, int], None]:
    """Shows the part of this announcement that is read."""
    return lambda done, of: progress(number - 1 + done / of, max(number, total))


def _lines(file: str) -> Iterable[bytes]:
    from loaders.announcement.records import file_lines

    return sys.stdin.buffer if file == STANDARD else file_lines(Path(file))


def _write(out: str, parts: Iterator[str]) -> None:
    from graph.errors import FinalError
    from graph.whole_file import write_whole

    if out == STANDARD:
        for part in parts:
            sys.stdout.write(part)
        sys.stdout.flush()
        return
    try:
        write_whole(Path(out), parts)
    except OSError as error:
        raise FinalError(f"{out} could not be written: {error.strerror}.", remedy="Name another file.") from error
