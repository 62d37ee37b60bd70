"""Options and words that many commands share."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from graph.vocabulary import Policy

AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON.")]
WhatEnters: TypeAlias = Annotated[
    Policy,
    typer.Option(
        "--policy", help="What enters the graph without a person: nothing, what was read surely (strong), or all."
    ),
]
# In place of a file: standard input, or standard output.
STANDARD = "-"


def none_empty(given: list[str]) -> list[str]:
    """Paths of which none is empty: an unset variable of a shell must not mean the folder one stands in."""
    if not all(path.strip() for path in given):
        raise typer.BadParameter("one of them is empty")
    return given
