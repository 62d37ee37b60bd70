"""The fields of a claim as a form asks for them: names, kinds and choices, all from the declaration."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, get_args

from graph.errors import InvalidClaimError
from graph.model.check import NAMING
from graph.model.declare import NODES, RELATIONSHIPS, Occurrence, derived_types
from graph.vocabulary import Factuality, NameUse


@dataclass(frozen=True)
class FormField:
    """A field of a claim as a form asks for it. `group` is claim, values or roles; `choices` are the words allowed,
    for roles the kinds of things."""

    group: str
    name: str
    kind: str
    description: str
    choices: tuple[str, ...] = ()
    required: bool = False


def predicates() -> list[str]:
    """What a person may claim: events first, then relations, each in the order of the declaration."""
    events = [label for label, node in NODES.items() if issubclass(node, Occurrence)]
    return events + [name for name in RELATIONSHIPS if name not in derived_types()]


def fields_of(predicate: str) -> list[FormField]:
    """The fields that a claim of this predicate has, from the declaration. Raises InvalidClaimError."""
    dates = [
        FormField("claim", "when", "date", "As stated, such as 2024-03-20, 2024-03 or 2024; empty where not stated.")
    ]
    if not _is_event(predicate):
        dates.append(FormField("claim", "until", "date", "Until when; empty where not stated."))
    stands = "How it is told: as a fact, or as planned, denied, rumoured, bound to conditions or ended."
    factuality = FormField("claim", "factuality", "choice", stands, tuple(Factuality), required=True)
    return [*dates, factuality, *_value_fields(predicate), *_role_fields(predicate)]


def _is_event(predicate: str) -> bool:
    node = NODES.get(predicate)
    return node is not None and issubclass(node, Occurrence)


def annotation_of(predicate: str, name: str) -> Any:
    """The type of a value that a claim of this predicate may hold; None where it is not declared."""
    if predicate in NAMING:
        return {"use": NameUse, "scheme": str, "value": str}.get(name) if name in NAMING[predicate][1] else None
    cls = NODES.get(predicate) or RELATIONSHIPS[predicate]
    assert issubclass(cls, Occurrence) or predicate in RELATIONSHIPS
    own = cls.own_fields()  # type: ignore[union-attr]
    return cls.model_fields[name].annotation if name in own else None


def role_kinds(predicate: str) -> dict[str, tuple[str, ...]]:
    """The roles of a predicate, each with the kinds of things that may fill it."""
    node = NODES.get(predicate)
    if node is not None and issubclass(node, Occurrence):
        return {role.name: role.kinds for role in node.roles}
    if predicate in NAMING:
        return dict.fromkeys(NAMING[predicate][0], tuple(NODES))
    edge = RELATIONSHIPS[predicate]
    return {"source": edge.source, "target": edge.target}


def choices_of(annotation: Any) -> tuple[str, ...]:
    """The words that a value of this type may be; none where it is free."""
    for part in (annotation, *get_args(annotation)):
        if isinstance(part, type) and issubclass(part, StrEnum):
            return tuple(member.value for member in part)
    return ()


def _value_fields(predicate: str) -> list[FormField]:
    if predicate in NAMING:
        names = sorted(NAMING[predicate][1])
        return [FormField("values", name, "text", "", choices_of(annotation_of(predicate, name))) for name in names]
    cls = NODES.get(predicate) or RELATIONSHIPS.get(predicate)
    if cls is None:
        raise InvalidClaimError(f"'{predicate}' is nothing a claim can say.")
    fields = []
    for name in cls.own_fields():  # type: ignore[union-attr]
        declared = cls.model_fields[name]
        choices = choices_of(declared.annotation)
        kind = "choice" if choices else "number" if _is_number(declared.annotation) else "text"
        required = declared.is_required()
        fields.append(FormField("values", name, kind, declared.description or "", choices, required))
    return fields


def _is_number(annotation: Any) -> bool:
    parts = get_args(annotation) if isinstance(annotation, UnionType) else (annotation,)
    return bool({int, float} & set(parts))


def _role_fields(predicate: str) -> list[FormField]:
    node = NODES.get(predicate)
    if node is not None and issubclass(node, Occurrence):
        return [FormField("roles", r.name, "fillers", r.description, r.kinds) for r in node.roles if r.edge != "ON"]
    return [
        FormField("roles", name, "fillers", f"The {name} of the relation.", kinds, required=True)
        for name, kinds in role_kinds(predicate).items()
    ]
