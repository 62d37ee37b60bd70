"""Claims as they lie in the ledger, read back as frames, with persons' splits applied."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from graph.model import Claim, Record
from graph.model.claim import split_off
from graph.project.contributions import Told
from graph.store import Transaction

BY_ID = "MATCH (c:Claim) WHERE c.id IN $ids AND c.live RETURN c.frame AS frame, c.source AS source"
BY_RECORD = """
UNWIND $keys AS key
MATCH (r:Record {key: key})<-[:ROLE]-(c:Claim)
WHERE c.live
WITH DISTINCT c
RETURN c.frame AS frame, c.source AS source
"""

Splits = Mapping[tuple[str, str], str]


@lru_cache(maxsize=8_192)
def _parse(frame: str) -> Claim:
    return Claim.model_validate_json(frame)


class Frames:
    """Reads live claims within a transaction. `splits` maps (record key, document) to the split-off key.

    `unread` are documents whose claims are live, but not projected yet: a rebuild takes them later."""

    def __init__(self, tx: Transaction, splits: Splits, unread: Collection[str] = ()) -> None:
        self._tx = tx
        self._splits = splits
        self._unread = unread

    def by_ids(self, ids: Iterable[str]) -> list[Told]:
        return self._told(BY_ID, ids=sorted(ids))

    def naming(self, keys: Iterable[str]) -> list[Told]:
        """The live claims that name any of these records, after splits."""
        wanted = set(keys)
        told = self._told(BY_RECORD, keys=sorted(wanted))
        return [t for t in told if wanted & record_keys(t.claim)]

    def naming_event(self, keys: Iterable[str]) -> list[Told]:
        """The live claims that tell of any of these events, or name one in a role."""
        wanted = sorted(keys)
        if not wanted:
            return []
        own = self.by_ids(key.partition("|claim:")[2] for key in wanted)
        told = {t.claim.id: t for t in (*own, *self.naming(wanted))}
        return list(told.values())

    def _told(self, query: str, **parameters: list[str]) -> list[Told]:
        if not any(parameters.values()):
            return []
        rows = self._tx.rows(query, **parameters)
        read = [Told(self.effective(_parse(row["frame"])), row["source"]) for row in rows]
        return [told for told in read if told.claim.document not in self._unread]

    def effective(self, claim: Claim) -> Claim:
        """The claim with the records that persons split off in its document put in."""
        return split_claim(claim, self._splits)


def split_claim(claim: Claim, splits: Splits) -> Claim:
    """The claim with split-off records in its roles; its id stays that of the frame as stated."""
    if not splits or not any((f.record.key, claim.document) in splits for f in claim.roles):
        return claim
    keys = [splits.get((f.record.key, claim.document), f.record.key) for f in claim.roles]
    roles = tuple(
        f.model_copy(update={"record": Record(key=key, kind=f.record.kind)})
        for f, key in zip(claim.roles, keys, strict=True)
    )
    changed = claim.model_copy(update={"roles": roles})
    changed.__dict__ |= {"id": claim.id, "occurrence": claim.occurrence}
    return changed


def record_keys(claim: Claim) -> set[str]:
    """The records a claim names in its roles."""
    return {filler.record.key for filler in claim.roles}


def splits_of(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The split map of live split judgements, given as (record key, document)."""
    return {(key, document): split_off(key, document) for key, document in pairs}
