"""Recognition: every typed stretch of the sentences, each place claimed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.announcement.lexicon.agencies import find_agencies, find_short_forms, short_forms, table
from loaders.announcement.lexicon.places import find_places
from loaders.announcement.mentions import Mention
from loaders.announcement.organizations.finding import find_organizations
from loaders.announcement.products.finding import find_products
from loaders.announcement.products.names import find_classes
from loaders.announcement.text.dates import DateExpression, Dateline, find_dateline, find_dates, is_day_first
from loaders.announcement.text.sentences import Sentence
from loaders.names import DocumentNames


@dataclass(frozen=True)
class Found:
    """What stands where; `datelines` gives for each sentence that opens with one how long it is."""

    agencies: list[Mention]
    places: list[Mention]
    dates: list[DateExpression]
    classes: list[Mention]
    products: list[Mention]
    organizations: list[Mention]
    datelines: list[tuple[Sentence, Dateline]]


def find_names(sentences: Sequence[Sentence], names: DocumentNames) -> Found:
    """Everything that the shapes of names and the words around them tell; `names` are those known for the document."""
    datelines = [(s, found) for s in sentences if (found := find_dateline(s.text)) is not None]
    agencies = _agencies(sentences)
    places: list[Mention] = []
    dates: list[DateExpression] = []
    day_first = _is_day_first(sentences, agencies)
    for sentence in sentences:
        places += [_moved(m, sentence.start) for m in find_places(sentence.text)]
        dates += [_moved_date(d, sentence.start) for d in find_dates(sentence.text, day_first)]
    opened = [(s.start, s.start + d.end) for s, d in datelines]
    within = [(m.start, m.end) for m in agencies]
    classes = find_classes(sentences)
    products = [m for m in find_products(sentences, [*within, *opened], names.known("Drug")) if not _inside(m, classes)]
    solid = [m for m in products if m.vote == "strong"]
    taken = [*within, *opened, *((m.start, m.end) for m in (*solid, *classes)), *((d.start, d.end) for d in dates)]
    openings = {s.start + d.end for s, d in datelines}
    organizations = find_organizations(sentences, names, taken, [(m.start, m.end) for m in places], openings)
    products, organizations = _without_doubles(products, organizations)
    return Found(agencies, places, dates, classes, products, organizations, datelines)


def _is_day_first(sentences: Sequence[Sentence], agencies: Sequence[Mention]) -> bool | None:
    """How dates of figures alone are meant: as one of them tells, else as is the custom of the text's agencies."""
    told = next((first for s in sentences if (first := is_day_first(s.text)) is not None), None)
    places = {listed.territory for m in agencies if (listed := table().get(m.name)) is not None}
    if told is not None or not places or {*places} > {"United States"}:
        return told
    return places != {"United States"}


def _agencies(sentences: Sequence[Sentence]) -> list[Mention]:
    """Agencies of all sentences, with the short forms that one of them introduces."""
    found: list[Mention] = []
    shorts: dict[str, str] = {}
    for sentence in sentences:
        here = find_agencies(sentence.text)
        shorts |= short_forms(sentence.text, here)
        found += [_moved(m, sentence.start) for m in here]
    taken = {cell for m in found for cell in range(m.start, m.end)}
    for sentence in sentences if shorts else ():
        forms = [_moved(m, sentence.start) for m in find_short_forms(sentence.text, shorts)]
        found += [m for m in forms if taken.isdisjoint(range(m.start, m.end))]
    named = {m.name for m in found if m.vote != "described"}
    # A description names nobody where the text has the name itself.
    found = [replace(m, anaphor=True) if m.vote == "described" and m.name in named else m for m in found]
    return sorted(found, key=lambda m: m.start)


def _without_doubles(
    products: Sequence[Mention], organizations: Sequence[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """Of a name that both claim the organization keeps it where its own shape settles it, else the product."""
    solid = {m.text for m in organizations if m.vote == "strong"}
    kept = [m for m in products if m.vote == "strong" or m.text not in solid]
    named, starts = {m.text: m for m in kept}, {m.start for m in kept}
    kept += [
        replace(named[m.text], start=m.start, end=m.end)
        for m in organizations
        if m.text in named and (m.vote != "strong" or named[m.text].vote == "strong") and m.start not in starts
    ]
    cells = {cell for m in kept for cell in range(m.start, m.end)}
    kept.sort(key=lambda m: m.start)
    return kept, [m for m in organizations if cells.isdisjoint(range(m.start, m.end))]


def _moved(mention: Mention, by: int) -> Mention:
    return replace(mention, start=mention.start + by, end=mention.end + by)


def _moved_date(found: DateExpression, by: int) -> DateExpression:
    return DateExpression(found.start + by, found.end + by, found.edtf, found.yearless, found.relative)


def _inside(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(other.start <= mention.start and mention.end <= other.end for other in others)
