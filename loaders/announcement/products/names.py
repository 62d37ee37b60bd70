"""Names that belong together: brand and common name of one drug, and the classes that drugs belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.announcement.lexicon.common_names import common_names
from loaders.announcement.lexicon.legal_forms import PLAIN_FORM
from loaders.announcement.lexicon.word_lists import medicines
from loaders.announcement.mentions import Mention
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.text.sentences import Sentence

_CLASS = Gated(
    r"\b(?P<name>(?:(?:first|second|third|next|new|older|later)-generation )(?:(?:[A-Z][A-Z0-9/-]+|"
    r"[a-z]+(?: kinase| receptor)?) )?(?:inhibitors?|agents?|drugs?|antagonists?|"
    r"agonists?|blockers?|degraders?|compounds?)"
    r"|(?:pan-)?[A-Z][A-Z0-9]{1,6}(?:[-/][A-Z0-9]+)? (?:inhibitors?|antagonists?|agonists?|degraders?|blockers?))\b",
    re.IGNORECASE,
)


# `Zelvan Degraders, Inc.`
_FORM_BEHIND = re.compile(rf",? {PLAIN_FORM}\b")


@dataclass(frozen=True)
class Nickname:
    """Two names of one product that the text puts side by side: `VITRAKVI (larotrectinib)`."""

    first: Mention
    second: Mention
    use: str


def find_classes(sentences: Sequence[Sentence]) -> list[Mention]:
    """Families of drugs: `first-generation TRK inhibitors`; `name` is in the singular."""
    found = [(s, m) for s in sentences for m in _CLASS.finditer(s.text)]
    companies = {m["name"] for s, m in found if m["name"][0].isupper() and _FORM_BEHIND.match(s.text, m.end())}
    return [
        Mention("drug_class", s.start + m.start("name"), s.start + m.end("name"), m["name"], class_name(m["name"]))
        for s, m in found
        if m["name"] not in companies
    ]


def class_name(text: str) -> str:
    """The singular: `First-Generation TRK Inhibitors` becomes `first-generation TRK inhibitor`."""
    words = text.split()
    words[-1] = re.sub(r"(?<=[a-z])s$", "", words[-1], flags=re.IGNORECASE)
    return " ".join(w if w.isupper() or re.search(r"[A-Z0-9]{2}", w) else w.lower() for w in words)


_AFTER_NAME = re.compile(
    r"[®™℠]*(?:,? (?:tablets?|capsules?|injection|for injection|Intravenous "
    r"Infusion|cream))?,? \(?[“\"]?$"
)


def nicknames(text: str, products: Sequence[Mention]) -> list[Nickname]:
    """Pairs of names of one product: a brand before its common name in brackets, or the other way round."""
    pairs = []
    for first, second in pairwise(products):
        between = text[first.end : second.start]
        closed = text[second.end : second.end + 3].lstrip('®™”"').startswith((")", ","))
        if (
            "(" in between
            and len(between) < 40
            and _AFTER_NAME.fullmatch(between)
            and closed
            and first.sort == second.sort == "drug"
        ):
            pairs.append(Nickname(first, second, name_use(first.text, second.text)))
    return pairs


def same_products(pairs: Sequence[Nickname]) -> dict[str, str]:
    """Lower-case name -> one name that stands for all names of the product."""
    names: dict[str, str] = {}
    for pair in pairs:
        first, second = pair.first.name.lower(), pair.second.name.lower()
        root = names.get(first, names.get(second, second))
        names[first] = names[second] = root
    return names


def name_use(first: str, second: str) -> str:
    """What the alias is to the common name: brand, code or other."""
    commons = [is_common_name(first), is_common_name(second)]
    if commons == [True, True]:
        return "other"
    other = first if commons[1] else second
    return "code" if re.search(r"\d", other) else "brand" if any(commons) else "other"


def is_common_name(name: str) -> bool:
    """Whether this is a common (non-proprietary) name."""
    entry = medicines().get(name.lower())
    return entry[1] if entry is not None else bool(common_names(name))
