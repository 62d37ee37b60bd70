"""`fusiongraph schema`: what the graph can say."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How the declaration is told."""

    TEXT = "text"
    JSON = "json"
    MERMAID = "mermaid"


def schema(
    format: Annotated[Format, typer.Option("--format", help="How to tell it.")] = Format.TEXT,  # noqa: A002  the option's name
) -> None:
    """Tell what the graph can say: labels, relationships, properties, and its two layers. Needs no server."""
    from app.cli.output import print_json, say
    from app.view.schema import schema_json, schema_mermaid, schema_text

    if format is Format.JSON:
        print_json(schema_json())
    elif format is Format.MERMAID:
        typer.echo(schema_mermaid(), nl=False)
    else:
        for line in schema_text():
            say(line)
