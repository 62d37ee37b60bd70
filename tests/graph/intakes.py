"""A small announcement with one proposal: what the tests of reviewing start from."""

from __future__ import annotations

from worlds import filler

from graph.model import Band, Claim, Document, Intake, NotUnderstood, Proposal, Source, SourceKind, place

TEXT = "On 20 March 2024 Bayer and Thermo Fisher Scientific Inc. agreed. They may do more."


def intake(text: str = TEXT, *, when: str | None = "2024-03-20", kind: str = "codevelopment", method: str = "read/1",
           band: Band = Band.STRONG) -> Intake:  # fmt: skip
    source = Source(key="wire", name="Wire", kind=SourceKind.PRESS)
    document = Document(text=text, title="A deal", publisher="Wire", source=source)
    names = (("Bayer", "Bayer"), ("Thermo Fisher", "Thermo Fisher Scientific Inc."))
    claim = Claim(
        document=document.id,
        predicate="Deal",
        roles=tuple(filler("partner", "Company", name, written) for name, written in names),
        values={"kind": kind},
        when=when,
        band=band,
        places=(place(text, 0, len(text) // 2),),
    )
    miss = NotUnderstood(start=0, end=4, quote=text[:4], why="no second company")
    return Intake(
        document=document,
        proposals=(Proposal(document=document.id, claims=(claim,)),),
        near_misses=(miss,),
        method=method,
    )


def naming(text: str, name: str, when: str = "2024-03-20") -> Intake:
    """The intake of a text whose first partner is called `name`."""
    given = intake(text, when=when)
    claim = given.proposals[0].subject
    changed = claim.model_copy(update={"roles": (filler("partner", "Company", name, name), claim.roles[1])})
    proposal = Proposal(document=given.document.id, claims=(changed,))
    return given.model_copy(update={"proposals": (proposal,)})
