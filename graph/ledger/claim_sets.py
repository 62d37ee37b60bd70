"""Puts a document's live claims in the place of those it had: one path for loads, acceptances and their undoing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.ledger.clocks import now
from graph.ledger.judgements import live
from graph.model import Claim, Document
from graph.model.document import TEXT_RULE
from graph.project import Changes, Told, project
from graph.project.frames import split_claim
from graph.store import Transaction

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
CREATE (l:Ledger:Load {seq: row.seq, at: row.at, uris: row.uris, method: row.method,
  document: row.document, claims: row.claims, live: true})-[:OF_DOCUMENT]->(d)
"""
SUPERSEDE = """
UNWIND $rows AS row
MATCH (new:Load {seq: row.seq})
MATCH (old:Load {seq: row.old})
SET old.live = false
CREATE (new)-[:SUPERSEDES]->(old)
"""
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
FRAMES = """
MATCH (c:Claim {document: $document}) WHERE c.live
RETURN c.id AS id, c.frame AS frame, c.source AS source
"""


@dataclass(frozen=True)
class Standing:
    """A document as it stands: its live load, if there is one, and the ids of its live claims."""

    load: int | None = None
    claims: frozenset[str] = frozenset()


def replace_claims(
    tx: Transaction,
    document: str,
    source: str,
    claims: dict[str, Claim],
    before: Standing,
    *,
    seq: int,
    uris: list[str],
    method: str,
    first: tuple[tuple[str, list[dict[str, Any]]], ...] = (),
) -> Changes:
    """Append a load that lists exactly these claims and supersedes the one before; returns what changed in the graph.

    `first` are statements that go ahead in the same round trip."""
    new, gone = claims.keys() - before.claims, before.claims - claims.keys()
    removed = live_claims(tx, document, set(gone))
    judged, splits = live(tx)
    records, fresh, roles = _claim_rows(tx, claims, document, source, splits)
    live_now = [{"id": id_, "live": True} for id_ in sorted(new - {row["properties"]["id"] for row in fresh})]
    live_now += [{"id": id_, "live": False} for id_ in sorted(gone)]
    load = {"seq": seq, "at": now(), "uris": uris, "method": method, "document": document, "claims": len(claims)}
    tx.run_all(
        *first,
        (PUT_LOAD, [load]),
        (SUPERSEDE, [] if before.load is None else [{"seq": seq, "old": before.load}]),
        (PUT_RECORDS, records),
        (PUT_CLAIMS, fresh),
        (PUT_ROLES, roles),
        (SET_LIVE, live_now),
        (LIST, [{"seq": seq, "claim": id_} for id_ in sorted(claims)]),
    )
    added = [Told(claims[id_], source) for id_ in sorted(new)]
    return project(tx, added=added, removed=removed, judged=judged, splits=splits)


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


def document_row(document: Document) -> dict[str, Any]:
    """A row of PUT_DOCUMENT: a document with its source and text."""
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


def live_claims(tx: Transaction, document: str, ids: set[str] | None = None) -> list[Told]:
    """The live claims of a document, all or those of these ids."""
    if ids is not None and not ids:
        return []
    return [
        Told(Claim.model_validate_json(row["frame"]), row["source"])
        for row in tx.rows(FRAMES, document=document)
        if ids is None or row["id"] in ids
    ]
