"""Word lists: ordinary English words, registered companies, medicines by brand and common name."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from graph.model.names import normalise, split_legal_form

_DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    return frozenset((_DATA / "ordinary_words.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=65_536)
def is_ordinary(word: str) -> bool:
    """Whether a word, lower-cased, is one of English or of the field rather than a name."""
    lower = word.lower()
    return lower in _ordinary() or (lower.endswith("s") and lower[:-1] in _ordinary())


@lru_cache(maxsize=1)
def _rare() -> frozenset[str]:
    return frozenset((_DATA / "rare_words.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=65_536)
def is_english(word: str) -> bool:
    """Whether a word, lower-cased, is an English one, rare ones included; some of those are names of companies too."""
    lower = word.lower()
    return is_ordinary(word) or lower in _rare() or (lower.endswith("s") and lower[:-1] in _rare())


@lru_cache(maxsize=1)
def _companies() -> frozenset[str]:
    return frozenset((_DATA / "companies.txt").read_text(encoding="utf-8").split("\n"))


def is_registered_company(name: str) -> bool:
    """Whether a register knows a company of this name, legal forms left aside.

    Source: holders of EU marketing authorisations (EMA, 2025-07-15), companies with U.S. tickers (SEC, 2025-08-24)."""
    return split_legal_form(normalise(name))[0] in _companies()


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names, by which a run of two or three words is a person's."""
    return frozenset((_DATA / "given_names.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def second_names() -> frozenset[str]:
    """Names of companies that stand behind the name of their group: `Serono` in `Merck Serono`."""
    return frozenset((_DATA / "second_names.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def medicines() -> dict[str, tuple[str, bool]]:
    """Lower-case name -> (name as listed, whether it is a common name).

    Source: the European Medicines Agency's table of medicines, edition 2025-07-15; DrugBank's open vocabulary (CC0);
    the FDA's names of substances (public domain)."""
    listed = (_DATA / "common_names.txt").read_text(encoding="utf-8").splitlines()
    names: dict[str, tuple[str, bool]] = {name: (name, True) for name in listed}
    for line in (_DATA / "medicines.tsv").read_text(encoding="utf-8").splitlines():
        brand, _, common = line.partition("\t")
        brand = re.sub(r"\s*\(.*", "", brand)
        if len(brand) > 4 and not is_ordinary(brand):
            names.setdefault(brand.lower(), (brand, False))
        for substance in re.split(r"\s*[/,;+]\s*| and ", common):
            plain = _plain(substance) or is_ordinary(substance)
            if len(substance) > 5 and not plain and not re.search(r"vaccine|[()\d]", substance):
                names.setdefault(substance.lower(), (substance, True))
    for brand in (_DATA / "brands.txt").read_text(encoding="utf-8").split():
        names.setdefault(brand, (brand.title(), False))
    return names


_PLAIN = frozenset("insulin human water oxygen sodium calcium potassium magnesium zinc iron glucose".split())


def _plain(substance: str) -> bool:
    return len(substance.split()) > 3 or substance.lower() in _PLAIN
