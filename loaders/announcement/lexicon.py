"""Word lists: ordinary English words, medicines by brand and common name, stems of common names."""

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
def _companies() -> frozenset[str]:
    return frozenset((_DATA / "companies.txt").read_text(encoding="utf-8").split("\n"))


def is_registered_company(name: str) -> bool:
    """Whether a register knows a company of this name, legal forms left aside.

    Source: holders of EU marketing authorisations (EMA, 2025-07-15), companies with U.S. tickers (SEC, 2025-08-24)."""
    return split_legal_form(normalise(name))[0] in _companies()


@lru_cache(maxsize=1)
def medicines() -> dict[str, tuple[str, bool]]:
    """Lower-case name -> (name as listed, whether it is a common name).

    Source: the European Medicines Agency's table of medicines, edition 2025-07-15."""
    names: dict[str, tuple[str, bool]] = {}
    for line in (_DATA / "medicines.tsv").read_text(encoding="utf-8").splitlines():
        brand, _, common = line.partition("\t")
        brand = re.sub(r"\s*\(.*", "", brand)
        if len(brand) > 4 and not is_ordinary(brand):
            names.setdefault(brand.lower(), (brand, False))
        for substance in re.split(r"\s*[/,;+]\s*| and ", common):
            if len(substance) > 5 and not re.search(r"vaccine|[()\d]", substance) and not _plain(substance):
                names.setdefault(substance.lower(), (substance, True))
    return names


_PLAIN = frozenset("insulin human water oxygen sodium calcium potassium magnesium zinc iron glucose".split())


def _plain(substance: str) -> bool:
    return len(substance.split()) > 3 or substance.lower() in _PLAIN


# Endings of international non-proprietary names (WHO's list of stems), those that news of medicines meets.
_ENDINGS = tuple(
    """mab nib ciclib lisib parib degib zomib rasib platin rubicin taxel tecan trexed citabine fungin
    conazole vir ciclovir oxacin penem cillin sartan dipine vastatin gliptin gliflozin tide relin relix
    xaban gatran parin grel caftor triptan gepant setron pitant piprazole oxetine faxine zolam coxib
    terol tropium lukast racetam dronate tinoin rotene mustine bulin glitazone kinra cept leucel temcel
    cogene parvovec siran rsen orexant exant milast fimod vedotin deruxtecan govitecan mafodotin tesirine
    estrant lutamide domide vaptan bamate ersan entan ciguat nurad tamide setrag imsod inurad olone
    anserin tapide degrant terone tadine oxetin lasib apant ridine toran noxant glipron orvir tracil
    begron drostat dustat inostat endistat zoparib lorone anolone dacin zinostat metostat restat sertib
    fetinib vonoprazan prazole nercept bercept tansine umab alkib netap trapib flufen nicline""".split()
)
_WORD = re.compile(r"(?<![\w-])(?P<stem>[A-Za-z]{6,})(?:-[a-z]{4})?(?![\w-])")
_CELL_PRODUCT = re.compile(r"(?<![\w-])[A-Za-z]{3,6}-(?:cel|vec)(?![\w-])")
_NOT_INN = frozenset(
    """cilnib elvir nib crib rib glib squib accept concept precept intercept except inept adept kept slept wept
    swept crept ribaparib atlantide peptide nucleotide oligonucleotide polypeptide neuropeptide dipeptide
    tripeptide glycopeptide lipopeptide astride riptide bromide nadir elixir fir souvenir reservoir tapir
    choir heir lasting testosterone progesterone corticosterone aldosterone interpreter bullterrier
    guarantan sultan tan titan samaritan metropolitan puritan tartan mustang cabinet brexit rotavir ribozyme
    terrible exendin turbulin tubulin subtilin heparin polyribonucleotide phosphotide polynucleotide
    deoxynucleotide microtide envir steroid sterol cholesterol control petrol patrol propide percept receipt
    incept zantide timetable nucleotides peptides bacitracin cyclone clone alone stone""".split()
)


def built_like_a_common_name(word: str) -> bool:
    """Whether a word ends as common names of medicines do, and is none of the known exceptions."""
    lower = word.lower()
    return len(word) > 5 and lower.endswith(_ENDINGS) and lower not in _NOT_INN


def common_names(text: str) -> list[tuple[int, int]]:
    """Where a text has words that are built like common names of medicines."""
    found = [
        match.span()
        for match in _WORD.finditer(text)
        if built_like_a_common_name(match["stem"]) and not is_ordinary(match["stem"])
    ]
    return found + [match.span() for match in _CELL_PRODUCT.finditer(text)]
