"""Which other proposals that wait tell of the same event or relation, by the rules that join what is accepted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.ledger.judgements import live
from graph.ledger.told import Told, told_events
from graph.model import Factuality
from graph.project.prospect import Prospect, prospect
from graph.project.tally import is_occurrence, is_relation
from graph.reads.review import ReviewItem, proposals
from graph.store import Store, Transaction
from graph.vocabulary import OPEN

Tellers = Mapping[str, Sequence[ReviewItem]]


@dataclass(frozen=True)
class Fitting:
    """One of several events that a proposal fits: the proposals that wait and tell of it, and what the graph has."""

    proposals: tuple[ReviewItem, ...]
    event: Told | None


@dataclass(frozen=True)
class AlsoTold:
    """What else waits and tells of the event or relation of a proposal, once all of it is accepted.

    `by` are proposals of other texts that are of the same one. `one_of` are the several events that it fits, by their
    dates, so that it would join none of them; `perhaps_by` are proposals of other texts that fit its event and another
    one."""

    by: tuple[ReviewItem, ...] = ()
    one_of: tuple[Fitting, ...] = ()
    perhaps_by: tuple[ReviewItem, ...] = ()


def also_told(store: Store, items: Sequence[ReviewItem]) -> dict[str, AlsoTold]:
    """What else that waits tells of the event or relation of each of these proposals, by its id.

    A denial is no evidence of either, so that none is said to tell of one; what is decided waits no longer."""
    asked = [item for item in items if item.state in OPEN and item.document.live and _is_evidence(item)]
    nothing = {item.id: AlsoTold() for item in items}
    if not asked:
        return nothing
    waiting = proposals(store).proposals
    claims = list({claim.id: claim for item in waiting for claim in item.claims}.values())

    def look(tx: Transaction) -> tuple[Prospect, dict[str, Told]]:
        seen = prospect(tx, claims, *live(tx))
        fitted = {seen.events[group] for groups in seen.fits.values() for group in groups if group in seen.events}
        return seen, {told.id: told for told in told_events(tx, fitted)}

    seen, events = store.reading(look)
    return nothing | _Tellings(waiting, seen, events).of(asked)


def _is_evidence(item: ReviewItem) -> bool:
    told = is_occurrence(item.subject) or is_relation(item.subject)
    return told and item.subject.factuality is not Factuality.NEGATED


class _Tellings:
    """The proposals that wait, by the group or the edges that each is in and by the groups that it fits."""

    def __init__(self, waiting: Sequence[ReviewItem], seen: Prospect, events: Mapping[str, Told]) -> None:
        self._seen = seen
        self._events = events
        self._within: dict[str, list[ReviewItem]] = defaultdict(list)
        self._fitting: dict[str, list[ReviewItem]] = defaultdict(list)
        for item in filter(_is_evidence, waiting):
            for group in self._groups(item):
                self._within[group].append(item)
            for group in self._fits(item):
                self._fitting[group].append(item)

    def of(self, items: Sequence[ReviewItem]) -> dict[str, AlsoTold]:
        # One that was decided on since the items were read waits no longer.
        return {item.id: self._also_told(item) for item in items if self._groups(item)}

    def _groups(self, item: ReviewItem) -> Sequence[str]:
        """The group of an event, or the edges of a relation."""
        if is_relation(item.subject):
            return sorted(self._seen.edges.get(item.subject.id, ()))
        group = self._seen.of.get(item.subject.occurrence.key)
        return [group] if group is not None else []

    def _fits(self, item: ReviewItem) -> Sequence[str]:
        return () if is_relation(item.subject) else self._seen.fits.get(item.subject.occurrence.key, ())

    def _also_told(self, item: ReviewItem) -> AlsoTold:
        fitting = tuple(sorted(map(self._fitted, self._fits(item)), key=_dates))
        elsewhere = any(_of_other_texts(item, each.proposals) for each in fitting)
        return AlsoTold(
            by=self._others(item, self._within),
            one_of=fitting if elsewhere else (),  # what fits events of the graph alone is told of by the preview
            perhaps_by=self._others(item, self._fitting),
        )

    def _others(self, item: ReviewItem, told: Mapping[str, Sequence[ReviewItem]]) -> tuple[ReviewItem, ...]:
        """The proposals of other texts under the groups of this one, each once."""
        found = {other.id: other for group in self._groups(item) for other in told.get(group, ())}
        return _of_other_texts(item, list(found.values()))

    def _fitted(self, group: str) -> Fitting:
        return Fitting(tuple(self._within[group]), self._events.get(self._seen.events.get(group, "")))


def _dates(fitting: Fitting) -> list[str]:
    known = [fitting.event.date] if fitting.event else []
    return sorted(when for when in (*known, *(item.subject.when for item in fitting.proposals)) if when)


def _of_other_texts(item: ReviewItem, others: Sequence[ReviewItem]) -> tuple[ReviewItem, ...]:
    return tuple(other for other in others if other.document.id != item.document.id)
