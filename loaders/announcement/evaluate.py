"""Evaluation: predictions against labels, strictly, with intervals, by type, and every miss by name."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.model.names import normalise, split_legal_form

Item = Mapping[str, Any]
_STATUSES = ("asserted", "planned", "negated", "terminated", "rumoured")
# Types whose subject is free text in the guideline: they are matched by their parties.
_FREE_SUBJECT = frozenset({"partnership", "acquisition", "investment", "expansion", "other"})


def half(identifier: str) -> str:
    """`development` or `held_back`: the last bit of the id's sha256. Rules look at the first half only."""
    return "held_back" if hashlib.sha256(identifier.encode()).digest()[-1] % 2 else "development"


@dataclass
class Count:
    """True and false positives and false negatives, with the figures made of them."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, right: int, wrong: int, missed: int) -> None:
        self.right += right
        self.wrong += wrong
        self.missed += missed

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass
class Scores:
    """All figures of one run; `misses` lists what was not as labelled, a line each."""

    items: int = 0
    mentions: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    types: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    whole: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    status: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    fields: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    negatives: int = 0
    negatives_with_events: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def status_macro(self) -> float:
        present = [c for name, c in self.status.items() if c.right + c.missed]
        return sum(c.f1 for c in present) / len(present) if present else 1.0


def total(counts: Iterable[Count]) -> Count:
    """The sum of several counts."""
    summed = Count()
    for count in counts:
        summed.add(count.right, count.wrong, count.missed)
    return summed


def interval(share: float, n: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of n.

    Source: Wilson 1927, J. Am. Stat. Assoc. 22:209."""
    if n == 0:
        return 0.0, 1.0
    middle = share + z * z / (2 * n)
    spread = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return max(0.0, (middle - spread) / (1 + z * z / n)), min(1.0, (middle + spread) / (1 + z * z / n))


def score(labels: Sequence[Item], predictions: Iterable[Item]) -> Scores:
    """Strict scores: exact mentions, one-to-one events; optional events neither help nor hurt."""
    by_id = {p["id"]: p for p in predictions}
    scores = Scores()
    for label in labels:
        prediction = by_id.get(label["id"], {"events": []})
        scores.items += 1
        _score_mentions(scores, label, prediction)
        _score_events(scores, label, prediction)
    return scores


def _surface(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[®™℠]|\((?:R|TM)\)", "", text)).strip()


def _score_mentions(scores: Scores, label: Item, prediction: Item) -> None:
    for kind in ("organizations", "products", "agencies"):
        gold = {_surface(m["text"]) for m in label[kind]}
        found = {_surface(m["text"] if isinstance(m, Mapping) else m) for m in prediction.get(kind, ())}
        scores.mentions[kind].add(len(gold & found), len(found - gold), len(gold - found))
        scores.misses += [f"{label['id']} {kind} missed: {text}" for text in sorted(gold - found)]
        scores.misses += [f"{label['id']} {kind} not labelled: {text}" for text in sorted(found - gold)]


class _Names:
    """Surface forms to canonical ones, by the mention lists of one label."""

    def __init__(self, label: Item) -> None:
        self._canonical: dict[str, str] = {}
        for kind in ("organizations", "products", "agencies"):
            for mention in label[kind]:
                canonical = mention.get("canonical") or mention["text"]
                for form in (mention["text"], canonical):
                    self._canonical[self._key(form)] = self._key(canonical)

    @staticmethod
    def _key(text: str) -> str:
        return split_legal_form(normalise(_surface(text)))[0]

    def __call__(self, text: str | None) -> str:
        key = self._key(text or "")
        return self._canonical.get(key, key)


def _score_events(scores: Scores, label: Item, prediction: Item) -> None:
    names = _Names(label)
    gold = [*label["events"], *label.get("hedged_events", ())]
    optional = list(label.get("optional_events", ()))
    found = list(prediction.get("events", ()))
    asserted = [e for e in found if e["status"] == "asserted"]
    pairs = _match(label["events"], asserted, names)
    _count(scores.types, label["events"], asserted, pairs, lambda g, p: True)
    left = [e for i, e in enumerate(asserted) if i not in pairs.values()]
    forgiven = set(_match(optional, left, names).values())
    for index in forgiven:
        scores.types[left[index]["type"]].wrong -= 1
        scores.whole[left[index]["type"]].wrong -= 1
    _count(scores.whole, label["events"], asserted, pairs, lambda g, p: _same(g, p, names))
    if not label["events"]:
        scores.negatives += 1
        scores.negatives_with_events += bool(asserted)
    _score_fields(scores, label["events"], asserted, pairs, names)
    _score_status(scores, label["id"], gold, found, names, optional)
    _list_misses(scores, label["id"], label["events"], asserted, pairs, names, {id(left[i]) for i in forgiven})


def _match(gold: Sequence[Item], found: Sequence[Item], names: _Names) -> dict[int, int]:
    """One-to-one pairs of the same type, those that agree in most first."""
    ranked = sorted(
        ((_agreement(g, p, names), i, j) for i, g in enumerate(gold) for j, p in enumerate(found) if g["type"] == p["type"]),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    pairs: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _agreement(gold: Item, found: Item, names: _Names) -> int:
    return sum(_checks(gold, found, names).values())


def _checks(gold: Item, found: Item, names: _Names) -> dict[str, bool]:
    kind = gold["type"]
    checks = {"roles": _roles(gold, names) == _roles(found, names), "status": gold.get("status", "asserted") == found["status"]}
    if kind in ("regulatory", "clinical_trial"):
        checks["action"] = gold.get("action") == found.get("action")
        checks["designation"] = (gold.get("designation") or "") == (found.get("designation") or "")
    if kind == "regulatory":
        checks["agency"] = names(gold.get("agency")) == names(found.get("agency"))
    if kind == "partnership":
        checks["deal_type"] = gold.get("deal_type") == found.get("deal_type")
    if kind not in _FREE_SUBJECT:
        checks["subject"] = _same_subject(gold.get("subject"), found.get("subject"), names)
    return checks


def _same(gold: Item, found: Item, names: _Names) -> bool:
    return all(_checks(gold, found, names).values())


def _roles(event: Item, names: _Names) -> set[tuple[str, str]]:
    return {(names(p["name"]), p["role"]) for p in event.get("parties", ())}


def _same_subject(gold: str | None, found: str | None, names: _Names) -> bool:
    ours, theirs = names(gold), names(found)
    if ours == theirs:
        return True
    first, second = set(ours.split()), set(theirs.split())
    return bool(first and second) and (first <= second or second <= first)


def _count(counts: dict[str, Count], gold: Sequence[Item], found: Sequence[Item], pairs: dict[int, int], right: Any) -> None:
    good = {i for i, j in pairs.items() if right(gold[i], found[j])}
    for i, event in enumerate(gold):
        counts[event["type"]].add(int(i in good), 0, int(i not in good))
    matched = {pairs[i] for i in good}
    for j, event in enumerate(found):
        counts[event["type"]].add(0, int(j not in matched), 0)


def _score_fields(scores: Scores, gold: Sequence[Item], found: Sequence[Item], pairs: dict[int, int], names: _Names) -> None:
    for i, j in pairs.items():
        for name, agrees in _checks(gold[i], found[j], names).items():
            scores.fields[name].add(int(agrees), int(not agrees), int(not agrees))
        basis = gold[i].get("date_basis")
        if basis:
            agrees = gold[i].get("date") == found[j].get("date")
            scores.fields[f"date ({basis})"].add(int(agrees), int(not agrees), int(not agrees))


def _score_status(
    scores: Scores, identifier: str, gold: Sequence[Item], found: Sequence[Item], names: _Names, optional: Sequence[Item]
) -> None:
    """Status of events paired by type and agreement, whatever their status; unpaired ones count against it."""
    pairs = _match(gold, found, names)
    for i, event in enumerate(gold):
        status = event.get("status", "asserted")
        agrees = i in pairs and found[pairs[i]]["status"] == status
        scores.status[status].add(int(agrees), 0, int(not agrees))
        if not agrees and status != "asserted":
            read = found[pairs[i]]["status"] if i in pairs else "nothing"
            scores.misses.append(f"{identifier} status {status}, read {read}: {_line(event)}")
    left = [(j, e) for j, e in enumerate(found) if j not in pairs.values()]
    forgiven = set(_match(optional, [e for _, e in left], names).values())
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
    names: _Names,
    forgiven: set[int],
) -> None:
    for i, event in enumerate(gold):
        if i not in pairs:
            scores.misses.append(f"{identifier} event missed: {_line(event)}")
        else:
            wrong = [name for name, agrees in _checks(event, found[pairs[i]], names).items() if not agrees]
            if wrong:
                scores.misses.append(f"{identifier} event differs in {', '.join(wrong)}: {_line(event)} | read: {_line(found[pairs[i]])}")
    for j, event in enumerate(found):
        if j not in pairs.values() and id(event) not in forgiven:
            scores.misses.append(f"{identifier} event invented: {_line(event)}")


def _line(event: Item) -> str:
    what = event.get("action") or event.get("deal_type") or ""
    who = ", ".join(f"{p['name']} ({p['role']})" for p in event.get("parties", ()))
    return f"{event['type']} {what} {event.get('designation') or ''} [{who}] {event.get('subject')} {event.get('agency') or ''} {event.get('date')} «{event.get('evidence')}»"


def report(scores: Scores, misses: bool = False) -> str:
    """The figures as text: shares with Wilson intervals, then by type, then the misses if asked for."""
    rows = [f"items {scores.items}"]
    for kind, count in scores.mentions.items():
        rows.append(_row(kind, count))
    rows += ["", _row("event type", total(scores.types.values())), *(_row(f"  {k}", c) for k, c in sorted(scores.types.items()))]
    rows += ["", _row("whole event", total(scores.whole.values())), *(_row(f"  {k}", c) for k, c in sorted(scores.whole.items()))]
    low, high = interval(scores.negatives_with_events / max(1, scores.negatives), scores.negatives)
    rows += ["", f"texts without events: {scores.negatives}, with an event invented: {scores.negatives_with_events} [{low:.2f}, {high:.2f}]"]
    rows += [f"status macro F1 {scores.status_macro:.2f}", *(_row(f"  {name}", scores.status[name]) for name in _STATUSES)]
    rows += ["", "of matched events, right in:", *(f"  {name:20} {c.precision:.2f} ({c.right} of {c.right + c.wrong})" for name, c in sorted(scores.fields.items()))]
    if misses:
        rows += ["", *scores.misses]
    return "\n".join(rows)


def _row(name: str, count: Count) -> str:
    low, high = interval(count.precision, count.right + count.wrong)
    lower, upper = interval(count.recall, count.right + count.missed)
    return (
        f"{name:20} P {count.precision:.2f} [{low:.2f}, {high:.2f}]  R {count.recall:.2f} [{lower:.2f}, {upper:.2f}]  "
        f"F1 {count.f1:.2f}  ({count.right} right, {count.wrong} wrong, {count.missed} missed)"
    )


def kinds_of(labels: Sequence[Item]) -> Counter[str]:
    """How many asserted events of each type the labels hold."""
    return Counter(event["type"] for label in labels for event in label["events"])
