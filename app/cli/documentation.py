"""The reference pages in `docs/`, made from the commands and the declaration: `python -m app.cli.documentation`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from typer.models import ArgumentInfo, OptionInfo

from app.cli.application import COMMANDS, EXAMPLE, GROUPS
from app.view.schema import schema_markdown

FOLDER = Path(__file__).parents[2] / "docs"
MADE = "<!-- Made by `python -m app.cli.documentation`; change the code, not this page. -->"


def pages() -> dict[str, str]:
    """Each generated page's text by its file name."""
    return {"commands.md": commands_page(), "schema.md": f"{MADE}\n\n{schema_markdown()}"}


@dataclass(frozen=True)
class Word:
    """An argument or option of a command; `kind` is what its value is, empty for a switch."""

    name: str
    kind: str
    help: str
    default: str
    option: bool


def commands_page() -> str:
    """Every command with its arguments, options and examples."""
    lines = [MADE, "", "# Commands", "", *SHARED]
    for panel, commands in COMMANDS.items():
        lines += ["", f"## {panel}"]
        for name, (run, shown) in commands.items():
            lines += ["", *_command(f"fusiongraph {name}", run, shown.splitlines())]
    for group, (commands_of, _, heading) in GROUPS.items():
        lines += ["", f"## {heading}"]
        for command in commands_of.registered_commands:
            assert command.callback is not None
            examples = [line.removeprefix(EXAMPLE) for line in (command.epilog or "").splitlines() if line]
            name = command.name or command.callback.__name__
            lines += ["", *_command(f"fusiongraph {group} {name}", command.callback, examples)]
    return "\n".join(lines) + "\n"


SHARED = [
    "Results go to stdout, everything else to stderr. Every command takes `--help` and `--debug`.",
    "",
    "| exit code | meaning |",
    "|---|---|",
    "| 0 | done |",
    "| 1 | it could not be done, or part of it could not; stderr says what and what to do |",
    "| 2 | it was asked for wrongly, or needs an answer that nobody gave |",
    "| 3 | the database does not answer |",
    "| 130 | interrupted with Ctrl-C |",
]


def _command(title: str, run: Callable[..., Any], examples: list[str]) -> Iterator[str]:
    told = list(words(run))
    arguments = [word.name for word in told if not word.option]
    yield from (f"### {title}", "", inspect.getdoc(run) or "", "")
    yield f"`{' '.join([title, *arguments, *(['[OPTIONS]'] if len(told) > len(arguments) else [])])}`"
    if told:
        yield from ("", "| | |", "|---|---|")
        for word in told:
            kind = f" {word.kind}" if word.kind else ""
            yield f"| `{word.name}`{kind} | {word.help}{f' Default: {word.default}.' if word.default else ''} |"
    if examples:
        yield from ("", "```sh", *examples, "```")


def words(run: Callable[..., Any]) -> Iterator[Word]:
    """A command's arguments and options, read from its signature."""
    hints = get_type_hints(run, include_extras=True)
    for name, parameter in inspect.signature(run).parameters.items():
        annotation, info = get_args(hints[name])[:2]
        kinds = [kind for kind in (annotation, *get_args(annotation)) if kind is not type(None)]
        if isinstance(info, ArgumentInfo):
            yield Word(info.metavar or name.upper(), "", _cell(info.help), "", option=False)
            continue
        assert isinstance(info, OptionInfo)
        # Within Annotated, what Typer calls the default is the first of the option's names.
        declared = [n for n in (info.default, *(info.param_decls or ())) if isinstance(n, str)]
        declared = declared or [f"--{name.replace('_', '-')}"]
        kind = "" if bool in kinds else info.metavar or _kind(kinds)
        yield Word(", ".join(declared), kind, _cell(info.help), _default(parameter.default), option=True)


def _kind(kinds: list[Any]) -> str:
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return " or ".join(member.value for member in kind)
        if kind is int:
            return "NUMBER"
    return "TEXT"


def _default(default: object) -> str:
    if default is inspect.Parameter.empty or default in (None, "", False):
        return ""
    return str(default.value if isinstance(default, StrEnum) else default)


def _cell(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|")


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
