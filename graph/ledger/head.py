"""The head of the ledger: its number, its format, and the rules its projection was made by."""

from __future__ import annotations

from collections.abc import Callable, Collection

from graph import cypher
from graph.errors import LedgerFormatError
from graph.ledger.clocks import next_seq
from graph.ledger.dockets import dockets, mark_open
from graph.ledger.judgements import live
from graph.model import Claim
from graph.project import RULES, Told, project
from graph.store import Store, Transaction

FORMAT = 1
INDEXING_S = 600
TOGETHER = 50

READ_HEAD = "MATCH (h:Head {key: 'head'}) RETURN h.format AS format, h.rules AS rules, h.rebuilding AS rebuilding"
SCHEMA_NAMES = "SHOW INDEXES YIELD name RETURN name"
CREATE_HEAD = """
MERGE (h:Head {key: 'head'})
ON CREATE SET h:Ledger, h.seq = 0, h.format = $format, h.rules = $rules, h.rebuilding = false
"""
MARK = "MATCH (h:Head {key: 'head'}) SET h.rebuilding = $rebuilding, h.rules = $rules"
FORGET = [
    "MATCH (n:Entity) WHERE n.claim_count IS NOT NULL CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
    "MATCH (:Record)-[t:WRITTEN|SAID_BY|ALIASED|IDENTIFIED]->() CALL (t) { DELETE t } IN TRANSACTIONS OF 5000 ROWS",
    "MATCH (r:Record) CALL (r) { SET r.mentions = 0, r.claims = 0, r.entity = null, r.block = null, r.facet = null, "
    "r.telling = null, r.waiting = null, r.refused = null, r.open = null } IN TRANSACTIONS OF 5000 ROWS",
    "MATCH (p:Proposal) CALL (p) { SET p.open = null } IN TRANSACTIONS OF 5000 ROWS",
]
REVIEWED = "MATCH (p:Proposal) RETURN DISTINCT p.document AS id ORDER BY id"
LIVE_DOCUMENTS = """
MATCH (d:Document) WHERE EXISTS { MATCH (c:Claim {document: d.id}) WHERE c.live }
RETURN d.id AS id ORDER BY id
"""
LIVE_CLAIMS = """
MATCH (c:Claim {document: $document}) WHERE c.live
RETURN c.frame AS frame, c.source AS source
"""


def prepare(store: Store) -> None:
    """Make an empty database ready, add what its schema lacks, finish a rebuild that was cut off, and bring an
    older projection up to date.

    Raises LedgerFormatError if a newer fusiongraph wrote this ledger."""
    rows = store.read(READ_HEAD)
    if not rows:
        _complete_schema(store)
        store.write(lambda tx: tx.rows(CREATE_HEAD, format=FORMAT, rules=RULES))
        return
    head = rows[0]
    if head["format"] > FORMAT:
        raise LedgerFormatError(
            f"This database holds a ledger of format {head['format']}; this fusiongraph knows format {FORMAT}.",
            remedy="Upgrade fusiongraph; nothing was changed.",
        )
    _complete_schema(store)
    if head["rebuilding"] or head["rules"] != RULES:
        rebuild(store)


def _complete_schema(store: Store) -> None:
    """Make the constraints and indexes that are not there yet, and wait until they can be used."""
    existing = {row["name"] for row in store.read(SCHEMA_NAMES)}
    if statements := cypher.lacking(existing):
        for statement in statements:
            store.execute(statement)
        store.execute(f"CALL db.awaitIndexes({INDEXING_S})")


def rebuild(store: Store, progress: Callable[[int, int], None] | None = None) -> int:
    """Drop the projection and make it anew from the ledger; returns how many documents it was made from.

    Only the projection's own nodes go; other data in the database stay. Cut off, it starts over when the
    database is next opened."""
    store.write(lambda tx: tx.rows(MARK, rebuilding=True, rules=RULES))
    for statement in FORGET:
        store.execute(statement)
    documents = [row["id"] for row in store.read(LIVE_DOCUMENTS)]
    unread = set(documents)
    for done, document in enumerate(documents, start=1):
        unread.discard(document)
        store.write(lambda tx, document=document: _project_document(tx, document, unread))  # type: ignore[misc]
        if progress is not None:
            progress(done, len(documents))
    reviewed = [row["id"] for row in store.read(REVIEWED)]
    for start in range(0, len(reviewed), TOGETHER):
        some = reviewed[start : start + TOGETHER]
        store.write(lambda tx, some=some: mark_open(tx, dockets(tx, some).values()))  # type: ignore[misc]
    store.write(lambda tx: tx.rows(MARK, rebuilding=False, rules=RULES))
    return len(documents)


def _project_document(tx: Transaction, document: str, unread: Collection[str]) -> None:
    next_seq(tx)
    rows = tx.rows(LIVE_CLAIMS, document=document)
    told = [Told(Claim.model_validate_json(row["frame"]), row["source"]) for row in rows]
    judged, splits = live(tx)
    project(tx, added=told, judged=judged, splits=splits, unread=unread)
