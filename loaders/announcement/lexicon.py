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
_STEM = re.compile(
    r"(?<![\w-])(?P<inn>[A-Za-z]{2,}(?:mab|nib|ciclib|[a-z]lisib|parib|degib|zomib|rasib|platin|rubicin|taxel|tecan|trexed|"
    r"citabine|fungin|conazole|vir|ciclovir|oxacin|penem|cillin|sartan|dipine|vastatin|gliptin|gliflozin|tide|relin|relix|"
    r"xaban|gatran|parin|grel|caftor|triptan|gepant|setron|pitant|piprazole|oxetine|faxine|zolam|coxib|terol|tropium|"
    r"lukast|racetam|dronate|tinoin|rotene|mustine|bulin|glitazone|kinra|cept|leucel|temcel|cogene|parvovec|siran|rsen|"
    r"orexant|exant|milast|fimod|vedotin|deruxtecan|govitecan|mafodotin|tesirine|estrant|lutamide|domide|vaptan|bamate|"
    r"ersan|entan|ciguat|nurad|tamide|setrag|imsod|inurad|olone|anserin|tapide|degrant|terone|tadine|oxetin|lasib|"
    r"apant|ridine|toran|noxant|glipron|orvir|tracil|begron|drostat|dustat|inostat|endistat|zoparib|lorone|anolone|"
    r"dacin|zinostat|metostat|restat|sertib|fetinib|vonoprazan|prazole|nercept|bercept|tansine|umab|alkib|netap|trapib|flufen|nicline|-cel|-vec)"
    r"(?:-[a-z]{4})?)(?![\w-])",
    re.IGNORECASE,
)
_NOT_INN = frozenset(
    """cilnib elvir nib crib rib glib squib accept concept precept intercept except inept adept kept slept wept swept
    crept ribaparib atlantide peptide nucleotide oligonucleotide polypeptide neuropeptide dipeptide tripeptide
    glycopeptide lipopeptide astride riptide bromide nadir elixir fir souvenir reservoir tapir choir heir
    lasting testosterone progesterone corticosterone aldosterone interpreter bullterrier guarantan sultan tan
    titan samaritan metropolitan puritan tartan mustang cabinet brexit rotavir ribozyme terrible
    exendin turbulin tubulin subtilin heparin polyribonucleotide phosphotide polynucleotide
    deoxynucleotide microtide envir steroid sterol cholesterol control petrol patrol propide
    percept receipt incept zantide timetable nucleotides peptides bacitracin cyclone clone alone stone""".split()
)


def built_like_a_common_name(word: str) -> bool:
    """Whether a word ends as common names of medicines do, and is none of the known exceptions."""
    return len(word) > 5 and word.lower() not in _NOT_INN and _STEM.fullmatch(word) is not None


def common_names(text: str) -> list[tuple[int, int]]:
    """Where a text has words that are built like common names of medicines."""
    return [
        (m.start("inn"), m.end("inn"))
        for m in _STEM.finditer(text)
        if len(m["inn"]) > 5 and m["inn"].lower() not in _NOT_INN and not is_ordinary(m["inn"].split("-")[0])
    ]
