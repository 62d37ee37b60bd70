"""Whose words are one voice, by the names that people know them by."""

from __future__ import annotations

from collections.abc import Iterable

from graph.queries import named
from graph.store import Store


def source_names(store: Store, keys: Iterable[str]) -> dict[str, str]:
    """What the sources of these keys are called; a key that is not there is left out."""
    rows = store.read(named("source_names").text, keys=sorted(set(keys)))
    return {row["key"]: row["name"] for row in rows}
