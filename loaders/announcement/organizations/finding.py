"""Organizations: companies, institutes, universities, funds, by the shape of their names and what is around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from loaders.announcement.lexicon.institutions import in_ticker, is_exchange
from loaders.announcement.lexicon.legal_forms import FORMS, is_bare_form
from loaders.announcement.lexicon.organization_words import is_unknown, sort_of
from loaders.announcement.lexicon.word_lists import is_english
from loaders.announcement.mentions import Mention
from loaders.announcement.organizations.candidates import candidates
from loaders.announcement.organizations.forms import core_name, learn, stands_for_a_name
from loaders.announcement.organizations.signs import EXCHANGE
from loaders.announcement.organizations.votes import Candidate
from loaders.announcement.text.occurrences import occurrences
from loaders.announcement.text.sentences import Sentence
from loaders.names import DocumentNames


def find_organizations(
    sentences: Sequence[Sentence],
    registered: DocumentNames,
    taken: Sequence[tuple[int, int]],
    soft: Sequence[tuple[int, int]],
    openings: Set[int],
) -> list[Mention]:
    """Every organization named in these sentences.

    `registered` holds names known for the document; `taken` are stretches that are something else, `soft` ones may
    still be part of a name with a legal form (Acme China Ltd); `openings` are the places where a dateline has just
    ended, so that a name begins there."""
    hard = _cells(taken)
    occupied = hard | _cells(soft)
    told = _Told(_known(registered))
    for sentence in sorted(sentences, key=lambda s: (s.title_case or s.style == "headline", s.start)):
        told.read(sentence, candidates(sentence, hard, occupied, openings, told.names, registered))
    return _everywhere(sentences, hard, told)


@dataclass
class _Told:
    """What the sentences read so far tell: `names` by how sure they are, the full names of `shorts`, the `spans` of the
    document where a name was accepted, where they begin in each sentence by the sentence's start (`joined`), and the
    names of `people` and `trials`."""

    names: dict[str, str]
    shorts: dict[str, str] = field(default_factory=dict)
    spans: set[tuple[int, int]] = field(default_factory=set)
    joined: dict[int, frozenset[int]] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    trials: set[str] = field(default_factory=set)

    def read(self, sentence: Sentence, found: Sequence[Candidate]) -> None:
        """Accept those candidates of a sentence that are sure, then those that stand in one list with them."""
        waiting: list[Candidate] = []
        here: list[tuple[int, int]] = []
        for candidate in found:
            self._note_others(sentence, candidate)
            candidate = self._as_called_below(candidate) if sentence.title_case else candidate
            if not _accepted(candidate):
                waiting.append(candidate)
                continue
            here.append((candidate.start, candidate.end))
            learn(sentence, candidate, self.names, self.shorts)
        for candidate in waiting:
            if _coordinated(sentence, candidate, here):
                here.append((candidate.start, candidate.end))
                learn(sentence, candidate, self.names, self.shorts)
        self.spans.update(here)
        self.joined[sentence.start] = frozenset(start - sentence.start for start, _ in here if start > sentence.start)

    def _as_called_below(self, candidate: Candidate) -> Candidate:
        """A name of a headline without the plain words ahead of it that the body does not have: `Assay Specialist
        Zelvan Genomics`."""
        words = candidate.text.split()
        for position in range(1, len(words)):
            name = " ".join(words[position:])
            if name in self.names and is_unknown(words[position]):
                ahead = words[:position]
                plain = any(map(is_english, ahead)) and all(is_english(word) or word.isupper() for word in ahead)
                start = candidate.end - len(name)
                return Candidate(start, candidate.end, name, candidate.votes) if plain else candidate
        return candidate

    def _note_others(self, sentence: Sentence, candidate: Candidate) -> None:
        if "person" in candidate.votes:
            self.people.update(candidate.text.split())
            surname = _SURNAME.match(sentence.text, candidate.end - sentence.start)
            self.people.update(surname.groups() if surname else ())
        if "trial" in candidate.votes:
            self.trials.add(candidate.text)

    def names_of_organizations(self) -> dict[str, str]:
        """The names without the weak ones that people or trials have."""
        weak = [name for name, strength in self.names.items() if strength == "weak"]
        others = {name for name in weak if name in self.trials or self.people.issuperset(name.split())}
        return {name: strength for name, strength in self.names.items() if name not in others}


# What follows a first name that was found alone: `Ron Cooper`, `Ann B. Cooper`.
_SURNAME = re.compile(r"(?: [A-Z]\.)* ([A-Z][\w’'-]+)")


def _known(registered: DocumentNames) -> dict[str, str]:
    """The names known for the document, and what is left of them without their legal form, as strong ones."""
    full = (*registered.known("Company"), *registered.known("Institution"))
    return dict.fromkeys((*full, *(core for core in map(core_name, full) if len(core) > 2)), "strong")


def _coordinated(sentence: Sentence, candidate: Candidate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a candidate that lacks little stands in one list with an accepted name of its sentence (`spans`)."""
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


def _accepted(candidate: Candidate) -> bool:
    return sum(candidate.votes.values()) >= 2


# A product's mark, or a code's number, behind a name: it is part of something else there.
_PART_OF_MORE = re.compile(rf"[®™](?! ?(?:{FORMS}|[A-Z][a-z]+s\b))|-[A-Z0-9]")


def _everywhere(sentences: Sequence[Sentence], occupied: set[int], told: _Told) -> list[Mention]:
    """All places where a name that was accepted stands, the longest at each place; where it was accepted it may stand
    right behind a hyphen (`ASH-EHA`)."""
    names = told.names_of_organizations()
    ordered = sorted((n for n in names if len(n) > 1), key=len, reverse=True)
    if not ordered:
        return []
    plain = {re.sub("[®™]", "", n): n for n in ordered}
    upper = {n.upper(): name for n, name in plain.items()}
    full_by_core = {core_name(n): n for n in names if core_name(n) != n}
    common = _written_small([name for name, strength in names.items() if strength == "ordinary"], sentences)
    mentions = []
    for sentence in sentences:
        known = upper if sentence.all_caps else plain
        joined = told.joined.get(sentence.start, frozenset())
        for first, last, found in occurrences(sentence.text, known, within=joined):
            start, end, name = sentence.start + first, sentence.start + last, known[found]
            part_of_more = _PART_OF_MORE.match(sentence.text, last) and (start, end) not in told.spans
            if part_of_more or not occupied.isdisjoint(range(start, end)):
                continue
            if _means_it(sentence, first, last, names[name], common=name in common):
                full = told.shorts.get(name, name)
                text = sentence.text[first:last]
                mentions.append(_mention(start, text, full_by_core.get(full, full), names[name]))
    return mentions


def _written_small(names: Sequence[str], sentences: Sequence[Sentence]) -> set[str]:
    """Those of these names whose words the text has in small letters too."""
    small = {name.lower(): name for name in names}
    return {small[found] for s in sentences for _, _, found in occurrences(s.text, small)} if small else set()


def _means_it(sentence: Sentence, first: int, last: int, strength: str, *, common: bool) -> bool:
    """Whether a known name stands for its organization here: no bare legal form, ordinary word or ticker's exchange."""
    text = sentence.text[first:last]
    if is_bare_form(text) or text == "Group":
        return False
    if strength == "ordinary" and not stands_for_a_name(sentence, first, last, common=common):
        return False
    if is_exchange(text) and in_ticker(sentence.text, first, last):
        return False
    return not (text.isupper() and _TICKER_BEFORE.search(sentence.text, max(0, first - 40), first))


# `(NYSE: ZELVA)`: how shares go by the name of their company.
_TICKER_BEFORE = re.compile(rf"[(\[;,] ?{EXCHANGE}[\w ]{{0,12}}:\s?$")


def _mention(start: int, text: str, name: str, strength: str) -> Mention:
    exchange = is_exchange(text)
    sort = "Institution" if exchange else sort_of(name)
    vote = "exchange" if exchange else strength.replace("ordinary", "weak")
    return Mention("organization", start, start + len(text), text, name, sort, vote=vote)
