"""Every command under its name, and what all of them share: errors in words, exit codes, `--debug`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from app.cli.db import db_app
from app.cli.doctor import doctor
from app.cli.documents import documents
from app.cli.evaluate import evaluate
from app.cli.export import export
from app.cli.extract import extract
from app.cli.hash import print_hash
from app.cli.ingest import ingest
from app.cli.judgements import judgements
from app.cli.load import load
from app.cli.merge import merge
from app.cli.note import note
from app.cli.output import complain
from app.cli.path import path
from app.cli.query import query
from app.cli.questions import questions
from app.cli.rebuild import rebuild
from app.cli.retract import retract
from app.cli.review import review_app
from app.cli.schema import schema
from app.cli.show import show
from app.cli.split import split
from app.cli.unmerge import unmerge
from app.cli.up import up
from app.cli.usage import wrong_value
from app.cli.verify import verify
from app.cli.watch import watch
from graph.errors import ExitCode, FusionGraphError

DEBUG = "--debug"
EXAMPLE = "Example: "

# Panel of the help -> command -> what it runs and examples of it, one a line.
COMMANDS: dict[str, dict[str, tuple[Callable[..., None], str]]] = {
    "Open": {
        "up": (up, "fusiongraph up\nfusiongraph up --port 8600 --no-browser"),
        "doctor": (doctor, "fusiongraph doctor"),
    },
    "Add and remove": {
        "load": (load, "fusiongraph load report.html\nfusiongraph load reports/ --json"),
        "documents": (documents, "fusiongraph documents"),
        "retract": (retract, "fusiongraph retract 3f9a --why 'superseded by the new edition'"),
    },
    "Ask": {
        "show": (show, "fusiongraph show Bayer"),
        "path": (path, "fusiongraph path Bayer 'Thermo Fisher'"),
        "query": (query, "fusiongraph query 'MATCH (c:Company) RETURN c.name LIMIT 5'"),
        "schema": (schema, "fusiongraph schema --format mermaid"),
        "export": (export, "fusiongraph export --format graphml graph.graphml"),
    },
    "Decide": {
        "merge": (merge, "fusiongraph merge 'Foundation Medicine' 'FMI' --why 'its own abbreviation'"),
        "unmerge": (unmerge, "fusiongraph unmerge 'Foundation Medicine' 'FMI'"),
        "split": (split, "fusiongraph split 'company|merck' --in 3f9a"),
        "judgements": (judgements, "fusiongraph judgements\nfusiongraph judgements --undo 12"),
        "questions": (questions, "fusiongraph questions\nfusiongraph questions --json"),
    },
    "Announcements": {
        "ingest": (
            ingest,
            "fusiongraph ingest release.txt --published 2024-03-20\n"
            "fusiongraph ingest - < release.txt\nfusiongraph ingest https://example.org/release.html",
        ),
        "watch": (watch, "fusiongraph watch feeds.txt\nfusiongraph watch https://example.org/news.rss --once"),
        "note": (
            note,
            "fusiongraph note 'Ann heard at a congress that Ash and Beech work together.' --date 2024-03-20 --set "
            '\'{"predicate": "Deal", "values": {"kind": "collaboration"}, "roles": {"partner": ["Ash", "Beech"]}}\'',
        ),
        "extract": (
            extract,
            "fusiongraph extract news.jsonl --out predictions.jsonl\nfusiongraph extract - < news.jsonl",
        ),
        "evaluate": (
            evaluate,
            "fusiongraph evaluate --labels labels.jsonl --predictions predictions.jsonl --misses 50",
        ),
    },
    "Check": {
        "verify": (verify, "fusiongraph verify"),
        "hash": (print_hash, "fusiongraph hash"),
        "rebuild": (rebuild, "fusiongraph rebuild"),
    },
}

# Commands of several: name -> what holds them, panel of the help, heading in the reference.
GROUPS: dict[str, tuple[typer.Typer, str, str]] = {
    "review": (review_app, "Announcements", "Review"),
    "db": (db_app, "Open", "The local database"),
}


class Commands(TyperGroup):
    """Turns what a command raises into one paragraph on stderr and an exit code."""

    debug = False

    def main(self, *args: Any, **extra: Any) -> Any:
        given = args[0] if args else extra.pop("args", None)
        words = list(sys.argv[1:] if given is None else given)
        self.debug = DEBUG in words
        return super().main([word for word in words if word != DEBUG], *args[1:], **extra)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except FusionGraphError as error:
            self._end(error, str(error), error.exit_code)
        except KeyboardInterrupt as error:
            told = "Interrupted. What was committed before stays; nothing is half-written."
            self._end(error, told, ExitCode.INTERRUPTED)
        except (typer.Exit, typer.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if type(error).__module__.startswith("typer."):  # wrong usage, which Typer words itself, but for values
                if isinstance(error, typer.BadParameter):
                    error.message = wrong_value(error) or error.message
                raise
            told = f"Something unforeseen went wrong: {type(error).__name__}: {error}"
            self._end(error, f"{told}\nRun the same with {DEBUG} to see where.", ExitCode.FAILED)

    def _end(self, error: BaseException, words: str, code: int) -> NoReturn:
        if self.debug:
            raise error
        complain(words)
        raise typer.Exit(code) from error


application = typer.Typer(
    cls=Commands,
    name="fusiongraph",
    help="A competitive-intelligence knowledge graph in which every edge opens on the words that support it.",
    epilog="Begin with: fusiongraph up",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _tell_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"fusiongraph {version('fusiongraph')}")
        raise typer.Exit


@application.callback()
def _shared(
    debug: Annotated[bool, typer.Option(DEBUG, help="Show where an error came from.")] = False,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_tell_version, is_eager=True)
    ] = False,
) -> None:
    del debug  # taken out before the options are read, so that it may stand anywhere
    del version  # told before a command is asked for


for panel, commands in COMMANDS.items():
    for name, (run, examples) in commands.items():
        epilog = "\n\n".join(f"{EXAMPLE}{line}" for line in examples.splitlines())
        application.command(name, rich_help_panel=panel, epilog=epilog)(run)
for name, (group, panel, _) in GROUPS.items():
    application.add_typer(group, name=name, rich_help_panel=panel)
