"""Documents and their sources, and the one rule by which text is normalised before it is stored."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field

from graph.model.claim import Claim
from graph.model.names import display_core, is_told_by_form
from graph.vocabulary import SourceKind

TEXT_RULE = "1"
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD])
# They turn the direction of what is shown, and are no part of what is said.
_DIRECTION = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " "})
# What a program tells a terminal: colours, and a window's title.
_TERMINAL = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]*(?:\x07|\x1b\\))")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def normalise_text(raw: str) -> str:
    """NFC, LF line ends, no-break space to space; no zero-width characters, none that control direction, a terminal
    or anything else.

    Offsets refer to what this returns. Its version is TEXT_RULE and is stored with each document."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    text = _TERMINAL.sub("", text).translate(_INVISIBLE | _DIRECTION).translate(_SPACES)
    return unicodedata.normalize("NFC", _CONTROL.sub("", text))


class Source(BaseModel):
    """Who speaks."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str = Field(description="A slug of its name, such as mordor-intelligence.")
    name: str = Field(description="Its name as people know it.")
    kind: SourceKind = Field(description="What sort of voice it is.")


class Document(BaseModel):
    """One text of one source. Its id is the sha256 of its normalised text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(description="The normalised text.")
    title: str = Field(description="Its title, as printed.")
    publisher: str = Field(description="Who published it, as printed; empty where not stated.")
    source: Source = Field(description="Whose words count as one voice.")
    published: str | None = Field(None, description="EDTF, or None where not stated.")
    edition: str | None = Field(None, description="The report's edition, where it has one.")
    media_type: str = Field("text/plain", description="What the file was.")
    licence: str | None = Field(None, description="The text's licence, where it states one.")
    derived_from: str | None = Field(None, description="What it restates, in its publisher's words.")
    language: str | None = Field(None, description="ISO 639-1 code, where known.")

    @cached_property
    def id(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


class NotUnderstood(BaseModel):
    """Words from which no claim was made although they looked as if they held one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int = Field(description="First code point.")
    end: int = Field(description="One past the last code point.")
    quote: str = Field(description="The words.")
    why: str = Field(description="What was missing.")


class Extraction(BaseModel):
    """What a loader makes of one document: its claims, and what it did not understand."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: Document
    claims: tuple[Claim, ...]
    not_understood: tuple[NotUnderstood, ...] = ()
    method: str = Field(description="Loader and version, such as report/1.")


def source_key(name: str) -> str:
    """`Mordor Intelligence` becomes `mordor-intelligence`; `Bayer AG` and `Bayer` are one voice, `bayer`."""
    core = display_core(name)
    return _slug(name if is_told_by_form(core) else core) or "unknown"


def source_of(publisher: str, kind: SourceKind, *, title: str, text: str) -> Source:
    """Its publisher; a text of which no publisher is stated is a source of its own, which goes by its title."""
    if publisher:
        return Source(key=source_key(publisher), name=publisher, kind=kind)
    own = hashlib.sha256(text.encode()).hexdigest()[:8]
    return Source(key=f"{_slug(title)[:40]}-{own}".strip("-"), name=title, kind=kind)


def _slug(name: str) -> str:
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")
