"""Documents in and out: a load lists a document's claims, a retraction ends it, a newer load supersedes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.errors import InvalidClaimError, NotFoundError
from graph.ledger.claim_sets import PUT_DOCUMENT, SET_LIVE, Standing, document_row, live_claims, replace_claims
from graph.ledger.clocks import next_seq, now
from graph.ledger.judgements import live
from graph.model import Claim, Extraction
from graph.model.check import check_claim
from graph.project import Changes, project
from graph.project.tally import is_occurrence
from graph.store import Store, Transaction

STATE = """
MATCH (d:Document {id: $id})
OPTIONAL MATCH (d)<-[:OF_DOCUMENT]-(l:Load) WHERE l.live
WITH d, l ORDER BY l.seq DESC LIMIT 1
RETURN l.seq AS seq, l.method AS method, l.uris AS uris,
  COLLECT { MATCH (c:Claim {document: d.id}) WHERE c.live RETURN c.id } AS claims
"""
APPEARANCE = "MATCH (l:Load {seq: $seq}) SET l.uris = l.uris + $uri"
RETRACT = """
MATCH (d:Document {id: $document})<-[:OF_DOCUMENT]-(l:Load) WHERE l.live
SET l.live = false
WITH collect(l) AS loads
CREATE (r:Ledger:Retraction {seq: $seq, at: $at, document: $document, why: $why})
WITH r, loads UNWIND loads AS l
CREATE (r)-[:ENDS]->(l)
"""
FIND = "MATCH (d:Document) WHERE d.id = $id OR d.id STARTS WITH $id RETURN d.id AS id LIMIT 2"


@dataclass(frozen=True)
class Appended:
    """What a load changed: claims that are new, claims that went, and the database's own count of writes."""

    document: str
    new: int
    changed: int
    writes: int


@dataclass(frozen=True)
class Retracted:
    """What a retraction removed, in claims."""

    document: str
    removed: int


class _UnchangedError(Exception):
    """Ends a transaction that found nothing to write."""


def append(store: Store, extraction: Extraction, uri: str) -> Appended:
    """Load a document and its claims: ledger and projection in one transaction, or nothing.

    The same input again writes nothing. Raises InvalidClaimError before anything is written."""
    _check(extraction)
    claims = {claim.id: claim for claim in extraction.claims}
    state = store.read(STATE, id=extraction.document.id)
    if _same(state, extraction, claims, uri):
        return Appended(extraction.document.id, 0, 0, 0)

    def work(tx: Transaction) -> Appended:
        seq = next_seq(tx)
        current = tx.rows(STATE, id=extraction.document.id)
        if _same(current, extraction, claims, uri):
            raise _UnchangedError
        before = Standing(current[0]["seq"], frozenset(current[0]["claims"])) if current else Standing()
        if before.load is not None and before.claims == claims.keys() and current[0]["method"] == extraction.method:
            tx.rows(APPEARANCE, seq=before.load, uri=uri)
            return Appended(extraction.document.id, 0, 0, tx.writes)
        document = extraction.document
        replace_claims(
            tx,
            document.id,
            document.source.key,
            claims,
            before,
            seq=seq,
            uris=[uri],
            method=extraction.method,
            first=((PUT_DOCUMENT, [document_row(document)]),),
        )
        new, gone = claims.keys() - before.claims, before.claims - claims.keys()
        return Appended(extraction.document.id, len(new), len(gone), tx.writes)

    try:
        return store.write(work)
    except _UnchangedError:
        return Appended(extraction.document.id, 0, 0, 0)


def _check(extraction: Extraction) -> None:
    told = {c.occurrence.key for c in extraction.claims if is_occurrence(c)}
    for claim in extraction.claims:
        check_claim(claim, extraction.document)
        missing = [f for f in claim.roles if "|claim:" in f.record.key and f.record.key not in told]
        if missing:
            raise InvalidClaimError(
                f"A {claim.predicate} claim names '{missing[0].record.key}', which no claim tells of.",
                remedy="This is a fault of the loader; nothing was written.",
            )


def _same(state: list[dict[str, Any]], extraction: Extraction, claims: dict[str, Claim], uri: str) -> bool:
    if not state or state[0]["seq"] is None:
        return False
    row = state[0]
    return row["method"] == extraction.method and set(row["claims"]) == claims.keys() and uri in row["uris"]


def document_id(store: Store, beginning: str) -> str:
    """The id of the one document whose id begins so. Raises NotFoundError where none or several do."""
    found = [row["id"] for row in store.read(FIND, id=beginning)]
    if len(found) != 1:
        raise NotFoundError(
            f"{'More than one' if found else 'No'} document begins with '{beginning}'.",
            remedy="'fusiongraph documents' lists them.",
        )
    return str(found[0])


def retract(store: Store, document: str, *, why: str = "") -> Retracted:
    """Take a document's claims out of the graph; the ledger keeps them. `document` is an id or its beginning.

    Raises NotFoundError if there is no such document or it is retracted already."""
    id_ = document_id(store, document)
    return store.write(lambda tx: taken_out(tx, id_, why=why)[0])


def taken_out(tx: Transaction, document: str, *, why: str) -> tuple[Retracted, Changes]:
    """As `retract`, by the whole id and within a transaction; also tells what changed in the graph."""
    seq = next_seq(tx)
    current = tx.rows(STATE, id=document)
    if not current or current[0]["seq"] is None:
        raise NotFoundError(f"Document {document[:12]} is retracted already.", remedy="Load it to bring it back.")
    removed = live_claims(tx, document)
    tx.rows(RETRACT, document=document, seq=seq, at=now(), why=why)
    tx.run_all((SET_LIVE, [{"id": t.claim.id, "live": False} for t in removed]))
    judged, splits = live(tx)
    return Retracted(document, len(removed)), project(tx, removed=removed, judged=judged, splits=splits)
