"""Organizations: companies, institutes, universities, funds, by the shape of their names and what is around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from loaders.announcement.field_names import find_companies
from loaders.announcement.hosts import find_hosts, find_societies
from loaders.announcement.institutions import find_institutions, in_ticker, is_exchange
from loaders.announcement.lexicon import is_english, is_registered_company
from loaders.announcement.mentions import Mention
from loaders.announcement.occurrences import occurrences
from loaders.announcement.organization_forms import core_name, learn, stands_for_a_name
from loaders.announcement.organization_headlines import caps_candidates, headline_subjects
from loaders.announcement.organization_runs import (
    WITH_FORM,
    capitalised_runs,
    institutions_by_shape,
    last_of_list,
    plain_company,
    trim_left,
    without_full_stop,
)
from loaders.announcement.organization_votes import count_votes
from loaders.announcement.organization_words import CITIES, FORMS, HEADLINE_VERB, HEADS, TRADE_WORD, Candidate, sort_of
from loaders.announcement.sentences import Sentence
from loaders.names import DocumentNames


def find_organizations(
    sentences: Sequence[Sentence],
    registered: DocumentNames,
    taken: Sequence[tuple[int, int]],
    soft: Sequence[tuple[int, int]],
    bodies: Sequence[tuple[int, int]],
) -> list[Mention]:
    """Every organization named in these sentences.

    `registered` holds names known for the document; `taken` are stretches that are something else, `soft` ones may
    still be part of a name with a legal form (Acme China Ltd);
    `bodies` are the places where a dateline has just ended, so that a name begins there."""
    hard = _cells(taken)
    occupied = hard | _cells(soft)
    openings = {start for start, _ in bodies}
    names: dict[str, str] = {}
    spans: set[tuple[int, int]] = set()
    joined: dict[int, frozenset[int]] = {}
    shorts: dict[str, str] = {}
    people: set[str] = set()
    trials: set[str] = set()
    for name in (*registered.known("Company"), *registered.known("Institution")):
        names[name] = "strong"
        core = core_name(name)
        if len(core) > 2:
            names.setdefault(core, "strong")
    ordered = sorted(sentences, key=lambda s: (s.title_case or s.style == "headline", s.start))
    for sentence in ordered:
        waiting: list[Candidate] = []
        here: list[tuple[int, int]] = []
        for candidate in _candidates(sentence, hard, occupied, openings, names, registered):
            if "person" in candidate.votes:
                people.update(candidate.text.split())
            if "trial" in candidate.votes:
                trials.add(candidate.text)
            if _accepted(candidate):
                here.append((candidate.start, candidate.end))
                learn(sentence, candidate, names, shorts)
            else:
                waiting.append(candidate)
        for candidate in waiting:
            if _coordinated(sentence, candidate, here):
                here.append((candidate.start, candidate.end))
                learn(sentence, candidate, names, shorts)
        spans.update(here)
        joined[sentence.start] = frozenset(start - sentence.start for start, _ in here if start > sentence.start)
    weak = [name for name, strength in names.items() if strength == "weak"]
    others = {name for name in weak if name in trials or people.issuperset(name.split())}
    return _everywhere(sentences, {n: s for n, s in names.items() if n not in others}, hard, shorts, spans, joined)


def _coordinated(sentence: Sentence, candidate: Candidate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a candidate that lacks little stands in one list with an accepted name; `spans` are those of the
    sentence."""
    if _between(sentence, candidate, spans):
        return True
    if sum(candidate.votes.values()) < 0 or (sentence.title_case and sum(candidate.votes.values()) < 1):
        return False
    for start, end in spans:
        first, last = (end, candidate.start) if end <= candidate.start else (candidate.end, start)
        between = sentence.text[first - sentence.start : last - sentence.start]
        if re.fullmatch(r"(?:\s\([^()]*\))?(?:,? and |, | & |/|–)", between) and "city" not in candidate.votes:
            return True
    return False


def _cells(taken: Sequence[tuple[int, int]]) -> set[int]:
    return {cell for start, end in taken for cell in range(start, end)}


def _between(sentence: Sentence, candidate: Candidate, spans: Sequence[tuple[int, int]]) -> bool:
    """`the alliance between Lonza and Bicycle`: an English word in capitals, paired with a known name."""
    if sentence.title_case or candidate.votes != Counter(ordinary=-3):
        return False
    first, last = candidate.start - sentence.start, candidate.end - sentence.start
    for start, end in spans:
        begin, final = start - sentence.start, end - sentence.start
        pair = (begin, final, first) if final <= first else (first, last, begin)
        if 0 <= begin < len(sentence.text) and sentence.text[pair[1] : pair[2]] == " and ":
            return re.search(r"\b(?:between|by|both) $", sentence.text[: pair[0]]) is not None
    return False


def _candidates(
    sentence: Sentence,
    hard: set[int],
    occupied: set[int],
    openings: set[int],
    names: dict[str, str],
    registered: DocumentNames,
) -> list[Candidate]:
    text, offset = sentence.text, sentence.start
    found: list[Candidate] = []
    covered: set[int] = set()
    for start, end in (*find_institutions(text), *find_hosts(text), *find_societies(text)):
        free = covered.isdisjoint(range(start, end)) and hard.isdisjoint(range(offset + start, offset + end))
        if free:
            found.append(Candidate(offset + start, offset + end, text[start:end], Counter(listed=9)))
            covered.update(range(start, end))
    if sentence.all_caps:
        for start, end, _ in find_companies(text, capitals=True):
            if covered.isdisjoint(range(start, end)) and hard.isdisjoint(range(offset + start, offset + end)):
                unit = _CAPS_UNIT.match(text, end)
                end = unit.end() if unit else end
                found.append(Candidate(offset + start, offset + end, text[start:end], Counter(field=4)))
                covered.update(range(start, end))
        return found + caps_candidates(sentence, occupied | {offset + cell for cell in covered})
    for start, end in institutions_by_shape(sentence):
        if covered.isdisjoint(range(start, end)) and hard.isdisjoint(range(offset + start, offset + end)):
            found.append(Candidate(offset + start, offset + end, text[start:end], Counter(institution=4)))
            covered.update(range(start, end))
    for match in _with_forms(text):
        start = trim_left(text, match.start("core"), match.end("core"), sentence.title_case)
        start = last_of_list(text, start, match.end("core"))
        two = _TWO_NAMES.search(text, start, match.end("core"))
        start = two.end() if two else start
        end = match.end()
        if (
            start < match.end("core")
            and hard.isdisjoint(range(offset + start, offset + end))
            and covered.isdisjoint(range(start, end))
        ):
            form = match["form"]
            if sentence.title_case and HEADLINE_VERB.search(text[start : match.end("core")]):
                continue
            if (
                re.fullmatch(r"Company|Limited|Group|AB|SE|Co", form)
                and (end < len(text) or form == "Company")
                and plain_company(text[start:end])
            ):
                continue
            end = without_full_stop(text, start, end)
            found.append(Candidate(offset + start, offset + end, text[start:end], Counter(form=3)))
            covered.update(range(start, end))
    for start, end, word in find_companies(text):
        free = covered.isdisjoint(range(start, end)) and hard.isdisjoint(range(offset + start, offset + end))
        if free and not (word and (sentence.title_case or start == 0)):
            second = _SECOND_NAME.match(text, end)
            if second and not word and is_registered_company(second[1]) and not is_english(second[1]):
                end = second.end()
            unit = (_TITLE_UNIT if sentence.title_case else _UNIT).match(text, end)
            end = unit.end() if unit else end
            form = _FORM_BEHIND.match(text, end)
            end = without_full_stop(text, start, form.end()) if form else end
            found.append(Candidate(offset + start, offset + end, text[start:end], Counter(field=1 if word else 4)))
            covered.update(() if word else range(start, end))
    for start, end in headline_subjects(sentence, occupied, names):
        found.append(Candidate(offset + start, offset + end, text[start:end], Counter({_subject_vote(text, end): 3})))
        covered.update(range(start, end))
    for start, end in capitalised_runs(text, sentence, offset, occupied, covered):
        votes = count_votes(text, start, end, sentence, offset + start in openings, names)
        if any(registered.full_name(kind, text[start:end]) != text[start:end] for kind in ("Company", "Institution")):
            votes["remembered"] = 4
        found.append(Candidate(offset + start, offset + end, text[start:end], votes))
    return [candidate if "form" in candidate.votes else _with_its_form(text, candidate, offset) for candidate in found]


_ITS_FORM = re.compile(rf"(?: & Co\.)?(?:, | )(?!Company|Group|AS\b|SE\b|Co\b){FORMS}(?![\w-])")


def _with_its_form(text: str, candidate: Candidate, offset: int) -> Candidate:
    """A name found by other signs, with the legal form that stands behind it."""
    start, end = candidate.start - offset, candidate.end - offset
    form = _ITS_FORM.match(text, end)
    if form is None:
        return candidate
    end = without_full_stop(text, start, form.end())
    return Candidate(candidate.start, offset + end, text[start:end], candidate.votes)


# `Balyasny Asset Management and Braidwell LP`: what ends as a company's name ends is one.
_TWO_NAMES = re.compile(rf"\b(?:{TRADE_WORD}|Partners|Management|Capital|Ventures|Holdings|Advisors) and (?=[A-Z])")


def _with_forms(text: str) -> Iterator[re.Match[str]]:
    """Runs that end in a legal form; where one holds two names, `A Ltd and B Inc`, the first of them too."""
    for match in WITH_FORM.finditer(text):
        second = last_of_list(text, match.start("core"), match.end("core"))
        if second > match.start("core"):
            yield from WITH_FORM.finditer(text, match.start("core"), second)
        yield match


_FORM_BEHIND = re.compile(rf",? {FORMS}(?![\w-])")
_SECOND_NAME = re.compile(r" ([A-Z][a-z]{4,})(?![\w’'-])")
# A unit of a known company: `Roche Diagnostics`, `LGC Group`, `Hinova Suzhou`.
_UNIT = re.compile(
    rf"(?: (?:{'|'.join(sorted(HEADS | CITIES))}|China|Japan|Korea|Canada|Australia|Europe|India|France|UK|USA))+\b"
    r"(?! (?:for|in|of)\b)"
)
_CAPS_UNIT = re.compile(rf"(?: (?:{'|'.join(sorted(head.upper() for head in HEADS))}))+\b(?! (?:FOR|IN|OF)\b)")
_TITLE_UNIT = re.compile(
    rf" (?:{TRADE_WORD}|Health[Cc]are|Technologies|Scientific|Life Sciences|Seqirus|Serono|Inostics)\b"
)
_ANNOUNCES = re.compile(
    r"[®™]? (?:(?:to|also|and \w+) )?(?:announc|report|enter|sign|acquir|complet|appoint|rais|clos|fil|submit|"
    r"provid|receiv|"
    r"present|initiat|expand|appoint|secur|regain|publish|host)\w*\b",
    re.IGNORECASE,
)


def _subject_vote(text: str, end: int) -> str:
    return "announcer" if _ANNOUNCES.match(text, end) else "headline"


def _accepted(candidate: Candidate) -> bool:
    return sum(candidate.votes.values()) >= 2


# A product's mark, or a code's number, behind a name: it is part of something else there.
_PART_OF_MORE = re.compile(rf"[®™](?! ?(?:{FORMS}|[A-Z][a-z]+s\b))|-[A-Z0-9]")


def _everywhere(
    sentences: Sequence[Sentence],
    names: dict[str, str],
    occupied: set[int],
    shorts: dict[str, str],
    spans: set[tuple[int, int]],
    joined: Mapping[int, frozenset[int]],
) -> list[Mention]:
    """All places where an accepted name stands, the longest name at each place; `spans` are where it was accepted,
    `joined` where it begins in a sentence, by the sentence's start: it may stand right behind a hyphen (`ASH-EHA`)."""
    ordered = sorted((n for n in names if len(n) > 1), key=len, reverse=True)
    if not ordered:
        return []
    plain = {re.sub("[®™]", "", n): n for n in ordered}
    upper = {n.upper(): name for n, name in plain.items()}
    full_by_core = {core_name(n): n for n in names if core_name(n) != n}
    mentions = []
    for sentence in sentences:
        known = upper if sentence.all_caps else plain
        for first, last, found in occurrences(sentence.text, known, within=joined.get(sentence.start, frozenset())):
            start, end = sentence.start + first, sentence.start + last
            if (_PART_OF_MORE.match(sentence.text, last) and (start, end) not in spans) or not occupied.isdisjoint(
                range(start, end)
            ):
                continue
            text = sentence.text[first:last]
            if text.rstrip(".") in ("Company", "Inc", "Group", "GmbH"):
                continue
            if names[known[found]] == "ordinary" and not stands_for_a_name(sentence, first, last):
                continue
            exchange = is_exchange(text)
            if exchange and in_ticker(sentence.text, first, last):
                continue
            name = known[found]
            full = shorts.get(name, name)
            full = full_by_core.get(full, full)
            mentions.append(
                Mention(
                    "organization",
                    start,
                    end,
                    text,
                    full,
                    "Institution" if exchange else sort_of(full),
                    vote="exchange" if exchange else names[name].replace("ordinary", "weak"),
                )
            )
    return mentions
