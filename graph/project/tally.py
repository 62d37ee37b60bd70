"""What the live claims say of each record, counted: its written names, sources, aliases and identifiers.

Counts go up with a load and down with a retraction, so that resolution and the entities' figures never need to
read all claims of a record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from graph.model import ALIAS, IDENTIFIER, NODES, RELATIONSHIPS, Claim, Occurrence, snake
from graph.model.claim import name_space, own_name
from graph.model.names import canonical_name, split_legal_form
from graph.project.contributions import Told
from graph.store import Transaction

RECORDS = """
UNWIND $rows AS row
MERGE (r:Record {key: row.key})
ON CREATE SET r:Ledger, r.kind = row.kind, r.mentions = 0, r.claims = 0
SET r.mentions = r.mentions + row.mentions, r.claims = r.claims + row.claims
WITH r, row WHERE r.named IS NULL
SET r.named = true
FOREACH (name IN row.names |
  MERGE (n:Name {key: name})
  ON CREATE SET n:Ledger
  MERGE (r)-[:NAMED]->(n))
"""
WRITTEN = """
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
MERGE (n:Name {key: row.name})
ON CREATE SET n:Ledger
MERGE (r)-[w:WRITTEN {text: row.text}]->(n)
SET w.count = coalesce(w.count, 0) + row.count, w.chosen = coalesce(w.chosen, 0) + row.chosen
"""
SAID_BY = """
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
MATCH (s:Source {key: row.source})
MERGE (r)-[b:SAID_BY]->(s)
SET b.count = coalesce(b.count, 0) + row.count
"""
ALIASED = """
UNWIND $rows AS row
MATCH (a:Record {key: row.key})
MATCH (b:Record {key: row.alias})
MERGE (a)-[t:ALIASED]->(b)
SET t.count = coalesce(t.count, 0) + row.count
"""
IDENTIFIED = """
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
MERGE (i:Identifier {key: row.identifier})
ON CREATE SET i:Ledger
MERGE (r)-[t:IDENTIFIED]->(i)
SET t.count = coalesce(t.count, 0) + row.count
"""
# What `entities.READ` gives of a record's names.
NAMING = ("written", "aliases", "identifiers")


class Tally:
    """Changes to the counts, gathered from claims and written in one go."""

    def __init__(self) -> None:
        self._kinds: dict[str, str] = {}
        self._mentions: Counter[str] = Counter()
        self._claims: Counter[str] = Counter()
        self._written: Counter[tuple[str, str, str]] = Counter()
        self._chosen: Counter[tuple[str, str, str]] = Counter()
        self._said: Counter[tuple[str, str]] = Counter()
        self._aliased: Counter[tuple[str, str]] = Counter()
        self._identified: Counter[tuple[str, str]] = Counter()

    def add(self, told: Iterable[Told], sign: int) -> None:
        """Count the claims in (+1) or out (-1)."""
        for each in told:
            self._count(each, sign)

    def _count(self, told: Told, sign: int) -> None:
        claim = told.claim
        if is_occurrence(claim):
            own = claim.occurrence
            self._kinds[own.key] = own.kind
            self._mentions[own.key] += sign
        spoken_of = {f.record.key for f in claim.roles if f.role != "alias"}
        for filler in claim.roles:
            key = filler.record.key
            self._kinds[key] = filler.record.kind
            self._mentions[key] += sign
            if filler.text:
                form = canonical_name(filler.text, filler.record.kind)
                written = (key, f"{name_space(key)}|{form}", filler.text)
                self._written[written] += sign
                self._chosen[written] += sign if filler.chosen else 0
        for key in spoken_of:
            self._claims[key] += sign
            self._said[key, told.source] += sign
        if claim.predicate == ALIAS:
            pair = claim.fillers("entity")[0].record.key, claim.fillers("alias")[0].record.key
            self._aliased[pair] += sign
        if claim.predicate == IDENTIFIER:
            filler = claim.fillers("entity")[0]
            value = f"{snake(filler.record.kind)}|{claim.values['scheme']}:{claim.values['value']}"
            self._identified[filler.record.key, value] += sign

    def names(self) -> list[str]:
        """What the records counted are called, by the keys of those names and identifiers."""
        own = {name for key in self._kinds for name in _static_names(key)}
        return sorted(own | {name for _, name, _ in self._written} | {value for _, value in self._identified})

    def over(self, known: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
        """Records as `entities.closure` reads them, with these counts as if they were written."""
        rows = {key: {**row, **{name: list(row[name]) for name in NAMING}} for key, row in known.items()}
        for key, kind in self._kinds.items():
            if key not in rows:
                rows[key] = {"key": key, "kind": kind, "entity": None, "mentions": 0, **{name: [] for name in NAMING}}
            rows[key]["mentions"] += self._mentions[key]
        for (key, name, text), count in self._written.items():
            rows[key]["written"].append([text, name, count, count - self._chosen[key, name, text]])
        for key, alias in self._aliased:
            rows[key]["aliases"].append(alias)
        for key, identifier in self._identified:
            rows[key]["identifiers"].append(identifier)
        return rows

    def write(self, tx: Transaction) -> set[str]:
        """Write the changed counts; returns the keys of all records touched."""
        keys = sorted(self._kinds)
        records = [
            {
                "key": key,
                "kind": self._kinds[key],
                "mentions": self._mentions[key],
                "claims": self._claims[key],
                "names": _static_names(key),
            }
            for key in keys
        ]
        tx.run_all(
            (RECORDS, records),
            (WRITTEN, self._written_rows()),
            (SAID_BY, _rows(self._said, ("key", "source"))),
            (ALIASED, _rows(self._aliased, ("key", "alias"))),
            (IDENTIFIED, _rows(self._identified, ("key", "identifier"))),
        )
        return set(keys)

    def _written_rows(self) -> list[dict[str, Any]]:
        """How often each record is written under a name, and how often of that since a person tied the name to it."""
        return [
            {"key": key, "name": name, "text": text, "count": count, "chosen": self._chosen[key, name, text]}
            for (key, name, text), count in sorted(self._written.items())
            if count or self._chosen[key, name, text]
        ]


def is_occurrence(claim: Claim) -> bool:
    """Whether the claim tells of an event or a figure, which is then a record of its own."""
    node = NODES.get(claim.predicate)
    return node is not None and issubclass(node, Occurrence)


def is_relation(claim: Claim) -> bool:
    """Whether the claim tells of an edge between two things by itself."""
    return claim.predicate in RELATIONSHIPS


def _static_names(key: str) -> list[str]:
    own = own_name(key)
    if not own:
        return []
    space = name_space(key)
    core, _ = split_legal_form(own) if space in ("company", "institution") else (own, "")
    return [f"{space}|{form}" for form in sorted({own, core})]


def _rows(counts: Counter[Any], names: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{**dict(zip(names, key, strict=True)), "count": count} for key, count in sorted(counts.items()) if count]
