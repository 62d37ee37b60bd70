"""Ledger to the graph people query: incremental, and rebuildable from nothing.

Loading, retracting, merging, splitting and undoing are one path: claims that came, claims that went, records that
were touched -> their name blocks -> re-cluster those only -> move or append what stands on them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from graph.project import elements, entities, occurrences
from graph.project.contributions import Told
from graph.project.frames import Frames, Splits, record_keys, split_claim
from graph.project.tally import Tally, is_occurrence
from graph.resolve import Judged
from graph.store import Transaction

RULES = "5"

__all__ = ["RULES", "Changes", "Told", "project"]


@dataclass(frozen=True)
class Changes:
    """What one change of the ledger did to the graph: nodes of events and edges, and where records point now."""

    elements: list[elements.Change]
    things: entities.Remap
    events: entities.Remap


def project(
    tx: Transaction,
    *,
    added: Sequence[Told] = (),
    removed: Sequence[Told] = (),
    touched: Iterable[str] = (),
    judged: Sequence[Judged] = (),
    splits: Splits | None = None,
    splits_before: Splits | None = None,
    unread: Collection[str] = (),
) -> Changes:
    """Bring the projection up to date within the transaction that changed the ledger, and tell what changed.

    `added` and `removed` are claims as stated; `touched` are records whose judgements changed;
    `unread` are documents that a rebuild takes later."""
    splits = splits or {}
    came = [_split(t, splits) for t in added]
    went = [_split(t, splits if splits_before is None else splits_before) for t in removed]
    tally = Tally()
    tally.add(went, -1)
    tally.add(came, +1)
    records = tally.write(tx) | set(touched)
    frames = Frames(tx, splits, unread)

    remap = entities.resolve(tx, records, judged)
    after = _Mapping(tx, remap.new)
    before = _Mapping(tx, {**remap.new, **remap.old})
    settled = {t.claim.id for t in (*came, *went)}
    moved = [t for t in frames.naming(remap.moved()) if t.claim.id not in settled]

    dead = {t.claim.occurrence.key for t in went if is_occurrence(t.claim)}
    judged_events = {key for key in records if "|claim:" in key and key in set(touched)}
    told_again = [t for t in frames.naming_event(judged_events) if t.claim.id not in settled]
    after.learn((*came, *moved, *told_again))
    before.learn((*went, *moved, *told_again))
    regrouped = occurrences.resolve(tx, [*came, *moved, *told_again], dead, after.entity_of, judged)
    after.update(regrouped.new)
    before.update({**regrouped.new, **regrouped.old})

    known = settled | {t.claim.id for t in moved}
    moved += [t for t in frames.naming_event(regrouped.moved()) if t.claim.id not in known]
    after.learn((*came, *moved))
    before.learn((*went, *moved))
    changes = elements.rewrite(
        tx,
        [*went, *moved],
        [*came, *moved],
        before.entity_of,
        after.entity_of,
        frames,
    )
    gone = {change.element.id for change in changes if change.element.is_node and change.after is None}
    entities.delete(tx, gone | remap.gone.keys())
    return Changes(changes, remap, regrouped)


def _split(told: Told, splits: Splits) -> Told:
    return Told(split_claim(told.claim, splits), told.source)


class _Mapping:
    """Which entity a record points to, read from the ledger where the change did not touch it."""

    def __init__(self, tx: Transaction, known: dict[str, str | None]) -> None:
        self._tx = tx
        self._known = dict(known)

    def update(self, known: dict[str, str | None]) -> None:
        self._known.update(known)

    def learn(self, told: Iterable[Told]) -> None:
        """Look up the records of these claims that are not known yet."""
        keys: set[str] = set()
        for each in told:
            keys |= record_keys(each.claim)
            if is_occurrence(each.claim):
                keys.add(each.claim.occurrence.key)
        if unknown := sorted(keys - self._known.keys()):
            rows = self._tx.rows(elements.ENTITIES, keys=unknown)
            self._known |= {row["key"]: row["entity"] for row in rows}

    def entity_of(self, key: str) -> str:
        entity = self._known.get(key)
        if entity is None:
            raise LookupError(f"Record '{key}' points to no entity.")
        return entity
