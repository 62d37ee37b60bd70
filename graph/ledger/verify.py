"""Re-reads every claim and proposal where it stands, and every node and edge for the claims it stands on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from graph.ledger.fingerprint import NODES
from graph.model import Claim
from graph.store import Store

DOCUMENTS = "MATCH (t:Text) RETURN t.document AS id, t.text AS text ORDER BY id"
PROPOSED = "MATCH (p:Proposal {document: $document}) RETURN p.id AS id, p.frames AS frames"
CLAIMS = "MATCH (c:Claim {document: $document}) RETURN c.id AS id, c.frame AS frame, c.live AS live"
STANDING_ON = """
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.claims IS NOT NULL
RETURN type(r) + ' ' + a.id + ' -> ' + b.id AS what, r.claims AS claims
"""


@dataclass
class Verified:
    """How many places and elements were re-read, and what was found wrong, in words."""

    checked: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> int:
        return len(self.problems)


def verify(store: Store) -> Verified:
    """Check that every quote stands where its claim says, and that nothing stands on a claim that is not live."""
    outcome = Verified()
    live: set[str] = set()
    for document in store.stream(DOCUMENTS):
        live |= _verify_document(store, document["id"], document["text"], outcome)
    for row in store.stream(STANDING_ON):
        _verify_claims(row["what"], row["claims"], live, outcome)
    for row in store.stream(NODES):
        properties = row["properties"]
        if "claims" in properties:
            _verify_claims(properties["id"], properties["claims"], live, outcome)
    return outcome


def _verify_document(store: Store, document: str, text: str, outcome: Verified) -> set[str]:
    live = set()
    for row in store.read(CLAIMS, document=document):
        claim = Claim.model_validate_json(row["frame"])
        if claim.id != row["id"]:
            outcome.problems.append(f"Claim {row['id']} is not what its id was made of.")
        for place in claim.places:
            outcome.checked += 1
            if text[place.start : place.end] != place.quote:
                outcome.problems.append(
                    f"Claim {row['id']} quotes '{place.quote[:60]}', which does not stand at "
                    f"{place.start}:{place.end} of document {document[:12]}."
                )
        if row["live"]:
            live.add(row["id"])
    for row in store.read(PROPOSED, document=document):
        _verify_proposal(row, text, outcome)
    return live


def _verify_proposal(row: dict[str, Any], text: str, outcome: Verified) -> None:
    for claim in map(Claim.model_validate_json, row["frames"]):
        for place in claim.places:
            outcome.checked += 1
            if text[place.start : place.end] != place.quote:
                outcome.problems.append(
                    f"Proposal {row['id']} quotes '{place.quote[:60]}', which does not stand at "
                    f"{place.start}:{place.end} of document {claim.document[:12]}."
                )


def _verify_claims(what: str, claims: list[str], live: set[str], outcome: Verified) -> None:
    outcome.checked += 1
    if not claims:
        outcome.problems.append(f"{what} stands on no claim.")
    elif dead := [claim for claim in claims if claim not in live]:
        outcome.problems.append(f"{what} stands on {len(dead)} claim(s) that are not live.")
