"""Guessed names: what learned weights tell of names beside lists, shapes and phrases, and where they refute these."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from loaders.announcement.lexicon.organization_words import sort_of
from loaders.announcement.lexicon.product_kinds import any_of, with_plurals, words_for
from loaders.announcement.mentions import Mention
from loaders.announcement.naming.guessing import NEITHER, ORGANIZATION, PRODUCT, Guesser, Place
from loaders.announcement.naming.look_alikes import is_no_organization, is_no_product
from loaders.announcement.products.devices import reach
from loaders.announcement.products.exclusions import names_no_product
from loaders.announcement.products.sorts import product_sort
from loaders.announcement.recognition.finding import Found
from loaders.announcement.text.occurrences import occurrences
from loaders.announcement.text.sentences import Sentence


def with_guessed(found: Found, sentences: Sequence[Sentence], indications: Sequence[Mention]) -> Found:
    """What was found, less what learned weights refute, with the names that nothing else has told."""
    named = [*found.products, *found.organizations]
    mentions = [*named, *found.agencies, *found.places]
    dates = [(d.start, d.end) for d in found.dates]
    others = [(m.start, m.end) for m in (*indications, *found.classes)]
    others += [(s.start, s.start + d.end) for s, d in found.datelines]
    guesser = Guesser(mentions, dates)
    kept = [*(m for m in named if m.vote != "weak"), *_unrefuted(guesser, named, sentences)]
    begun = {m.start for m in found.products}
    guessed = [
        mention
        for name, places in guesser.unread(sentences, others).items()
        if (kind := _settled(guesser.kind(name, places), places, begun)) != NEITHER
        for place in places
        if (mention := _mention(kind, *place)) is not None
    ]
    occupied = {cell for m in (*mentions, *guessed) for cell in range(m.start, m.end)}
    occupied |= {cell for start, end in (*dates, *others) for cell in range(start, end)}
    every = sorted([*kept, *guessed, *_elsewhere(sentences, guessed, occupied)], key=lambda m: m.start)
    products = [m for m in every if m.kind == PRODUCT]
    return replace(found, products=products, organizations=[m for m in every if m.kind == ORGANIZATION])


def _settled(kind: str, places: Sequence[Place], begun: Set[int]) -> str:
    """The kind of a name that stands at these places; whose product it is that begins behind it (`begun`) is an
    organization, whatever was guessed."""
    owned = ((s.start, _OWNED.match(s.text, end)) for s, _, end in places)
    owns = kind == PRODUCT and any(m is not None and (m["sort"] or at + m.end() in begun) for at, m in owned)
    return ORGANIZATION if owns else kind


# `Zelvan's oral drug`, `Zelvan's larotimab`
_OWNED = re.compile(
    r"[’']s? (?P<sort>(?:[\w-]+ ){0,2}(?:drug|medicine|vaccine|antibody|inhibitor|test|assay|drug candidate)\b)?"
)


def _unrefuted(guesser: Guesser, named: Sequence[Mention], sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """The mentions that only the words around them told, each as what it surely is."""
    weak: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in named:
        if mention.vote == "weak":
            weak[mention.kind, mention.text].append(mention)
    longer = {(m.kind, m.text[:at]) for m in named for at, letter in enumerate(m.text) if letter == " "}
    for (kind, name), mentions in weak.items():
        places = list(_places(mentions, sentences))
        short = (kind, name) in longer
        thing = kind == PRODUCT and any(_is_an_owner_s_thing(*place) for place in places)
        told = guesser.refuted(kind, name, places) if places and not short and not thing else kind
        if told == kind:
            yield from mentions
            continue
        for sentence, start, end in places:
            if (other := _mention(told, sentence, start, end)) is not None:
                yield other


# `its ZelviTRACE test`, `Zelvan's zF blood panel`, `the Zelvi One infusion pump`
_OWNER_BEFORE = re.compile(r"(?:\b[Ii]ts|\b[Oo]ur|\b[Tt]heir|\b[Tt]he|[’']s?) $")
_MADE_UP = re.compile(r"\w*[a-z]\d?[A-Z]\w*|[A-Z][a-z]+ (?:One|Pro|Plus|Max|Mini|Go|[IVX]+|\d+)")
_THING_BEHIND = re.compile(
    rf"[®™]* (?:[a-z-]+ )?{any_of(with_plurals(words_for('headed', 'diagnostic', 'device', 'platform')))}\b"
)


def _is_an_owner_s_thing(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a made-up name stands between whose it is and the word for a test, a device or a platform."""
    text = sentence.text
    if sentence.flat or _MADE_UP.fullmatch(text, start, end) is None:
        return False
    return bool(_OWNER_BEFORE.search(text, max(0, start - 6), start) and _THING_BEHIND.match(text, end))


def _places(mentions: Iterable[Mention], sentences: Sequence[Sentence]) -> Iterator[Place]:
    for m in mentions:
        s = sentences[bisect_right(sentences, m.start, key=lambda sentence: sentence.start) - 1]
        if s.start <= m.start and m.end <= s.end:
            yield s, m.start - s.start, m.end - s.start


def _mention(kind: str, sentence: Sentence, start: int, end: int) -> Mention | None:
    """The mention of a name of this kind; None where it is of neither, or is one of the things that look like it."""
    text = sentence.text
    name = text[start:end]
    if kind == ORGANIZATION and not is_no_organization(text, start, end):
        return Mention(
            ORGANIZATION, sentence.start + start, sentence.start + end, name, name, sort_of(name), vote="weak"
        )
    if kind != PRODUCT or is_no_product(text, start, end) or names_no_product(text, start, end):
        return None
    sort = product_sort(text, start, end)
    if sort != "drug" and not sentence.flat:
        end = reach(text, end)
        name = text[start:end]
    return Mention(PRODUCT, sentence.start + start, sentence.start + end, name, name, sort, vote="weak")


def _elsewhere(sentences: Sequence[Sentence], guessed: Sequence[Mention], occupied: set[int]) -> Iterator[Mention]:
    """The other places where guessed names stand, in titles too."""
    named = {m.text: m for m in guessed}
    names = sorted(named, key=len, reverse=True)
    for sentence in sentences if names else ():
        for start, end, name in occurrences(sentence.text, names):
            first, last = sentence.start + start, sentence.start + end
            if occupied.isdisjoint(range(first, last)):
                yield replace(named[name], start=first, end=last, text=sentence.text[start:end])
