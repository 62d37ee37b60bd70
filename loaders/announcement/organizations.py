"""Organizations: companies, institutes, universities, funds, by the shape of their names and what is around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from loaders.announcement.lexicon import is_ordinary
from loaders.announcement.mentions import Mention
from loaders.announcement.organization_headlines import caps_candidates, headline_subjects
from loaders.announcement.organization_runs import (
    WITH_FORM,
    capitalised_runs,
    last_of_list,
    plain_company,
    trim_left,
    without_full_stop,
)
from loaders.announcement.organization_votes import count_votes
from loaders.announcement.organization_words import FORMS, Candidate, sort_of
from loaders.announcement.sentences import Sentence
from loaders.names import DocumentNames

_SHORT_FORMS = re.compile(r"\s*\((?P<inside>[^()]{0,220})\)")


_QUOTED = re.compile(r"[“\"”]([^“”\"]{2,50})[”\"“]")


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
    spans: list[tuple[int, int]] = []
    shorts: dict[str, str] = {}
    for name in (*registered.known("Company"), *registered.known("Institution")):
        names[name] = "known"
        core = _core(name)
        if len(core) > 2:
            names.setdefault(core, "known")
    ordered = sorted(sentences, key=lambda s: (s.title_case or s.style == "headline", s.start))
    for sentence in ordered:
        waiting = []
        for candidate in _candidates(sentence, hard, occupied, openings, names, registered):
            if _accepted(candidate):
                spans.append((candidate.start, candidate.end))
                _learn(sentence, candidate, names, shorts)
            else:
                waiting.append(candidate)
        for candidate in waiting:
            if _coordinated(sentence, candidate, spans):
                spans.append((candidate.start, candidate.end))
                _learn(sentence, candidate, names, shorts)
    return _everywhere(sentences, names, spans, hard, shorts)


def _coordinated(sentence: Sentence, candidate: Candidate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a candidate that lacks little stands in one list with an accepted name."""
    if sum(candidate.votes.values()) < 0 or (sentence.title_case and sum(candidate.votes.values()) < 1):
        return False
    for start, end in spans:
        if not sentence.start <= start < sentence.end:
            continue
        first, last = (end, candidate.start) if end <= candidate.start else (candidate.end, start)
        between = sentence.text[first - sentence.start : last - sentence.start]
        if re.fullmatch(r"(?:\s\([^()]*\))?(?:,? and |, | & |/|–)", between) and "city" not in candidate.votes:
            return True
    return False


def _cells(taken: Sequence[tuple[int, int]]) -> set[int]:
    return {cell for start, end in taken for cell in range(start, end)}


def _core(name: str) -> str:
    """`Bayer AG` gives `Bayer`; `NeoGenomics Laboratories, Inc.` gives `NeoGenomics Laboratories`."""
    match = re.search(rf"^(.+?),? {FORMS}$", name)
    return match[1] if match else name


def _learn(sentence: Sentence, candidate: Candidate, names: dict[str, str], shorts: dict[str, str]) -> None:
    """Remember a name, its core, and the short forms that the text gives it in brackets behind it."""
    name = candidate.text
    names.setdefault(name, "found")
    core = _core(name)
    names.setdefault(core, "core")
    tail = sentence.text[candidate.end - sentence.start :]
    position = 0
    while match := _SHORT_FORMS.match(tail, position):
        for quoted in _QUOTED.findall(match["inside"]):
            short = quoted.strip(" ,.")
            if _may_be_short(short, core):
                names.setdefault(short, "short")
                shorts[short] = name
        inside = match["inside"].strip()
        if re.fullmatch(r"[A-Z][\w&®™-]{1,14}", inside) and _may_be_short(inside.rstrip("®™"), core):
            names.setdefault(inside.rstrip("®™"), "short")
            shorts[inside.rstrip("®™")] = name
        for part in re.split(r",| or ", inside):
            word = part.strip(' “”"')
            if word and core.startswith(word) and word != core and word[0].isupper():
                names.setdefault(word, "short")
                shorts[word] = name
        position = match.end()
    words = core.split()
    first = words[0].rstrip(",")
    if len(words) > 1 and len(first) > 3 and not is_ordinary(first) and first not in names and not first.isdigit():
        names[first] = "first word"
        shorts[first] = name


def _may_be_short(short: str, core: str) -> bool:
    if not short or short.lower() in (
        "the company",
        "company",
        "we",
        "us",
        "our",
        "parent",
        "the parent",
        "buyer",
        "the group",
        "group",
    ):
        return False
    if short.lower().startswith("the ") or len(short.split()) > 4:
        return False
    letters = re.sub(r"[^A-Za-z]", "", short).lower()
    plain = re.sub(r"[^A-Za-z]", "", core).lower()
    initials = "".join(
        w[0] for w in re.findall(r"[A-Za-z]+", core) if w.lower() not in ("of", "for", "and", "the")
    ).lower()
    return bool(letters) and (
        letters in plain or letters == initials or (letters[0] == plain[:1] and _subsequence(letters, plain))
    )


def _subsequence(short: str, long: str) -> bool:
    remaining = iter(long)
    return all(letter in remaining for letter in short)


def _candidates(
    sentence: Sentence,
    hard: set[int],
    occupied: set[int],
    openings: set[int],
    names: dict[str, str],
    registered: DocumentNames,
) -> list[Candidate]:
    if sentence.all_caps:
        return caps_candidates(sentence, occupied)
    text, offset = sentence.text, sentence.start
    found: list[Candidate] = []
    covered: set[int] = set()
    for match in WITH_FORM.finditer(text):
        start = trim_left(text, match.start("core"), match.end("core"), sentence.title_case)
        start = last_of_list(text, start, match.end("core"))
        end = match.end()
        if start < match.end("core") and not (set(range(offset + start, offset + end)) & hard):
            form = match["form"]
            if (
                re.fullmatch(r"Company|Limited|Group|AB|SE|Co", form)
                and end < len(text)
                and plain_company(text[start:end])
            ):
                continue
            end = without_full_stop(text, start, end)
            found.append(Candidate(offset + start, offset + end, text[start:end], Counter(form=3)))
            covered.update(range(start, end))
    for start, end in headline_subjects(sentence, occupied):
        found.append(Candidate(offset + start, offset + end, text[start:end], Counter(headline=3)))
        covered.update(range(start, end))
    for start, end in capitalised_runs(text, sentence, offset, occupied, covered):
        votes = count_votes(text, start, end, sentence, offset + start in openings, names)
        if any(registered.full_name(kind, text[start:end]) != text[start:end] for kind in ("Company", "Institution")):
            votes["known"] = 4
        found.append(Candidate(offset + start, offset + end, text[start:end], votes))
    return found


def _accepted(candidate: Candidate) -> bool:
    return sum(candidate.votes.values()) >= 2


def _everywhere(
    sentences: Sequence[Sentence],
    names: dict[str, str],
    spans: Sequence[tuple[int, int]],
    occupied: set[int],
    shorts: dict[str, str],
) -> list[Mention]:
    """All places where an accepted name stands, the longest name at each place."""
    ordered = sorted((n for n in names if len(n) > 1), key=len, reverse=True)
    if not ordered:
        return []
    exact = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(n) for n in ordered)})(?![\w®™]|-[A-Z0-9])")
    upper = {n.upper(): n for n in ordered}
    caps = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(n) for n in sorted(upper, key=len, reverse=True))})(?![\w-])")
    full_by_core = {_core(n): n for n in names if _core(n) != n}
    accepted = set(spans)
    mentions = []
    for sentence in sentences:
        pattern = caps if sentence.all_caps else exact
        for match in pattern.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(cell in occupied for cell in range(start, end)):
                continue
            text = match[0]
            if text.rstrip(".") in ("Company", "Inc", "Group"):
                continue
            name = upper[text] if sentence.all_caps else text
            full = shorts.get(name, name)
            full = full_by_core.get(full, full)
            mentions.append(
                Mention(
                    "organization",
                    start,
                    end,
                    text,
                    full,
                    sort_of(full),
                    vote="exact" if (start, end) in accepted else "name",
                )
            )
    return mentions
