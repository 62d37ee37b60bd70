"""Persons' decisions about records: same, not same, unsure, split in a document; appended, and undone by appending.

The latest verdict on a pair holds. They outlive documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.errors import JudgementError, NotFoundError
from graph.ledger.clocks import next_seq, now
from graph.model import Verdict
from graph.model.claim import split_off
from graph.project import Changes, project
from graph.project.entities import closure, clustering
from graph.project.frames import Frames, splits_of
from graph.resolve import Judged, Tie
from graph.store import Store, Transaction

ALL = """
MATCH (j:Judgement)
RETURN j.seq AS seq, j.at AS at, j.a AS a, j.b AS b, j.verdict AS verdict, j.by AS by, j.why AS why
ORDER BY seq
"""
ADD = """
CREATE (j:Ledger:Judgement {seq: $seq, at: $at, a: $a, b: $b, verdict: $verdict, by: $by, why: $why})
"""
SPLIT_ROLES = """
MERGE (v:Record {key: $variant})
ON CREATE SET v:Ledger, v.kind = $kind, v.mentions = 0, v.claims = 0
WITH v
MATCH (c:Claim {document: $document})-[r:ROLE]->(:Record {key: $key})
MERGE (c)-[:ROLE {role: r.role, text: r.text, split: true}]->(v)
"""
KNOWN = "MATCH (r:Record) WHERE r.key IN $keys RETURN r.key AS key, r.kind AS kind"


@dataclass(frozen=True)
class Judgement:
    """One decision as it stands in the ledger. A split has the document's id as `b`."""

    seq: int
    at: str
    a: str
    b: str
    verdict: Verdict
    by: str
    why: str
    live: bool = True


def judgements(store: Store) -> list[Judgement]:
    """Every decision ever made, oldest first; `live` says which still hold."""
    return _marked(store.read(ALL))


def _marked(rows: list[dict[str, Any]]) -> list[Judgement]:
    latest = {(row["a"], row["b"], _split(row)): row["seq"] for row in rows}
    return [
        Judgement(
            **{**row, "verdict": Verdict(row["verdict"])},
            live=latest[row["a"], row["b"], _split(row)] == row["seq"] and row["verdict"] != Verdict.WITHDRAWN,
        )
        for row in rows
    ]


def _split(row: dict[str, Any]) -> bool:
    return "|" not in row["b"]


def _verdicts(live_ones: list[Judgement]) -> list[Judged]:
    """Verdicts on pairs; a split keeps its record apart from the one it left."""
    judged = []
    for judgement in live_ones:
        if judgement.verdict is Verdict.SPLIT:
            variant = split_off(judgement.a, judgement.b)
            judged.append(Judged(min(judgement.a, variant), max(judgement.a, variant), same=False))
        elif judgement.verdict in (Verdict.SAME, Verdict.NOT_SAME):
            judged.append(Judged(judgement.a, judgement.b, same=judgement.verdict is Verdict.SAME))
    return judged


def standing(tx: Transaction) -> list[Judgement]:
    """The decisions that hold, oldest first."""
    return [j for j in _marked(tx.rows(ALL)) if j.live]


def live(tx: Transaction) -> tuple[list[Judged], dict[tuple[str, str], str]]:
    """The live verdicts on pairs, and the live splits, read once."""
    marked = standing(tx)
    return _verdicts(marked), splits_of((j.a, j.b) for j in marked if j.verdict is Verdict.SPLIT)


def judge(store: Store, a: str, b: str, verdict: Verdict, *, by: str, why: str = "") -> Judgement:
    """Append a decision about two record keys (for a split: a key and a document id) and apply it.

    Raises NotFoundError for an unknown key, JudgementError for one that contradicts another decision or
    says what already holds."""
    return store.write(lambda tx: judged(tx, a, b, verdict, by=by, why=why)[0])


def judged(tx: Transaction, a: str, b: str, verdict: Verdict, *, by: str, why: str) -> tuple[Judgement, Changes]:
    """As `judge`, within a transaction; also tells what changed in the graph."""
    if verdict is not Verdict.SPLIT:
        a, b = sorted((a, b))
    seq = next_seq(tx)
    kinds = {row["key"]: row["kind"] for row in tx.rows(KNOWN, keys=[a, b])}
    for key in (a,) if verdict is Verdict.SPLIT else (a, b):
        if key not in kinds:
            raise NotFoundError(f"There is no record '{key}'.", remedy="Look it up with 'show'.")
    _check(tx, a, b, verdict, kinds)
    _, before = live(tx)
    made = Judgement(seq, now(), a, b, verdict, by, why)
    _add(tx, made)
    return made, _apply(tx, made, before)


def undo(store: Store, seq: int, *, by: str, why: str = "") -> Judgement:
    """Withdraw a live decision by appending that it no longer holds. Raises NotFoundError."""

    def work(tx: Transaction) -> Judgement:
        number = next_seq(tx)
        found = [j for j in _marked(tx.rows(ALL)) if j.seq == seq]
        if not found or not found[0].live:
            raise NotFoundError(f"There is no live judgement {seq}.", remedy="'fusiongraph judgements' lists them.")
        _, before = live(tx)
        made = Judgement(number, now(), found[0].a, found[0].b, Verdict.WITHDRAWN, by, why)
        _add(tx, made)
        _apply(tx, made, before)
        return made

    return store.write(work)


def ties_between(store: Store, keys_a: list[str], keys_b: list[str]) -> list[Tie]:
    """The ties of the cluster that holds these records, those on a shortest chain between them first."""

    def work(tx: Transaction) -> list[Tie]:
        judged, _ = live(tx)
        known = closure(tx, [*keys_a, *keys_b], judged)
        outcome = clustering(known, judged)
        roots = {outcome.of[key] for key in (*keys_a, *keys_b) if key in outcome.of}
        return [tie for tie in outcome.ties if outcome.of[tie.a] in roots]

    return store.write(work)


def _check(tx: Transaction, a: str, b: str, verdict: Verdict, kinds: dict[str, str]) -> None:
    if verdict is Verdict.SPLIT:
        return
    if kinds[a] != kinds[b]:
        raise JudgementError(
            f"'{a}' is a {kinds[a]} and '{b}' is a {kinds[b]}; they cannot be one.",
            remedy="Judge two records of one kind.",
        )
    judged = [v for v in live(tx)[0] if (v.a, v.b) != (a, b)]
    if verdict is not Verdict.SAME:
        return
    trial = [*judged, Judged(a, b, same=True)]
    known = closure(tx, [a, b], trial)
    persons = {"person"}
    for refusal in clustering(known, trial).refused:
        if refusal.tie.rule in persons:
            raise JudgementError(
                f"'{refusal.tie.a}' and '{refusal.tie.b}' cannot be judged the same: that would join "
                f"'{refusal.a}' and '{refusal.b}', which were judged not the same.",
                remedy="Undo that judgement first ('fusiongraph judgements' lists it).",
            )


def _add(tx: Transaction, judgement: Judgement) -> None:
    tx.rows(
        ADD,
        seq=judgement.seq,
        at=judgement.at,
        a=judgement.a,
        b=judgement.b,
        verdict=judgement.verdict.value,
        by=judgement.by,
        why=judgement.why,
    )


def _apply(tx: Transaction, made: Judgement, before: dict[tuple[str, str], str]) -> Changes:
    judged, splits = live(tx)
    changed = {pair for pair in before.keys() ^ splits.keys() if pair == (made.a, made.b)}
    if not changed:
        return project(tx, touched=[made.a, made.b], judged=judged, splits=splits)
    kind = tx.rows(KNOWN, keys=[made.a])[0]["kind"]
    variant = split_off(made.a, made.b)
    tx.rows(SPLIT_ROLES, key=made.a, variant=variant, kind=kind, document=made.b)
    told = [t for t in Frames(tx, {}).naming([made.a]) if t.claim.document == made.b]
    if not told:
        raise NotFoundError(
            f"No live claim of document '{made.b}' names '{made.a}'.",
            remedy="'fusiongraph documents' lists the documents.",
        )
    return project(
        tx,
        added=told,
        removed=told,
        touched=[made.a, variant],
        judged=judged,
        splits=splits,
        splits_before=before,
    )
