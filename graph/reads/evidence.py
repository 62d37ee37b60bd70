"""The words that claims stand on, and the documents they stand in."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.errors import NotFoundError
from graph.model import Claim
from graph.queries import named
from graph.store import Store


@dataclass(frozen=True)
class Evidence:
    """One place of one claim: `quote` stands at `start:end` (code points) of the document's text.

    Where the document restates another, `derived_from` says whose words it follows."""

    claim: str
    predicate: str
    factuality: str
    band: str
    when: str | None
    document: str
    title: str
    publisher: str
    source: str
    derived_from: str | None
    published: str | None
    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class StoredDocument:
    """A document as it was loaded, with its text."""

    id: str
    title: str
    publisher: str
    source: str
    text: str
    properties: dict[str, Any]


def evidence(store: Store, claim_ids: Iterable[str]) -> list[Evidence]:
    """Every place of these claims, by document and position."""
    found = []
    for row in store.read(named("evidence").text, ids=sorted(set(claim_ids))):
        claim = Claim.model_validate_json(row["frame"])
        for place in claim.places:
            found.append(
                Evidence(
                    claim=row["claim"],
                    predicate=claim.predicate,
                    factuality=claim.factuality.value,
                    band=claim.band.value,
                    when=claim.when,
                    document=row["document"],
                    title=row["title"],
                    publisher=row["publisher"],
                    source=row["source"],
                    derived_from=row["derived_from"],
                    published=row["published"],
                    start=place.start,
                    end=place.end,
                    quote=place.quote,
                )
            )
    return sorted(found, key=lambda e: (e.document, e.start, e.claim))


def documents(store: Store, limit: int = sys.maxsize) -> list[dict[str, Any]]:
    """The documents that were ever loaded, newest load first, with their numbers of live claims; all by default."""
    return store.read(named("documents").text, limit=limit)


def stored_document(store: Store, document_id: str) -> StoredDocument:
    """A document with its text. Raises NotFoundError."""
    rows = store.read(named("document").text, id=document_id)
    if not rows:
        raise NotFoundError(f"There is no document {document_id}.", remedy="'fusiongraph documents' lists them.")
    row = rows[0]
    properties = row["document"]
    return StoredDocument(
        id=document_id,
        title=properties["title"],
        publisher=properties["publisher"],
        source=row["source"],
        text=row["text"],
        properties=properties,
    )
