"""Products: drugs, tests, platforms and devices, by common name, brand mark, code name and head word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.announcement.lexicon.word_lists import is_ordinary
from loaders.announcement.mentions import Mention
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.products.devices import reach, reach_of_a_brand, things_by_head
from loaders.announcement.products.exclusions import names_no_product
from loaders.announcement.products.phrases import introduced_products
from loaders.announcement.products.shape_patterns import CODE, COMPANY_BEHIND
from loaders.announcement.products.shapes import named_products
from loaders.announcement.products.sorts import agree, told_sort
from loaders.announcement.products.surroundings import told_by_surroundings
from loaders.announcement.text.occurrences import occurrences
from loaders.announcement.text.sentences import Sentence


def find_products(
    sentences: Sequence[Sentence], taken: Sequence[tuple[int, int]], known: Sequence[str] = ()
) -> list[Mention]:
    """Every drug, test, platform and device named in these sentences."""
    occupied = {cell for start, end in taken for cell in range(start, end)}
    found: dict[tuple[int, int], Mention] = {}
    untold: set[tuple[int, int]] = set()
    for sentence in sentences:
        prose = not sentence.flat
        for vote, start, end, sort in _claims(sentence, prose):
            begin, final = _tidy(sentence.text, start, end)
            if begin >= final or names_no_product(sentence.text, begin, final):
                continue
            key = (sentence.start + begin, sentence.start + final)
            if occupied.isdisjoint(range(*key)):
                told = sort or told_sort(sentence.text, begin, final)
                kind = told or "drug"
                if prose:
                    drug = kind == "drug"
                    reached = reach_of_a_brand(sentence.text, begin, final) if drug else reach(sentence.text, final)
                    if reached > final and not drug:
                        kind = told_sort(sentence.text, begin, reached) or kind
                    final = reached
                    key = (sentence.start + begin, sentence.start + final)
                if sentence.text.startswith("(k)", final):
                    continue  # `gave Ash Dx 510(k) clearance`: what a company is given
                name = sentence.text[begin:final]
                if told:
                    untold.discard(key)
                elif key not in found:
                    untold.add(key)
                found.setdefault(key, Mention("product", *key, name, name, kind, vote=vote))
    agree(found, untold, sentences)
    companies = {m.text for m in found.values() if _begins_a_company(m.text, sentences)}
    bound = {m[1].lower() for s in sentences for m in _BOUND_TO.finditer(s.text)}
    companies |= {m.text for m in found.values() if m.vote == "weak" and m.text.lower() in bound}
    codes = {m.text for m in found.values()}
    mentions = [
        m
        for m in _not_inside(found.values())
        if m.text not in companies and not ((trial := _NUMBERED_TRIAL.fullmatch(m.text)) and trial[1] in codes)
    ]
    return _again(sentences, mentions, occupied, known)


def _claims(sentence: Sentence, prose: bool) -> Iterator[tuple[str, int, int, str]]:
    """(how strong, start, end, sort or nothing) of whatever may be a product's name."""
    yield from (("strong", *claim) for claim in named_products(sentence))
    yield from (("weak", *claim) for claim in introduced_products(sentence))
    yield from (("weak", *place, "") for place in told_by_surroundings(sentence))
    if prose:
        yield from (("strong", *thing, "") for thing in things_by_head(sentence.text))


# `an amylin receptor agonist`: what a medicine binds to, not a medicine.
_BOUND_TO = Gated(r"\b([A-Za-z]\w{4,}) receptor\b")
# `ABC15-221`, a trial of `ABC15`.
_NUMBERED_TRIAL = re.compile(r"([A-Z]{2,5}-?\d{2,4})-\d{2,3}")
_CAPITALISED = re.compile(r"(?:[A-Z][a-z]+){1,2}(?: Dx)?")


def _begins_a_company(name: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a word built like a medicine's is a company's somewhere in running prose (`Sorrelin Bio`), or a code
    without a dash anywhere (`ZX10 Pharma`)."""
    code = "-" not in name and CODE.fullmatch(name) is not None
    if not code and _CAPITALISED.fullmatch(name) is None:
        return False
    return any(
        COMPANY_BEHIND.match(s.text, last)
        for s in sentences
        if name in s.text and (code or not s.title_case)
        for _, last, _ in occurrences(s.text, {name: name})
    )


_NUMBERED = re.compile(r"[A-Z]?\d+: ")


_STRENGTH = re.compile(r" \d[\d.,]*$")
_OF_A_DOSE = re.compile(r" ?(?:mg|mcg|µg|g|ml|mL|IU|%)(?!\w)")


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """Trailing marks, points and a strength stay outside, and a number with a colon before it; marks within a name
    stay."""
    strength = _STRENGTH.search(text, start, end) if _OF_A_DOSE.match(text, end) else None
    end = strength.start() if strength else end
    numbered = _NUMBERED.match(text, start, end)
    start = numbered.end() if numbered else start
    while end > start and text[end - 1] in "®™℠ ,.;:":
        end -= 1
    for mark in ("(R)", "(TM)"):
        if text[start:end].endswith(mark):
            end -= len(mark)
    return start, end


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
