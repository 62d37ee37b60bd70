"""The pipeline: sentences, typed mentions, clauses, frames, roles, factuality, dates, learned weights, claims.

`read_prose` is for the prose of any document, by frames alone; `read_announcement` for a whole announcement, with
learned weights behind the frames and, where they are sure, beside them. Each stage adds to one `Reading` and depends on
nothing else: the same text, the same claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model.claim import Claim
from loaders.announcement.claims import to_claims
from loaders.announcement.frames.matching import match_frames, settle
from loaders.announcement.frames.merging import in_context, merge_events
from loaders.announcement.learned.detecting import detect
from loaders.announcement.mentions import Mention
from loaders.announcement.products.names import class_name, nicknames
from loaders.announcement.reading import Progress, Reading
from loaders.announcement.recognition.finding import find_names
from loaders.announcement.recognition.indications import find_indications
from loaders.announcement.recognition.references import find_agency_references, find_references
from loaders.announcement.roles.context import stands_beside
from loaders.announcement.spacing import put_back, single_spaced
from loaders.announcement.terms.sums import terms_told_elsewhere
from loaders.announcement.text.dates import find_dateline
from loaders.announcement.text.sentences import Sentence, split_sentences, without_dateline
from loaders.names import DocumentNames
from loaders.zones import Zone, lines, unwrapped

PIPELINE_VERSION = "1"


def read_prose(
    text: str,
    zones: Sequence[Zone],
    names: DocumentNames,
    document_id: str,
    *,
    published: str | None = None,
) -> list[Claim]:
    """The claims that the prose and list items of these zones state; offsets are the text's own.

    `published` (EDTF) completes dates without a year; without it nothing is dated by the document."""
    reading = read_text(text, zones, names, published=published)
    return to_claims(text, document_id, reading.events, reading.pairs, names)


def read_announcement(
    text: str, names: DocumentNames, published: str | None, progress: Progress | None = None
) -> Reading:
    """What the pipeline sees in a whole announcement; offsets are those of the text, however its lines are broken
    and its words are spaced."""
    spaced = single_spaced(text)
    flat = unwrapped(spaced.text)
    zones = announcement_zones(flat)
    reading = read_text(flat, zones, names, published=published, announced=True, progress=progress)
    return reading if spaced.text == text else put_back(reading, spaced)


def announcement_zones(text: str) -> list[Zone]:
    """The first line of an announcement of several is its headline; the rest is prose."""
    found = list(lines(text))
    several = len(found) > 1
    zones = []
    for position, (start, end) in enumerate(found):
        headline = position == 0 and several and end - start < 400
        zones.append(Zone("heading" if headline else "prose", start, end))
    return zones


def read_text(
    text: str,
    zones: Sequence[Zone],
    names: DocumentNames,
    *,
    published: str | None = None,
    announced: bool = False,
    progress: Progress | None = None,
) -> Reading:
    """Mentions and events of the zones; `announced` reads headlines too and dates news by its dateline."""
    kinds = ("heading", "prose", "list_item") if announced else ("prose", "list_item")
    sentences = split_sentences(text, zones, kinds)
    reading = recognise(text, sentences, names)
    if not announced:
        reading.main = None  # A report is by nobody whom it names.
    match_frames(reading, published=published, announced=announced, progress=progress)
    if announced:
        detect(reading, published)
    reading.events = merge_events(reading.events, reading.pairs, reading.clauses)
    settle(reading)
    if announced:
        terms_told_elsewhere(reading)
        reading.events = in_context(reading.events, sentences)
    return reading


def recognise(text: str, sentences: list[Sentence], names: DocumentNames) -> Reading:
    """Typed mentions of these sentences, names made full, references resolved."""
    found = find_names(sentences, names)
    agencies, products, classes = found.agencies, found.products, found.classes
    opened = [(s.start, s.start + d.end) for s, d in found.datelines]
    claimed = [(m.start, m.end) for m in (*agencies, *products, *classes, *found.organizations)]
    indications = find_indications(sentences, [*opened, *claimed, *((d.start, d.end) for d in found.dates)])
    organizations = _full_names(found.organizations, names)
    _register_classes(text, classes, names)
    main = _main_organization(sentences, organizations)
    references = find_references(sentences, organizations, main) + find_agency_references(sentences, agencies)
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


def _register_classes(text: str, classes: Sequence[Mention], names: DocumentNames) -> None:
    """A class of drugs named with its target somewhere in the text is what the shorter name means there."""
    for mention in classes:
        names.register("DrugClass", mention.name)
    pattern = (
        r"(?i)\b((?:first|second|third|next|new)-generation [A-Z0-9/-]{2,8} (?:inhibitor|"
        r"agent|degrader|antagonist))s?\b"
    )
    if classes:
        for match in re.finditer(pattern, text):
            names.register("DrugClass", class_name(match[1]))


def _main_organization(sentences: Sequence[Sentence], organizations: Sequence[Mention]) -> Mention | None:
    """Who an announcement is by: the subject of its dateline sentence, else the first one named that is no adjunct."""
    for sentence in sentences:
        dateline = find_dateline(sentence.text)
        if dateline is not None:
            begin = sentence.start + dateline.end
            for mention in organizations:
                if begin <= mention.start <= begin + 30:
                    return mention
    first = next((m for before, m in _placed(sentences, organizations) if not stands_beside(before)), None)
    # Whom one signs with or licenses to is never who a text is by.
    others = (m for before, m in _placed(sentences, organizations) if not re.search(r"\b(?:with|to) $", before))
    return first or next(others, None)


def _placed(sentences: Sequence[Sentence], organizations: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """Each organization with what stands before it in its sentence."""
    position = 0
    for sentence in sentences:
        while position < len(organizations) and organizations[position].start < sentence.end:
            mention = organizations[position]
            position += 1
            if mention.start >= sentence.start:
                yield sentence.text[: mention.start - sentence.start], mention
