"""The only writer of documents, claims, judgements and decisions: append, retract, judge, propose, decide; nothing is
overwritten.

Each call is one transaction that first takes the ledger's number, so writers come one after another on any
server, and that brings the projection up to date before it commits.
"""

from graph.ledger.changed import Changed
from graph.ledger.clocks import latest_seq
from graph.ledger.decisions import accept, edit, keep_apart, reject, stored_document, stored_documents, undo_decision
from graph.ledger.dockets import Decision
from graph.ledger.head import prepare, rebuild
from graph.ledger.judgements import Judgement, judge, judgements, undo
from graph.ledger.loads import Appended, Retracted, append, document_id, retract
from graph.ledger.preview import Conflict, Link, Preview, preview, preview_apart, preview_retraction
from graph.ledger.proposals import Ingested, Proposed, propose
from graph.ledger.resemblance import Resemblance
from graph.ledger.told import Told
from graph.ledger.watches import Watch, remember, watch_of

__all__ = [
    "Appended",
    "Changed",
    "Conflict",
    "Decision",
    "Ingested",
    "Judgement",
    "Link",
    "Preview",
    "Proposed",
    "Resemblance",
    "Retracted",
    "Told",
    "Watch",
    "accept",
    "append",
    "document_id",
    "edit",
    "judge",
    "judgements",
    "keep_apart",
    "latest_seq",
    "prepare",
    "preview",
    "preview_apart",
    "preview_retraction",
    "propose",
    "rebuild",
    "reject",
    "remember",
    "retract",
    "stored_document",
    "stored_documents",
    "undo",
    "undo_decision",
    "watch_of",
]
