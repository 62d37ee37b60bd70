"""`fusiongraph unmerge`: why two names are one thing, and a cut between them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.deciding import By, Why, person, records_meant
from app.cli.options import AsJson

if TYPE_CHECKING:
    from graph.ledger import Judgement
    from graph.resolve import Tie
    from graph.store import Store

ASKED = "Which to cut (numbers, or nothing to leave them)"


def unmerge(
    a: Annotated[str, typer.Argument(metavar="A", help="A name or a record key.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Another name or record key of the same entity.")],
    cut: Annotated[
        list[int] | None, typer.Option("--cut", metavar="N", help="Cut the tie with this number. Repeatable.")
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Cut the least sure tie, until A and B are two; do not ask.")
    ] = False,
    why: Why = "",
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """List the ties that make A and B one, with their reasons, and cut those you choose.

    Without a terminal to ask at, and without --cut or --yes, it lists them and ends with exit code 2."""
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.judged import judgement_json
    from app.view.ties import tie_words
    from graph.errors import ExitCode

    with open_store() as store:
        keys_a, keys_b = _records(store, a, b)
        ties = _ties(store, keys_a, keys_b)
        if not as_json:
            for number, tie in enumerate(ties, start=1):
                say(f"{number}. {tie_words(tie)}")
        asked = not (cut or yes) and sys.stdin.isatty() and not as_json
        chosen = _asked() if asked else list(cut or [])
        if not chosen and not yes:
            if as_json:
                print_json({"ties": [_tie_json(tie) for tie in ties], "cut": [], "apart": False})
            raise typer.Exit(0 if asked else ExitCode.USAGE)
        who = person(by)
        made = _cut_chosen(store, ties, chosen, who, why) if chosen else _cut_weakest(store, keys_a, keys_b, who, why)
        left = _ties(store, keys_a, keys_b)
    if as_json:
        done = [judgement_json(judgement) for judgement in made]
        print_json({"ties": [_tie_json(tie) for tie in ties], "cut": done, "apart": not left})
        return
    _say_cut(a, b, made, left)


def _say_cut(a: str, b: str, made: list[Judgement], left: list[Tie]) -> None:
    from app.cli.output import say
    from app.view.ties import tie_words

    for judgement in made:
        say(f"Cut between {judgement.a} and {judgement.b} (judgement {judgement.seq}).")
    say(f"{a} and {b} are two now." if not left else f"{a} and {b} are still one, by:")
    for tie in left:
        say(tie_words(tie), indent=3)


def _records(store: Store, a: str, b: str) -> tuple[list[str], list[str]]:
    from graph import reads
    from graph.errors import JudgementError

    first, second = records_meant(store, a), records_meant(store, b)
    one, other = reads.find(store, first[0].key), reads.find(store, second[0].key)
    if one.id != other.id:
        raise JudgementError(f"'{a}' is {one.name} ({one.id}) and '{b}' is {other.name} ({other.id}): two already.")
    keys_a = [record.key for record in first]
    keys_b = [record.key for record in second if record.key not in keys_a]
    if not keys_b:
        listed = "; ".join(record.key for record in reads.records(store, one.id))
        raise JudgementError(
            f"'{a}' and '{b}' are names of the same record of {one.name}, so nothing ties them: {listed}.",
            remedy="Name two of its records, or take one document's mentions out with 'fusiongraph split'.",
        )
    return keys_a, keys_b


def _ties(store: Store, keys_a: list[str], keys_b: list[str]) -> list[Tie]:
    from app.view.ties import chain
    from graph.ledger.judgements import ties_between

    return chain(ties_between(store, keys_a, keys_b), keys_a, keys_b)


def _tie_json(tie: Tie) -> dict[str, str]:
    return {"a": tie.a, "b": tie.b, "rule": tie.rule, "why": tie.why}


def _asked() -> list[int]:
    answer = typer.prompt(ASKED, default="", show_default=False)
    words = answer.replace(",", " ").split()
    if not all(word.isdigit() for word in words):
        raise typer.BadParameter(f"'{answer}' is no list of numbers.")
    return [int(word) for word in words]


def _cut_chosen(store: Store, ties: list[Tie], chosen: list[int], by: str, why: str) -> list[Judgement]:
    unknown = [number for number in chosen if not 1 <= number <= len(ties)]
    if unknown:
        raise typer.BadParameter(f"There is no tie {unknown[0]}; they go from 1 to {len(ties)}.")
    return [_cut(store, ties[number - 1], by, why) for number in dict.fromkeys(chosen)]


def _cut_weakest(store: Store, keys_a: list[str], keys_b: list[str], by: str, why: str) -> list[Judgement]:
    """Each cut keeps one more pair of records apart for good, so this ends."""
    from app.view.ties import weakest

    made = []
    while ties := _ties(store, keys_a, keys_b):
        made.append(_cut(store, weakest(ties), by, why))
    return made


def _cut(store: Store, tie: Tie, by: str, why: str) -> Judgement:
    from graph import ledger
    from graph.model import Verdict

    return ledger.judge(store, tie.a, tie.b, Verdict.NOT_SAME, by=by, why=why)
