"""What every command prints with: results on stdout, everything else on stderr, text never read as markup."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

WIDE = 160
# Control characters could drive the terminal; they are shown, not sent.
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


@cache
def console(*, stderr: bool = False) -> Console:
    """The terminal, or a wide page where output goes to a file or another program."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else WIDE
    return Console(stderr=stderr, markup=False, highlight=False, emoji=False, width=width)


def safe(value: object) -> str:
    """Text as it may go to a terminal."""
    return str(value).translate(_CONTROLS)


def say(text: str = "", *, style: str | None = None, indent: int = 0) -> None:
    """A line or paragraph of the result; in a terminal its later lines are indented as its first."""
    from rich.padding import Padding
    from rich.text import Text

    out = console()
    told = Text(safe(text), style=style or "")
    if indent and out.is_terminal:
        out.print(Padding(told, (0, 0, 0, indent)))
    else:
        out.print(Text(" " * indent) + told, soft_wrap=True)


def note(text: str) -> None:
    """Something beside the result, on stderr."""
    from rich.text import Text

    console(stderr=True).print(Text(safe(text), style="dim"), soft_wrap=True)


def complain(text: str) -> None:
    """What went wrong, on stderr."""
    from rich.text import Text

    console(stderr=True).print(Text(safe(text), style="red"), soft_wrap=True)


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], title: str | None = None) -> None:
    """Rows under their headings; long cells wrap, nothing is cut."""
    from rich.table import Table
    from rich.text import Text

    drawn = Table(title=title, box=None, pad_edge=False, header_style="bold", title_justify="left")
    for name in columns:
        drawn.add_column(safe(name), overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(safe(cell)) for cell in row))
    console().print(drawn)


def print_json(value: object) -> None:
    """JSON, one value, on stdout; a number that JSON does not know becomes its name."""
    from app.view.rows import json_text

    sys.stdout.write(json_text(value))
