"""Documents in and out: a load lists a document's claims, a retraction ends it, a newer load supersedes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.errors import InvalidClaimError, NotFoundError
from graph.ledger.clocks import next_seq, now
from graph.ledger.judgements import live_judgements, live_splits
from graph.model import Claim, Document, Extraction
from graph.model.check import check_claim
from graph.model.document import TEXT_RULE
from graph.project import Told, project
from graph.project.frames import split_claim
from graph.project.tally import is_occurrence
from graph.store import Store, Transaction

BATCH = 5_000

STATE = """
MATCH (d:Document {id: $id})
OPTIONAL MATCH (d)<-[:OF_DOCUMENT]-(l:Load) WHERE l.live
WITH d, l ORDER BY l.seq DESC LIMIT 1
RETURN l.seq AS seq, l.method AS method, l.uris AS uris,
  COLLECT { MATCH (c:Claim {document: d.id}) WHERE c.live RETURN c.id } AS claims
"""
PUT_DOCUMENT = """
MERGE (s:Source {key: $source.key})
ON CREATE SET s:Ledger, s.name = $source.name, s.kind = $source.kind
MERGE (d:Document {id: $document.id})
ON CREATE SET d:Ledger, d += $document, d.source = $source.key
MERGE (d)-[:SPOKEN_BY]->(s)
MERGE (t:Text {document: $document.id})
ON CREATE SET t:Ledger, t.text = $text, t.rule = $rule
"""
PUT_LOAD = """
MATCH (d:Document {id: $document})
CREATE (l:Ledger:Load {seq: $seq, at: $at, uris: [$uri], method: $method, document: $document,
  claims: $claims, live: true})-[:OF_DOCUMENT]->(d)
"""
SUPERSEDE = """
MATCH (new:Load {seq: $seq})
MATCH (old:Load {seq: $old})
SET old.live = false
CREATE (new)-[:SUPERSEDES]->(old)
"""
APPEARANCE = "MATCH (l:Load {seq: $seq}) SET l.uris = l.uris + $uri"
PUT_RECORDS = """
UNWIND $rows AS row
MERGE (r:Record {key: row.key})
ON CREATE SET r:Ledger, r.kind = row.kind, r.mentions = 0, r.claims = 0
"""
PUT_CLAIMS = """
UNWIND $rows AS row
CREATE (c:Ledger:Claim)
SET c = row.properties
"""
PUT_ROLES = """
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (r:Record {key: row.key})
CREATE (c)-[:ROLE {role: row.role, text: row.text}]->(r)
"""
KNOWN_CLAIMS = "MATCH (c:Claim {document: $document}) RETURN c.id AS id"
SET_LIVE = "UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c.live = $live"
LIST = """
MATCH (l:Load {seq: $seq})
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CREATE (l)-[:LISTS]->(c)
"""
RETRACT = """
MATCH (d:Document {id: $document})<-[:OF_DOCUMENT]-(l:Load) WHERE l.live
SET l.live = false
WITH collect(l) AS loads
CREATE (r:Ledger:Retraction {seq: $seq, at: $at, document: $document, why: $why})
WITH r, loads UNWIND loads AS l
CREATE (r)-[:ENDS]->(l)
"""
FRAMES = """
MATCH (c:Claim {document: $document}) WHERE c.live
RETURN c.id AS id, c.frame AS frame, c.source AS source
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
        before = set(current[0]["claims"]) if current else set()
        old = current[0]["seq"] if current else None
        if old is not None and before == claims.keys() and current[0]["method"] == extraction.method:
            tx.rows(APPEARANCE, seq=old, uri=uri)
            return Appended(extraction.document.id, 0, 0, tx.writes)
        _load(tx, extraction, claims, uri, seq, old, before)
        new, gone = claims.keys() - before, before - claims.keys()
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


def _load(
    tx: Transaction,
    extraction: Extraction,
    claims: dict[str, Claim],
    uri: str,
    seq: int,
    old: int | None,
    before: set[str],
) -> None:
    document = extraction.document
    source = document.source.key
    removed = _live_claims(tx, document.id, before - claims.keys())
    tx.rows(
        PUT_DOCUMENT,
        source=document.source.model_dump(mode="json"),
        document=_document_row(document),
        text=document.text,
        rule=TEXT_RULE,
    )
    tx.rows(
        PUT_LOAD,
        document=document.id,
        seq=seq,
        at=now(),
        uri=uri,
        method=extraction.method,
        claims=len(claims),
    )
    if old is not None:
        tx.rows(SUPERSEDE, seq=seq, old=old)
    splits = live_splits(tx)
    _put_claims(tx, document.id, claims, source, splits)
    _batched(tx, SET_LIVE, "ids", sorted(claims.keys() - before), live=True)
    _batched(tx, SET_LIVE, "ids", [t.claim.id for t in removed], live=False)
    _batched(tx, LIST, "ids", sorted(claims), seq=seq)
    added = [Told(claims[id_], source) for id_ in sorted(claims.keys() - before)]
    project(tx, added=added, removed=removed, judged=live_judgements(tx), splits=splits)


def _put_claims(
    tx: Transaction,
    document: str,
    claims: dict[str, Claim],
    source: str,
    splits: dict[tuple[str, str], str],
) -> None:
    known = {row["id"] for row in tx.rows(KNOWN_CLAIMS, document=document)}
    fresh = [claim for id_, claim in sorted(claims.items()) if id_ not in known]
    roles, records = [], {}
    for claim in fresh:
        for filler in dict.fromkeys((*claim.roles, *split_claim(claim, splits).roles)):
            records[filler.record.key] = filler.record.kind
            roles.append(
                {
                    "claim": claim.id,
                    "key": filler.record.key,
                    "role": filler.role,
                    "text": filler.text,
                }
            )
    rows = [{"key": key, "kind": kind} for key, kind in sorted(records.items())]
    _batched(tx, PUT_RECORDS, "rows", rows)
    _batched(tx, PUT_CLAIMS, "rows", [_claim_row(claim, source) for claim in fresh])
    _batched(tx, PUT_ROLES, "rows", roles)


def _batched(tx: Transaction, query: str, name: str, rows: list[Any], **others: Any) -> None:
    for start in range(0, len(rows), BATCH):
        tx.rows(query, **{name: rows[start : start + BATCH]}, **others)


def _document_row(document: Document) -> dict[str, Any]:
    fields = document.model_dump(mode="json", exclude={"text", "source"}, exclude_none=True)
    return {"id": document.id, **fields}


def _claim_row(claim: Claim, source: str) -> dict[str, Any]:
    return {
        "properties": {
            "id": claim.id,
            "predicate": claim.predicate,
            "document": claim.document,
            "source": source,
            "factuality": claim.factuality.value,
            "band": claim.band.value,
            "date": claim.when,
            "until": claim.until,
            "quotes": [p.quote for p in claim.places],
            "starts": [p.start for p in claim.places],
            "ends": [p.end for p in claim.places],
            "frame": claim.model_dump_json(exclude_none=True),
            "live": True,
        }
    }


def _live_claims(tx: Transaction, document: str, ids: set[str] | None = None) -> list[Told]:
    if ids is not None and not ids:
        return []
    return [
        Told(Claim.model_validate_json(row["frame"]), row["source"])
        for row in tx.rows(FRAMES, document=document)
        if ids is None or row["id"] in ids
    ]


def retract(store: Store, document: str, *, why: str = "") -> Retracted:
    """Take a document's claims out of the graph; the ledger keeps them. `document` is an id or its beginning.

    Raises NotFoundError if there is no such document or it is retracted already."""
    found = [row["id"] for row in store.read(FIND, id=document)]
    if len(found) != 1:
        raise NotFoundError(
            f"{'No' if not found else 'More than one'} document begins with '{document}'.",
            remedy="'fusiongraph documents' lists them.",
        )

    def work(tx: Transaction) -> Retracted:
        seq = next_seq(tx)
        current = tx.rows(STATE, id=found[0])
        if current[0]["seq"] is None:
            raise NotFoundError(f"Document {found[0][:12]} is retracted already.", remedy="Load it to bring it back.")
        removed = _live_claims(tx, found[0])
        tx.rows(RETRACT, document=found[0], seq=seq, at=now(), why=why)
        _batched(tx, SET_LIVE, "ids", [t.claim.id for t in removed], live=False)
        project(tx, removed=removed, judged=live_judgements(tx), splits=live_splits(tx))
        return Retracted(found[0], len(removed))

    return store.write(work)
