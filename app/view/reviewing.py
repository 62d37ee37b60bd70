"""What the review page shows: the text with everything lit up in it, and its proposals with what each would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from app.view.also_told import also_told_words, mark, mark_words
from app.view.canvas import legend
from app.view.review import (
    BAND_WORDS,
    OUT_OF_IT,
    RETRACTED,
    STATES,
    TOLD,
    changed_words,
    claim_words,
    decision_words,
    is_itself,
    meant_words,
    named_once,
    read_before,
    title_of,
    told_words,
)
from app.view.wording import date_words, humanise, kind_words, plural, told_as
from graph.ledger import Changed, Link, Preview
from graph.model import Claim, NotUnderstood, State
from graph.model.entry import form
from graph.model.form import fields_of
from graph.reads import AlsoTold, ReviewItem
from graph.vocabulary import OPEN
from loaders.announcement.proposals.linking import Candidate

Candidates = Mapping[str, Sequence[Candidate]]

# What became of a proposal that is decided.
BECAME = {
    State.ACCEPTED: "It is in the graph.",
    State.REJECTED: "It was rejected: nothing of it entered the graph.",
}
# What a field of a claim is called in its form, where not by its own name.
CALLED = {"when": "date", "factuality": TOLD}
NOT_STATED = "not_stated"
SIGNS = {"added": "+", "changed": "~", "removed": "−"}


def proposals_data(
    items: Sequence[ReviewItem],
    current: ReviewItem | None,
    preview: Preview | None,
    near: Candidates,
    misses: Sequence[NotUnderstood],
    also: Mapping[str, AlsoTold],
    *,
    me: str = "",
    last: tuple[str, str] = ("", ""),
    problem: str = "",
    asking: Mapping[str, Any] | None = None,
    answered: int = 0,
    whole: tuple[Sequence[ReviewItem], int] | None = None,
) -> dict[str, Any]:
    """The list of a document's proposals, the current one with all there is to know before deciding.

    Where they are those of a part of the text, `whole` is all proposals of the document, and the number of its near
    misses.
    `also` is what else waits and tells of the event of each proposal; `me` is who decides, told as 'you'; `last` is
    what this session decided last, the proposal and words for it; `problem` is what could not be done; `asking` is what
    is asked before it is done (see `asking_data`); `answered` is the number of what was asked and answered last."""
    return {
        "summary": _summary(whole[0] if whole else items),
        "part": _part_words(items, misses, *whole) if whole else "",
        "items": [_row(item, also[item.id], item is current) for item in items],
        "current": _detail(current, preview or Preview(), near, also[current.id], me) if current else None,
        "last": {"id": last[0], "words": last[1]},
        "problem": problem,
        "asking": asking,
        "misses": [{"quote": miss.quote, "why": miss.why} for miss in misses],
        "answered": answered,
    }


def _summary(items: Sequence[ReviewItem]) -> str:
    if not items:
        return "Nothing to propose"
    waiting = sum(_is_open(item) for item in items)
    return f"{plural(len(items), 'proposal')}, {f'{waiting:,} to decide' if items[0].document.live else RETRACTED}"


def _part_words(
    items: Sequence[ReviewItem], misses: Sequence[NotUnderstood], every: Sequence[ReviewItem], missed: int
) -> str:
    said = [f"{len(items):,} of {plural(len(every), 'proposal')}"]
    if missed:
        said.append(f"{len(misses):,} of {plural(missed, 'near miss', 'near misses')}")
    return f"Of this part of the text: {', '.join(said)}."


def _is_open(item: ReviewItem) -> bool:
    """Whether it can be decided; of a retracted document nothing can."""
    return item.state in OPEN and item.document.live


def _state_words(item: ReviewItem) -> str:
    return STATES[item.state] if item.document.live else RETRACTED


def asking_data(act: Mapping[str, Any], changes: Sequence[Changed]) -> dict[str, Any]:
    """What an act would change, to be confirmed before it is done; `key` is the name that it is about."""
    return {"key": act.get("key", ""), "act": {**act, "sure": True}, "changes": _changes(changes)}


def _changes(changes: Sequence[Changed]) -> list[dict[str, str]]:
    return [{"sign": SIGNS[change.how], "words": changed_words(change)} for change in changes]


def _row(item: ReviewItem, also: AlsoTold, current: bool) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": title_of(item.claims),
        "kind": kind_words(item.subject.predicate),
        "color": legend([item.subject.predicate])[item.subject.predicate]["color"],
        "band": item.subject.band.value,
        "state": _state_words(item),
        "open": _is_open(item),
        "mark": mark(also),
        "mark_words": mark_words(also),
        "current": current,
    }


def _detail(item: ReviewItem, preview: Preview, near: Candidates, also: AlsoTold, me: str) -> dict[str, Any]:
    return {
        "id": item.id,
        "open": _is_open(item),
        "undoable": item.document.live and any(decision.live for decision in item.decisions),
        "quotes": [place.quote for place in item.subject.places],
        "read": BAND_WORDS[item.subject.band],
        "facts": [line.split(": ", 1) for line in claim_words(item.subject)],
        "also": [line for claim in item.claims[1:] for line in (title_of((claim,)),)],
        "links": [_link(link, near.get(link.key, ()), me) for link in named_once(preview.links)],
        "joins": told_words(preview.joins) if preview.joins else "",
        "waits": [told_words(told) for told in preview.waits],
        "apart": [told_words(told) for told in preview.apart],
        "also_told": [
            {"words": sentence, "tellers": [asdict(each) for each in tellers]}
            for sentence, tellers in also_told_words(also)
        ],
        "conflicts": [_conflict(c.field, c.here, c.graph) for c in preview.conflicts],
        "changes": _changes(preview.changes),
        "decisions": [decision_words(decision) for decision in item.decisions],
        "before": [line.split(": ", 1) for line in read_before(item)],
        "became": BECAME.get(item.state, "") if item.document.live else OUT_OF_IT,
    }


def _link(link: Link, candidates: Sequence[Candidate], me: str) -> dict[str, Any]:
    others = [each for each in candidates if not is_itself(link, each)]
    return {
        "text": link.text,
        "role": humanise(link.role),
        "state": humanise(link.state),
        "words": meant_words(link, me),
        "key": link.key,
        "known": link.entity if link.state == "known" and link.entity != link.key else "",
        "name": link.name,
        "candidates": [{"name": c.name, "why": c.why, "key": c.key, "apart": bool(c.judged)} for c in others],
    }


def _conflict(field: str, here: str, graph: str) -> str:
    words = date_words if field in ("date", "since", "until") else humanise
    return f"{humanise(field)}: here {words(here)}, in the graph {words(graph)}; both are kept"


def claim_form_data(
    predicate: str, claim: Claim | None, *, title: str, error: str = "", about: str = ""
) -> dict[str, Any]:
    """The form of a claim, made from the declaration; filled in where there is a claim to correct: `about` is its
    proposal, with which what is saved comes back."""
    given: dict[str, Any] = form(claim) if claim else {"values": {}, "roles": {}, "factuality": "asserted"}
    fields = []
    for each in fields_of(predicate):
        held = given if each.group == "claim" else given[each.group]
        value = held.get(each.name)
        # The empty entry says 'not stated' already, where the claim does not hold that word itself.
        choices = [choice for choice in each.choices if choice != NOT_STATED or value == NOT_STATED]
        fields.append(
            {
                "group": each.group,
                "name": each.name,
                "label": CALLED.get(each.name, humanise(each.name)),
                "kind": each.kind,
                "description": each.description,
                "choices": [{"value": choice, "words": _choice(each.group, choice)} for choice in choices],
                "required": each.required,
                "empty": not each.required and NOT_STATED not in choices,
                "value": value if value is not None else ([] if each.kind == "fillers" else ""),
            }
        )
    head = {"title": title, "predicate": predicate, "about": about, "error": error, "closable": claim is not None}
    return {**head, "fields": fields}


def _choice(group: str, choice: str) -> str:
    return {"roles": kind_words, "claim": told_as}.get(group, humanise)(choice)


def tied(item: ReviewItem, key: str, chosen: str) -> dict[str, Any]:
    """The correction that ties the name with record `key` to the record `chosen`, wherever the claim names it."""
    roles = form(item.subject)["roles"]
    changed = {
        role: [{**entry, "key": chosen} if entry["key"] == key else entry for entry in entries]
        for role, entries in roles.items()
        if any(entry["key"] == key for entry in entries)
    }
    return {"roles": changed}


def following(items: Sequence[ReviewItem], current: str, step: int) -> str:
    """The proposal after (or before) the current one; the ends meet."""
    ids = [item.id for item in items]
    return ids[(ids.index(current) + step) % len(ids)] if current in ids else (ids[0] if ids else "")


def next_open(items: Sequence[ReviewItem], current: str) -> str:
    """The next proposal that still waits, from the current one on; the current one where none does."""
    ids = [item.id for item in items]
    start = ids.index(current) if current in ids else 0
    for item in [*items[start:], *items[:start]]:
        if item.state in OPEN:
            return item.id
    return current
