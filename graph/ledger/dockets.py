"""A docket: everything the ledger holds of one document's review, read at once, and how each proposal stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.errors import NotFoundError
from graph.ledger.claim_sets import Standing
from graph.model import Claim, Decided, State
from graph.model.claim import frame_key
from graph.store import Store, Transaction
from graph.vocabulary import OPEN

READ = """
UNWIND $documents AS id
MATCH (d:Document {id: id})
OPTIONAL MATCH (d)<-[:OF_DOCUMENT]-(l:Load) WHERE l.live
RETURN d.id AS document, d.source AS source, l.seq AS load, l.uris AS uris, l.method AS loaded_by,
  COLLECT { MATCH (c:Claim {document: d.id}) WHERE c.live RETURN c.id } AS claims,
  COLLECT { MATCH (i:Intake {document: d.id}) RETURN [i.method, i.proposals] ORDER BY i.seq DESC LIMIT 1 } AS intakes,
  COLLECT { MATCH (p:Proposal {document: d.id}) RETURN [p.id, p.frames] ORDER BY p.seq, p.position } AS proposals,
  COLLECT { MATCH (x:Decision {document: d.id}) RETURN properties(x) ORDER BY x.seq } AS decisions
"""
MARK_OPEN = """
UNWIND $rows AS row
MATCH (p:Proposal {id: row.id})
SET p.open = row.open
"""
FIND = "MATCH (p:Proposal) WHERE p.id STARTS WITH $id RETURN p.id AS id, p.document AS document LIMIT 2"


@dataclass(frozen=True)
class Decision:
    """One decision on a proposal as it stands in the ledger; `live` says that no later one took it back."""

    seq: int
    at: str
    proposal: str
    document: str
    verdict: Decided
    by: str
    why: str
    withdraws: int | None = None
    live: bool = True
    claims: tuple[Claim, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Docket:
    """A document under review. `method` is that of its latest reading, None where it was never read for review;
    `loaded_by` that of its live load."""

    document: str
    source: str
    standing: Standing
    uris: tuple[str, ...]
    method: str | None
    loaded_by: str | None
    listed: tuple[str, ...]
    proposals: dict[str, tuple[Claim, ...]]
    decisions: tuple[Decision, ...]

    def on(self, proposal: str) -> list[Decision]:
        """The standing decisions on a proposal, the oldest first."""
        return [d for d in self.decisions if d.proposal == proposal and d.live]

    def state(self, proposal: str) -> State:
        standing = self.on(proposal)
        if standing:
            return State(standing[-1].verdict.value)
        return State.WAITING if proposal in self.listed else State.SUPERSEDED

    def waiting(self) -> tuple[str, ...]:
        """The proposals that wait for a person."""
        return tuple(p for p in self.proposals if self.state(p) in OPEN)

    def claims(self, proposal: str) -> tuple[Claim, ...]:
        """The claims of a proposal as they stand, corrected where a person corrected them."""
        edited = [d.claims for d in self.on(proposal) if d.verdict is Decided.EDITED]
        return edited[-1] if edited else self.proposals[proposal]

    def accepted(self) -> dict[str, Claim]:
        """Every claim that the accepted proposals bring, by id."""
        taken = [p for p in self.proposals if self.state(p) is State.ACCEPTED]
        return {claim.id: claim for proposal in taken for claim in self.claims(proposal)}

    def settled_frames(self) -> list[dict[str, Any]]:
        """What persons decided on already, whatever places and bands it was read with."""
        return [frame_key(claims[0]) for proposal, claims in self.proposals.items() if self.on(proposal)]

    def with_decision(self, decision: Decision) -> Docket:
        return replace(self, decisions=_marked([*self.decisions, decision]))


def dockets(tx: Transaction | Store, documents: Iterable[str]) -> dict[str, Docket]:
    """The dockets of these documents, those that the ledger knows."""
    wanted = sorted(set(documents))
    rows = tx.rows(READ, documents=wanted) if isinstance(tx, Transaction) else tx.read(READ, documents=wanted)
    return {row["document"]: _docket(row) for row in rows}


def _docket(row: dict[str, Any]) -> Docket:
    method, listed = row["intakes"][0] if row["intakes"] else (None, [])
    return Docket(
        document=row["document"],
        source=row["source"],
        standing=Standing(row["load"], frozenset(row["claims"])),
        uris=tuple(row["uris"] or ()),
        method=method,
        loaded_by=row["loaded_by"],
        listed=tuple(listed),
        proposals={id_: _claims(frames) for id_, frames in row["proposals"]},
        decisions=_marked([_decision(stored) for stored in row["decisions"]]),
    )


def _claims(frames: Iterable[str]) -> tuple[Claim, ...]:
    return tuple(Claim.model_validate_json(frame) for frame in frames)


def _decision(stored: dict[str, Any]) -> Decision:
    frames = stored.pop("frames", ())
    return Decision(**{**stored, "verdict": Decided(stored["verdict"])}, claims=_claims(frames))


def _marked(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """A withdrawal and what it withdraws hold no longer."""
    gone = {d.withdraws for d in decisions if d.withdraws is not None}
    return tuple(replace(d, live=d.seq not in gone and d.withdraws is None) for d in decisions)


def mark_open(tx: Transaction, held: Iterable[Docket]) -> None:
    """Mark the proposals that wait, by which they are found without a look at those that do not."""
    rows = []
    for docket in held:
        waiting = set(docket.waiting())
        rows += [{"id": id_, "open": True if id_ in waiting else None} for id_ in docket.proposals]
    tx.run_all((MARK_OPEN, rows))


def found(store: Store, identifier: str) -> tuple[str, str]:
    """Proposal id and document id of the one proposal whose id begins so. Raises NotFoundError."""
    rows = store.read(FIND, id=identifier) if identifier else []
    if len(rows) != 1:
        raise NotFoundError(
            f"{'More than one' if rows else 'No'} proposal begins with '{identifier}'.",
            remedy="'fusiongraph review list' lists those that wait.",
        )
    return rows[0]["id"], rows[0]["document"]
