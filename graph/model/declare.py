"""How a node or a relationship is declared: once, as a pydantic class that also says how it reads aloud.

A declaration without a description, or one whose ends do not exist, fails when the model is imported.
Source of the idea: one class per kind drives constraints, writes, forms, captions and docs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from graph.vocabulary import Band, Factuality


class DeclarationError(TypeError):
    """A class of the model that says too little of itself, or names what does not exist."""


@dataclass(frozen=True)
class Display:
    """How a kind of node is shown: its words, its icon (a name of the icon family), its colour,
    and the properties to show first."""

    one: str
    many: str
    icon: str
    color: str
    featured: tuple[str, ...] = ()


@dataclass(frozen=True)
class Role:
    """A part that a record plays in an event, and the edge that shows it.

    `edge` is the relationship type; `inbound` says that it runs from the filler to the event."""

    name: str
    kinds: tuple[str, ...]
    edge: str
    description: str
    inbound: bool = False


@dataclass(frozen=True)
class Sameness:
    """What makes two tellings one event: fillers of `roles` (at least `at_least` of them) and values of
    `fields` agree; `compatible` values agree or one is missing; `dated` events also agree in time.

    Two that name products in the role `about` and share none of them are two events, unless a kind of `about_all` is
    told, which concerns everything there is."""

    roles: tuple[str, ...]
    fields: tuple[str, ...] = ()
    compatible: tuple[str, ...] = ()
    dated: bool = True
    at_least: int = 1
    about: str = ""
    about_all: tuple[str, ...] = ()


@dataclass(frozen=True)
class Derivation:
    """A short direct edge drawn beside an event from its asserted claims of these kinds.

    A claim that tells of one of the stages `not_at` gives none: what is only agreed on does not hold yet. A `loose`
    edge says less than any other of its pair: only the kind on which the event settles gives it."""

    kinds: tuple[str, ...]
    edge: str
    source_role: str
    target_role: str
    not_at: tuple[str, ...] = ()
    loose: bool = False


class Entity(BaseModel):
    """A thing the graph knows, one node however many names and documents it has."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(description="Strongest official identifier, else the smallest record key.")
    name: str = Field(description="The short name people use.")
    names: list[str] = Field(description="Every name it is written under.")
    claim_count: int = Field(description="How many live claims speak of it.")
    source_count: int = Field(description="How many independent sources those claims come from.")

    display: ClassVar[Display]
    identifiers: ClassVar[tuple[str, ...]] = ()
    label: ClassVar[str] = "Entity"

    def __init_subclass__(cls, abstract: bool = False) -> None:
        super().__init_subclass__()

    @classmethod
    def __pydantic_init_subclass__(cls, abstract: bool = False, **_: Any) -> None:
        cls.label = cls.__name__
        if abstract:
            return
        _check_described(cls)
        if "display" not in vars(cls):
            raise DeclarationError(f"{cls.__name__} does not say how it is shown (display).")
        NODES[cls.label] = cls


class Occurrence(Entity, abstract=True):
    """Something that one or more claims tell of: an event or a figure; its parts are roles."""

    date: str | None = Field(None, description="When, as EDTF text; empty where not stated.")
    date_min: str | None = Field(None, description="The first day the date may mean, ISO.")
    date_max: str | None = Field(None, description="The last day the date may mean, ISO.")
    factuality: Factuality = Field(Factuality.ASSERTED, description="Asserted, or something weaker.")
    band: Band = Field(Band.STRONG, description="The surest of its claims.")
    claims: list[str] = Field(description="Ids of the claims it stands on.")
    sources: list[str] = Field(description="Keys of the independent sources.")
    disputed: list[str] = Field(description="Fields on which its claims differ.")

    roles: ClassVar[tuple[Role, ...]] = ()
    same: ClassVar[Sameness]
    derives: ClassVar[tuple[Derivation, ...]] = ()
    families: ClassVar[dict[str, dict[str, str]]] = {}
    natures: ClassVar[dict[str, str]] = {}

    @classmethod
    def role(cls, name: str) -> Role:
        """The declared role of this name. Raises DeclarationError."""
        for role in cls.roles:
            if role.name == name:
                return role
        raise DeclarationError(f"{cls.__name__} has no role '{name}'.")

    @classmethod
    @cache
    def own_fields(cls) -> tuple[str, ...]:
        """The fields a claim's values may fill."""
        return tuple(name for name in cls.model_fields if name not in Occurrence.model_fields)


class Relationship(BaseModel):
    """An edge; each lists the claims it stands on."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    claims: list[str] = Field(description="Ids of the claims it stands on.")
    sources: list[str] = Field(description="Keys of the independent sources.")
    since: str | None = Field(None, description="From when, EDTF; empty where not stated.")
    until: str | None = Field(None, description="Until when, EDTF; empty where not stated.")
    band: Band = Field(Band.STRONG, description="The surest of its claims.")
    factuality: Factuality = Field(Factuality.ASSERTED, description="Asserted, or something weaker.")

    type: ClassVar[str] = ""
    source: ClassVar[tuple[str, ...]]
    target: ClassVar[tuple[str, ...]]
    reads: ClassVar[str]
    reverse: ClassVar[str]
    symmetric: ClassVar[bool] = False
    distinguished_by: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, abstract: bool = False) -> None:
        super().__init_subclass__()

    @classmethod
    def __pydantic_init_subclass__(cls, abstract: bool = False, **_: Any) -> None:
        if abstract:
            return
        cls.type = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls.__name__).upper()
        _check_described(cls)
        for name in ("source", "target", "reads", "reverse"):
            if not hasattr(cls, name):
                raise DeclarationError(f"{cls.__name__} does not declare '{name}'.")
        RELATIONSHIPS[cls.type] = cls

    @classmethod
    @cache
    def own_fields(cls) -> tuple[str, ...]:
        """The fields a claim's values may fill."""
        return tuple(name for name in cls.model_fields if name not in Relationship.model_fields)


NODES: dict[str, type[Entity]] = {}
RELATIONSHIPS: dict[str, type[Relationship]] = {}


def _check_described(cls: type[BaseModel]) -> None:
    if not vars(cls).get("__doc__"):
        raise DeclarationError(f"{cls.__name__} has no docstring.")
    for name, field in cls.model_fields.items():
        if not field.description:
            raise DeclarationError(f"{cls.__name__}.{name} has no description.")


def check_ends() -> None:
    """Raise DeclarationError for every end, role or derived edge that names no declared class."""
    wrong: list[str] = []
    for edge in RELATIONSHIPS.values():
        wrong += [f"{edge.type}: {end}" for end in (*edge.source, *edge.target) if end not in NODES]
        wrong += [f"{edge.type}: {name}" for name in edge.distinguished_by if name not in edge.own_fields()]
    for node in NODES.values():
        if issubclass(node, Occurrence):
            wrong += [f"{node.label}: {problem}" for problem in _role_problems(node)]
    if wrong:
        raise DeclarationError("Declared, but not there: " + "; ".join(wrong))


def _role_problems(node: type[Occurrence]) -> list[str]:
    problems = []
    for role in node.roles:
        edge = RELATIONSHIPS.get(role.edge)
        if edge is None:
            problems.append(f"role {role.name} draws {role.edge}")
            continue
        far, near = (edge.source, edge.target) if role.inbound else (edge.target, edge.source)
        if node.label not in near:
            problems.append(f"{role.edge} does not reach it")
        problems += [f"role {role.name}: {k} is no end of {role.edge}" for k in role.kinds if k not in far]
    names = {role.name for role in node.roles}
    told_by = (*node.same.roles, node.same.about) if node.same.about else node.same.roles
    problems += [f"sameness role {name}" for name in told_by if name not in names]
    declared = set(node.own_fields())
    problems += [
        f"sameness field {name}" for name in (*node.same.fields, *node.same.compatible) if name not in declared
    ]
    problems += [f"derives {d.edge}" for d in node.derives if d.edge not in RELATIONSHIPS]
    return problems


def derived_types() -> set[str]:
    """The relationship types that stand beside an event rather than on claims of their own."""
    return {derivation.edge for node in NODES.values() if issubclass(node, Occurrence) for derivation in node.derives}
