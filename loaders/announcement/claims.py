"""Claims: what the pipeline has read, as frames of the declared model with all their places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model.claim import ALIAS, Claim, Filler, Place, on_other_records, place, record
from graph.model.declare import NODES, RELATIONSHIPS, Occurrence
from graph.vocabulary import ApplicationType, Band, Factuality
from loaders.announcement.events import Event
from loaders.announcement.mentions import Mention
from loaders.announcement.products.names import Nickname, is_common_name
from loaders.names import DocumentNames

_LABELS = {
    "agency": "Regulator",
    "indication": "Indication",
    "place": "Geography",
    "drug_class": "DrugClass",
    "target": "Target",
}
_PRODUCTS = {"drug": "Drug", "diagnostic": "Diagnostic", "platform": "Platform", "device": "Platform"}


def label(mention: Mention) -> str:
    """The declared kind of what a mention names."""
    if mention.kind == "organization":
        return mention.sort or "Company"
    if mention.kind == "product":
        return _PRODUCTS.get(mention.sort, "Drug")
    return _LABELS[mention.kind]


def filler(role: str, mention: Mention, names: DocumentNames) -> Filler:
    """A mention in a role; an anaphor stands for the name it refers to."""
    kind = label(mention)
    if mention.kind == "agency":
        return Filler(role=role, record=record(kind, mention.name), text=mention.text)
    written = mention.name if mention.anaphor or mention.kind == "indication" else mention.text
    known = names.resolve(kind, mention.name)
    return Filler(role=role, record=known, text=written)


def to_claims(
    text: str, document: str, events: Sequence[Event], pairs: Sequence[Nickname], names: DocumentNames
) -> list[Claim]:
    """The claims of these events and name pairs; the same frame said twice is one claim with two places."""
    claims: list[Claim] = []
    for event in events:
        if event.predicate == "RegulatoryEvent":
            claims.extend(_regulatory(text, document, event, names))
        else:
            claim = _claim(text, document, event, names)
            if claim is not None:
                claims.append(claim)
    claims.extend(_alias(text, document, pair, names) for pair in pairs)
    return merged(_with_merged_files(claims))


def _with_merged_files(claims: Sequence[Claim]) -> list[Claim]:
    """Applications that differ in nothing but their places become one, and the steps on them follow."""
    kept = {_frame(file): file for file in merged([c for c in claims if c.predicate == "Application"])}
    moved = {c.occurrence.key: kept[_frame(c)].occurrence for c in claims if c.predicate == "Application"}
    return [*kept.values(), *(on_other_records(c, moved) for c in claims if c.predicate != "Application")]


def merged(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that differ in nothing but their places become one."""
    kept: dict[str, Claim] = {}
    for claim in claims:
        key = _frame(claim)
        if key in kept:
            places = {(p.start, p.end): p for p in (*kept[key].places, *claim.places)}
            ordered = tuple(places[span] for span in sorted(places))
            kept[key] = kept[key].model_copy(update={"places": ordered})
        else:
            kept[key] = claim
    return list(kept.values())


def _frame(claim: Claim) -> str:
    roles = sorted((f.role, f.record.key) for f in claim.roles)
    return repr((claim.predicate, roles, sorted(claim.values.items()), claim.factuality, claim.when))


def _places(text: str, event: Event) -> tuple[Place, ...]:
    return tuple(place(text, start, end) for start, end in sorted(set(event.places)))


def _allowed(predicate: str, role: str, kind: str) -> bool:
    node = NODES.get(predicate)
    if node is not None and issubclass(node, Occurrence):
        return any(r.name == role and kind in r.kinds for r in node.roles)
    edge = RELATIONSHIPS[predicate]
    return kind in (edge.source if role == "source" else edge.target)


def _fillers(event: Event, names: DocumentNames, predicate: str) -> tuple[Filler, ...]:
    found: dict[tuple[str, str], Filler] = {}
    for role, mentions in event.roles.items():
        for mention in (m.named(name) for m in mentions for name in m.group or (m.name,)):
            one = filler(role, mention, names)
            if _allowed(predicate, role, one.record.kind):
                found.setdefault((role, one.record.key), one)
    return tuple(found[key] for key in sorted(found))


def _values(event: Event, predicate: str) -> dict[str, str]:
    cls = NODES.get(predicate) or RELATIONSHIPS[predicate]
    declared = cls.own_fields() if hasattr(cls, "own_fields") else ()
    return {name: value for name, value in sorted(event.values.items()) if name in declared}


def _population(event: Event) -> str:
    """Whom an indication is for, as written: `adult patients`, which is no part of the disease's name."""
    told = [
        m.text[: next(at for at in range(len(m.text) + 1) if m.name.startswith(m.text[at:]))]
        for m in event.roles.get("indication", ())
    ]
    return "; ".join(dict.fromkeys(_WITH.sub("", who) for who in told if who))


_WITH = re.compile(r" (?:with|who have|living with) $")


def _qualifiers(event: Event) -> dict[str, str]:
    said = {}
    if event.date_basis:
        said["date_basis"] = event.date_basis
    if event.yearless:
        said["yearless"] = event.yearless
    if population := _population(event):
        said["population"] = population
    if event.values.get("detail") and event.predicate != "RegulatoryEvent":
        said["detail"] = event.values["detail"]
    return said


def _claim(text: str, document: str, event: Event, names: DocumentNames) -> Claim | None:
    roles = _fillers(event, names, event.predicate)
    if event.predicate in RELATIONSHIPS and {f.role for f in roles} != {"source", "target"}:
        return None
    if not roles:
        return None
    return Claim(
        document=document,
        predicate=event.predicate,
        roles=roles,
        values=_values(event, event.predicate),
        qualifiers=_qualifiers(event),
        factuality=Factuality.CONDITIONAL if event.on_condition else event.factuality,
        band=event.band,
        when=event.when,
        places=_places(text, event),
    )


# Kinds of application that alone make a file; an exemption or an emergency use is told of without one.
_TYPED = frozenset(ApplicationType) - {ApplicationType.HDE, ApplicationType.EUA}


def _regulatory(text: str, document: str, event: Event, names: DocumentNames) -> list[Claim]:
    """A regulatory step, and the application it stands on where the words name one."""
    claims: list[Claim] = []
    step = _claim(text, document, event, names)
    if step is None:
        return []
    kind = event.values.get("application_type")
    submitted = event.values.get("action") in ("submission", "acceptance")
    if (kind in _TYPED or submitted) and step.fillers("product") and step.factuality.value == "asserted":
        application = Claim(
            document=document,
            predicate="Application",
            roles=tuple(f for f in step.roles if f.role in ("regulator", "product", "applicant", "indication")),
            values={"application_type": kind} if kind in _TYPED else {},
            band=event.band,
            places=step.places,
        )
        claims.append(application)
        on = Filler(role="application", record=application.occurrence, text="")
        step = step.model_copy(update={"roles": tuple(sorted((*step.roles, on), key=lambda f: (f.role, f.record.key)))})
    return [*claims, step]


def _alias(text: str, document: str, pair: Nickname, names: DocumentNames) -> Claim:
    """Two names of one product; the common name is the entity."""
    entity, other = pair.first, pair.second
    if is_common_name(other.text) and not is_common_name(entity.text):
        entity, other = other, entity
    start, end = min(pair.first.start, pair.second.start), max(pair.first.end, pair.second.end)
    while end < len(text) and text[end] == ")":
        end += 1
    return Claim(
        document=document,
        predicate=ALIAS,
        roles=(filler("entity", entity, names), filler("alias", other, names)),
        values={"use": pair.use},
        band=Band.STRONG,
        places=(place(text, start, end),),
    )
