"""What acceptance will change: done as acceptance does it, looked at, and rolled back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.errors import ReviewError
from graph.ledger.changed import Changed, changed
from graph.ledger.clocks import next_seq
from graph.ledger.decisions import as_if, bring_up, kept_apart, named_in
from graph.ledger.dockets import dockets, found
from graph.ledger.judgements import Judgement, standing
from graph.ledger.loads import taken_out
from graph.ledger.rehearsal import rehearsed
from graph.ledger.told import Told, told_events
from graph.model import NODES, Claim, Decided, Filler, Verdict
from graph.model.claim import own_name
from graph.model.dates import in_one_another
from graph.model.names import is_told_by_form
from graph.project import Changes
from graph.project.elements import Change
from graph.project.settle import UNINFORMATIVE
from graph.project.tally import is_occurrence
from graph.store import Store, Transaction

RECORDS = """
MATCH (r:Record) WHERE r.key IN $keys
RETURN r.key AS key, r.entity AS entity, r.waiting AS waiting, r.refused AS refused
"""
NAMES = "MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name"
BLOCK = """
MATCH (r:Record {key: $key})
MATCH (o:Record {block: r.block}) WHERE o.entity <> r.entity
RETURN DISTINCT o.entity AS entity
"""


@dataclass(frozen=True)
class Link:
    """What a name in a role would be in the graph: known, new, ambiguous (`between`), or kept apart by a person.

    `by` is the person who chose it (state `known`) or kept it apart; '' where nobody did."""

    role: str
    text: str
    kind: str
    key: str
    entity: str
    name: str
    state: str
    why: str
    between: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True)
class Conflict:
    """A field of which the proposal says another thing than the graph."""

    field: str
    here: str
    graph: str


@dataclass(frozen=True)
class Preview:
    """What accepting proposals would do; nothing of it has happened.

    `joins` is the event of the graph that their subject would join; `waits` are several that it fits, so that it
    would stand alone; `apart` are those of the same parties that it does not join."""

    links: tuple[Link, ...] = ()
    joins: Told | None = None
    waits: tuple[Told, ...] = ()
    apart: tuple[Told, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    changes: tuple[Changed, ...] = ()


def preview(store: Store, proposals: Sequence[str]) -> Preview:
    """What accepting these proposals of one document would change. Raises NotFoundError, ReviewError."""
    wanted = [found(store, proposal) for proposal in proposals]
    documents = {document for _, document in wanted}
    if len(documents) != 1:
        raise ReviewError("A preview is of proposals of one document.", remedy="Look at one document at a time.")
    document = documents.pop()

    def work(tx: Transaction) -> Preview:
        next_seq(tx)
        docket = as_if(dockets(tx, [document])[document], [id_ for id_, _ in wanted])
        changes = bring_up(tx, docket)
        claims = [claim for id_, _ in wanted for claim in docket.claims(id_)]
        editors = [d.by for id_, _ in wanted for d in docket.on(id_) if d.verdict is Decided.EDITED]
        return _Looker(tx, changes, editors[-1:]).look(claims) if changes else Preview()

    return rehearsed(store, work)


def preview_apart(store: Store, proposal: str, key: str, other: str) -> tuple[Changed, ...]:
    """What keeping a name of a proposal apart from another record changes at once. Raises NotFoundError,
    JudgementError."""

    named = named_in(store, proposal, key)
    return rehearsed(store, lambda tx: changed(tx, kept_apart(tx, named, other, by="", why="")[1]))


def preview_retraction(store: Store, document: str) -> tuple[Changed, ...]:
    """What leaves the graph with a document. Raises NotFoundError."""
    return rehearsed(store, lambda tx: changed(tx, taken_out(tx, document, why="")[1]))


class _Looker:
    """Reads, within the transaction that will be rolled back, what has become of the graph."""

    def __init__(self, tx: Transaction, changes: Changes, editors: Sequence[str]) -> None:
        self._tx = tx
        self._changes = changes
        self._editor = next(iter(editors), "")
        self._apart_from = {
            key: each for each in standing(tx) if each.verdict is Verdict.NOT_SAME for key in (each.a, each.b)
        }

    def look(self, claims: Sequence[Claim]) -> Preview:
        subject = claims[0]
        fillers = list({(f.role, f.record.key): f for c in claims for f in c.roles if f.text}.values())
        records = self._records([*(f.record.key for f in fillers), *_own_keys(claims)])
        joins = self._joined(subject) if is_occurrence(subject) else None
        return Preview(
            links=tuple(self._link(f, records) for f in fillers),
            joins=Told.of(joins) if joins else None,
            waits=self._waits(subject, records),
            apart=self._apart(subject),
            conflicts=tuple(_conflicts(subject, joins)) if joins else (),
            changes=changed(self._tx, self._changes),
        )

    def _records(self, keys: Iterable[str]) -> dict[str, dict[str, Any]]:
        return {row["key"]: row for row in self._tx.rows(RECORDS, keys=sorted(set(keys)))}

    def _names(self, ids: Iterable[str]) -> dict[str, str]:
        return {row["id"]: row["name"] for row in self._tx.rows(NAMES, ids=sorted(set(ids)))}

    def _link(self, filler: Filler, records: Mapping[str, dict[str, Any]]) -> Link:
        key = filler.record.key
        row, things = records[key], self._changes.things
        entity = row["entity"] or ""
        others = [k for k, now in things.new.items() if now == entity and k != key and things.old.get(k)]
        known = things.old.get(key) is not None if key in things.old else True
        between = self._between(row["waiting"] or ())
        why, state = "the graph has nothing of this name", "new"
        if between:
            why, state = _why_ambiguous(filler), "ambiguous"
        elif row["refused"]:
            why, state = "a person said that it is another", "kept apart"
        elif known:
            why, state = "the graph has this name", "known"
        elif others:
            tie = next((t for t in things.ties if key in (t.a, t.b)), None)
            why, state = tie.why if tie else "one with a name that the graph has", "known"
        by = ""
        if key in self._apart_from and not between:
            by, state = self._apart_from[key].by, "kept apart"
            why = f"{by} said that it is not {self._other(self._apart_from[key], key)}"
        elif filler.chosen and state == "known":
            by = self._editor
            why = f"{by or 'a person'} chose it"
        name = self._called(entity) or filler.text
        entity = self._before(entity) or entity
        return Link(filler.role, filler.text, filler.record.kind, key, entity, name, state, why, between, by)

    def _other(self, judgement: Judgement, key: str) -> str:
        """What the other one of two that were judged is called."""
        other = judgement.b if judgement.a == key else judgement.a
        entity = self._records([other]).get(other, {}).get("entity")
        return (self._called(entity) if entity else "") or own_name(other)

    def _called(self, entity: str) -> str:
        """What the entity is called before; what it would be called, where it is new."""
        return self._changes.things.names.get(self._before(entity)) or self._names([entity]).get(entity, "")

    def _before(self, entity: str) -> str:
        """The id that the entity has before, which a smaller record may change; '' where it is new."""
        things = self._changes.things
        was = {before for key, now in things.new.items() if now == entity and (before := things.old.get(key))}
        return entity if entity in was else min(was, default="")

    def _between(self, keys: Sequence[str]) -> tuple[str, ...]:
        entities = {row["entity"] for row in self._records(keys).values() if row["entity"]}
        return tuple(sorted(self._names(entities).values()))

    def _joined(self, subject: Claim) -> Mapping[str, Any] | None:
        """The event's properties before, where there was one."""
        events = self._changes.events
        entity = events.new.get(subject.occurrence.key)
        before = {k: was for k, was in events.old.items() if events.new[k] == entity and was is not None}
        ids = {*before.values(), entity}
        changes: list[Change] = [c for c in self._changes.elements if c.element.is_node and c.element.id in ids]
        return next((c.before for c in changes if c.before is not None), None)

    def _waits(self, subject: Claim, records: Mapping[str, dict[str, Any]]) -> tuple[Told, ...]:
        if not is_occurrence(subject):
            return ()
        keys = records[subject.occurrence.key]["waiting"] or ()
        return told_events(self._tx, (row["entity"] for row in self._records(keys).values()))

    def _apart(self, subject: Claim) -> tuple[Told, ...]:
        if not is_occurrence(subject):
            return ()
        return told_events(self._tx, (row["entity"] for row in self._tx.rows(BLOCK, key=subject.occurrence.key)))


def _why_ambiguous(filler: Filler) -> str:
    if is_told_by_form(own_name(filler.record.key)):
        return f"several companies are called '{filler.text}', and only the legal form tells which"
    return "the name fits several"


def _own_keys(claims: Sequence[Claim]) -> list[str]:
    return [claim.occurrence.key for claim in claims if is_occurrence(claim)]


def _conflicts(subject: Claim, before: Mapping[str, Any]) -> Iterable[Conflict]:
    """What the proposal says otherwise than the event it joins; a more exact date is no other date."""
    stated = {name: value for name, value in subject.values.items() if value not in UNINFORMATIVE}
    for name in NODES[subject.predicate].model_fields:
        held = before.get(name)
        if (
            name in stated
            and name != "stage"
            and held is not None
            and held not in UNINFORMATIVE
            and held != stated[name]
        ):
            yield Conflict(name, str(stated[name]), str(held))
    if (
        subject.when
        and before.get("date")
        and _same_stage(subject, before)
        and not in_one_another(subject.when, before["date"])
    ):
        yield Conflict("date", subject.when, before["date"])


def _same_stage(subject: Claim, before: Mapping[str, Any]) -> bool:
    """What was planned and then done, or announced and then closed, has two dates and no quarrel."""
    return subject.factuality == before["factuality"] and subject.values.get("stage") == before.get("stage")
