"""The only writer of documents, claims and judgements: append, retract, judge; nothing is overwritten.

Each call is one transaction that first takes the ledger's number, so writers come one after another on any
server, and that brings the projection up to date before it commits.
"""

from graph.ledger.head import prepare, rebuild
from graph.ledger.judgements import Judgement, judge, judgements, undo
from graph.ledger.loads import Appended, Retracted, append, retract

__all__ = [
    "Appended",
    "Judgement",
    "Retracted",
    "append",
    "judge",
    "judgements",
    "prepare",
    "rebuild",
    "retract",
    "undo",
]
