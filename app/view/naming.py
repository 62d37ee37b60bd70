"""From what a person calls a document or a record to its key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graph.errors import AmbiguousNameError, NotFoundError
from graph.model.claim import own_name
from graph.model.names import canonical_name, normalise, split_legal_form
from graph.reads import RecordOf


def document_id(documents: Iterable[Mapping[str, Any]], text: str) -> str:
    """The id of the document that `text` is the id, the id's beginning or the exact title of.

    Of several with one title the live one is meant. Raises NotFoundError, AmbiguousNameError."""
    known = list(documents)
    wanted = text.strip()
    found = [row for row in known if wanted and row["id"].startswith(wanted.lower())]
    found = found or [row for row in known if row["title"].casefold() == wanted.casefold()]
    if len(found) > 1:
        found = [row for row in found if row["live"]] or found
    if not found:
        raise NotFoundError(
            f"No document has the id or the title '{text}'.", remedy="'fusiongraph documents' lists them."
        )
    if len(found) > 1:
        listed = "; ".join(f"{row['id'][:12]} {row['title']}" for row in found[:5])
        raise AmbiguousNameError(
            f"'{text}' may be any of {len(found)} documents: {listed}.", remedy="Give more of its id."
        )
    return str(found[0]["id"])


def records_named(records: Iterable[RecordOf], text: str) -> list[RecordOf]:
    """The records kept under this key or written under this name, most claims first."""
    known = sorted(records, key=lambda record: (-record.claims, record.key))
    if exact := [record for record in known if record.key == text.strip()]:
        return exact
    by_key = [record for record in known if own_name(record.key) == canonical_name(text, record.kind)]
    wanted = normalise(text)
    written = [record for record in known if any(normalise(name) == wanted for name in record.written)]
    if found := {record.key: record for record in (*by_key, *written)}:
        return list(found.values())
    return [
        record for record in known if split_legal_form(own_name(record.key))[0] == canonical_name(text, record.kind)
    ]


def record_called(records: Iterable[RecordOf], name: str, *, besides: str) -> str | None:
    """The key of the record by which a thing has its name, or else of its first; `besides` is not meant.

    To say that a name is not the thing is to part the two: were it parted from any other record of the thing, it could
    keep the one whose name people read."""
    known = list(records)
    return next((each.key for each in (*records_named(known, name), *known) if each.key != besides), None)
