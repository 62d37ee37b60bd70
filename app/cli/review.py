"""`fusiongraph review`: what was proposed: list, show, accept, edit, reject, undo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.deciding import By, Why, fields_given, person
from app.cli.options import AsJson
from app.cli.review_export import export_labels
from graph.vocabulary import State

if TYPE_CHECKING:
    from graph.ledger import Decision
    from graph.reads import ReviewItem
    from graph.store import Store

review_app = typer.Typer(
    name="review",
    help="What was proposed and waits for a person: list, show, accept, edit, reject, undo.",
    epilog="Example: fusiongraph review list",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
One = Annotated[str, typer.Argument(metavar="ID", help="The proposal's id, or the beginning of it.")]
Several = Annotated[
    list[str] | None, typer.Argument(metavar="ID...", help="Proposals by their ids, or the beginnings of them.")
]
OfDocuments = Annotated[
    list[str] | None,
    typer.Option("--document", metavar="DOC", help="All that wait of this document instead. Repeatable."),
]
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
    """List proposals, those of the latest document first."""
    from app.cli.opening import open_store
    from app.cli.output import note, print_json, table
    from app.view.review import STATES, item_json, title_of
    from app.view.wording import shorten
    from graph import reads

    states = tuple(state) if state else (State.WAITING, State.EDITED)
    with open_store() as store:
        of = _document(store, document) if document else None
        found = reads.proposals(store, states, document=of, limit=limit)
    if as_json:
        print_json({"total": found.total, "proposals": [item_json(item) for item in found.proposals]})
        return
    if not found.total:
        note("Nothing waits; 'fusiongraph ingest PATH' proposes." if not state else "There is none.")
        return
    rows = (
        (item.id[:8], title_of(item.claims), item.subject.band, STATES[item.state], shorten(item.document.title, 60))
        for item in found.proposals
    )
    table(("id", "what", "band", "state", "document"), rows)
    if len(found.proposals) < found.total:
        note(f"{len(found.proposals)} of {found.total:,} shown; --limit shows more.")


@review_app.command(epilog="Example: fusiongraph review show 77875e18")
def show(proposal: One, as_json: AsJson = False) -> None:
    """Show a proposal: its words, its claims, who is meant, and what acceptance would change in the graph."""
    from app.cli.opening import open_store
    from app.cli.output import print_json
    from app.view.review import document_json, item_json, preview_json
    from graph import ledger, reads
    from loaders.announcement.proposals.linking import candidates

    with open_store() as store:
        item = reads.proposal(store, proposal)
        preview = ledger.preview(store, [item.id])
        fillers = {f.record.key: f for claim in item.claims for f in claim.roles if f.text}
        near = {key: candidates(store, filler) for key, filler in fillers.items()}
        misses = reads.near_misses(store, item.document.id)
    if as_json:
        told = {**item_json(item), "document": document_json(item.document)}
        told["preview"] = preview_json(preview, near)
        told["near_misses"] = [miss.model_dump() for miss in misses]
        print_json(told)
        return
    _say_item(item)
    _say_preview(preview, near, item.state)
    _say_misses(misses)


def _say_item(item: ReviewItem) -> None:
    from app.cli.output import say
    from app.view.ingested import resembling_words
    from app.view.review import STATES, claim_words, decision_words, read_before, title_of

    say(title_of(item.claims), style="bold")
    say(f"{item.id} · {STATES[item.state]} · {item.subject.band} evidence", style="dim")
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
    from app.view.review import link_words, preview_words

    if state is State.ACCEPTED:
        say("It is in the graph.")
        return
    say("Who is meant", style="bold")
    for link in preview.links:
        for line in link_words(link, near.get(link.key, ())):
            say(line, indent=3)
    say("What acceptance changes", style="bold")
    for line in preview_words(preview):
        say(line, indent=3)


def _say_misses(misses: Sequence[Any]) -> None:
    from app.cli.output import say
    from app.view.wording import shorten

    if misses:
        say("Near misses", style="bold")
    for miss in misses[:5]:
        say(f"{miss.start}:{miss.end} “{shorten(miss.quote, 160)}” ({miss.why})", indent=3)
    if len(misses) > 5:
        say(f"5 of {len(misses)} shown; --json lists all of them.", indent=3)


@review_app.command(epilog="Example: fusiongraph review accept 77875e18")
def accept(
    proposals: Several = None, documents: OfDocuments = None, why: Why = "", by: By = None, as_json: AsJson = False
) -> None:
    """Put proposals into the graph: all of those named, or none. 'review undo' takes one back exactly."""
    from graph import ledger

    _decide("accepted", ledger.accept, proposals, documents, why, by, as_json)


@review_app.command(epilog="Example: fusiongraph review reject 77875e18 --why 'an old release'")
def reject(
    proposals: Several = None, documents: OfDocuments = None, why: Why = "", by: By = None, as_json: AsJson = False
) -> None:
    """Say that proposals are not so. The graph does not change, and they are not proposed again."""
    from graph import ledger

    _decide("rejected", ledger.reject, proposals, documents, why, by, as_json)


def _decide(
    verb: str,
    deciding: Any,
    proposals: list[str] | None,
    documents: list[str] | None,
    why: str,
    by: str | None,
    as_json: bool,
) -> None:
    from app.cli.opening import open_store
    from app.cli.output import note, print_json, say
    from app.view.review import decision_json
    from app.view.wording import plural
    from graph import reads
    from loaders.errors import StatementError

    who = person(by)
    with open_store() as store:
        wanted = list(proposals or ())
        for document in [_document(store, each) for each in documents or ()]:
            wanted += [item.id for item in reads.proposals(store, document=document).proposals]
        if not wanted:
            raise StatementError(
                "No proposal was named.", remedy="Give ids, or --document with one that has some waiting."
            )
        made: list[Decision] = deciding(store, wanted, by=who, why=why)
    if as_json:
        print_json([decision_json(decision) for decision in made])
        return
    if not made:
        note(f"Nothing to do: {plural(len(set(wanted)), 'proposal')} {verb} already.")
    for decision in made:
        say(f"{decision.proposal[:8]} is {verb}; 'fusiongraph review undo {decision.proposal[:8]}' takes it back.")


@review_app.command(epilog='Example: fusiongraph review edit 77875e18 --set \'{"when": "2024-03-20"}\' --accept')
def edit(
    proposal: One,
    corrections: Annotated[
        str | None,
        typer.Option("--set", metavar="JSON", help="The fields that differ; as 'review show --json' has them."),
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="The same from a file, - for standard input.")
    ] = None,
    then_accept: Annotated[bool, typer.Option("--accept", help="Accept it as corrected.")] = False,
    why: Why = "",
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Correct a proposal: dates, values, roles. What was read is kept; 'review accept' then takes it as corrected."""
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.review import item_json, title_of
    from graph import ledger, reads
    from graph.model.entry import corrected

    who, given = person(by), fields_given(corrections, file)
    with open_store() as store:
        item = reads.proposal(store, proposal)
        claims = corrected(item.claims, given, ledger.stored_document(store, item.document.id))
        ledger.edit(store, item.id, claims, by=who, why=why)
        if then_accept:
            ledger.accept(store, [item.id], by=who, why=why)
        now = reads.proposal(store, item.id)
    if as_json:
        print_json(item_json(now))
        return
    say(f"{now.id[:8]} now reads: {title_of(now.claims)}" + (" (accepted)." if then_accept else "."))


@review_app.command(epilog="Example: fusiongraph review undo 77875e18")
def undo(proposal: One, why: Why = "", by: By = None, as_json: AsJson = False) -> None:
    """Take the latest decision on a proposal back; the graph is then exactly as it was before it."""
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.review import STATES, decision_json
    from graph import ledger, reads

    who = person(by)
    with open_store() as store:
        made = ledger.undo_decision(store, proposal, by=who, why=why)
        now = reads.proposal(store, made.proposal)
    if as_json:
        print_json({**decision_json(made), "state": now.state.value})
    else:
        say(f"Taken back; {made.proposal[:8]} {STATES[now.state]}.")


@review_app.command(epilog="Example: fusiongraph review apart 77875e18 'company|merck' 'company|merck kgaa'")
def apart(
    proposal: One,
    key: Annotated[str, typer.Argument(metavar="KEY", help="The record key of a name in it, from 'review show'.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The record key, id or name of what it is not.")],
    why: Why = "",
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Say that a name of a proposal is not the thing that the graph knows; remembered for every document."""
    from app.cli.deciding import records_meant
    from app.cli.opening import open_store
    from app.cli.output import print_json, say
    from app.view.judged import judgement_json, verdict_words
    from app.view.review import changes_words
    from graph import ledger

    who = person(by)
    with open_store() as store:
        of = records_meant(store, other)[0].key
        changes = ledger.preview_apart(store, proposal, key, of)
        made = ledger.keep_apart(store, proposal, key, of, by=who, why=why)
    if as_json:
        print_json(judgement_json(made))
    else:
        say(f"Remembered: {verdict_words(made)}. 'fusiongraph judgements --undo {made.seq}' takes it back.")
        for line in changes_words(changes):
            say(line, indent=3)


def _document(store: Store, text: str) -> str:
    from app.view.naming import document_id
    from graph import reads

    return document_id(reads.documents(store), text)


review_app.command("export", epilog="Example: fusiongraph review export --out labels.jsonl")(export_labels)
