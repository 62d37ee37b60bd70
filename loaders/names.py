"""The names of one document: a short form stands for the longer name that it belongs to there."""

from __future__ import annotations

from collections import defaultdict

from graph.model.claim import Record, record
from graph.model.names import canonical_name, normalise, split_legal_form

# Words that many companies share: none of them alone stands for one.
SHARED_WORDS = frozenset(
    """and the of a an company group holdings laboratories laboratory labs lab pharma pharmaceutical
    pharmaceuticals therapeutics biotherapeutics biosciences bioscience biotech biotechnology
    bio medicine medicines medical health healthcare sciences science scientific genomics genetics
    diagnostics oncology clinical life technologies technology systems solutions international global
    american national general united first new one precision molecular""".split()
)
# A unit of this sort is another organization than the name before it (Roche Diagnostics, Lilly Ventures).
_DIVISIONS = frozenset(
    """diagnostics ventures venture capital foundation china japan korea europe canada india australia
    usa us america americas uk germany france austria switzerland asia university hospital""".split()
)


class DocumentNames:
    """Names met in one document, by kind; `resolve` gives the record under the full one."""

    def __init__(self) -> None:
        self._full: dict[str, dict[str, str]] = defaultdict(dict)

    def register(self, kind: str, name: str) -> None:
        """Make a name known as it is written in full here."""
        canonical = canonical_name(name, kind)
        if canonical:
            self._full[kind].setdefault(canonical, name.strip())

    def known(self, kind: str) -> tuple[str, ...]:
        """The names registered for a kind, as written, in the order they were met."""
        return tuple(self._full[kind].values())

    def full_name(self, kind: str, text: str) -> str:
        """The one longest registered name whose whole words hold those of `text`; else `text` itself.

        Where several unrelated names hold them (Merck & Co., Merck KGaA), `text` stands for itself."""
        canonical = canonical_name(text, kind)
        words = canonical.split()
        if kind == "DrugClass":
            return self._full_class(words, text)
        if not words or all(word in SHARED_WORDS for word in words):
            return text
        core = split_legal_form(normalise(text))[0]
        holders = [name for name in self._full[kind] if name != canonical and _stands_for(words, name.split())]
        largest = [
            name
            for name in holders
            if not any(other != name and _holds(other.split(), name.split()) for other in holders)
        ]
        same_core = [name for name in largest if split_legal_form(name)[0] == core]
        for candidates in (same_core, largest):
            if len(candidates) == 1:
                return self._full[kind][candidates[0]]
        return self._full[kind].get(canonical, text)

    def _full_class(self, words: list[str], text: str) -> str:
        """`next-generation inhibitor` where the document's one such class is `next-generation TRK inhibitor`."""
        fuller = [
            full
            for canonical, full in self._full["DrugClass"].items()
            if len(canonical.split()) == len(words) + 1 and _is_subsequence(words, canonical.split())
        ]
        return fuller[0] if len(fuller) == 1 and len(words) > 1 else text

    def resolve(self, kind: str, text: str) -> Record:
        """The record of the thing that `text` names in this document."""
        return record(kind, self.full_name(kind, text))


def _is_subsequence(shorter: list[str], longer: list[str]) -> bool:
    remaining = iter(longer)
    return all(word in remaining for word in shorter)


def _holds(longer: list[str], shorter: list[str]) -> bool:
    size = len(shorter)
    return any(longer[i : i + size] == shorter for i in range(len(longer) - size + 1))


def _stands_for(short: list[str], full: list[str]) -> bool:
    """Whether `short` occurs in `full`, and what `full` adds behind it names no unit of its own."""
    size = len(short)
    for start in range(len(full) - size + 1):
        if full[start : start + size] == short:
            rest = split_legal_form(" ".join(full[start + size :]))[0].split()
            return not (rest and len(rest) <= 2 and rest[-1] in _DIVISIONS)
    return False
