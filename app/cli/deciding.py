"""What the commands that record a person's decision share: who decides, and which record is meant."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

if TYPE_CHECKING:
    from graph.reads import RecordOf
    from graph.store import Store

By: TypeAlias = Annotated[str | None, typer.Option("--by", help="Who decides; without it, your user name.")]
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


def records_meant(store: Store, text: str) -> list[RecordOf]:
    """The records of the entity that `text` leads to, those that carry that name; all if none does."""
    from app.view.naming import records_named
    from graph import reads

    entity = reads.find(store, text)
    records = reads.records(store, entity.id)
    return records_named(records, text) or list(records)
