"""From what a reading of a document claims to proposals: each event or relation with the claims that it needs."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import ALIAS, IDENTIFIER, Claim, Document, Intake, Proposal
from graph.model.claim import on_other_records
from graph.model.shared_names import bearers_told
from loaders.announcement.claims import to_claims
from loaders.announcement.pipeline import PIPELINE_VERSION, read_announcement
from loaders.announcement.reading import Progress
from loaders.names import DocumentNames

SUPPORTING = (ALIAS, IDENTIFIER, "Application")


def intake_of(document: Document, progress: Progress | None = None) -> Intake:
    """What the pipeline proposes of a whole announcement, and the passages that it did not understand."""
    names = DocumentNames()
    text = document.text
    reading = read_announcement(text, names, document.published, progress)
    if document.published is None and reading.dateline is not None:
        document = document.model_copy(update={"published": reading.dateline})
    for company in bearers_told(text):
        names.register("Company", company)
    claims = to_claims(text, document.id, reading.events, reading.pairs, names)
    return Intake(
        document=document,
        proposals=tuple(proposals_of(document.id, claims)),
        near_misses=tuple(reading.near_misses),
        method=f"announcement/{PIPELINE_VERSION}",
    )


def proposals_of(document: str, read: Sequence[Claim]) -> list[Proposal]:
    """The claims in sets that can be decided on one by one, in the order of the text; none is left out.

    A name belongs to every proposal that speaks of its thing, a file to every step on it; those that belong to
    none are proposals of their own."""
    claims = on_one_file(read)
    supporting = [claim for claim in claims if claim.predicate in SUPPORTING]
    subjects = [claim for claim in claims if claim.predicate not in SUPPORTING]
    sets = [(subject, *_needed(subject, supporting)) for subject in subjects]
    used = {claim.id for each in sets for claim in each}
    sets += [(claim,) for claim in supporting if claim.id not in used]
    sets.sort(key=lambda each: (min(p.start for p in each[0].places), each[0].id))
    return [Proposal(document=document, claims=each) for each in sets]


def _needed(subject: Claim, supporting: Sequence[Claim]) -> list[Claim]:
    """The files that the subject stands on, and the other names of what it speaks of."""
    named = {filler.record.key for filler in subject.roles}
    files = [c for c in supporting if c.predicate == "Application" and c.occurrence.key in named]
    return files + [c for c in supporting if c.predicate in (ALIAS, IDENTIFIER) and _names(c) & named]


def _names(claim: Claim) -> set[str]:
    return {filler.record.key for filler in claim.roles}


def on_one_file(claims: Sequence[Claim]) -> list[Claim]:
    """Steps of one document on what can only be one file stand on one: a submission that does not say to whom,
    beside an acceptance that does.

    A file joins the one other of the same product that says more and contradicts it in nothing."""
    files = [claim for claim in claims if claim.predicate == "Application"]
    fuller = {f.id: other for f in files if (other := _only_fuller(f, files)) is not None}
    if not fuller:
        return list(claims)
    moved = {f.occurrence.key: fuller[f.id].occurrence for f in files if f.id in fuller}
    return [on_other_records(claim, moved) for claim in claims if claim.id not in fuller]


def _only_fuller(file: Claim, files: Sequence[Claim]) -> Claim | None:
    others = [other for other in files if other is not file and _says_more(other, file)]
    return others[0] if len(others) == 1 else None


def _says_more(other: Claim, file: Claim) -> bool:
    """Whether `other` names the regulator that `file` leaves out, of the same product, and contradicts nothing."""
    if file.fillers("regulator") or not other.fillers("regulator"):
        return False
    ours, theirs = _in(file, "product"), _in(other, "product")
    if not ours or ours != theirs:
        return False
    who, they = _in(file, "applicant"), _in(other, "applicant")
    return (not who or not they or who == they) and all(other.values.get(n, v) == v for n, v in file.values.items())


def _in(claim: Claim, role: str) -> set[str]:
    return {filler.record.key for filler in claim.fillers(role)}
