"""What the weights of names learn from: sentences in which every product, organization and agency is marked.

A name that lists know is a placeholder, as in the labelled sentences; one that is to be told by its form and by what
stands around it is written in its placeholder: `{product:Zelvi Trio}`, `{org:Corvanne}`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from loaders.announcement.learned.placeholders import OTHER_NAMES, Part, kind_of, written_out
from loaders.announcement.lexicon.places import find_places
from loaders.announcement.naming.candidates import name_candidates
from loaders.announcement.naming.features import Known, Surroundings, around, form
from loaders.announcement.naming.guessing import DATE, NEITHER, ORGANIZATION, PRODUCT, SIGNS
from loaders.announcement.text.dates import find_dates
from loaders.announcement.text.sentences import Sentence

_DISEASES = ("melanoma", "psoriasis", "asthma", "heart failure", "type 2 diabetes", "osteoarthritis", "lupus")
_COUNTRY = "Norway"
# What stands for a name of which nothing is learned but where it stands.
_HIDDEN = "Xqzvbn"


def name_examples(at: str, marked: str) -> Iterator[tuple[frozenset[str], str]]:
    """Features and kind of every name of a marked sentence, and of every run of words in it that is none; ValueError,
    with where (`at`), for a mark that nobody knows."""

    def stand_in(part: str, position: int) -> str:
        kind = _kind(part)
        if kind == "indication":
            return _DISEASES[int(hashlib.sha256(f"{at} {position}".encode()).hexdigest(), 16) % len(_DISEASES)]
        return _COUNTRY if kind == "place" else _HIDDEN

    text, parts = written_out(marked, at, stand_in)
    sentence = Sentence(text, 0, len(text), "prose" if text.endswith(".") else "headline")
    known = _known(text, parts)
    surroundings = Surroundings(sentence, known)
    named = [part for part in parts if _kind(part.name) in (PRODUCT, ORGANIZATION, NEITHER)]
    for part in named:
        built = form(text[part.start : part.end], sentence.flat) if part.shown else {"hidden"}
        yield frozenset(around(*surroundings.of(part.start, part.end)) | built), _kind(part.name)
    cells = {cell for start, end, _ in known for cell in range(start, end)}
    cells |= {cell for part in named for cell in range(part.start, part.end)}
    for start, end in name_candidates(sentence, cells):
        yield frozenset(around(*surroundings.of(start, end)) | form(text[start:end], sentence.flat)), NEITHER


def _kind(part: str) -> str:
    """What a placeholder stands for: the kind of a mention, NEITHER for another name, nothing for a date or a sum."""
    return kind_of(part) or (NEITHER if part in OTHER_NAMES else "")


def _known(text: str, parts: list[Part]) -> list[Known]:
    """What is known of a sentence beside a name: the other names, places and dates."""
    known = [(part.start, part.end, SIGNS[kind]) for part in parts if (kind := _kind(part.name)) in SIGNS]
    cells = {cell for start, end, _ in known for cell in range(start, end)}
    others = [(place.start, place.end, SIGNS["place"]) for place in find_places(text)]
    others += [(date.start, date.end, DATE) for date in find_dates(text)]
    for start, end, sign in others:
        if cells.isdisjoint(range(start, end)):
            known.append((start, end, sign))
            cells.update(range(start, end))
    return known
