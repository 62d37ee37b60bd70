"""The claim: one frame that a document states, with every place where it stands."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from graph.model.names import canonical_name
from graph.vocabulary import Band, Factuality

NAMESPACE = uuid.UUID("6f2f8a0c-3f5e-5f0e-9a51-0d9b1c6e7a42")
ALIAS = "ALIAS"
IDENTIFIER = "IDENTIFIER"
SPLIT = "in:"

Scalar = str | int | float | bool


class Place(BaseModel):
    """Where a claim stands: code points of the stored text, with text[start:end] == quote."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int = Field(ge=0, description="First code point.")
    end: int = Field(ge=1, description="One past the last code point.")
    quote: str = Field(min_length=1, description="The words themselves.")


class Record(BaseModel):
    """A thing under one name, shared by all documents: `kind|scheme:value` or `kind|name|scope`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str = Field(description="What it is kept under.")
    kind: str = Field(description="The node label it projects to.")


class Filler(BaseModel):
    """A record in a role of a claim, with the text as written."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    role: str = Field(description="A role that the predicate declares.")
    record: Record = Field(description="What fills it.")
    text: str = Field(description="The name as written; empty for an event of another claim.")
    chosen: bool | None = Field(
        None, description="True where a person tied the name to this record; it is then no name to show the thing by."
    )


class Claim(BaseModel):
    """One frame: a predicate of the declaration, its roles and values, and all its places.

    `predicate` is a relationship type, an event label, ALIAS or IDENTIFIER. `when` is EDTF text, or
    None where the date is not stated; for standing relations it is `since`, with `until` beside it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str = Field(description="Id of the document.")
    predicate: str = Field(description="What is claimed, by a name of the declaration.")
    roles: tuple[Filler, ...] = Field(description="Who and what plays a part.")
    values: dict[str, Scalar] = Field(default_factory=dict, description="Declared fields, filled.")
    qualifiers: dict[str, Scalar] = Field(
        default_factory=dict, description="How the values are to be read; never projected."
    )
    factuality: Factuality = Field(Factuality.ASSERTED, description="Asserted, or weaker.")
    band: Band = Field(Band.STRONG, description="How sure the extraction is.")
    when: str | None = Field(None, description="EDTF, or None where not stated.")
    until: str | None = Field(None, description="EDTF, or None where not stated.")
    places: tuple[Place, ...] = Field(min_length=1, description="Every place it stands.")

    @cached_property
    def id(self) -> str:
        """uuid5 of the frame and its document; no clocks, no versions in it."""
        content = self.model_dump(mode="json", exclude_none=True)
        return str(uuid.uuid5(NAMESPACE, json.dumps(content, sort_keys=True, ensure_ascii=False)))

    @cached_property
    def occurrence(self) -> Record:
        """The record of the event or figure this claim tells of."""
        return Record(key=f"{snake(self.predicate)}|claim:{self.id}", kind=self.predicate)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Claim:
        """A copy with other fields; what is derived from them is derived anew."""
        copied = super().model_copy(update=update, deep=deep)
        for derived in ("id", "occurrence"):
            copied.__dict__.pop(derived, None)
        return copied

    def fillers(self, role: str) -> list[Filler]:
        return [filler for filler in self.roles if filler.role == role]


@cache
def snake(label: str) -> str:
    """`RegulatoryEvent` becomes `regulatory_event`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", label).lower()


def record(kind: str, name: str, scope: str = "") -> Record:
    """The record of a thing of this kind under this name; `scope` tells namesakes apart."""
    parts = [snake(kind), canonical_name(name, kind)]
    return Record(key="|".join([*parts, scope] if scope else parts), kind=kind)


def identified(kind: str, scheme: str, value: str) -> Record:
    """The record of a thing under an official identifier."""
    return Record(key=f"{snake(kind)}|{scheme}:{value.strip()}", kind=kind)


def own_name(key: str) -> str:
    """The canonical name in a record key; '' where it is kept under an identifier or a claim."""
    name = key.split("|")[1]
    return "" if ":" in name else name


def name_space(key: str) -> str:
    """Kind and scope of a record key: names are compared within it."""
    kind, _, *scope = key.split("|")
    return "|".join([kind, *(part for part in scope if not part.startswith(SPLIT))])


def split_off(key: str, document: str) -> str:
    """The record that stands for `key` in one document after a person split it there."""
    return f"{key}|{SPLIT}{document[:16]}"


def place(text: str, start: int, end: int) -> Place:
    """The place `text[start:end]`."""
    return Place(start=start, end=end, quote=text[start:end])


def on_other_records(claim: Claim, moved: Mapping[str, Record]) -> Claim:
    """The claim with each record that has moved, by its key, replaced by what it moved to."""
    if not any(filler.record.key in moved for filler in claim.roles):
        return claim
    roles = [f.model_copy(update={"record": moved.get(f.record.key, f.record)}) for f in claim.roles]
    return claim.model_copy(update={"roles": tuple(sorted(roles, key=lambda f: (f.role, f.record.key)))})


def frame_key(claim: Claim) -> dict[str, Any]:
    """What two claims of one document share when only their places (and spellings) differ."""
    content = claim.model_dump(mode="json", exclude={"places", "band"})
    content["roles"] = sorted((f.role, f.record.key) for f in claim.roles)
    return content
