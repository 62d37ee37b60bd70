"""`python -m benchmarks.announcements [FILE]`: sentences read a second on one core, and releases into proposals.

Without a file the releases are put together from the frames' own examples; a file is read
as `ingest` reads it.
The peer in the same run is the cheapest reading there could be: the same sentences split and every word looked at."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.commands import machine, peak_megabytes
from graph import ledger, server
from graph.settings import Settings
from graph.store import Store
from loaders.announcement.frames.frame import frames
from loaders.announcement.inputs import Entry, entries
from loaders.announcement.intake import Stated, intake_of_text
from loaders.announcement.pipeline import announcement_zones, prepare, read_announcement
from loaders.announcement.text.sentences import split_sentences
from loaders.names import DocumentNames

POOL = 1_900
TOGETHER = 50
SIZES = [200, 2_000]
WARM_UP = 50
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Release:
    """One text and the day it is of, where that is known."""

    date: str | None
    text: str


def releases(number: int) -> list[Release]:
    """Texts of a headline, a dateline and four sentences, from the examples beside the frames."""
    examples = cycle([sentence for frame in frames() for sentence in frame.must])
    made = []
    for i in range(number):
        headline, *body = islice(examples, 5)
        day = f"2024-{1 + i % 12:02}-{1 + i % 28:02}"
        made.append(Release(day, f"{headline.rstrip('.')} ({i})\n\nBASEL, {day} - {' '.join(body)}\n"))
    return made


def releases_of(file: Path) -> list[Release]:
    """The texts of a file; one that cannot be read is named and left out. Raises typer.Exit where there is none."""
    found = []
    for each in entries(str(file)):
        if isinstance(each, Entry):
            found.append(Release(each.page.published, each.page.text))
        else:
            typer.echo(f"Not read: {each.name}\n  {each.why}", err=True)
    if not found:
        raise typer.Exit(1)
    return found


def reading(texts: Sequence[Release]) -> tuple[int, float, float]:
    """Sentences, seconds of this process to read them all, and seconds of the peer."""
    began = time.process_time()
    sentences = sum(len(read_announcement(r.text, DocumentNames(), r.date).sentences) for r in texts)
    ours = time.process_time() - began
    began = time.process_time()
    for release in texts:
        for sentence in split_sentences(release.text, announcement_zones(release.text), ("heading", "prose")):
            sum(len(word) for word in _WORD.findall(sentence.text))
    return sentences, ours, time.process_time() - began


def proposing(store: Store, texts: Sequence[Release]) -> tuple[int, float]:
    """Proposals made, and seconds, of reading and keeping all of them in batches as `ingest` does."""
    began = time.perf_counter()
    waiting: Iterator[Release] = iter(texts)
    proposals = 0
    while batch := list(islice(waiting, TOGETHER)):
        intakes = [(intake_of_text(r.text, Stated(published=r.date)), "") for r in batch]
        proposals += sum(len(d.proposals) for d in ledger.propose(store, intakes).documents)
    return proposals, time.perf_counter() - began


def measure_reading(out: Console, made: Sequence[Release], sizes: Sequence[int]) -> None:
    """Print how fast so many texts are read, in a process in which nothing is left to load."""
    prepare()
    reading(made[:WARM_UP])
    for size in sizes:
        sentences, ours, peer = reading(made[:size])
        out.print(
            f"{size:,} announcements, {sentences:,} sentences: {sentences / ours:,.0f} sentences/s on one core "
            f"(at least 500), {ours / peer:.0f} times the peer's time"
        )


def measure_proposing(out: Console, store: Store, pool: Sequence[Release]) -> None:
    """Print how fast texts become proposals in an empty ledger, and what the same texts do to it."""
    proposals, seconds = proposing(store, pool)
    out.print(f"{len(pool):,} announcements into {proposals:,} proposals: {seconds:.0f} s (under 120 s)")
    again, seconds = proposing(store, pool)
    out.print(f"The same again: {again} new proposals, {seconds:.0f} s")
    out.print(f"Peak memory of this process: {peak_megabytes():.0f} MB (under 1 GB)")


def main(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Announcements, as 'ingest' takes them; else made-up ones.")
    ] = None,
) -> None:
    """Measure reading and proposing announcements on a fresh local server, which is stopped at the end."""
    out = Console(highlight=False)
    given = releases_of(file) if file else []
    made, sizes = (given, [len(given)]) if given else (releases(max(SIZES)), SIZES)
    out.print(f"Machine: {machine()}")
    measure_reading(out, made, sizes)  # before there is a server that works beside it
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(fusiongraph_home=Path(folder) / "home", neo4j_uri=None, neo4j_password=None)
        try:
            with Store.open(server.ensure_running(settings)) as store:
                ledger.prepare(store)
                measure_proposing(out, store, made[:POOL])
        finally:
            server.stop(settings)


if __name__ == "__main__":
    typer.run(main)
