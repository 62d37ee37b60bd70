"""Persons' decisions on proposals: accept, edit, reject, undo; appended, and taken back by appending."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.errors import NotFoundError, ReviewError
from graph.ledger.claim_sets import PUT_RECORDS, replace_claims
from graph.ledger.clocks import next_seq, now
from graph.ledger.dockets import Decision, Docket, dockets, found, mark_open
from graph.ledger.judgements import Judgement, judged
from graph.model import Claim, Decided, Record, State, Verdict
from graph.model.check import check_claim
from graph.model.document import Document
from graph.project import Changes
from graph.store import Store, Transaction
from graph.vocabulary import OPEN

ADD = """
UNWIND $rows AS row
CREATE (x:Ledger:Decision)
SET x = row
"""
DOCUMENTS = """
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:SPOKEN_BY]->(s:Source)
MATCH (t:Text {document: d.id})
RETURN properties(d) AS document, s {.key, .name, .kind} AS source, t.text AS text
"""


def accept(store: Store, proposals: Sequence[str], *, by: str, why: str = "") -> list[Decision]:
    """Put the claims of these proposals into the graph; ids may be unique beginnings. All of them, or none.

    One that is accepted already stays as it is. Raises NotFoundError, ReviewError."""

    def deciding(docket: Docket, proposal: str) -> bool:
        state = docket.state(proposal)
        if state is State.ACCEPTED:
            return False
        _require_open(docket, proposal, state)
        return True

    return _decide(store, proposals, Decided.ACCEPTED, deciding, by=by, why=why)


def reject(store: Store, proposals: Sequence[str], *, by: str, why: str = "") -> list[Decision]:
    """Say that these proposals are not so; the graph does not change. Raises NotFoundError, ReviewError."""

    def deciding(docket: Docket, proposal: str) -> bool:
        state = docket.state(proposal)
        if state is State.REJECTED:
            return False
        _require_open(docket, proposal, state)
        return True

    return _decide(store, proposals, Decided.REJECTED, deciding, by=by, why=why)


def edit(store: Store, proposal: str, claims: Sequence[Claim], *, by: str, why: str = "") -> Decision:
    """Correct a proposal: these claims stand in for its own, which are kept. Acceptance is a step of its own.

    Raises InvalidClaimError for what the declaration does not allow, NotFoundError, ReviewError."""
    id_, document = found(store, proposal)
    text = stored_document(store, document)
    for claim in claims:
        check_claim(claim, text)

    def work(tx: Transaction) -> Decision:
        seq = next_seq(tx)
        docket = dockets(tx, [document])[document]
        _require_open(docket, id_, docket.state(id_))
        if not claims or docket.claims(id_) == tuple(claims):
            raise ReviewError(
                f"The correction of proposal {id_[:8]} changes nothing.", remedy="Give what is to differ."
            )
        made = Decision(seq, now(), id_, document, Decided.EDITED, by, why, claims=tuple(claims))
        add_decisions(tx, [made])
        return made

    return store.write(work)


def undo_decision(store: Store, proposal: str, *, by: str, why: str = "") -> Decision:
    """Take the latest standing decision on a proposal back: the graph is then as it was before it.

    Raises NotFoundError, ReviewError where nothing stands."""
    id_, document = found(store, proposal)

    def work(tx: Transaction) -> Decision:
        seq = next_seq(tx)
        docket = dockets(tx, [document])[document]
        standing = docket.on(id_)
        if not standing:
            raise ReviewError(f"No decision stands on proposal {id_[:8]}.", remedy="There is nothing to undo.")
        made = Decision(seq, now(), id_, document, Decided.WITHDRAWN, by, why, standing[-1].seq, live=False)
        docket = docket.with_decision(made)
        add_decisions(tx, [made])
        mark_open(tx, [docket])
        bring_up(tx, docket)
        return made

    return store.write(work)


def keep_apart(store: Store, proposal: str, key: str, other: str, *, by: str, why: str = "") -> Judgement:
    """Remember that a name of a proposal (its record key) is not the thing that another record key stands for.

    It holds for every document, and is undone as any judgement is. Raises NotFoundError, JudgementError."""
    named = named_in(store, proposal, key)
    return store.write(lambda tx: kept_apart(tx, named, other, by=by, why=why)[0])


def kept_apart(tx: Transaction, named: Record, other: str, *, by: str, why: str) -> tuple[Judgement, Changes]:
    """As `keep_apart`, within a transaction; also tells what changed in the graph."""
    tx.rows(PUT_RECORDS, rows=[{"key": named.key, "kind": named.kind}])
    return judged(tx, named.key, other, Verdict.NOT_SAME, by=by, why=why)


def named_in(store: Store, proposal: str, key: str) -> Record:
    """The record that a proposal names by this key. Raises NotFoundError."""
    id_, document = found(store, proposal)
    docket = dockets(store, [document])[document]
    named = {f.record.key: f.record for c in docket.claims(id_) for f in c.roles}
    if key not in named:
        raise NotFoundError(f"Proposal {id_[:8]} names no '{key}'.", remedy=f"It names {', '.join(sorted(named))}.")
    return named[key]


def stored_document(store: Store, id_: str) -> Document:
    """A document of the ledger as it was given, with its text and source. Raises NotFoundError."""
    kept = stored_documents(store, [id_])
    if not kept:
        raise NotFoundError(f"There is no document {id_}.", remedy="The list of documents shows those that there are.")
    return kept[id_]


def stored_documents(store: Store, ids: Sequence[str]) -> dict[str, Document]:
    """Those of these documents that the ledger has, by id, as they were given, with text and source."""
    return {row["document"]["id"]: _document(row) for row in store.read(DOCUMENTS, ids=ids)}


def _document(row: Mapping[str, Any]) -> Document:
    fields = {name: value for name, value in row["document"].items() if name not in ("id", "source")}
    return Document(**fields, text=row["text"], source=row["source"])


def _decide(
    store: Store,
    proposals: Sequence[str],
    verdict: Decided,
    deciding: Callable[[Docket, str], bool],
    *,
    by: str,
    why: str,
) -> list[Decision]:
    wanted = dict(found(store, proposal) for proposal in proposals)

    def work(tx: Transaction) -> list[Decision]:
        seq = next_seq(tx)
        known = dockets(tx, wanted.values())
        made = []
        for id_, document in wanted.items():
            if not deciding(known[document], id_):
                continue
            decision = Decision(seq, now(), id_, document, verdict, by, why)
            known[document] = known[document].with_decision(decision)
            made.append(decision)
            seq = next_seq(tx)
        add_decisions(tx, made)
        decided = [known[document] for document in sorted({d.document for d in made})]
        mark_open(tx, decided)
        for docket in decided:
            bring_up(tx, docket)
        return made

    return store.write(work)


def _require_open(docket: Docket, proposal: str, state: State) -> None:
    if docket.standing.load is None:
        raise ReviewError(
            f"The document of proposal {proposal[:8]} is retracted.",
            remedy="Paste or ingest its text anew to go on with it.",
        )
    if state not in OPEN:
        raise ReviewError(
            f"Proposal {proposal[:8]} is {state.value}.",
            remedy="A later reading of its document took its place."
            if state is State.SUPERSEDED
            else "'fusiongraph review undo' takes that back first.",
        )


def add_decisions(tx: Transaction, decisions: Sequence[Decision]) -> None:
    """Append decisions to the ledger."""
    tx.run_all((ADD, [_row(decision) for decision in decisions]))


def _row(decision: Decision) -> dict[str, object]:
    row: dict[str, object] = {
        "seq": decision.seq,
        "at": decision.at,
        "proposal": decision.proposal,
        "document": decision.document,
        "verdict": decision.verdict.value,
        "by": decision.by,
        "why": decision.why,
        "withdraws": decision.withdraws,
    }
    if decision.claims:
        row["frames"] = [claim.model_dump_json(exclude_none=True) for claim in decision.claims]
    return row


def bring_up(tx: Transaction, docket: Docket) -> Changes | None:
    """Make the document's live claims those of its accepted proposals, where they are not already.

    A retracted document stays out."""
    accepted = docket.accepted()
    if docket.standing.load is None or accepted.keys() == docket.standing.claims:
        return None
    if docket.method is None or docket.loaded_by != docket.method:
        raise ReviewError(
            f"Document {docket.document[:12]} was loaded otherwise since it was read for review.",
            remedy="Retract it and ingest it again to go on with its review.",
        )
    return replace_claims(
        tx,
        docket.document,
        docket.source,
        accepted,
        docket.standing,
        seq=next_seq(tx),
        uris=list(docket.uris),
        method=docket.method,
    )


def as_if(docket: Docket, proposals: Sequence[str]) -> Docket:
    """The docket as it would be with these proposals accepted; nothing is written."""
    for position, id_ in enumerate(proposals):
        if docket.state(id_) is not State.ACCEPTED:
            seen = Decision(1 << 60 | position, "", id_, docket.document, Decided.ACCEPTED, "", "")
            docket = docket.with_decision(seen)
    return docket
