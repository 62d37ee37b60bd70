"""Headlines: names where most words are capitalised, so that only position and words tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from loaders.announcement.lexicon.legal_forms import FORM_IN_CAPITALS
from loaders.announcement.lexicon.organization_words import (
    CAPS_PLAIN,
    DOUBTFUL_HEADS,
    HEAD_ALONE,
    HEADLINE_VERB,
    HEADS,
    NEVER_FIRST,
    NO_SUBJECT,
    SORT_OF_FIRM,
    TITLE_WORDS,
    TRADE,
    is_unknown,
)
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import given_names, is_ordinary, is_registered_company
from loaders.announcement.organizations.signs import (
    DEAL_WITH,
    EPONYM,
    GENERIC_RUN,
    OF_JOURNALS,
    VERB_BEFORE,
)
from loaders.announcement.organizations.votes import Candidate
from loaders.announcement.text.sentences import Sentence

_CAPS_HEADS = "|".join(sorted({head.upper() for head in HEADS}))
_CAPS_ENDS = rf"(?:{FORM_IN_CAPITALS}|& CO|{_CAPS_HEADS})"
_CAPS_NAME = re.compile(
    r"[A-Z](?:[A-Z0-9&.-]|['’](?!S\b))*"
    rf"(?: (?:{_CAPS_ENDS}(?: (?:{_CAPS_HEADS}))?|"
    r"[A-Z]{4,}(?= TO | FROM | WITH ))(?![\w-]))?"
)


# `ZELVAN'S TEST`, `ACMERAS' TEST`
_OWNS_IN_CAPITALS = re.compile(r"['’]S |(?<=S)['’] ")


_OWNER_IN_CAPITALS = re.compile(r"([A-Z][\w.&-]*)(?:['’]S|(?<=S)['’]) $")


def _ends_in_a_plain_word(words: list[str]) -> bool:
    """`ACMERA SALE TO`: what is told of a company, and none of the words that names end in."""
    return len(words) == 2 and re.fullmatch(_CAPS_ENDS, words[1]) is None and is_ordinary(words[1])


_BEFORE = 80  # how far the words that lead up to a name are looked back for


def caps_candidates(sentence: Sentence, occupied: set[int]) -> list[Candidate]:
    """In capitals only: words no dictionary has, first in the line or behind a preposition or a verb of dealing."""
    found = []
    for match in _CAPS_NAME.finditer(sentence.text):
        words = match[0].split()
        cells = range(sentence.start + match.start(), sentence.start + match.end())
        before = sentence.text[max(0, match.start() - _BEFORE) : match.start()]
        if (
            is_ordinary(words[0].strip(".,'"))
            or (before.endswith("TO ") and is_ordinary(words[0].removeprefix("RE")))  # `PLANS TO REFILE`
            or words[0].lower().strip(".,'") in CAPS_PLAIN
            or is_place(match[0].strip(".,'"))
            or re.search(r"\d", match[0])
            or any(c in occupied for c in cells)
        ):
            continue
        name = words[0] if _ends_in_a_plain_word(words) else match[0]
        end = match.start() + len(name.rstrip(".,'’"))
        owns = _OWNS_IN_CAPITALS.match(sentence.text, end)
        owner = _OWNER_IN_CAPITALS.search(before)
        owned = owner is not None and not is_place(owner[1])  # `ACME'S ZELVI`, but `ITALY'S ACME`
        if owned or EPONYM.pattern.match(sentence.text, end):
            continue
        if (
            not before.strip()
            or owns
            or re.search(
                r"(?:^|\b(?:TO|FROM|WITH|BY|AND|BUY|BUYS|ACQUIRE|ACQUIRES|OF|,|VS|SAYS|[A-Z]+['’]S) "
                r")$",
                before,
            )
        ):
            found.append(
                Candidate(
                    sentence.start + match.start(),
                    sentence.start + end,
                    sentence.text[match.start() : end],
                    Counter(caps=2),
                )
            )
    return found


def headline_subjects(sentence: Sentence, occupied: set[int], names: Mapping[str, str]) -> list[tuple[int, int]]:
    """The names before the verb of a headline: one, or several joined by `and`; `names` are already known ones."""
    if sentence.style != "headline" and not sentence.title_case:
        return []
    verb = HEADLINE_VERB.search(sentence.text, 0, 110)
    if verb is None or _NO_VERB.match(sentence.text, verb.end()):
        return []
    found: list[tuple[int, int]] = []
    tag = _TAG.match(sentence.text, 0, verb.start())
    position = tag.end() if tag else 0
    for part in _JOINS.split(sentence.text[position : verb.start()]):
        if _JOINS.fullmatch(part) is None:
            whose = _OF_WHOM.match(part)
            begin = position + (whose.end() if whose else 0)
            subject = re.split(r"[’']s?(?:\s|$)| \(", sentence.text[begin : position + len(part)])[0].rstrip(" ,")
            end = begin + len(_subject(subject, names))
            if not _may_be_subject(sentence, begin, end, occupied):
                # `Single, Well-Told Story`, `Medicine and Future Stars`: before such words a plain one is no name.
                found = [each for each in found if _may_stand_alone(sentence.text[slice(*each)], names)]
                break
            found.append((begin, end))
        position += len(part)
    if _DEAL.fullmatch(verb[0]) and len(found) == 1 and not _is_strange(sentence.text[slice(*found[0])]):
        return []
    return found


_JOINS = re.compile(rf"( and (?!{HEAD_ALONE}$)| & |, | Subsidiary | Rival )")


def _may_stand_alone(name: str, names: Mapping[str, str]) -> bool:
    return name in names or " " in name or is_unknown(name)


# `Acme & Other Labs Partnership` names both; a single plain word before it is a part of the deal's name.
_DEAL = re.compile(r"\s(?:partnership|collaboration)s?", re.IGNORECASE)


def _is_strange(name: str) -> bool:
    return all(word in HEADS or is_unknown(word) for word in name.split())


# `Recent highlights: ...` names nobody, nor does `Quarterly Report`, whose last word is no verb.
_NO_VERB = re.compile(r":|[.\s]*$")
# `Correction: Acme Announces`: what kind of notice it is.
_TAG = re.compile(
    r"(?:[Cc]orrect(?:ion|ed)|[Uu]pdated?|[Cc]orrecting and [Rr]eplacing|[Rr]e-?issue|[Aa]dding [\w ]+): ?"
)
# `Kyoto-Based Acme Pharma`, `Crest Ventures-Backed Acme`: what is told of a company before its name.
_OF_WHOM = re.compile(
    r"(?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+-(?:[Bb]ased|[Bb]acked|[Ll]isted|[Oo]wned) (?=[A-Z])|"
    rf"(?:[A-Z][\w.’'-]+ ){{1,5}}{SORT_OF_FIRM} (?!{'|'.join(sorted(HEADS))})(?=[A-Z])"
)


def _subject(text: str, names: Mapping[str, str]) -> str:
    """The longest known name that the words begin with; else the words without an adverb, and without who or what of a
    company is told of, behind them."""
    words = text.split(" ")
    for size in range(len(words), 0, -1):
        known = " ".join(words[:size])
        if known in names or (size == 1 and known.rstrip("®™") in names):
            if words[size:] != ["Management"] and any(word in HEADS or is_unknown(word) for word in words[size:][:1]):
                break
            return known if known in names else known.rstrip("®™")
    while len(words) > 1 and (words[-1].endswith("ly") and is_ordinary(words[-1])):
        words.pop()
    return _OF_A_COMPANY.sub("", " ".join(words))


# `Acme KOL Event Highlights`, `Acme Leaders Comment`
_OF_A_COMPANY = re.compile(
    r"(?<=\w)(?: (?:Virtual|KOL|Key Opinion Leaders?|Investor|R&D))*"
    r" (?:Events?|Webinar|Webcast|Leaders|Leadership|Executives|Scientists|Researchers)$"
)


def _may_be_subject(sentence: Sentence, start: int, end: int, occupied: set[int]) -> bool:
    name = sentence.text[start:end]
    words = name.split()
    if (
        not 0 < len(words) < 6
        or NO_SUBJECT.search(name)
        or words[0].lower() in NEVER_FIRST
        or GENERIC_RUN.pattern.match(name)
    ):
        return False
    shaped = all(
        w[0].isupper() or w[0].isdigit() or w in ("of", "for", "and", "the", "&", "de") or re.match(r"[a-z]+[A-Z]", w)
        for w in words
    )
    if not shaped or any(sentence.start + cell in occupied for cell in range(start, end)):
        return False
    if OF_JOURNALS.pattern.match(name) or _is_phrase(words):
        return False
    return len(words) > 1 or not (is_ordinary(words[0]) and words[0].lower().endswith(("ing", "s", "ed", "ly")))


def _is_phrase(words: Sequence[str]) -> bool:
    """Whether the words before a headline's verb are a person's name, or plain ones built as no name is: `Regarding
    Media`, `Target Levels of Active Drug`, `Accelerating Healthcare With`."""
    if words[0] in given_names() and 1 < len(words) < 4 and words[-1] not in HEADS:
        return not is_registered_company(" ".join(words))
    if len(words) == 1:
        return False
    plain = all(is_ordinary(word) for word in words if word[0].isupper())
    doing = is_ordinary(words[0]) and words[0].endswith("ing")
    return doing or words[-1] in ("With", "Further") or (plain and words[-1] not in HEADS)


def title_runs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Inside a title-cased run: stretches that end in a head word, and words that no dictionary has."""
    words = [(m.start() + start, m.end() + start, m[0]) for m in re.finditer(r"\S+", text[start:end])]
    runs: list[tuple[int, int]] = []
    position = 0
    while position < len(words):
        bare = words[position][2].strip(",.®™’'")
        if bare.lower() in NEVER_FIRST or bare.lower() in TITLE_WORDS:
            position += 1
            continue
        before = text[max(0, words[position][0] - 70) : words[position][0]]
        if _LEADS_TO.search(before) and (DEAL_WITH.search_part(before, text) or VERB_BEFORE.search_part(before, text)):
            final = _object_end(words, position)
            if final is not None:
                runs.append((words[position][0], words[final][0] + len(words[final][2].rstrip(" ,.;:"))))
                position = final + 1
                continue
        following = words[position + 1][2] if position + 1 < len(words) else ""
        head = 0 if _describes(bare, following) else _head_follows(words, position)
        if is_unknown(bare) or head:
            final = position + head
            while final + 1 < len(words) and _continues(words[final][2], words[final + 1][2]):
                final += 1
            runs.append(
                (
                    words[position][0],
                    words[position][0] + len(text[words[position][0] : words[final][1]].rstrip(" ,.;:")),
                )
            )
            position = final + 1
        else:
            position += 1
    return runs


def _object_end(words: Sequence[tuple[int, int, str]], position: int) -> int | None:
    """Where the name ends that stands behind `Agreement with` or `to Acquire` in a title."""
    final = None
    for step in range(position, min(position + 5, len(words))):
        bare = words[step][2].strip(",.®™’'()")
        if bare.lower() in NEVER_FIRST or (bare.lower() in TITLE_WORDS and step > position) or not bare[:1].isupper():
            if bare.lower() != "of" or step == position:
                break
            continue
        final = step
        if words[step][2][-1] in ",;:":
            break
    return final


def _describes(word: str, following: str) -> bool:
    """`Reinforcing`, `Broad-Spectrum`, `Accepts` before `Acme`: words before a name that are no part of it."""
    if "-" in word:
        return not is_unknown(word)
    return is_ordinary(word) and (word.endswith("ing") or (word.endswith(("s", "ed")) and is_unknown(following)))


_LEADS_TO = re.compile(r"(?:with|acquire|acquires|buy|from|by|to)(?: the)? $", re.IGNORECASE)


def _head_follows(words: Sequence[tuple[int, int, str]], position: int) -> int:
    """How many words on, one to three, a head word stands ("Human Immunology Biosciences"); 0 if there is none."""
    for step in range(1, 4):
        if position + step >= len(words):
            return 0
        word = words[position + step][2].strip(",.®™’'").removesuffix("’s").removesuffix("'s")
        if word in HEADS and word not in DOUBTFUL_HEADS:
            return step
        if word.lower() in NEVER_FIRST or word.lower() in TITLE_WORDS or words[position + step][2][-1] in ",;:":
            return 0
    return 0


def _continues(before: str, word: str) -> bool:
    """Whether a name goes on with a word: with another head, or a strange word where no word of the trade ended it."""
    bare = word.strip(",.®™’'")
    return bare in HEADS or (is_unknown(bare) and bare.lower() not in NEVER_FIRST and before not in TRADE)
