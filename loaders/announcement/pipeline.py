"""The pipeline: sentences, typed mentions, clauses, frames, roles, factuality, dates, learned weights, claims.

`read_prose` is for the prose of any document, by rules alone; `read_announcement` for a whole announcement, with
learned weights behind what rules tell of names and events and, where they are sure, beside it. Each stage adds to one
`Reading` and depends on nothing else: the same text, the same claims."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model.claim import Claim
from graph.model.document import NotUnderstood
from loaders.announcement.claims import to_claims
from loaders.announcement.frames.frame import compile_frames
from loaders.announcement.frames.matching import match_frames, settle
from loaders.announcement.frames.merging import merge_events
from loaders.announcement.frames.news import only_news
from loaders.announcement.learned.detecting import detect
from loaders.announcement.linear_model import SHIPPED, shipped
from loaders.announcement.reading import Progress, Reading
from loaders.announcement.recognition.recognising import recognise
from loaders.announcement.spacing import put_back, single_spaced
from loaders.announcement.terms.sums import terms_told_elsewhere
from loaders.announcement.text.sentences import Sentence, split_sentences
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


_NAMES_OF_EVERY_KIND = "BASEL, May 5, 2025 - Zelvan Bio AG said that the FDA approved Zelvia (zelvotamab) for gout."


def prepare() -> None:
    """Load what reading needs, some seconds of work that the first readings do otherwise: frames, lists, weights."""
    compile_frames()
    for name in SHIPPED:
        shipped(name)
    read_announcement(_NAMES_OF_EVERY_KIND, DocumentNames(), None)


def announcement_zones(text: str) -> list[Zone]:
    """The first line of an announcement of several is its headline; the rest is prose."""
    found = list(lines(text))
    several = len(found) > 1
    zones = []
    for position, (start, end) in enumerate(found):
        headline = position == 0 and several and end - start < 400
        zones.append(Zone("heading" if headline else "prose", start, end))
    return zones


# Characters; what is longer is a list or a table without lines, which takes far more than twice the time of its half.
LONGEST_SENTENCE = 5_000
_QUOTED = 200


def _left_out(sentence: Sentence) -> NotUnderstood:
    quote = sentence.text[:_QUOTED]
    return NotUnderstood(
        start=sentence.start,
        end=sentence.start + len(quote),
        quote=quote,
        why=f"goes on for {len(sentence.text):,} characters; no sentence of more than {LONGEST_SENTENCE:,} is read",
    )


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
    found = split_sentences(text, zones, kinds)
    sentences = [sentence for sentence in found if len(sentence.text) <= LONGEST_SENTENCE]
    reading = recognise(text, sentences, names, announced=announced)
    too_long = [sentence for sentence in found if len(sentence.text) > LONGEST_SENTENCE]
    reading.near_misses += map(_left_out, too_long)
    reading.too_long = len(too_long)
    if not announced:
        reading.main = None  # A report is by nobody whom it names.
    match_frames(reading, published=published, announced=announced, progress=progress)
    if announced:
        detect(reading, published)
    reading.events = merge_events(reading.events, reading.pairs, reading.clauses)
    settle(reading)
    if announced:
        terms_told_elsewhere(reading)
        reading.events = only_news(reading)
    return reading
