"""Proposals and what acceptance would change, in words and as JSON; for the commands and the page alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from app.view.wording import (
    date_words,
    humanise,
    kind_before,
    kind_words,
    moment_words,
    plural,
    told_as,
    without_command,
    yearless_words,
)
from graph.errors import FusionGraphError, NotFoundError, ReviewError
from graph.ledger import Changed, Decision, Link, Preview, Told
from graph.model import ALIAS, NODES, RELATIONSHIPS, Band, Claim, Factuality, State
from graph.model.caption import caption
from graph.model.entry import form
from graph.model.flags import flag
from graph.reads import ReviewDocument, ReviewItem
from loaders.announcement.proposals.linking import Candidate

STATES = {
    State.WAITING: "waits",
    State.EDITED: "corrected, waits",
    State.ACCEPTED: "accepted",
    State.REJECTED: "rejected",
    State.SUPERSEDED: "superseded by a later reading",
}
TOLD = "told as"
RETRACTED = "retracted"
OUT_OF_IT = "Its document is retracted: nothing of it is in the graph."
BACK_IN = "'fusiongraph ingest' of its text brings it back."
# How a proposal was read; what learned weights alone have found says so.
BAND_WORDS = {
    Band.STRONG: "strong evidence",
    Band.MEDIUM: "medium evidence",
    Band.WEAK: "weak evidence: no known wording, read by likeness to others; look closely at who plays which part",
}
_SIGNS = {"added": "+", "changed": "~", "removed": "-"}


def title_of(claims: Sequence[Claim]) -> str:
    """What a proposal is about, in one line: `codevelopment: Bayer, Thermo Fisher, 20 March 2024`."""
    subject = claims[0]
    words = caption(subject) if subject.predicate in NODES else _relation(subject)
    said = [words, date_words(subject.when)] if subject.when else [words]
    if subject.factuality.value != "asserted":
        said.append(told_as(subject.factuality.value))
    return ", ".join(said)


def _relation(claim: Claim) -> str:
    if claim.predicate in RELATIONSHIPS:
        reads = RELATIONSHIPS[claim.predicate].reads
        return f"{_texts(claim, 'source')} {reads} {_texts(claim, 'target')}"
    if claim.predicate == ALIAS:
        return f"{_texts(claim, 'alias')} is a name of {_texts(claim, 'entity')}"
    return f"{claim.predicate.lower()} of {_texts(claim, 'entity')}"


def _texts(claim: Claim, role: str) -> str:
    return ", ".join(f.text for f in claim.fillers(role))


def claim_words(claim: Claim) -> Iterator[str]:
    """What a claim says, a line each: whether it is so where that is in doubt, date, values, who in which role."""
    if claim.factuality is not Factuality.ASSERTED:
        yield f"{TOLD}: {told_as(claim.factuality.value)}"
    yield f"date: {when_words(claim)}"
    for name, value in claim.values.items():
        yield f"{humanise(name)}: {humanise(value)}"
    if (odd := flag(claim)) and "flag" not in claim.values:
        yield f"flag: {odd}"
    for filler in claim.roles:
        if filler.text:
            yield f"{humanise(filler.role)}: {filler.text} ({kind_words(filler.record.kind)})"


def when_words(claim: Claim) -> str:
    """A claim's date, and where it is from if its own words do not state it whole."""
    if not claim.when and (told := claim.qualifiers.get("yearless")):
        return f"{yearless_words(str(told))}, its year not stated"
    by_the_day = bool(claim.when) and claim.qualifiers.get("date_basis") == "dateline"
    return date_words(claim.when) + (", by the day of the text" if by_the_day else "")


def state_words(item: ReviewItem) -> str:
    """How a proposal stands, and whether its document was retracted."""
    return STATES[item.state] if item.document.live else f"{STATES[item.state]}, document {RETRACTED}"


def read_before(item: ReviewItem) -> list[str]:
    """What was read and is corrected now, a line each; empty where nothing of it reads otherwise."""
    was, now = list(claim_words(item.original[0])), list(claim_words(item.subject))
    fields = {line.partition(": ")[0] for line in was}
    added = dict.fromkeys(line.partition(": ")[0] for line in now)
    return [line for line in was if line not in now] + [f"{name}: not read" for name in added if name not in fields]


def meant_words(link: Link, me: str = "") -> str:
    """What a name would be in the graph: 'is Bayer: the graph has this name'; `me` is told as 'you'."""
    if link.state == "ambiguous":
        return f"waits, tied to none: it fits {' and '.join(link.between)}; {link.why}"
    why = link.why.replace(link.by, "you", 1) if link.by and link.by == me else link.why
    if link.state == "kept apart":
        return f"is kept apart: {why}"
    return f"is {link.name}: {why}" if link.state == "known" else f"would be new: {why}"


def link_words(link: Link, candidates: Sequence[Candidate] = ()) -> Iterator[str]:
    """What a name would be in the graph, and who else it may be."""
    yield f"{link.text} ({humanise(link.role)}) {meant_words(link)}"
    for each in candidates:
        if is_itself(link, each):
            continue
        judged = "; a person said that it is another" if each.judged else ""
        yield f"  may be {each.name} ({each.why}{judged}): {each.key}"


def named_once(links: Sequence[Link]) -> list[Link]:
    """The same, each name once, with all the roles that it has."""
    roles: dict[tuple[str, str], dict[str, None]] = {}
    for link in links:
        roles.setdefault((link.key, link.text), {})[humanise(link.role)] = None
    once = {(link.key, link.text): link for link in reversed(links)}
    return [replace(once[name], role=", ".join(words)) for name, words in roles.items()]


def is_itself(link: Link, candidate: Candidate) -> bool:
    """Whether a candidate for a name is what the name is taken for already."""
    return candidate.key == link.key or (link.state == "known" and candidate.id == link.entity)


def told_words(told: Told) -> str:
    """An event of the graph in one line."""
    parts = [told.name, date_words(told.date), plural(told.claims, "claim"), plural(told.sources, "source")]
    if told.factuality != "asserted":
        parts.append(told_as(told.factuality))
    return " · ".join(parts)


def preview_words(preview: Preview) -> Iterator[str]:
    """What acceptance will do, a line each: the event it joins, differences, nodes and edges."""
    if preview.joins is not None:
        yield f"Joins an event of the graph: {told_words(preview.joins)}"
    for waits in preview.waits:
        yield f"Fits this event and others, so it stands alone and waits: {told_words(waits)}"
    for apart in preview.apart:
        yield f"Of the same parties, but not the same event: {told_words(apart)}"
    for conflict in preview.conflicts:
        here, graph = (_said(conflict.field, v) for v in (conflict.here, conflict.graph))
        yield f"Differs in {humanise(conflict.field)}: here {here}, in the graph {graph}; both are kept"
    yield from changes_words(preview.changes)


def changes_words(changes: Sequence[Changed]) -> Iterator[str]:
    """What changes in the graph, a line each."""
    for change in changes:
        yield f"{_SIGNS[change.how]} {changed_words(change)}"
    if not changes:
        yield "Changes nothing in the graph."


def changed_words(change: Changed) -> str:
    """`company Bayer`, `deal acquisition: Bayer, Ash (rumoured)`, `Bayer codevelops with Ash (date: 2024-03-20)`."""
    before = kind_before(change.type, change.name) if change.what == "node" else ""
    head = f"{before} {change.name}".lstrip()
    if change.how != "changed":
        factuality = {**change.before, **change.after}.get("factuality", Factuality.ASSERTED)
        return head if factuality == Factuality.ASSERTED else f"{head} ({told_as(factuality)})"
    fields = dict.fromkeys((*change.before, *change.after))
    return f"{head} ({'; '.join(_field_words(name, change) for name in fields)})"


def _field_words(name: str, change: Changed) -> str:
    """`date: not stated → 20 March 2024`, `sources differ on: kind`."""
    if name == "disputed":
        differing = change.after.get(name)
        return f"sources differ on: {_said(name, differing)}" if differing else "sources no longer differ"
    label = TOLD if name == "factuality" else humanise(name)
    return f"{label}: {_value(name, change.before)} → {_value(name, change.after)}"


def _value(name: str, fields: Mapping[str, Any]) -> str:
    return _said(name, fields[name]) if name in fields else "not stated"


def _said(name: str, value: object) -> str:
    if isinstance(value, list):
        return ", ".join(humanise(each) for each in value)
    if name == "factuality":
        return told_as(str(value))
    return date_words(str(value)) if name in ("date", "since", "until") else humanise(value)


# What to do on the page about what a command would be named for.
_ON_PAGE: dict[type[FusionGraphError], str] = {
    NotFoundError: "The list of documents shows what there is.",
    ReviewError: "'Undo' or 'Take this back' beside it takes that back first.",
}


def page_words(error: FusionGraphError) -> str:
    """What went wrong, with what to do about it on the page, where no command is at hand."""
    return without_command(error, _ON_PAGE.get(type(error), ""))


def decision_words(decision: Decision) -> str:
    """Who decided what and when."""
    verb = "taken back" if decision.withdraws is not None else decision.verdict.value
    why = f": {decision.why}" if decision.why else ""
    return f"{verb} by {decision.by} on {moment_words(decision.at)}{why}"


def decision_json(decision: Decision) -> dict[str, Any]:
    """A decision as it stands in the ledger."""
    return {
        "seq": decision.seq,
        "at": decision.at,
        "proposal": decision.proposal,
        "document": decision.document,
        "verdict": decision.verdict.value,
        "by": decision.by,
        "why": decision.why,
        "withdraws": decision.withdraws,
        "live": decision.live,
    }


def document_json(document: ReviewDocument) -> dict[str, Any]:
    """A document under review with what became of its proposals."""
    return {
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "source": document.source,
        "kind": document.kind,
        "at": document.at,
        "live": document.live,
        "states": {state.value: count for state, count in document.states.items()},
        "near_misses": document.near_misses,
        "resembles": [asdict(each) for each in document.resembles],
    }


def item_json(item: ReviewItem) -> dict[str, Any]:
    """A proposal with its claims as they stand, as they were read, and the decisions on it."""
    return {
        "id": item.id,
        "title": title_of(item.claims),
        "state": item.state.value,
        "document": {
            "id": item.document.id,
            "title": item.document.title,
            "published": item.document.published,
            "live": item.document.live,
        },
        "predicate": item.subject.predicate,
        "band": item.subject.band.value,
        "factuality": item.subject.factuality.value,
        "when": item.subject.when,
        "flag": flag(item.subject),
        "claims": [_claim_json(claim) for claim in item.claims],
        "original": [_claim_json(claim) for claim in item.original] if item.original != item.claims else None,
        "decisions": [decision_json(decision) for decision in item.decisions],
    }


def _claim_json(claim: Claim) -> dict[str, Any]:
    places = [{"start": p.start, "end": p.end, "quote": p.quote} for p in claim.places]
    return {"id": claim.id, **form(claim), "band": claim.band.value, "places": places}


def preview_json(preview: Preview, candidates: Mapping[str, Sequence[Candidate]]) -> dict[str, Any]:
    """What acceptance would change; `candidates` are by record key."""
    whole = asdict(preview)
    for link in whole["links"]:
        link["candidates"] = [asdict(each) for each in candidates.get(link["key"], ())]
    return whole
