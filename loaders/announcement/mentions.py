"""Typed mentions: stretches of text that name an organization, product, agency, disease, place or target."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["organization", "product", "agency", "indication", "place", "drug_class", "target"]
# One letter a kind, by which clauses and frames speak of mentions; a target is read out of a clause by its frame.
LETTERS: dict[Kind, str] = {
    "organization": "O",
    "product": "P",
    "agency": "A",
    "indication": "I",
    "place": "G",
    "drug_class": "C",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """`text` stands at [start, end) of the document and names a thing of this kind.

    `name` is what the thing is called in full in this document; `sort` tells kinds apart further
    (drug, diagnostic, platform, device; Company, Institution); an anaphor ("the company") has no
    name of its own and is never a mention to report. An anaphor for several ("the two companies") has their
    names as its `group`. `vote` tells what the reading rests on: `strong` where an
    organization's or a product's own shape settles it, `weak` where only words around it speak for it, `exchange` for
    a place where shares trade, `described` for an agency that is told of without its name."""

    kind: Kind
    start: int
    end: int
    text: str
    name: str
    sort: str = ""
    anaphor: bool = False
    group: tuple[str, ...] = ()
    vote: str = ""

    def named(self, name: str) -> Mention:
        return replace(self, name=name)
