"""Documents in for review: what a reading proposes is kept beside the text and waits; nothing enters twice."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from graph.errors import ReviewError
from graph.ledger.claim_sets import PUT_DOCUMENT, PUT_LOAD, SUPERSEDE, Standing, document_row, replace_claims
from graph.ledger.clocks import next_seqs, now
from graph.ledger.decisions import add_decisions
from graph.ledger.dockets import Decision, Docket, dockets, mark_open
from graph.ledger.resemblance import PUT_SKETCHES, Bands, Resemblance, as_one_voice, bands_of, resembling
from graph.model import Band, Decided, Document, Intake, Policy, Proposal, State
from graph.model.check import check_claim
from graph.model.claim import frame_key
from graph.store import Store, Transaction

PUT_PROPOSALS = """
UNWIND $rows AS row
MERGE (p:Proposal {id: row.id})
ON CREATE SET p:Ledger, p += row
"""
PUT_INTAKES = """
UNWIND $rows AS row
CREATE (i:Ledger:Intake)
SET i = row
"""
APPEARANCES = """
UNWIND $rows AS row
MATCH (l:Load {seq: row.seq})
SET l.uris = l.uris + row.uri
"""


@dataclass(frozen=True)
class Proposed:
    """What became of one document: proposals that are new, those known before, and what its policy let pass.

    `waiting` are all of it that now wait for a person; `restored` says that it had been retracted; `left` are those
    that the policy would let pass, had no person decided on them before."""

    document: str
    title: str
    proposals: tuple[str, ...]
    known: tuple[str, ...]
    accepted: tuple[str, ...] = ()
    resembles: tuple[Resemblance, ...] = ()
    near_misses: int = 0
    known_before: bool = False
    waiting: tuple[str, ...] = ()
    restored: bool = False
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ingested:
    """What one call brought, and the database's own count of writes."""

    documents: tuple[Proposed, ...]
    writes: int = 0


def propose(store: Store, intakes: Sequence[tuple[Intake, str]], *, policy: Policy = Policy.NONE) -> Ingested:
    """Keep what readings of documents propose, each with the address it came from ('' for none), in one transaction.

    The same text again writes nothing. What was decided stays decided; a retracted document comes back with
    what was accepted of it. What repeats another document speaks with that one's voice. `policy` says what passes
    without a person, `strong` what was read surely: of what is new and of what waits since an earlier reading, save
    what a person has decided on or corrected, and what repeats a document of which something was rejected.
    Raises InvalidClaimError, and ReviewError for a document that another loader brought; then nothing is written."""
    unique = list({intake.document.id: (intake, uri) for intake, uri in intakes}.values())
    for intake, _ in unique:
        _check(intake)
    ids = [intake.document.id for intake, _ in unique]
    before = dockets(store, ids)
    if not any(_is_news(before.get(intake.document.id), intake, uri, policy) for intake, uri in unique):
        return Ingested(tuple(_proposed(intake, before[intake.document.id], (), policy) for intake, _ in unique))
    by_policy = policy is not Policy.NONE
    bands = bands_of([intake.document for intake, _ in unique if by_policy or intake.document.id not in before])

    def work(tx: Transaction) -> Ingested:
        numbers = iter(next_seqs(tx, sum(3 + len(intake.proposals) for intake, _ in unique)))
        known = dockets(tx, ids)
        fresh = {id_: bands[id_] for id_ in ids if id_ not in known and id_ in bands}
        near = resembling(tx, [i.document for i, _ in unique if i.document.id in fresh], fresh)
        copies = as_one_voice(tx, [intake.document for intake, _ in unique], near)
        told = [(i.model_copy(update={"document": copies.get(i.document.id, i.document)}), uri) for i, uri in unique]
        held = _repeating_what_was_rejected(tx, [i.document for i, _ in unique], bands) if by_policy else frozenset()
        writer = _Writer(tx, numbers, policy, fresh, near, held)
        return Ingested(tuple(writer.take(intake, uri, known) for intake, uri in told), writer.write())

    return store.write(work)


def _check(intake: Intake) -> None:
    for proposal in intake.proposals:
        for claim in proposal.claims:
            check_claim(claim, intake.document)


def _is_news(docket: Docket | None, intake: Intake, uri: str, policy: Policy) -> bool:
    """Whether there is anything to write for this document."""
    if docket is None or docket.standing.load is None or _is_read_anew(docket, intake):
        return True
    return _is_elsewhere(docket, uri) or bool(_passing(docket, intake, policy))


def _is_elsewhere(docket: Docket, uri: str) -> bool:
    """Whether it now appears at an address where it was not seen; pasted text has none."""
    return bool(uri) and uri not in docket.uris


def _is_read_anew(docket: Docket, intake: Intake) -> bool:
    return docket.method != intake.method or docket.listed != tuple(p.id for p in intake.proposals)


def _proposed(intake: Intake, docket: Docket, new: Sequence[Proposal], policy: Policy) -> Proposed:
    fresh = tuple(p.id for p in new)
    return Proposed(
        document=intake.document.id,
        title=intake.document.title,
        proposals=fresh,
        known=tuple(p.id for p in intake.proposals if p.id not in fresh),
        near_misses=len(intake.near_misses),
        known_before=docket.method is not None,
        waiting=docket.waiting(),
        restored=docket.method is not None and docket.standing.load is None,
        left=_left(docket, intake, policy),
    )


class _Writer:
    """Gathers what the documents of one transaction bring, and writes it in few round trips."""

    def __init__(
        self,
        tx: Transaction,
        numbers: Iterator[int],
        policy: Policy,
        bands: Bands,
        near: Mapping[str, tuple[Resemblance, ...]],
        held: Set[str],
    ) -> None:
        self._tx = tx
        self._numbers = numbers
        self._policy = policy
        self._bands = bands
        self._near = near
        self._held = held
        self._documents: list[dict[str, Any]] = []
        self._proposals: list[dict[str, Any]] = []
        self._intakes: list[dict[str, Any]] = []
        self._loads: list[dict[str, Any]] = []
        self._ended: list[dict[str, Any]] = []
        self._appearances: list[dict[str, Any]] = []
        self._decisions: list[Decision] = []
        self._standing: list[tuple[Docket, dict[str, Any]]] = []
        self._marked: list[Docket] = []

    def take(self, intake: Intake, uri: str, known: Mapping[str, Docket]) -> Proposed:
        """Gather what one document brings."""
        docket = known.get(intake.document.id) or _empty_docket(intake)
        _refuse_others(docket, intake)
        new = _new_proposals(docket, intake)
        outcome = _proposed(intake, docket, new, self._policy)
        near = self._near.get(docket.document, ())
        if intake.document.id not in known:
            self._documents.append(document_row(intake.document))
        after = docket
        if _is_read_anew(docket, intake):
            seq = next(self._numbers)
            self._intakes.append(_intake_row(intake, seq, near))
            self._proposals += [_proposal_row(p, seq, position) for position, p in enumerate(new)]
            after = _read_anew(docket, intake, new)
        policy = Policy.NONE if docket.document in self._held else self._policy
        passed = _passing(after, intake, policy)
        for proposal in passed:
            after = after.with_decision(self._accepted(proposal))
        if after is not docket:
            self._marked.append(after)
        self._stand(docket, after, uri)
        return replace(outcome, accepted=tuple(p.id for p in passed), resembles=near, waiting=after.waiting())

    def _accepted(self, proposal: Proposal) -> Decision:
        why = f"policy {self._policy.value}"
        made = Decision(next(self._numbers), now(), proposal.id, proposal.document, Decided.ACCEPTED, "policy", why)
        self._decisions.append(made)
        return made

    def _stand(self, before: Docket, after: Docket, uri: str) -> None:
        """A load that lists what is accepted, where the one that stands does not."""
        accepted, standing = after.accepted().keys(), before.standing
        if standing.load is not None and after.method == before.loaded_by and accepted == standing.claims:
            if _is_elsewhere(before, uri):
                self._appearances.append({"seq": standing.load, "uri": uri})
            return
        seq, uris = next(self._numbers), list(dict.fromkeys((*before.uris, *filter(None, [uri]))))
        load = {"seq": seq, "uris": uris, "method": after.method}
        if accepted or standing.claims:
            self._standing.append((after, load))
            return
        self._loads.append({**load, "at": now(), "document": after.document, "claims": 0})
        if standing.load is not None:
            self._ended.append({"seq": seq, "old": standing.load})

    def write(self) -> int:
        """Write everything; returns the database's count of writes."""
        started = self._tx.writes
        self._tx.run_all(
            (PUT_DOCUMENT, self._documents),
            (PUT_SKETCHES, [{"document": id_, "bands": dict(bands)} for id_, bands in self._bands.items()]),
            (PUT_INTAKES, self._intakes),
            (PUT_PROPOSALS, self._proposals),
            (PUT_LOAD, self._loads),
            (SUPERSEDE, self._ended),
            (APPEARANCES, self._appearances),
        )
        add_decisions(self._tx, self._decisions)
        mark_open(self._tx, self._marked)
        for docket, load in self._standing:
            replace_claims(self._tx, docket.document, docket.source, docket.accepted(), docket.standing, **load)
        return self._tx.writes - started


def _empty_docket(intake: Intake) -> Docket:
    document = intake.document
    return Docket(document.id, document.source.key, Standing(), (), None, None, (), {}, ())


def _read_anew(docket: Docket, intake: Intake, new: Sequence[Proposal]) -> Docket:
    return replace(
        docket,
        method=intake.method,
        loaded_by=intake.method,
        listed=tuple(p.id for p in intake.proposals),
        proposals=docket.proposals | {p.id: p.claims for p in new},
    )


def _refuse_others(docket: Docket, intake: Intake) -> None:
    if docket.standing.load is not None and docket.loaded_by != docket.method:
        raise ReviewError(
            f"'{intake.document.title}' was loaded as a report already; nothing was proposed.",
            remedy="Retract it first if it is to be read as an announcement.",
        )


def _new_proposals(docket: Docket, intake: Intake) -> list[Proposal]:
    """Those that were neither proposed before nor decided on in another reading of the document."""
    unseen = [p for p in intake.proposals if p.id not in docket.proposals]
    settled = docket.settled_frames() if unseen else []
    return [p for p in unseen if frame_key(p.subject) not in settled]


def _repeating_what_was_rejected(tx: Transaction, documents: Sequence[Document], bands: Bands) -> Set[str]:
    """Those of these documents that repeat another one of which a person has rejected something."""
    near = resembling(tx, documents, bands)
    repeated = dockets(tx, {copy.document for copies in near.values() for copy in copies}) if near else {}
    rejected = {id_ for id_, docket in repeated.items() if State.REJECTED in map(docket.state, docket.proposals)}
    return {id_ for id_, copies in near.items() if any(copy.document in rejected for copy in copies)}


def _passing(docket: Docket, intake: Intake, policy: Policy) -> list[Proposal]:
    """What waits and passes by policy; what a person once decided on or corrected stays that person's."""
    decided = {decision.proposal for decision in docket.decisions}
    waiting = [p for p in intake.proposals if p.id in docket.proposals and docket.state(p.id) is State.WAITING]
    return [p for p in waiting if p.id not in decided and _passes(p, policy)]


def _left(docket: Docket, intake: Intake, policy: Policy) -> tuple[str, ...]:
    """What would pass by policy and is not in the graph, since a person once decided on it or corrected it."""
    decided = {decision.proposal for decision in docket.decisions}
    return tuple(
        p.id
        for p in intake.proposals
        if p.id in decided and docket.state(p.id) is not State.ACCEPTED and _passes(p, policy)
    )


def _passes(proposal: Proposal, policy: Policy) -> bool:
    if policy is Policy.STRONG:
        return all(claim.band is Band.STRONG for claim in proposal.claims)
    return policy is Policy.ALL


def _intake_row(intake: Intake, seq: int, near: Sequence[Resemblance]) -> dict[str, Any]:
    return {
        "seq": seq,
        "at": now(),
        "document": intake.document.id,
        "method": intake.method,
        "proposals": [p.id for p in intake.proposals],
        "near_misses": [miss.model_dump_json() for miss in intake.near_misses],
        "resembles": [json.dumps([each.document, each.title, each.share]) for each in near],
    }


def _proposal_row(proposal: Proposal, seq: int, position: int) -> dict[str, Any]:
    subject = proposal.subject
    return {
        "id": proposal.id,
        "seq": seq,
        "position": position,
        "document": proposal.document,
        "predicate": subject.predicate,
        "band": subject.band.value,
        "factuality": subject.factuality.value,
        "frames": [claim.model_dump_json(exclude_none=True) for claim in proposal.claims],
    }
