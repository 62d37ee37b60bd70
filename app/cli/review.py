"""`fusiongraph review`: what was proposed: list, show, accept, edit, reject, undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.options import AsJson
from app.cli.review_decisions import One, accept, apart, document_meant, edit, reject, undo
from app.cli.review_export import export_labels
from graph.vocabulary import OPEN, State

if TYPE_CHECKING:
    from graph.reads import AlsoTold, ReviewItem

review_app = typer.Typer(
    name="review",
    help="What was proposed and waits for a person: list, show, accept, edit, reject, undo.",
    epilog="Example: fusiongraph review list",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
SHOWN = 50


def _state(given: str) -> State:
    """The state of this name, or of the words that are printed for it."""
    from app.view.review import STATES

    for state in State:
        if given.strip().lower() in (state.value, STATES[state]):
            return state
    raise typer.BadParameter(f"'{given}' is none of {', '.join(State)}.")


@review_app.command("list", epilog="Example: fusiongraph review list")
def list_(
    state: Annotated[
        list[State] | None,
        typer.Option(
            "--state",
            metavar="STATE",
            parser=_state,
            help=f"Only these: {', '.join(State)}, or as they are printed; without it, what waits. Repeatable.",
        ),
    ] = None,
    document: Annotated[
        str | None, typer.Option(metavar="DOC", help="Only of this document: its id, or the beginning of it.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = SHOWN,
    as_json: AsJson = False,
) -> None:
    """List proposals, those of the latest document first; '+2' marks one that two others that wait tell as well."""
    from app.cli.opening import open_store
    from app.cli.output import note, print_json
    from app.view.also_told import also_told_json
    from app.view.review import item_json
    from graph import reads

    states = tuple(state) if state else OPEN
    with open_store() as store:
        of = document_meant(store, document) if document else None
        found = reads.proposals(store, states, document=of, limit=limit)
        also = reads.also_told(store, found.proposals)
    if as_json:
        listed = [{**item_json(item), "also_told": also_told_json(also[item.id])} for item in found.proposals]
        print_json({"total": found.total, "proposals": listed})
        return
    if not found.total:
        note("Nothing waits; 'fusiongraph ingest PATH' proposes." if not state else "There is none.")
        return
    _say_list(found.proposals, also)
    if len(found.proposals) < found.total:
        note(f"{len(found.proposals)} of {found.total:,} shown; --limit shows more.")


def _say_list(items: Sequence[ReviewItem], also: Mapping[str, AlsoTold]) -> None:
    from app.cli.output import note, table
    from app.view.also_told import MARKS, mark
    from app.view.review import state_words, title_of
    from app.view.wording import shorten

    marks = {item.id: mark(also[item.id]) for item in items}
    rows = (
        (item.id[:8], title_of(item.claims), marks[item.id], item.subject.band, state_words(item),
         shorten(item.document.title, 60))
        for item in items
    )  # fmt: skip
    table(("id", "what", "also", "band", "state", "document"), rows)
    if any(marks.values()):
        note(MARKS)


@review_app.command(epilog="Example: fusiongraph review show 77875e18")
def show(proposal: One, as_json: AsJson = False) -> None:
    """Show a proposal: its words, its claims, who is meant, what acceptance would change, what else tells of it."""
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.also_told import also_told_json
    from app.view.review import BACK_IN, OUT_OF_IT, document_json, item_json, preview_json
    from graph import ledger, reads
    from loaders.announcement.proposals.linking import candidates

    with open_store() as store:
        item = reads.proposal(store, proposal)
        preview = ledger.preview(store, [item.id])
        fillers = {f.record.key: f for claim in item.claims for f in claim.roles if f.text}
        near = {key: candidates(store, filler) for key, filler in fillers.items()}
        misses = reads.near_misses(store, item.document.id)
        also = reads.also_told(store, [item])[item.id]
    if as_json:
        told = {**item_json(item), "document": document_json(item.document)}
        told["also_told"] = also_told_json(also)
        told["preview"] = preview_json(preview, near)
        told["near_misses"] = [miss.model_dump() for miss in misses]
        print_json(told)
        return
    _say_item(item)
    if item.document.live:
        _say_preview(preview, near, item.state)
    else:
        say(f"{OUT_OF_IT} {BACK_IN}")
    _say_also_told(also)
    _say_misses(misses)


def _say_item(item: ReviewItem) -> None:
    from app.cli.output import say
    from app.view.ingested import resembling_words
    from app.view.review import BAND_WORDS, claim_words, decision_words, read_before, state_words, title_of

    say(title_of(item.claims), style="bold")
    say(f"{item.id} · {state_words(item)} · {BAND_WORDS[item.subject.band]}", style="dim")
    for place in item.subject.places:
        say(f"“{place.quote}”", style="italic", indent=3)
    say(f"— {item.document.title}, {item.document.id[:12]}", style="dim", indent=3)
    for each in item.document.resembles:
        say(resembling_words(each), style="dim", indent=3)
    for claim in item.claims:
        say(f"{claim.predicate}", indent=3, style="bold")
        for line in claim_words(claim):
            say(line, indent=5)
    if before := read_before(item):
        say("Read before the correction", indent=3, style="bold")
    for line in before:
        say(line, indent=5)
    for decision in item.decisions:
        say(decision_words(decision), style="dim", indent=3)


def _say_preview(preview: Any, near: dict[str, list[Any]], state: State) -> None:
    from app.cli.output import say
    from app.view.review import link_words, named_once, preview_words

    if state is State.ACCEPTED:
        say("It is in the graph.")
        return
    say("Who is meant", style="bold")
    for link in named_once(preview.links):
        for line in link_words(link, near.get(link.key, ())):
            say(line, indent=3)
    say("What acceptance changes", style="bold")
    for line in preview_words(preview):
        say(line, indent=3)


def _say_also_told(also: AlsoTold) -> None:
    from app.cli.output import say
    from app.view.also_told import also_told_words

    for number, (sentence, tellers) in enumerate(also_told_words(also)):
        if not number:
            say("What else waits", style="bold")
        say(sentence, indent=3)
        for each in tellers:
            say(each.before + " ".join(filter(None, (each.proposal[:8], each.words))), indent=5)


def _say_misses(misses: Sequence[Any]) -> None:
    from app.cli.output import say
    from app.view.wording import shorten

    if misses:
        say("Near misses", style="bold")
    for miss in misses[:5]:
        say(f"{miss.start}:{miss.end} “{shorten(miss.quote, 160)}” ({miss.why})", indent=3)
    if len(misses) > 5:
        say(f"5 of {len(misses)} shown; --json lists all of them.", indent=3)


review_app.command(epilog="Example: fusiongraph review accept 77875e18")(accept)
review_app.command(epilog="Example: fusiongraph review reject 77875e18 --why 'an old release'")(reject)
review_app.command(epilog='Example: fusiongraph review edit 77875e18 --set \'{"when": "2024-03-20"}\' --accept')(edit)
review_app.command(epilog="Example: fusiongraph review undo 77875e18")(undo)
review_app.command(epilog="Example: fusiongraph review apart 77875e18 'company|merck' 'company|merck kgaa'")(apart)
review_app.command("export", epilog="Example: fusiongraph review export --out labels.jsonl")(export_labels)
