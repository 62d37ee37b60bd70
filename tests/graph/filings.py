"""Files of one medicine and the steps on them, claims of one short document: what tests of single claims start from."""

from __future__ import annotations

from graph.model import Claim, Document, Filler, Source, SourceKind, place, record

TEXT = "The NMPA accepted the application of Ash for fiktinib (Fixtra). Ash had submitted it."
DOCUMENT = Document(text=TEXT, title="T", publisher="P", source=Source(key="p", name="P", kind=SourceKind.PRESS))


def named(role: str, kind: str, name: str) -> Filler:
    return Filler(role=role, record=record(kind, name), text=name)


def claim(predicate: str, *roles: Filler, at: int = 0, **fields: object) -> Claim:
    return Claim(document=DOCUMENT.id, predicate=predicate, roles=roles, places=(place(TEXT, at, len(TEXT)),), **fields)  # type: ignore[arg-type]


PRODUCT, NMPA, ASH = named("product", "Drug", "fiktinib"), named("regulator", "Regulator", "NMPA"), "Ash"
FULL = claim("Application", PRODUCT, NMPA, values={"application_type": "nda"})
BARE = claim("Application", named("applicant", "Company", ASH), PRODUCT, at=10)


def step(action: str, file: Claim, *more: Filler, at: int = 0) -> Claim:
    on = Filler(role="application", record=file.occurrence, text="")
    return claim("RegulatoryEvent", PRODUCT, on, *more, at=at, values={"action": action})
