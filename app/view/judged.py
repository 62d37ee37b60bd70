"""Persons' decisions as JSON and in words."""

from __future__ import annotations

from typing import Any

from graph.ledger import Judgement
from graph.model import Verdict

_WORDS = {
    Verdict.SAME: "is the same as",
    Verdict.NOT_SAME: "is not the same as",
    Verdict.UNSURE: "may be the same as",
    Verdict.SPLIT: "is another in document",
    Verdict.WITHDRAWN: "(withdrawn)",
}


def judgement_json(judgement: Judgement) -> dict[str, Any]:
    """A decision as it stands in the ledger."""
    return {
        "seq": judgement.seq,
        "at": judgement.at,
        "a": judgement.a,
        "b": judgement.b,
        "verdict": judgement.verdict.value,
        "by": judgement.by,
        "why": judgement.why,
        "live": judgement.live,
    }


def verdict_words(judgement: Judgement) -> str:
    """What was decided, as a clause."""
    return f"{judgement.a} {_WORDS[judgement.verdict]} {judgement.b}"
