"""Documents in and out: a load lists a document's claims, a retraction ends it, a newer load supersedes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.errors import InvalidClaimError, NotFoundError
from graph.ledger.clocks import next_seq, now
from graph.ledger.judgements import live
from graph.model import Claim, Document, Extraction
from graph.model.check import check_claim
from graph.model.document import TEXT_RULE
from graph.project import Told, project
from graph.project.frames import split_claim
from graph.project.tally import is_occurrence
from graph.store import Store, Transaction

STATE = """
MATCH (d:Document {id: $id})
OPTIONAL MATCH (d)<-[:OF_DOCUMENT]-(l:Load) WHERE l.live
WITH d, l ORDER BY l.seq DESC LIMIT 1
RETURN l.seq AS seq, l.method AS method, l.uris AS uris,
  COLLECT { MATCH (c:Claim {document: d.id}) WHERE c.live RETURN c.id } AS claims
"""
PUT_DOCUMENT = """
UNWIND $rows AS row
MERGE (s:Source {key: row.source.key})
ON CREATE SET s:Ledger, s.name = row.source.name, s.kind = row.source.kind
MERGE (d:Document {id: row.document.id})
ON CREATE SET d:Ledger, d += row.document, d.source = row.source.key
MERGE (d)-[:SPOKEN_BY]->(s)
MERGE (t:Text {document: row.document.id})
ON CREATE SET t:Ledger, t.text = row.text, t.rule = row.rule
"""
PUT_LOAD = """
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (l:Ledger:Load {seq: row.seq, at: row.at, uris: [row.uri], method: row.method,
  document: row.document, claims: row.claims, live: true})-[:OF_DOCUMENT]->(d)
"""
SUPERSEDE = """
UNWIND $rows AS row
MATCH (new:Load {seq: row.seq})
MATCH (old:Load {seq: row.old})
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
SET_LIVE = "UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c.live = row.live"
LIST = """
UNWIND $rows AS row
MATCH (l:Load {seq: row.seq})
MATCH (c:Claim {id: row.claim})
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
    new, gone = claims.keys() - before, before - claims.keys()
    removed = _live_claims(tx, document.id, gone)
    judged, splits = live(tx)
    records, fresh, roles = _claim_rows(tx, claims, document.id, source, splits)
    live_now = [{"id": id_, "live": True} for id_ in sorted(new - {row["properties"]["id"] for row in fresh})]
    live_now += [{"id": id_, "live": False} for id_ in sorted(gone)]
    load = {"seq": seq, "at": now(), "uri": uri, "method": extraction.method, "document": document.id}
    tx.run_all(
        (PUT_DOCUMENT, [_document_row(document)]),
        (PUT_LOAD, [{**load, "claims": len(claims)}]),
        (SUPERSEDE, [] if old is None else [{"seq": seq, "old": old}]),
        (PUT_RECORDS, records),
        (PUT_CLAIMS, fresh),
        (PUT_ROLES, roles),
        (SET_LIVE, live_now),
        (LIST, [{"seq": seq, "claim": id_} for id_ in sorted(claims)]),
    )
    added = [Told(claims[id_], source) for id_ in sorted(new)]
    project(tx, added=added, removed=removed, judged=judged, splits=splits)


def _claim_rows(
    tx: Transaction,
    claims: dict[str, Claim],
    document: str,
    source: str,
    splits: dict[tuple[str, str], str],
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]]]:
    """Rows of records, claims and roles for the claims that the ledger does not hold yet."""
    known = {row["id"] for row in tx.rows(KNOWN_CLAIMS, document=document)}
    fresh = [claim for id_, claim in sorted(claims.items()) if id_ not in known]
    roles, records = [], {}
    for claim in fresh:
        for filler in dict.fromkeys((*claim.roles, *split_claim(claim, splits).roles)):
            records[filler.record.key] = filler.record.kind
            filled = {"key": filler.record.key, "role": filler.role, "text": filler.text}
            roles.append({"claim": claim.id, **filled})
    return (
        [{"key": key, "kind": kind} for key, kind in sorted(records.items())],
        [_claim_row(claim, source) for claim in fresh],
        roles,
    )


def _document_row(document: Document) -> dict[str, Any]:
    fields = document.model_dump(mode="json", exclude={"text", "source"}, exclude_none=True)
    return {
        "document": {"id": document.id, **fields},
        "source": document.source.model_dump(mode="json"),
        "text": document.text,
        "rule": TEXT_RULE,
    }


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
        tx.run_all((SET_LIVE, [{"id": t.claim.id, "live": False} for t in removed]))
        judged, splits = live(tx)
        project(tx, removed=removed, judged=judged, splits=splits)
        return Retracted(found[0], len(removed))

    return store.write(work)
