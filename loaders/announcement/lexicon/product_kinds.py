"""Words for what a product is (`pump`, `assay`, `tablet`): one table, from which every pattern of products is built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from loaders.announcement.lexicon.declared import declared

# The uses of a word, said in product_kinds.yaml.
USES = ("headed", "made_up", "apposed", "name_end", "title_end", "sort", "sign")


@dataclass(frozen=True)
class ProductKind:
    """A word for what a product is, the sort of product that it tells (none for `any`), and what it is used for."""

    word: str
    sort: str
    uses: frozenset[str]


@lru_cache(maxsize=1)
def table() -> tuple[ProductKind, ...]:
    """Every word of product_kinds.yaml."""
    sections = declared(Path(__file__).parent / "product_kinds.yaml")
    return tuple(
        ProductKind(word, sort, uses_of(word, section["uses"], said or {}))
        for sort, section in sections.items()
        for word, said in section["words"].items()
    )


def uses_of(word: str, usual: Iterable[str], said: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The uses of a word: its section's `usual` ones, less those said under `not` and with those under `also`, or those
    under `only`.

    Raises ValueError for what is no use, and for what changes nothing."""
    uses = frozenset(said.get("only", usual))
    less, more = frozenset(said.get("not", ())), frozenset(said.get("also", ()))
    if unknown := (uses | less | more) - frozenset(USES):
        raise ValueError(
            f"product_kinds.yaml: {word!r} has {', '.join(sorted(unknown))}, which is no use of a word. "
            f"The uses are {', '.join(USES)}."
        )
    if idle := (less - uses) | (more & uses):
        raise ValueError(
            f"product_kinds.yaml: {', '.join(sorted(idle))} of {word!r} changes nothing: "
            "the section says as much. Take it out."
        )
    return (uses - less) | more


def words_for(use: str, *sorts: str) -> tuple[str, ...]:
    """The words that serve a use, of these sorts or of all."""
    return tuple(kind.word for kind in table() if use in kind.uses and (not sorts or kind.sort in sorts))


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of these words, the longest first."""
    return rf"(?:{'|'.join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))})"


def with_plurals(words: Iterable[str]) -> tuple[str, ...]:
    """The words, and the plural of each."""
    return tuple(form for word in words for form in (word, _plural(word)))


def in_names(words: Iterable[str]) -> tuple[str, ...]:
    """The words as names have them, with capitals: `Liquid Biopsy`."""
    return tuple(re.sub(r"\b[a-z]", lambda letter: letter[0].upper(), word) for word in words)


def _plural(word: str) -> str:
    if re.search(r"(?:ch|sh|[sx])$", word):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"
