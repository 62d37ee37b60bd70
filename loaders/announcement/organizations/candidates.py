"""Candidates: the stretches of a sentence that may name an organization, each with the votes of what found it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Set
from dataclasses import dataclass, field

from loaders.announcement.lexicon.field_names import find_companies
from loaders.announcement.lexicon.institutions import find_institutions
from loaders.announcement.lexicon.legal_forms import FORMS, without_full_stop
from loaders.announcement.lexicon.organization_words import FIELDS, HEADLINE_VERB, HEADS, TRADE_WORD
from loaders.announcement.lexicon.places import TOWNS_AND_STATES, is_place
from loaders.announcement.lexicon.word_lists import is_english, is_registered_company, second_names
from loaders.announcement.organizations.bodies import bodies_abroad, bodies_of_a_country
from loaders.announcement.organizations.headlines import caps_candidates, headline_subjects
from loaders.announcement.organizations.hosts import find_hosts, find_societies
from loaders.announcement.organizations.runs import (
    A_FORM,
    WITH_FORM,
    capitalised_runs,
    find_trusts,
    institutions_by_shape,
    last_of_list,
    plain_company,
    societies_of_a_nation,
    trim_left,
    within_body,
)
from loaders.announcement.organizations.votes import Candidate, count_votes
from loaders.announcement.text.sentences import Sentence
from loaders.announcement.text.titles import cells_in_titles
from loaders.names import DocumentNames


@dataclass
class Stretches:
    """What has been found in one sentence, each stretch once: `hard` cells of the document are something else,
    `covered` ones of the sentence are found already."""

    sentence: Sentence
    hard: Set[int]
    found: list[Candidate] = field(default_factory=list)
    covered: set[int] = field(default_factory=set)

    def free(self, start: int, end: int) -> bool:
        """Whether nothing stands at [start, end) of the sentence yet."""
        offset = self.sentence.start
        return self.covered.isdisjoint(range(start, end)) and self.hard.isdisjoint(range(offset + start, offset + end))

    def add(self, start: int, end: int, votes: Counter[str], *, settled: bool = True) -> None:
        """A candidate at [start, end) of the sentence; what is not `settled` may be found again in other ways."""
        offset = self.sentence.start
        self.found.append(Candidate(offset + start, offset + end, self.sentence.text[start:end], votes))
        if settled:
            self.covered.update(range(start, end))


def candidates(
    sentence: Sentence,
    hard: Set[int],
    occupied: set[int],
    openings: Set[int],
    names: dict[str, str],
    registered: DocumentNames,
) -> list[Candidate]:
    """What may name an organization in a sentence, the surest signs first.

    `hard` cells of the document are something else, `occupied` ones may still be part of a name with a legal form;
    `openings` are where a dateline has just ended, `names` those found so far, `registered` those known before."""
    here, text = Stretches(sentence, hard), sentence.text
    for start, end in (*find_trusts(text), *find_institutions(text), *find_hosts(text), *find_societies(text)):
        end = end if sentence.flat else within_body(text, end)
        if here.free(start, end):
            here.add(start, end, Counter(listed=9))
    if sentence.all_caps:
        _companies_in_capitals(here)
        return here.found + caps_candidates(sentence, occupied | {sentence.start + cell for cell in here.covered})
    bodies = (*bodies_abroad(sentence), *bodies_of_a_country(sentence))
    for start, end in (*bodies, *institutions_by_shape(sentence), *societies_of_a_nation(sentence)):
        if here.free(start, end):
            here.add(start, end, Counter(institution=4))
    _by_form(here, names)
    _companies_of_the_field(here)
    occupied = occupied | {sentence.start + cell for cell in cells_in_titles(text)}
    for start, end in headline_subjects(sentence, occupied, names):
        here.add(start, end, Counter({_subject_vote(text, end): 3}))
    for start, end in capitalised_runs(text, sentence, sentence.start, occupied, here.covered):
        votes = count_votes(text, start, end, sentence, sentence.start + start in openings, names)
        if any(registered.full_name(kind, text[start:end]) != text[start:end] for kind in ("Company", "Institution")):
            votes["remembered"] = 4
        here.add(start, end, votes, settled=False)
    return [each if "form" in each.votes else _with_its_form(text, each, sentence.start) for each in here.found]


def _companies_in_capitals(here: Stretches) -> None:
    text = here.sentence.text
    for start, end, _ in find_companies(text, capitals=True):
        if here.free(start, end):
            unit = _CAPS_UNIT.match(text, end)
            here.add(start, unit.end() if unit else end, Counter(field=4))


def _by_form(here: Stretches, names: Container[str]) -> None:
    """Names that end in a legal form, without the verb of a headline or a sort of company for a name; in a title where
    one that is known by `names` begins within one, only that."""
    text, title_case = here.sentence.text, here.sentence.title_case
    for match in _with_forms(text):
        core_end, end = match.end("core"), match.end()
        start = last_of_list(text, trim_left(text, match.start("core"), core_end, title_case), core_end)
        two = _TWO_NAMES.search(text, start, core_end)
        start = two.end() if two else start
        within = (m.end() for m in re.finditer(" ", text[start:core_end])) if title_case else ()
        start += next((first for first in within if text[start + first : end] in names), 0)
        of_state = match["form"] == "NV" and is_place(text[start:core_end])  # `Las Vegas, NV`
        if start >= core_end or of_state or not here.free(start, end):
            continue
        says = title_case and HEADLINE_VERB.search(text[start:core_end])
        plain = _PLAIN_FORM.fullmatch(match["form"]) and (end < len(text) or match["form"] == "Company")
        sort = match["form"] == "Company" and _AS_WHAT.search(text, max(0, start - 8), start)
        if not says and not sort and not (plain and plain_company(text[start:end])):
            here.add(start, without_full_stop(text, start, end), Counter(form=3))


# `Unveils Vision as Leading Gout Company`
_AS_WHAT = re.compile(r"\b(?:as|into)(?: an?)? $")
# Forms that are plain words too.
_PLAIN_FORM = re.compile(r"Company|Limited|Group|AB|SE|Co")


# `Zelvan Hill Therapeutics`: one that is called by a word more than a company of the field.
_ONLY_BEGINS = re.compile(
    rf"(?: (?!(?:{'|'.join(sorted(HEADS | FIELDS))})\b)[A-Z][a-z]+){{1,2}} "
    r"(?:Therapeutics|Biotherapeutics|Bio[Ss]ciences|Bio[Pp]harma)\b"
)


def _companies_of_the_field(here: Stretches) -> None:
    """Companies that the field knows, with the second word, the unit and the legal form behind them."""
    text, title_case = here.sentence.text, here.sentence.title_case
    for start, end, word in find_companies(text):
        if not here.free(start, end) or (word and (title_case or start == 0)) or _ONLY_BEGINS.match(text, end):
            continue
        second = _SECOND_NAME.match(text, end)
        if second and not word and is_registered_company(second[1]) and not is_english(second[1]):
            end = second.end()
        unit = (_TITLE_UNIT if title_case else _UNIT).match(text, end)
        end = unit.end() if unit else end
        form = _FORM_BEHIND.match(text, end)
        end = without_full_stop(text, start, form.end()) if form else end
        here.add(start, end, Counter(field=1 if word else 4), settled=not word)


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
    for match in WITH_FORM.finditer(text) if A_FORM.search(text) else ():
        second = last_of_list(text, match.start("core"), match.end("core"))
        if second > match.start("core"):
            yield from WITH_FORM.finditer(text, match.start("core"), second)
        yield match


_FORM_BEHIND = re.compile(rf",? {FORMS}(?![\w-])")
_SECOND_NAME = re.compile(r" ([A-Z][a-z]{4,})(?![\w’'-])")
_TOWNS = "|".join(map(re.escape, sorted(TOWNS_AND_STATES)))
_SERVICES = r"(?:Diagnostic|Clinical|Manufacturing|Laboratory) Services"
# A unit of a known company: `Roche Diagnostics`, `LGC Group`, `Hinova Suzhou`.
_UNIT = re.compile(
    rf"(?: (?:Health Care|{_SERVICES}|{'|'.join(map(re.escape, sorted(HEADS | TOWNS_AND_STATES)))}|China|Japan|Korea|"
    r"Singapore|Canada|Australia|Europe|India|France|UK|USA))+\b(?! (?:for|in|of)\b)|"
    rf"(?: (?:Therapeutics|Pharmaceuticals|Holdings?|Group|Capital|Ventures))+\b| (?:{_TOWNS})\b(?=[.;]| (?:in|for) )"
)
_CAPS_UNIT = re.compile(rf"(?: (?:{'|'.join(sorted({head.upper() for head in HEADS}))}))+\b(?! (?:FOR|IN|OF)\b)")
_TITLE_UNIT = re.compile(
    rf" (?:{TRADE_WORD}|{_SERVICES}|Health ?[Cc]are|Technologies|Scientific|Life Sciences|Trust|Foundation|"
    rf"{'|'.join(sorted(second_names()))})\b"
)
_ANNOUNCES = re.compile(
    r"[®™]? (?:(?:to|also|and \w+) )?(?:announc|report|enter|sign|acquir|complet|appoint|rais|clos|fil|submit|"
    r"provid|receiv|present|initiat|expand|secur|regain|publish|host)\w*\b",
    re.IGNORECASE,
)


def _subject_vote(text: str, end: int) -> str:
    return "announcer" if _ANNOUNCES.match(text, end) else "headline"
