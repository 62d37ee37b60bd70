"""Names that carry a mark: where they begin, and how far they go."""

from __future__ import annotations

import re

from loaders.announcement.lexicon.field_names import is_field_company
from loaders.announcement.lexicon.organization_words import FIELD_SHORT
from loaders.announcement.lexicon.word_lists import is_english, is_ordinary, is_registered_company
from loaders.announcement.products.shape_patterns import AFTER_MARK, AFTER_TWO_MARKS


def marked_name(text: str, match: re.Match[str], title_case: bool) -> tuple[int, int, str]:
    """(start, end, no sort) of a name that carries a mark, with a head word behind it; words before it only if they are
    part of the name."""
    start, end = match.start(), match.end()
    word = re.split(r"[ ®™(]", match["name"].rstrip("®™ "))[-1]
    if not title_case and word[:1].isupper() and word[1:].islower() and is_english(word):
        longer = _LONG_NAME.search(text, 0, end)
        if longer is not None:
            return longer.start() + len(_DETERMINER.match(longer[0])[0]), end, ""  # type: ignore[index]
    if word.isupper() and is_ordinary(word) and (both := _IN_CAPITALS.search(text, max(0, start - 30), end)):
        return both.start("name"), end, ""
    if title_case and is_ordinary(word) and (anchored := _ANCHORED.search(text, max(0, start - 60), end)):
        return anchored.start("name"), end, ""
    parts = re.split(r"(?<=[\w®™]) ", match["name"])
    start = _with_the_word_before(text, start, parts)
    if (second := _SECOND_MARK.match(text, start)) is not None and second["short"] in FIELD_SHORT:
        thing = AFTER_TWO_MARKS.match(text, second.end())
        return start, (thing or second).end(), ""
    after = AFTER_MARK.match(text, end)
    if after is not None and not re.search(r"\b(?:For|In|And|The|As|Is|Of|With|By|To|A)\b", after[0]):
        end = after.end()
    return start, end, ""


def _with_the_word_before(text: str, start: int, parts: list[str]) -> int:
    """Where a marked name begins that stands at `start` as these words: with the first of two if that is part of it."""
    if len(parts) == 1:
        return start
    first, second = parts[0].strip("®™ "), re.split("[®™]", parts[-1])[0]
    if re.search("[®™]", parts[0]) and second in FIELD_SHORT:
        return start
    strange = not is_ordinary(first) or _MADE_UP.search(first) is not None
    if not strange or not first[0].isupper() or re.search(r"[’']s$|[®™]", parts[0]):
        return start + len(parts[0]) + 1
    capitals = len(first) > 4 and first.isalpha() and first.isupper() and second.isupper() and not is_english(first)
    if len(second) > 3 and not (capitals or _is_a_maker_s_own(text, start, first)):
        return start + len(parts[0]) + 1
    earlier = _MADE_UP_BEFORE.search(text, max(0, start - 25), start)
    return earlier.start(1) if earlier and _is_a_maker_s_own(text, earlier.start(1), earlier[1]) else start


# `FOUNDRY ONE™`
_IN_CAPITALS = re.compile(r"(?<![\w-])(?P<name>[A-Z]{4,} [A-Z]+)(?:®|™)+$")
_SECOND_MARK = re.compile(r"[\w-]+[®™] (?P<short>[A-Z]{2,5})[®™]")
_MADE_UP = re.compile("[a-z][A-Z]")
_MADE_UP_BEFORE = re.compile(r"(?<![\w’'-])([A-Z][a-z]+[A-Z]\w+) $")
# `Acme's Human Acellular Vessel®`: in a headline, back to a word that no name holds.
_ANCHORED = re.compile(
    r"(?:\b(?:for|of|with|on|in|its|the|from|to)|[’']s?|(?:Launch|Introduc|Unveil|Debut)\w*)"
    r" (?P<name>(?:[A-Z][\w-]* ){1,5}[A-Z][a-z]+(?:®|™)+)$"
)


def _is_a_maker_s_own(text: str, start: int, first: str) -> bool:
    """Whether the word before a marked name is part of it: `its Acme Aurora®`, or a made-up word of no company."""
    if _OWN.search(text, max(0, start - 5), start):
        return True
    company = is_field_company(first) or is_registered_company(first)
    return start > 0 and _MADE_UP.search(first) is not None and not company


_OWN = re.compile(r"\b(?:[Ii]ts|[Oo]ur) $")
_DETERMINER = re.compile(r"(?:(?:The|A|An|Its|Our|For|Of|With|In|And|By) )*")
_LONG_NAME = re.compile(r"(?<![\w’'-])(?P<first>[A-Z][a-z]+) (?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+(?:®|™)+$")
