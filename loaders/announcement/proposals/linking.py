"""Who a name may be: what the graph knows under it or near it, the best three with the reason for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from graph import ledger, reads
from graph.errors import NotFoundError
from graph.model import Filler, Verdict
from graph.model.names import normalise, split_legal_form
from graph.store import Store
from loaders.announcement.lexicon.organization_words import HEADS
from loaders.names import GENERIC

SHOWN = 3
NEAREST = 70.0
# What organizations of the trade are called: shared by many, it makes no two names near.
_TRADE = GENERIC | {normalise(word) for word in HEADS}
_ORGANIZATIONS = ("Company", "Institution", "Regulator")


@dataclass(frozen=True)
class Candidate:
    """An entity that a name may mean, and why. `key` is the record to tie it to; `judged` is `not_same` where a
    person said that it is another."""

    id: str
    key: str
    name: str
    kind: str
    score: float
    why: str
    judged: str = ""


def candidates(store: Store, filler: Filler) -> list[Candidate]:
    """The three entities of its kind that the name may mean, best first; none where nothing is near."""
    words = [*_telling(normalise(filler.text), filler.record.kind), filler.text]
    hits = {h.id: h for text in (words[0], filler.text) for h in reads.search(store, text, limit=25)}
    of_kind = [h for h in hits.values() if h.kind == filler.record.kind]
    best = ranked(filler.text, of_kind, judged_apart(store, filler.record.key))
    keys = {c.id: reads.records(store, c.id)[0].key for c in best}
    return [replace(c, key=keys[c.id]) for c in best]


def ranked(text: str, hits: Iterable[reads.Hit], apart: frozenset[str]) -> list[Candidate]:
    """Hits as candidates, best first, those judged to be another last; far ones left out."""
    found = []
    for hit in hits:
        score, why = compared(text, hit.matched, hit.kind)
        judged = Verdict.NOT_SAME.value if hit.id in apart else ""
        found.append(Candidate(hit.id, hit.id, hit.name, hit.kind, score, why, judged))
    near = [c for c in found if c.score >= NEAREST]
    return sorted(near, key=lambda c: (bool(c.judged), -c.score, c.name))[:SHOWN]


def compared(text: str, name: str, kind: str = "Company") -> tuple[float, str]:
    """How near two names are, 0 to 100, and in what; the legal form distinguishes before it is left out.

    Words that many organizations share, such as Therapeutics, make no two of them near."""
    mine, other = normalise(text), normalise(name)
    if mine == other:
        return 100.0, "the same name" if text == name else f"the same name, written {name}"
    (core, form), (its, its_form) = split_legal_form(mine), split_legal_form(other)
    if core == its:
        if form and its_form:
            return 80.0, f"{name} has another legal form"
        return 97.0, "the same name but for the legal form"
    if min(len(core), len(its)) > 4 and OSA.distance(core, its) == 1:
        return 84.0, f"one letter differs from {text}"
    if _acronym(core, its) or _acronym(its, core):
        return 85.0, f"{text} and {name}: one is the initials of the other"
    telling, its_telling = _telling(core, kind), _telling(its, kind)
    if not telling or not its_telling:
        return 0.0, "only words that many share"
    if f" {core} " in f" {its} " or f" {its} " in f" {core} ":
        longer, shorter = (name, text) if len(its) > len(core) else (text, name)
        return 88.0, f"{shorter} is part of {longer}"
    alike = fuzz.token_sort_ratio(" ".join(telling), " ".join(its_telling))
    return round(min(alike, 79.0), 1), f"spelt much like {text}"


def _telling(normalised: str, kind: str) -> list[str]:
    """The words of a name that tell it from others of its kind."""
    words = normalised.split()
    return [word for word in words if word not in _TRADE] if kind in _ORGANIZATIONS else words


def _acronym(short: str, long: str) -> bool:
    words = [w for w in long.split() if w not in ("and", "of", "the")]
    return " " not in short and len(words) > 1 and short == "".join(w[0] for w in words)


def judged_apart(store: Store, key: str) -> frozenset[str]:
    """The entities that persons said this record is not."""
    others = {
        j.b if j.a == key else j.a
        for j in ledger.judgements(store)
        if j.live and j.verdict is Verdict.NOT_SAME and key in (j.a, j.b)
    }
    return frozenset(reads.find(store, other).id if _known(store, other) else other for other in others)


def _known(store: Store, key: str) -> bool:
    try:
        reads.find(store, key)
    except NotFoundError:
        return False
    return True
