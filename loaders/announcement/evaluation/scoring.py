"""Scoring: predictions against labels, strictly, with intervals, by type, and every miss by name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.model.guideline import MENTIONS
from loaders.announcement.evaluation.agreement import Item, Names, checks, match, same, surface
from loaders.announcement.evaluation.alternatives import readings
from loaders.announcement.evaluation.scorecard import Count, Scores, figures, report, total

__all__ = ["Scores", "figures", "half", "report", "score"]


def half(identifier: str) -> str:
    """`development` or `held_back`: the last bit of the id's sha256. Rules look at the first half only."""
    return "held_back" if hashlib.sha256(identifier.encode()).digest()[-1] % 2 else "development"


def score(labels: Sequence[Item], predictions: Iterable[Item]) -> Scores:
    """Strict scores: exact mentions, one-to-one events; optional events neither help nor hurt.

    Where a label's note accepts something else too, the reading that agrees best counts."""
    by_id = {p["id"]: p for p in predictions}
    scores = Scores()
    for label in labels:
        prediction = by_id.get(label["id"], {"events": []})
        scores.add(max((_score_item(reading, prediction) for reading in readings(label)), key=_agreement))
    return scores


def _agreement(scores: Scores) -> tuple[int, int, int]:
    return total(scores.whole.values()).right, total(scores.types.values()).right, -len(scores.misses)


def _score_item(label: Item, prediction: Item) -> Scores:
    scores = Scores(items=1)
    _score_mentions(scores, label, prediction)
    _score_events(scores, label, prediction)
    if label.get("note"):
        scores.misses = [f"{miss} (note: {label['note']})" if " event " in miss else miss for miss in scores.misses]
    return scores


def _score_mentions(scores: Scores, label: Item, prediction: Item) -> None:
    for kind in MENTIONS:
        gold = {surface(m["text"]) for m in label[kind]}
        found = {surface(m["text"] if isinstance(m, Mapping) else m) for m in prediction.get(kind, ())}
        scores.mentions[kind].add(len(gold & found), len(found - gold), len(gold - found))
        scores.misses += [f"{label['id']} {kind} missed: {text}" for text in sorted(gold - found)]
        scores.misses += [f"{label['id']} {kind} not labelled: {text}" for text in sorted(found - gold)]


def _score_events(scores: Scores, label: Item, prediction: Item) -> None:
    names = Names(label)
    gold = [*label["events"], *label.get("hedged_events", ())]
    optional = list(label.get("optional_events", ()))
    found = list(prediction.get("events", ()))
    asserted = [e for e in found if e["status"] == "asserted"]
    pairs = match(label["events"], asserted, names)
    _count(scores.types, label["events"], asserted, pairs, lambda *_: True)
    left = [e for i, e in enumerate(asserted) if i not in pairs.values()]
    forgiven = set(match(optional, left, names).values())
    for index in forgiven:
        scores.types[left[index]["type"]].wrong -= 1
        scores.whole[left[index]["type"]].wrong -= 1
    _count(scores.whole, label["events"], asserted, pairs, lambda g, p: same(g, p, names))
    if not label["events"]:
        scores.negatives += 1
        scores.negatives_with_events += bool(asserted)
    _score_fields(scores, label["events"], asserted, pairs, names)
    _score_status(scores, label["id"], gold, found, names, optional)
    _list_misses(scores, label["id"], label["events"], asserted, pairs, names, {id(left[i]) for i in forgiven})


def _count(
    counts: dict[str, Count], gold: Sequence[Item], found: Sequence[Item], pairs: dict[int, int], right: Any
) -> None:
    good = {i for i, j in pairs.items() if right(gold[i], found[j])}
    for i, event in enumerate(gold):
        counts[event["type"]].add(int(i in good), 0, int(i not in good))
    matched = {pairs[i] for i in good}
    for j, event in enumerate(found):
        counts[event["type"]].add(0, int(j not in matched), 0)


def _score_fields(
    scores: Scores, gold: Sequence[Item], found: Sequence[Item], pairs: dict[int, int], names: Names
) -> None:
    for i, j in pairs.items():
        for name, agrees in checks(gold[i], found[j], names).items():
            scores.fields[name].add(int(agrees), int(not agrees), int(not agrees))
        basis = gold[i].get("date_basis")
        if basis:
            agrees = gold[i].get("date") == found[j].get("date")
            scores.fields[f"date ({basis})"].add(int(agrees), int(not agrees), int(not agrees))


def _score_status(
    scores: Scores, identifier: str, gold: Sequence[Item], found: Sequence[Item], names: Names, optional: Sequence[Item]
) -> None:
    """Status of events paired by type and agreement, whatever their status; unpaired ones count against it."""
    pairs = match(gold, found, names)
    for i, event in enumerate(gold):
        status = event.get("status", "asserted")
        agrees = i in pairs and found[pairs[i]]["status"] == status
        scores.status[status].add(int(agrees), 0, int(not agrees))
        if not agrees and status != "asserted":
            read = found[pairs[i]]["status"] if i in pairs else "nothing"
            scores.misses.append(f"{identifier} status {status}, read {read}: {_line(event)}")
    left = [(j, e) for j, e in enumerate(found) if j not in pairs.values()]
    forgiven = set(match(optional, [e for _, e in left], names).values())
    for position, (_, event) in enumerate(left):
        if position not in forgiven:
            scores.status[event["status"]].wrong += 1
    for i, j in pairs.items():
        if found[j]["status"] != gold[i].get("status", "asserted"):
            scores.status[found[j]["status"]].wrong += 1


def _list_misses(
    scores: Scores,
    identifier: str,
    gold: Sequence[Item],
    found: Sequence[Item],
    pairs: dict[int, int],
    names: Names,
    forgiven: set[int],
) -> None:
    for i, event in enumerate(gold):
        if i not in pairs:
            scores.misses.append(f"{identifier} event missed: {_line(event)}")
        else:
            wrong = [name for name, agrees in checks(event, found[pairs[i]], names).items() if not agrees]
            if wrong:
                scores.misses.append(
                    f"{identifier} event differs in {', '.join(wrong)}: {_line(event)} | read: {_line(found[pairs[i]])}"
                )
    for j, event in enumerate(found):
        if j not in pairs.values() and id(event) not in forgiven:
            scores.misses.append(f"{identifier} event invented: {_line(event)}")


def _line(event: Item) -> str:
    what = event.get("action") or event.get("deal_type") or ""
    who = ", ".join(f"{p['name']} ({p['role']})" for p in event.get("parties", ()))
    return (
        f"{event['type']} {what} {event.get('designation') or ''} [{who}] {event.get('subject')} "
        f"{event.get('agency') or ''} {event.get('date')} «{event.get('evidence')}»"
    )
