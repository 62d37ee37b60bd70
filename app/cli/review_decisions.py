"""What a person decides on proposals: accept, reject, edit, undo, apart; `review` puts them under their names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.deciding import By, Why, fields_given, person
from app.cli.options import AsJson

if TYPE_CHECKING:
    from graph.ledger import Decision
    from graph.reads import ReviewItem
    from graph.store import Store

One = Annotated[str, typer.Argument(metavar="ID", help="The proposal's id, or the beginning of it.")]
Several = Annotated[
    list[str] | None, typer.Argument(metavar="ID...", help="Proposals by their ids, or the beginnings of them.")
]
OfDocuments = Annotated[
    list[str] | None,
    typer.Option("--document", metavar="DOC", help="All that wait of this document instead. Repeatable."),
]


def accept(
    proposals: Several = None, documents: OfDocuments = None, why: Why = "", by: By = None, as_json: AsJson = False
) -> None:
    """Put proposals into the graph: all of those named, or none. 'review undo' takes one back exactly."""
    from graph import ledger

    _decide("accepted", ledger.accept, proposals, documents, why, by, as_json)


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
    from graph import reads
    from loaders.errors import StatementError

    if not proposals and not documents:
        raise StatementError("No proposal was named.", remedy="Give ids, or --document with the id of a document.")
    who = person(by)
    with open_store() as store:
        wanted = list(proposals or ())
        for document in [document_meant(store, each) for each in documents or ()]:
            wanted += [item.id for item in reads.proposals(store, document=document).proposals]
        made: list[Decision] = deciding(store, wanted, by=who, why=why) if wanted else []
        done = [reads.proposal(store, each) for each in dict.fromkeys(wanted)] if not made else []
    if as_json:
        print_json([decision_json(decision) for decision in made])
        return
    if not made:
        note(_nothing_to_do(done, verb))
    for decision in made:
        say(f"{decision.proposal[:8]} is {verb}; 'fusiongraph review undo {decision.proposal[:8]}' takes it back.")


def _nothing_to_do(done: Sequence[ReviewItem], verb: str) -> str:
    from app.view.review import BACK_IN, OUT_OF_IT
    from app.view.wording import plural

    if not done:
        return "Nothing to do: nothing waits of what was named."
    said = f"Nothing to do: {plural(len(done), 'proposal')} {verb} already."
    if out := sum(not item.document.live for item in done):
        of = "" if len(done) == 1 else f"Of {out} of them: "
        said += f" {of}{OUT_OF_IT} {BACK_IN}"
    return said


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


def document_meant(store: Store, text: str) -> str:
    """The id of the document whose id, beginning of it or title this is. Raises NotFoundError, AmbiguousNameError."""
    from app.view.naming import document_id
    from graph import reads

    return document_id(reads.documents(store), text)
