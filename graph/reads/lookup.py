"""From what a person types to an entity: by id, by exact name, else by search."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from graph.errors import AmbiguousNameError, NotFoundError
from graph.model.names import display_core, normalise, split_legal_form
from graph.queries import named
from graph.reads.values import Found, Hit, kind_of
from graph.store import Store

_SPECIAL = re.compile(r'([+\-!(){}\[\]^"~*?:\\/]|&&|\|\|)')
SUGGESTIONS = 3
# How like two words are, of 100, of which one may be meant for the other.
NEAR_WORDS = 70
# Of a word that may be two, how short either can be, and how long both together.
SHORTEST = 3
LONGEST_WORD = 40


def find(store: Store, text: str, kind: str | None = None) -> Found:
    """The one entity that this id, record key or name leads to.

    Raises NotFoundError with the nearest names, AmbiguousNameError with the candidates."""
    if "|" in text:
        rows = store.read(named("entity_by_id").text, id=text)
        if rows:
            return _found(rows[0])
        raise NotFoundError(f"No entity has the id '{text}'.", remedy="Search for it by name.")
    candidates = [c for c in _by_name(store, text) if kind is None or c.kind == kind]
    if not candidates:
        raise NotFoundError(f"Nothing is called '{text}'.", remedy=_nearest(store, text))
    if len(candidates) > 1 and not _stands_out(candidates):
        listed = "; ".join(f"{c.name} ({c.kind}, {c.id})" for c in candidates[:5])
        raise AmbiguousNameError(
            f"'{text}' may be any of {len(candidates)}: {listed}.",
            remedy="Give the id of the one you mean.",
        )
    return candidates[0]


def _stands_out(candidates: list[Found]) -> bool:
    """Of a standing thing and the events or segments that share its name, the thing is meant."""
    order = ("Company", "Drug", "Diagnostic", "Regulator", "Institution", "Platform", "Market")
    ranks = sorted(order.index(c.kind) if c.kind in order else len(order) for c in candidates)
    candidates.sort(key=lambda c: order.index(c.kind) if c.kind in order else len(order))
    return ranks[0] < ranks[1]


def _by_name(store: Store, text: str) -> list[Found]:
    if not normalise(text):
        return []
    rows = store.read(named("entities_by_name").text, name=text.strip(), quoted=_phrase(text))
    if not rows:
        rows = [
            row
            for row in store.read(named("search").text, text=_phrase(display_core(text)), limit=25)
            if any(_same_company(text, name) for name in row["names"])
        ]
    return [_found(row) for row in rows]


def _same_company(typed: str, name: str) -> bool:
    """Whether two names differ at most in a legal form that one of them leaves out."""
    (core, form), (other, its) = (split_legal_form(normalise(text)) for text in (typed, name))
    return core == other and (form == its or not form or not its)


def _found(row: dict[str, object]) -> Found:
    properties = row.get("properties") or {}
    assert isinstance(properties, dict)
    labels = row["labels"]
    assert isinstance(labels, list)
    return Found(str(row["id"]), str(row["name"]), kind_of(labels), properties)


def _nearest(store: Store, text: str) -> str:
    near = [hit for hit in search(store, _core(text)) if _are_near(_core(text), _core(hit.matched))][:SUGGESTIONS]
    if not near:
        return "No name is near it; only what a loaded document names is known."
    return "Did you mean " + ", ".join(f"{hit.name} ({hit.kind})" for hit in near) + "?"


def _core(name: str) -> str:
    return split_legal_form(normalise(name))[0]


def _are_near(typed: str, name: str) -> bool:
    """Whether each word of the one is begun or spelt much alike in the other; a word in common alone says little."""
    words, others = typed.split(), name.split()
    if "".join(others).startswith("".join(words)):
        return True
    return any(
        all(any(b.startswith(a) or fuzz.ratio(a, b) >= NEAR_WORDS for b in within) for a in of)
        for of, within in ((words, others), (others, words))
    )


def search(store: Store, text: str, limit: int = 20) -> list[Hit]:
    """Entities whose names match the text as words, beginnings or near spellings, best first."""
    words = normalise(text).split()
    if not words:
        return []
    telling = [word for word in words if len(word) > 1 and not word.isdigit()] or words
    rows: list[dict[str, object]] = []
    for expression in (_expression(words, " AND "), _expression(telling, " OR "), _run_together(words)):
        rows = store.read(named("search").text, text=expression, limit=limit * 3) if expression else []
        if rows:
            break
    hits = [_hit(text, row) for row in rows]
    hits.sort(key=lambda hit: (hit.near, -_score(text, hit), -hit.claims, hit.id))
    return hits[:limit]


def _expression(words: list[str], joint: str) -> str:
    parts = []
    for word in words:
        escaped = _SPECIAL.sub(r"\\\1", word)
        near = f" OR {escaped}~1" if len(word) > 3 and word.isalpha() else ""
        parts.append(f"({escaped}^4 OR {escaped}*^2{near})")
    return joint.join(parts)


def _run_together(words: list[str]) -> str:
    """One long word as two of which the space was left out, wherever it may have stood."""
    if len(words) != 1 or not words[0].isalpha() or not 2 * SHORTEST <= len(words[0]) <= LONGEST_WORD:
        return ""
    [word] = words
    cuts = range(SHORTEST, len(word) - SHORTEST + 1)
    return " OR ".join(f"({word[:cut]} AND {word[cut:]}*)" for cut in cuts)


def _phrase(text: str) -> str:
    return '"' + re.sub(r'(["\\])', r"\\\1", text.strip()) + '"'


def _hit(text: str, row: dict[str, object]) -> Hit:
    names = row["names"]
    labels = row["labels"]
    assert isinstance(names, list)
    assert isinstance(labels, list)
    name, kind = str(row["name"]), kind_of(labels)
    holding = [n for n in names if _holds(n, text)] or names
    best = process.extractOne(normalise(text), {n: normalise(n) for n in holding}, scorer=fuzz.WRatio)
    matched = str(best[2]) if best else name
    why = f"named {matched}" if matched == name else f"{matched} is a name of {name}"
    near = not _holds(matched, text)
    if near:
        also = "" if matched == name else f"; {matched} is a name of {name}"
        why = f"'{_nearest_word(matched, text)}' is spelt much like '{text.strip()}'{also}"
    return Hit(str(row["id"]), name, kind, matched, why, int(str(row["claims"])), near)


def _holds(name: str, text: str) -> bool:
    """Whether any word that was typed begins a word of the name."""
    words, typed = normalise(name).split(), normalise(text).split()
    return any(word.startswith(each) for each in typed for word in words) or "".join(words).startswith("".join(typed))


def _nearest_word(name: str, text: str) -> str:
    """The name, or of a long one the word that is most like what was typed."""
    words = name.split()
    best = process.extractOne(normalise(text), {w: normalise(w) for w in words}, scorer=fuzz.ratio)
    return str(best[2]) if best and len(words) > 2 else name


def _score(text: str, hit: Hit) -> float:
    typed, matched = normalise(text), normalise(hit.matched)
    exact = 100.0 if typed == matched else 50.0 if matched.startswith(typed) else 0.0
    return exact + fuzz.ratio(typed, matched)
