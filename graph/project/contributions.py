"""What one claim gives to the graph people query: a pure function of its frame and the entities it names."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

from graph.model import ALIAS, IDENTIFIER, NODES, RELATIONSHIPS, Claim, Factuality, Occurrence
from graph.model.caption import caption
from graph.model.claim import NAMESPACE, Scalar
from graph.model.declare import Derivation
from graph.model.flags import flag

EntityOf = Callable[[str], str]
# From an event's id to the kind that it settled on.
KindOf = Callable[[str], str | None]


@dataclass(frozen=True)
class Told:
    """A live claim and the source that makes it."""

    claim: Claim
    source: str


@dataclass(frozen=True)
class Element:
    """A node or an edge of the projection, by what makes it that one.

    For a node `source` is its entity id and `target` is empty."""

    type: str
    source: str
    target: str = ""
    distinguished: tuple[tuple[str, Scalar], ...] = ()

    @property
    def is_node(self) -> bool:
        return not self.target

    @cached_property
    def id(self) -> str:
        """The entity id of a node; for an edge a uuid5 of its type, ends and distinguishing values."""
        if self.is_node:
            return self.source
        marks = "|".join(f"{name}={value}" for name, value in self.distinguished)
        return str(uuid.uuid5(NAMESPACE, f"{self.type}|{self.source}|{self.target}|{marks}"))


@dataclass(frozen=True)
class Contribution:
    """One claim's part in an element."""

    claim: str
    source: str
    band: str
    factuality: str
    when: str | None
    until: str | None
    values: tuple[tuple[str, Scalar], ...]
    caption: str = ""


def contributions(told: Told, entity_of: EntityOf) -> Iterator[tuple[Element, Contribution]]:
    """Every element the claim stands under by itself. Names, identifiers and negated claims give none."""
    claim = told.claim
    if claim.predicate in (ALIAS, IDENTIFIER) or claim.factuality is Factuality.NEGATED:
        return
    if claim.predicate in RELATIONSHIPS:
        yield from _relation(told, entity_of)
    else:
        yield from _occurrence(told, entity_of)


def _part(told: Told, values: Mapping[str, Scalar], text: str = "") -> Contribution:
    claim = told.claim
    return Contribution(
        claim=claim.id,
        source=told.source,
        band=claim.band.value,
        factuality=claim.factuality.value,
        when=claim.when,
        until=claim.until,
        values=tuple(sorted(values.items())),
        caption=text,
    )


def _relation(told: Told, entity_of: EntityOf) -> Iterator[tuple[Element, Contribution]]:
    claim = told.claim
    declared = RELATIONSHIPS[claim.predicate]
    marks: list[tuple[str, Scalar]] = [
        (name, claim.values[name]) for name in declared.distinguished_by if name in claim.values
    ]
    if claim.factuality is not Factuality.ASSERTED:
        marks.append(("factuality", claim.factuality.value))
    for source, target in product(claim.fillers("source"), claim.fillers("target")):
        ends = entity_of(source.record.key), entity_of(target.record.key)
        yield Element(claim.predicate, *ends, tuple(marks)), _part(told, claim.values)


def _occurrence(told: Told, entity_of: EntityOf) -> Iterator[tuple[Element, Contribution]]:
    claim = told.claim
    declared = NODES[claim.predicate]
    assert issubclass(declared, Occurrence)
    event = entity_of(claim.occurrence.key)
    odd = flag(claim)
    yield Element(claim.predicate, event), _part(told, claim.values | ({"flag": odd} if odd else {}), caption(claim))
    for filler in claim.roles:
        role = declared.role(filler.role)
        other = entity_of(filler.record.key)
        ends = (other, event) if role.inbound else (event, other)
        marks: tuple[tuple[str, Scalar], ...] = ()
        if "role" in RELATIONSHIPS[role.edge].own_fields():
            marks = (("role", filler.role),)
        yield Element(role.edge, *ends, marks), _part(told, dict(marks))


def derivations(claim: Claim) -> tuple[Derivation, ...]:
    """The short edges that may be drawn beside the event of a claim; none where it tells of no such event."""
    declared = NODES.get(claim.predicate)
    return declared.derives if declared is not None and issubclass(declared, Occurrence) else ()


def derived(told: Told, entity_of: EntityOf, kind_of: KindOf) -> Iterator[tuple[Element, Contribution]]:
    """The short edges of the claim's event, between those whom the claim names: by the kind on which all that is
    told of the event settles, and by the closer kind that the claim itself gives it, since both may hold.

    Only what is asserted gives any."""
    for derivation in derivations(told.claim) if told.claim.factuality is Factuality.ASSERTED else ():
        if told.claim.values.get("stage") in derivation.not_at:
            continue
        event = entity_of(told.claim.occurrence.key)
        kinds = {kind_of(event)} if derivation.loose else {kind_of(event), told.claim.values.get("kind")}
        if not derivation.kinds or kinds & set(derivation.kinds):
            yield from _derived(told, derivation, event, entity_of)


def _derived(
    told: Told, derivation: Derivation, event: str, entity_of: EntityOf
) -> Iterator[tuple[Element, Contribution]]:
    claim = told.claim
    sources = [entity_of(f.record.key) for f in claim.fillers(derivation.source_role)]
    targets = [entity_of(f.record.key) for f in claim.fillers(derivation.target_role)]
    if derivation.source_role == derivation.target_role:
        pairs = list(combinations(sorted(set(sources)), 2))
    else:
        pairs = [(a, b) for a, b in product(sources, targets) if a != b]
    for a, b in pairs:
        marks: tuple[tuple[str, Scalar], ...] = (("event", event),)
        yield Element(derivation.edge, a, b, marks), _part(told, dict(marks))
