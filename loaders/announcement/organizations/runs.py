"""Runs: capitalised stretches of a sentence that may be names, cut where they begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.announcement.lexicon.field_names import is_field_company
from loaders.announcement.lexicon.legal_forms import FORM, FORMS
from loaders.announcement.lexicon.organization_words import (
    BODIES,
    BODIES_FOR,
    BODY_BY_SHAPE,
    CORE,
    FIELD_SHORT,
    FIELDS,
    HEAD_ALONE,
    HEADS,
    MEETING,
    NATIONAL,
    NEVER_FIRST,
    SOCIETIES,
    TITLE_WORDS,
    WORD,
)
from loaders.announcement.lexicon.word_lists import given_names, is_english
from loaders.announcement.organizations.headlines import title_runs
from loaders.announcement.organizations.signs import JOURNAL, PERSON_BEFORE, is_department
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.text.sentences import Sentence

# `Fosun Pharmaceutical (Group) Co., Ltd.`: where a company is may stand in brackets within its name.
WITH_FORM = re.compile(
    rf"(?<!\w)(?<!\w-)(?P<core>{CORE}(?: \([A-Z][\w. ]{{2,24}}\))?),? ?(?<=[ ,])"
    rf"(?P<form>& (?:Co\b\.?|Company|Sons?|Bros\.|Partners)(?:,? {FORMS})?|{FORMS})(?![\w-])"
)
# What is found quickly where there is one of these.
A_FORM = re.compile(rf"(?<=[ ,])(?:& (?:Co\b|Company|Sons?|Bros\.|Partners)|{FORM})(?![\w-])")
_FORM = re.compile(rf"{FORMS},?")


# Names go on behind `for` only where such a word stands before it (`Institute for Regenerative Medicine`).
_FOR = "|".join(f"(?<={body}) for (?=[A-Z])" for body in (*BODIES_FOR, "Committee", "Partnership"))
_RUN = re.compile(
    rf"(?<![\w®™])(?<![\w®™]-)(?:{WORD})(?:(?: & | of (?:the )?(?=[A-Z])| de (?=[A-Z])|{_FOR}|"
    rf"(?<=[a-z]) and (?=[A-Z][a-z]+ (?:Institute|University|Foundation|Fund))|"
    rf"(?<=[a-z]) and (?={HEAD_ALONE}(?:[,.;’']| \(| announce|$))| ){WORD})*"
)
# `Leeds Teaching Hospitals NHS Trust`: how British hospitals are called.
_TRUST = re.compile(r"(?:[A-Z][\w’'.-]*(?: and (?!The )| & | of | ))+NHS (?:Foundation )?Trust\b")


def find_trusts(text: str) -> Iterator[tuple[int, int]]:
    """Where a trust of the British health service is named in full, with `The` where it is written large."""
    for match in _TRUST.finditer(text) if " NHS " in text else ():
        start = match.start() if match[0].startswith("The ") else trim_left(text, match.start(), match.end(), False)
        if start < match.end() - len("NHS Trust"):
            yield start, match.end()


def plain_company(name: str) -> bool:
    return all(is_english(w) or w in FIELD_SHORT or w.lower() in NATIONAL for w in re.findall(r"[A-Za-z]+", name))


# What is done with a company is no part of its name: `Sale of Acme, Inc.`
_DEEDS = frozenset(
    "sale acquisition purchase closing completion merger divestiture disposal takeover spin-off signing".split()
)


_INITIAL = re.compile(r"[A-Z]\.")


def _titled(words: list[tuple[int, str]], position: int) -> bool:
    """`Dr. Reddy's`, `St. Jude Children's`: a title that is part of a name which stands in the genitive."""
    following = words[position + 1 : position + 3]
    return words[position][1] in ("Dr.", "St.") and any(re.search(r"[’']s$", word) for _, word in following)


_DESCRIBES = re.compile(r"u\.?s\.?|rival|(?:19|20)\d\d|[\w.]+-(?:based|backed|listed|owned)")


def trim_left(text: str, start: int, end: int, title_case: bool) -> int:
    """Where a capitalised run really begins as a name: behind verbs, prepositions and adjectives of a title."""
    words = [(m.start() + start, m[0]) for m in re.finditer(r"\S+", text[start:end])]
    begin = 0
    for position, (_, word) in enumerate(words):
        bare = word.strip(",.’'®™").lower()
        if bare in ("of", "for", "and", "the", "de") and not title_case and position:
            continue
        if bare in ("company", "companies") and 0 < position == len(words) - 1:
            continue
        if bare in NATIONAL and words[-1][1].strip(",.’'s") in SOCIETIES:
            continue
        if (
            (bare in NEVER_FIRST and not _INITIAL.fullmatch(word) and not _titled(words, position))
            or _DESCRIBES.fullmatch(bare)
            or (words[position + 1 : position + 2] and words[position + 1][1] in ("of", "with") and bare in _DEEDS)
            or (title_case and position < len(words) - 1 and bare in TITLE_WORDS)
        ):
            begin = position + 1
    while begin < len(words) and words[begin][1].lower() in ("of", "for", "and", "&", "the", "de"):
        begin += 1
    return words[begin][0] if begin < len(words) else end


def institutions_by_shape(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`Israel Institute for Biological Research`, `University of Utah`: head word, preposition and what it is of."""
    text = sentence.text
    for match in BODY_BY_SHAPE.finditer(text):
        words, start, end = match[0].split(), match.start(), match.end()
        while words and _before_name(words[0].lower(), sentence.title_case):
            start += len(words[0]) + 1
            words.pop(0)
        if sentence.title_case:
            head = re.match(r".*?\b(?:of|for|on) (?:the )?", text[start:end])
            later = _GOES_ON.search(text[start + (head.end() if head else 0) : end])
            end = start + (head.end() if head else 0) + later.start() if later else end
        if len(words) > 2 and not MEETING.match(text, end) and not is_department(text, start, end):
            yield start, end


# `American Gout Association Study Highlights ...`: in a title the nation tells where the name begins.
_OF_NATION = Gated(
    rf"(?<![\w-])(?:{'|'.join(sorted(word.title() for word in NATIONAL - {'global', 'international'}))}) "
    r"(?:[A-Z][\w’'-]+ (?:(?:and|&|of) )?){1,4}?(?:Association|Society|Academy|Federation)\b(?! (?:of|for|on)\b)"
)


def societies_of_a_nation(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`American Gout Association`, in a title."""
    for match in _OF_NATION.finditer(sentence.text) if sentence.title_case else ():
        if not JOURNAL.search(sentence.text, max(0, match.start() - 60), match.start()):
            yield match.span()


# `Zelvan Clinic Ashby Comprehensive Cancer Center`: a part of a body that is named for a donor.
_PART_OF_BODY = re.compile(
    r"(?: (?!University\b)[A-Z][\w’'-]+){0,4} (?:(?:Cancer|Medical|Heart) Cent(?:er|re)|"
    r"(?:Research|Cancer|Heart) Institute|(?:School|College) of (?:Medicine|Public Health))\b"
    r"(?: of(?: [A-Z][\w’'-]+){1,3} University)?"
)


def within_body(text: str, end: int) -> int:
    """Where a name ends that begins with that of a body, which stops at `end`, and goes on with a part of it."""
    part = _PART_OF_BODY.match(text, end)
    return part.end() if part else end


# What follows the name of a body in a title, and is no part of it.
_GOES_ON = re.compile(
    r" (?:and|for|in|with|on|to|Announces|Reports|Names|Awards|Selects|Presents|Publishes|Launches|Welcomes|Joins) "
)


def _before_name(word: str, title_case: bool) -> bool:
    return (word in NEVER_FIRST and word not in NATIONAL) or (title_case and word in TITLE_WORDS)


def last_of_list(text: str, start: int, end: int) -> int:
    """`Acme Bio and Other Labs, Inc.` are two names; `Johnson and Johnson` and `Eli Lilly and Company` are one."""
    for match in re.finditer(r" and ", text[start:end]):
        before, after = text[start : start + match.start()].split(), text[start + match.end() : end].split()
        after = [word for word in after if not _FORM.fullmatch(word)]
        whole = before[-1] in HEADS or any(map(is_field_company, (" ".join(before), *after)))
        two_names = len(before) > 1 and (len(after) > 1 or _FORM.fullmatch(before[-1]) or (whole and after))
        if two_names or (len(before) == 1 and after and is_field_company(before[0])):
            return start + match.end()
    for match in re.finditer(r" of ", text[start:end]):  # `Acme Corporation of Other Labs Limited`: who buys whom
        before = text[start : start + match.start()].split()
        if len(before) > 1 and _FORM.fullmatch(before[-1]):
            return start + match.end()
    return start


def capitalised_runs(
    text: str, sentence: Sentence, offset: int, occupied: set[int], covered: set[int]
) -> list[tuple[int, int]]:
    """Capitalised runs that may be names, cut where something else stands or a title's words begin."""
    runs = []
    for match in _RUN.finditer(text):
        for start, end in _cut(text, match.start(), match.end(), offset, occupied, covered):
            if sentence.title_case:
                runs.extend(title_runs(text, start, end))
            else:
                of_town = _OF_TOWN.match(text, start, end) if text.find(" of ", start, end) > 0 else None
                end = of_town.end("name") if of_town else _trim_right(text, start, end)
                start = trim_left(text, _behind_another(text, start, end), end, start == 0)
                if start < end:
                    runs.append((start, end))
    return runs


_POSSESSIVE = re.compile(r"[’']s?$")
_POSSESSIVES = ("’s", "'s", "’", "'")
_OF_A_BODY = re.compile(r" (?:[A-Z]\w+ ){0,2}(?:Hospital|Health|Medical|College|Institute)\b")
_WITH_POINT = re.compile(r"(?:[A-Z]\.)+|Dr\.|St\.|Mr\.")
_PIECE = re.compile(r"\S+")
# What a piece of a run may end at, besides what stands there already.
_MAY_END = re.compile(r"[’',.;:]")


def _cut(text: str, start: int, end: int, offset: int, occupied: set[int], covered: set[int]) -> list[tuple[int, int]]:
    free = covered.isdisjoint(range(start, end)) and occupied.isdisjoint(range(offset + start, offset + end))
    if free and _MAY_END.search(text, start, end) is None:
        return [(start, end)]
    pieces: list[tuple[int, int]] = []
    begin: int | None = None
    last = start
    for match in _PIECE.finditer(text, start, end):
        first, final = match.span()
        free = covered.isdisjoint(range(first, final)) and occupied.isdisjoint(range(offset + first, offset + final))
        possessive = _POSSESSIVE.search(match[0]) if match[0].endswith(_POSSESSIVES) else None
        if possessive and _OF_A_BODY.match(text, final):
            possessive = None
        if not free:
            if begin is not None:
                pieces.append((begin, last))
                begin = None
        else:
            begin = first if begin is None else begin
            last = final
            if possessive or (match[0][-1] in ",.;:" and not _WITH_POINT.fullmatch(match[0])):
                pieces.append((begin, final - len(possessive[0]) if possessive else final - 1))
                begin = None
    if begin is not None:
        pieces.append((begin, last))
    return [piece for piece in pieces if piece[0] < piece[1]]


# `Acme Diagnostics of Lund`: where a company is from is no part of its name.
_OF_TOWN = re.compile(rf"(?P<name>.+ (?:{'|'.join(sorted((HEADS | FIELDS) - BODIES))})) of [A-Z][\w ]+$")


# `Dr. Jo Ash of Beech Institute`: who speaks is no part of where she works.
_PERSON_OF = re.compile(r"(?:(?:Dr|Prof|Mr|Ms|Mrs)\. )?(?:[A-Z][\w’'-]+ |[A-Z]\. ){1,3}of (?=[A-Z])")


# `66th Annual Meeting of the Acme Society`: a meeting and whose it is.
_MEETING_OF = re.compile(
    r"\d+(?:st|nd|rd|th) (?:[A-Z]\w+ ){0,3}(?:Meeting|Congress|Conference|Sessions?) of (?:the )?(?=[A-Z])"
)


# `the IND of Zelvan`
_FILED_BY = re.compile(r"([A-Z]{2,5}s?) of (?=[A-Z])")


_ROUND_OF = re.compile(r"(?:Series [A-H]\d?|Seed) (?:[Rr]ound |[Ff]inancing )?(?:of|at|for|in) (?=[A-Z])")


def _behind_another(text: str, start: int, end: int) -> int:
    """Where a name begins behind the person who works there, the meeting that is held there, the round of money that
    it has raised, or what it has filed."""
    if before := _MEETING_OF.match(text, start, end) or _ROUND_OF.match(text, start, end):
        return before.end()
    if (filed := _FILED_BY.match(text, start, end)) is not None and filed[1] in FIELD_SHORT:
        return filed.end()
    person = _PERSON_OF.match(text, start, end)
    if person is None:
        return start
    first = person[0].split()[0]
    known = PERSON_BEFORE.search(text, 0, start) or first in given_names() or first.endswith(".")
    return person.end() if known else start


# `a Zelvan University-led trial`
_JOINED = re.compile(rf" (?:{'|'.join(sorted(BODIES))})(?P<tail>-(?:led|run|funded|sponsored|based|backed))$")


# `gave Ash Dx De Novo clearance`, `granted Ash Dx 510(k) clearance`: what a company is given is no part of its name.
_GIVEN = re.compile(r" (?:De Novo|PMA|Breakthrough Device|Fast Track|Orphan Drug|Priority Review)\b")
_PAPER = " 510"


def _trim_right(text: str, start: int, end: int) -> int:
    given = _GIVEN.search(text, start, end)
    end = given.start() if given else end
    if text.startswith("(k)", end) and text.endswith(_PAPER, start, end):
        end -= len(_PAPER)
    joined = _JOINED.search(text[start:end]) if "-" in text[start:end] else None
    if joined:
        return start + joined.start("tail")
    words = text[start:end].split(" ")
    while words and (
        words[-1].lower() in ("of", "for", "and", "&", "the", "de")
        or words[-1] in ("’", "'", "’s", "'s", "CEO", "CFO", "CMO")
    ):
        words.pop()
    return start + len(" ".join(words).rstrip(" ,.;:"))
