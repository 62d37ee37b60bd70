"""`fusiongraph load`: reports into the graph, one transaction a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import AsJson, none_empty

if TYPE_CHECKING:
    from app.cli.progress import Counter
    from app.view.loaded import Outcome
    from graph.store import Store

SHOWN = 5


def load(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, and folders of files.", callback=none_empty)
    ],
    as_json: AsJson = False,
) -> None:
    """Load market reports: saved text, HTML or PDF. The same again changes nothing.

    A file that cannot be loaded is named with the reason, and the others go on; the exit code is then 1."""
    from app.cli.opening import open_store
    from app.cli.output import print_json
    from app.cli.progress import counted
    from app.view.left_out import left_out_of
    from app.view.loaded import Outcome, outcome_json
    from graph.errors import ExitCode

    outcome = Outcome()
    files = _files([Path(path) for path in paths], outcome)
    try:
        if files:
            with open_store() as store, counted("Loading") as progress:
                _load_all(store, files, outcome, progress, quiet=as_json)
        outcome.left_out = left_out_of(paths)
    finally:
        if as_json:
            print_json(outcome_json(outcome))
    if not as_json:
        _say_total(outcome)
    if outcome.failed:
        raise typer.Exit(ExitCode.FAILED)


def _files(paths: list[Path], outcome: Outcome) -> list[Path]:
    from loaders.errors import LoadError
    from loaders.files import loadable_files

    found: dict[Path, None] = {}
    for path in paths:
        try:
            found |= dict.fromkeys(loadable_files(path))
        except LoadError as error:
            _fail(path, error, outcome)
    return list(found)


def _load_all(store: Store, files: list[Path], outcome: Outcome, progress: Counter, *, quiet: bool) -> None:
    from graph.errors import DatabaseError, FusionGraphError

    for position, file in enumerate(files):
        progress.name(f"Loading {file.name}")
        progress(position, len(files))
        try:
            _load_one(store, file, outcome, quiet=quiet)
        except DatabaseError:  # the others would meet the same
            raise
        except FusionGraphError as error:
            _fail(file, error, outcome)
    progress(len(files), len(files))


def _load_one(store: Store, file: Path, outcome: Outcome, *, quiet: bool) -> None:
    from app.cli.output import say
    from app.view.loaded import Loaded, not_understood_words, result_words
    from graph import ledger
    from loaders.report import read_report

    extraction = read_report(file)
    done = ledger.append(store, extraction, file.absolute().as_uri())
    loaded = Loaded.of(str(file), extraction, done)
    outcome.loaded.append(loaded)
    if not quiet:
        say(result_words(loaded))
        for line in not_understood_words(loaded, SHOWN):
            say(line, indent=3)


def _fail(path: Path, error: Exception, outcome: Outcome) -> None:
    from app.cli.output import complain

    complain(f"Not loaded: {path}\n  {error}")
    outcome.failed[str(path)] = str(error)


def _say_total(outcome: Outcome) -> None:
    from app.cli.output import say
    from app.view.left_out import left_out_words
    from app.view.wording import plural

    for line in left_out_words(outcome.left_out):
        say(line)
    if not outcome.loaded:
        return
    said = f"{plural(len(outcome.loaded), 'document')}: {outcome.new:,} claims new, {outcome.changed:,} gone, "
    said += f"{outcome.writes:,} writes"
    say(said + (f"; {plural(len(outcome.failed), 'file')} not loaded." if outcome.failed else "."), style="bold")
