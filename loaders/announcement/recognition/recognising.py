"""Recognising: the typed mentions of a text as a reading of it, names made full, references resolved."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.announcement.mentions import Mention
from loaders.announcement.products.names import class_name, nicknames
from loaders.announcement.reading import Reading
from loaders.announcement.recognition.authors import main_organization
from loaders.announcement.recognition.finding import find_names
from loaders.announcement.recognition.guessed import with_guessed
from loaders.announcement.recognition.indications import find_indications
from loaders.announcement.recognition.references import find_agency_references, find_pronouns, find_references
from loaders.announcement.text.sentences import Sentence, without_dateline
from loaders.names import DocumentNames


def recognise(text: str, sentences: list[Sentence], names: DocumentNames, *, announced: bool) -> Reading:
    """Typed mentions of these sentences, names made full, references resolved; of an `announced` text learned weights
    tell names besides."""
    found = find_names(sentences, names)
    agencies, products, classes = found.agencies, found.products, found.classes
    opened = [(s.start, s.start + d.end) for s, d in found.datelines]
    claimed = [(m.start, m.end) for m in (*agencies, *products, *classes, *found.organizations)]
    indications = find_indications(sentences, [*opened, *claimed, *((d.start, d.end) for d in found.dates)])
    if announced:
        found = with_guessed(found, sentences, indications)
        products = found.products
    organizations = _full_names(found.organizations, names)
    _register_classes(text, classes, names)
    main = main_organization(sentences, organizations, found.datelines)
    pronouns = list(find_pronouns(sentences, sorted([*organizations, *products, *agencies], key=lambda m: m.start)))
    references = find_references(sentences, organizations, main) + find_agency_references(sentences, agencies)
    told = {m.start for m in pronouns}
    references = [*pronouns, *(m for m in references if m.start not in told)]
    solid = [*agencies, *products, *classes, *organizations, *indications]
    cells = {cell for m in solid for cell in range(m.start, m.end)} | {c for a, b in opened for c in range(a, b)}
    extra = [m for m in (*found.places, *references) if m.start not in cells]
    mentions = sorted([*solid, *extra], key=lambda m: m.start)
    reading = Reading(text, sentences, mentions, found.dates, nicknames(text, products), main)
    lengths = {id(s): d.end for s, d in found.datelines}
    reading.sentences = [without_dateline(s, lengths[id(s)]) if id(s) in lengths else s for s in sentences]
    reading.dateline = next((d.edtf for _, d in found.datelines if d.edtf), None)
    return reading


def _full_names(organizations: Sequence[Mention], names: DocumentNames) -> list[Mention]:
    """Register the longest forms, then let the short ones stand for them."""
    for mention in organizations:
        names.register(mention.sort, mention.name)
    cores = {mention.name.split()[0].rstrip(",") for mention in organizations if re.search(r" \S", mention.name)}
    full = {mention.name.split()[0].rstrip(","): mention.name for mention in organizations}
    named = []
    for mention in organizations:
        name = names.full_name(mention.sort, mention.name)
        longer = {
            c for c in cores if c.startswith(mention.name) and c != mention.name and c[len(mention.name)].isupper()
        }
        if name == mention.name and len(name) > 4 and " " not in name and len(longer) == 1 and name not in cores:
            name = full[longer.pop()]
        named.append(mention.named(name))
    return named


_GENERATION = re.compile(
    r"\b((?:first|second|third|next|new)-generation [A-Z0-9/-]{2,8} (?:inhibitor|agent|degrader|antagonist))s?\b",
    re.IGNORECASE,
)


def _register_classes(text: str, classes: Sequence[Mention], names: DocumentNames) -> None:
    """A class of drugs named with its target somewhere in the text is what the shorter name means there."""
    for mention in classes:
        names.register("DrugClass", mention.name)
    if classes:
        for match in _GENERATION.finditer(text):
            names.register("DrugClass", class_name(match[1]))
