"""What the commands that record a person's decision share: who decides, what is to be so, and which record is meant."""

from __future__ import annotations

import getpass
import json
import sys
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from app.cli.options import STANDARD

if TYPE_CHECKING:
    from pathlib import Path

    from graph.reads import RecordOf
    from graph.store import Store

By: TypeAlias = Annotated[str | None, typer.Option("--by", help="Who decides, or writes; without it, your user name.")]
Why: TypeAlias = Annotated[str, typer.Option("--why", help="The reason, kept with the decision.")]


def person(by: str | None) -> str:
    """Who decides. Raises JudgementError where no name can be had."""
    from graph.errors import JudgementError

    try:
        name = (by or getpass.getuser()).strip()
    except (OSError, KeyError, ImportError):
        name = ""
    if not name:
        raise JudgementError("A decision needs the name of who makes it.", remedy="Give it with --by.")
    return name


def fields_given(text: str | None, file: Path | None) -> dict[str, Any]:
    """The JSON object that was typed or lies in a file. Raises StatementError where it is none."""
    from loaders.errors import StatementError

    if (text is None) == (file is None):
        raise StatementError(
            "The fields are to be given once, with --set or with --from.",
            remedy='A claim by hand says at least {"predicate": "Launch", "roles": {"product": ["firvastatin"]}}; a '
            'correction what changes, such as {"when": "2024-03-20"}.',
        )
    try:
        if file is not None:
            text = sys.stdin.read() if str(file) == STANDARD else file.read_text("utf-8")
        fields = json.loads(text or "")
    except FileNotFoundError:
        raise StatementError(f"There is no file {file}.", remedy="Check its name.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise StatementError(f"{file} cannot be read: {error}.") from error
    except ValueError as error:
        raise StatementError(f"What was given is no JSON: {error}.", remedy='Write {"when": "2024-03-20"}.') from error
    if not isinstance(fields, dict):
        raise StatementError("What was given is no JSON object.", remedy='Write {"when": "2024-03-20"}.')
    return fields


def records_meant(store: Store, text: str) -> list[RecordOf]:
    """The records of the entity that `text` leads to, those that carry that name; all if none does."""
    from app.view.naming import records_named
    from graph import reads

    entity = reads.find(store, text)
    records = reads.records(store, entity.id)
    return records_named(records, text) or list(records)
