"""Options and words that many commands share."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON.")]
# In place of a file: standard input, or standard output.
STANDARD = "-"
