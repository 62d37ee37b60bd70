"""Products: drugs, tests, platforms and devices, by common name, brand mark, code name and head word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.announcement.lexicon.word_lists import is_ordinary
from loaders.announcement.mentions import Mention
from loaders.announcement.products.devices import reach, reach_of_a_brand, things_by_head
from loaders.announcement.products.exclusions import names_no_product
from loaders.announcement.products.phrases import introduced_products
from loaders.announcement.products.shape_patterns import CODE, COMPANY_BEHIND, DEVICE, DIAGNOSTIC, PLATFORM
from loaders.announcement.products.shapes import named_products
from loaders.announcement.products.surroundings import told_by_surroundings
from loaders.announcement.text.occurrences import occurrences
from loaders.announcement.text.sentences import Sentence


def find_products(
    sentences: Sequence[Sentence], taken: Sequence[tuple[int, int]], known: Sequence[str] = ()
) -> list[Mention]:
    """Every drug, test, platform and device named in these sentences."""
    occupied = {cell for start, end in taken for cell in range(start, end)}
    found: dict[tuple[int, int], Mention] = {}
    for sentence in sentences:
        prose = not sentence.flat
        for vote, start, end, sort in _claims(sentence, prose):
            begin, final = _tidy(sentence.text, start, end)
            if begin >= final or names_no_product(sentence.text, begin, final):
                continue
            key = (sentence.start + begin, sentence.start + final)
            if not any(cell in occupied for cell in range(*key)):
                kind = sort or product_sort(sentence.text, begin, final)
                if prose:
                    drug = kind == "drug"
                    final = reach_of_a_brand(sentence.text, begin, final) if drug else reach(sentence.text, final)
                    key = (sentence.start + begin, sentence.start + final)
                name = sentence.text[begin:final]
                found.setdefault(key, Mention("product", *key, name, name, kind, vote=vote))
    _agree(found)
    companies = {
        m["code"]
        for s in sentences
        for m in CODE.finditer(s.text)
        if "-" not in m["code"] and COMPANY_BEHIND.match(s.text, m.end())
    }
    companies |= {m.text for m in found.values() if _begins_a_company(m.text, sentences)}
    bound = {m[1].lower() for s in sentences for m in _BOUND_TO.finditer(s.text)}
    companies |= {m.text for m in found.values() if m.vote == "weak" and m.text.lower() in bound}
    codes = {m.text for m in found.values()}
    mentions = [
        m
        for m in _not_inside(found.values())
        if m.text not in companies and not ((trial := _NUMBERED_TRIAL.fullmatch(m.text)) and trial[1] in codes)
    ]
    return _again(sentences, mentions, occupied, known)


def _agree(found: dict[tuple[int, int], Mention]) -> None:
    """A name whose place does not tell what it is takes the sort it has elsewhere."""
    sorts = {mention.text: mention.sort for mention in found.values() if mention.sort != "drug"}
    for key, mention in found.items():
        if mention.vote == "weak" and mention.text in sorts:
            found[key] = replace(mention, sort=sorts[mention.text])


def _claims(sentence: Sentence, prose: bool) -> Iterator[tuple[str, int, int, str]]:
    """(how strong, start, end, sort or nothing) of whatever may be a product's name."""
    yield from (("strong", *claim) for claim in named_products(sentence))
    yield from (("weak", *claim) for claim in introduced_products(sentence))
    yield from (("weak", *place, "") for place in told_by_surroundings(sentence))
    if prose:
        yield from (("strong", *thing, "") for thing in things_by_head(sentence.text))


# `an amylin receptor agonist`: what a medicine binds to, not a medicine.
_BOUND_TO = re.compile(r"\b([A-Za-z]\w{4,}) receptor\b")
# `ABC15-221`, a trial of `ABC15`.
_NUMBERED_TRIAL = re.compile(r"([A-Z]{2,5}-?\d{2,4})-\d{2,3}")
_CAPITALISED = re.compile(r"(?:[A-Z][a-z]+){1,2}")


def _begins_a_company(name: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a word built like a medicine's is a company's somewhere in running prose: `Sorrelin Bio`."""
    if _CAPITALISED.fullmatch(name) is None:
        return False
    return any(
        COMPANY_BEHIND.match(s.text, last)
        for s in sentences
        if not s.title_case and name in s.text
        for _, last, _ in occurrences(s.text, {name: name})
    )


_NUMBERED = re.compile(r"[A-Z]?\d+: ")


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """Trailing marks and points stay outside, and a number with a colon before it; marks within a name stay."""
    numbered = _NUMBERED.match(text, start, end)
    start = numbered.end() if numbered else start
    while end > start and text[end - 1] in "®™℠ ,.;:":
        end -= 1
    for mark in ("(R)", "(TM)"):
        if text[start:end].endswith(mark):
            end -= len(mark)
    return start, end


def product_sort(text: str, start: int, end: int) -> str:
    """What a product at [start, end) is by its name and the words around it: drug, diagnostic, platform or device."""
    name, after = text[start:end], text[end : end + 60]
    nearby = re.split(r"[,.;:(]|\b(?:for|in|to|and|with|by|from|that|which|is|was|has)\b", after.lstrip("®™ "))[0]
    apposed = re.match(r"[®™]*(?:\s\([^)]*\))?, (?:an?|the|its) ([^,.;]{0,60})", after)
    headed = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if _POWERED.match(after):
        return "platform"
    for stretch in (name, nearby, apposed[1] if apposed else "", headed[1] if headed else ""):
        if DIAGNOSTIC.search(stretch):
            return (
                "platform"
                if re.search(r"[Ii]nstrument|[Aa]nalyzer|[Ss]ystem\b", stretch)
                and not re.search(r"[Tt]est|[Pp]anel|[Aa]ssay|[Kk]it", stretch)
                else "diagnostic"
            )
        if DEVICE.search(stretch):
            return "device"
        if PLATFORM.search(stretch):
            return "platform"
    return "device" if _DEVICE_STEP.search(text, max(0, start - 80), start) else "drug"


# `AI-Zelvi powered vaccines`: what other things are made with.
_POWERED = re.compile(r"[®™]*[ -](?:powered|enabled|driven)\b")
_WORD_BEFORE = re.compile(r"\b([a-z-]+),? $")
# Steps that are taken for devices and tests alone.
_DEVICE_STEP = re.compile(r"510\(k\)|\bDe Novo\b|\b[Pp]remarket\b|\bPMA\b|\bCE [Mm]ark|Breakthrough Device|\bIVDR?\b")


def _not_inside(mentions: Iterable[Mention]) -> list[Mention]:
    ordered = sorted(mentions, key=lambda m: (m.start - m.end, m.start))
    kept: list[Mention] = []
    occupied: set[int] = set()
    for mention in ordered:
        cells = range(mention.start, mention.end)
        if occupied.isdisjoint(cells):
            occupied.update(cells)
            kept.append(mention)
    return kept


# `ZelviTrace` of `ZelviTrace MRD`
_QUALIFIED = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+(?= (?:[A-Z]{3,4}|[A-Z]{2,4}\d{1,2}|p-?tau\d+)$)")
_NUMBER = re.compile(r"-\d")


def _again(
    sentences: Sequence[Sentence], mentions: list[Mention], occupied: set[int], known: Sequence[str]
) -> list[Mention]:
    """Every other place where a name that was found once stands without its mark or head word."""
    sorts: dict[str, str] = {}
    votes: dict[str, str] = dict.fromkeys(known, "strong")
    for mention in sorted(mentions, key=lambda m: (m.vote, m.start)):
        first = re.match(r"[\w-]+(?=[®™])", mention.text) or _QUALIFIED.match(mention.text)
        if first and _begins_a_company(first[0], sentences):
            first = None
        forms = [mention.text, re.sub(r"[®™]", "", mention.text)]
        for form in [*forms, first[0]] if first and len(first[0]) > 3 else forms:
            sorts.setdefault(form, mention.sort)
            votes.setdefault(form, mention.vote)
    for name in known:
        sorts.setdefault(name, "")
    names = sorted((n for n in sorts if len(n) > 2 and not is_ordinary(n)), key=len, reverse=True)
    bare = {re.sub("[®™]", "", n): n for n in names}
    cells = {cell for m in mentions for cell in range(m.start, m.end)} | occupied
    for sentence in sentences if bare else ():
        for begin, last, found in occurrences(sentence.text, bare, fold=True):
            name, end = bare[found], last
            if sorts[name] != "drug" and not sentence.flat:
                end = reach(sentence.text, last)
            span = (sentence.start + begin, sentence.start + end)
            if cells.isdisjoint(range(*span)) and not _NUMBER.match(sentence.text, end):
                written = sentence.text[begin:end]
                known_as = name if end == last else written
                mentions.append(Mention("product", *span, written, known_as, sorts[name], vote=votes[name]))
    return sorted(mentions, key=lambda m: m.start)
