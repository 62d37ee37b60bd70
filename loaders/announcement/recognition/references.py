"""References: "the company", "it", "both firms", read as the organizations they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.announcement.mentions import Mention
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.text.sentences import Sentence

_ONE = Gated(
    r"\b(?:[Tt]he|[Oo]ur) (?:Company|company|firm|drugmaker|biotech|group|test "
    r"maker|corporation|manufacturer|business|(?:(?:[A-Z][\w.]+(?: [A-Z][\w.]+)?, )?(?:[A-Z][\w.]+ )?[\w.]+-based|"
    r"[A-Z]\w+|[A-Z]\w+ "
    r"[A-Z]\w+) (?:company|firm|group|drugmaker|giant|biotech|laboratory))\b(?![’']s "
    r"(?:chief|founder|head|share))"
    r"|\b[Ii]t\b(?= (?:(?:has|had) (?!been)|will (?!be )|entered|received|completed|"
    r"submitted|filed|agreed|signed|plans|intends|expects|also|acquired|bought|"
    r"launched|(?:would|may|can|could) (?!be )|does|did|had agreed|does not|is (?:withdrawing|"
    r"acquiring|seeking|planning|discontinuing|exploring|considering|weighing|"
    r"terminating)|granted|raised|closed|obtained|initiated|dosed|commenced|started|stopped|ended|halted|paused|"
    r"abandoned|scrapped|shelved|dropped|pulled|gained|regained|secured|sold|sells|purchased|buys|paid|pays|took|takes|"
    r"(?:(?:in|out)-?)?licensed|hired|named|appointed|picked|chose|selected|added|formed|struck|inked|priced|opened|"
    r"opens|expanded|extended|renewed|exercised|settled|merged|resubmitted|wants|hopes|aims|wishes|seeks|invested))"
    r"|\b[Ww]e\b(?= (?:have|will|are|plan|expect|intend|announced|received|signed))"
)
_MANY = Gated(
    r"\b(?:[Tt]he (?:two )?(?:companies|partners|parties|groups|firms|pair|duo|"
    r"collaborators)|[Bb]oth (?:companies|firms|parties|groups|sides)|the two|"
    r"they)\b(?! (?:will benefit))"
)


def find_references(
    sentences: Sequence[Sentence], organizations: Sequence[Mention], main: Mention | None
) -> list[Mention]:
    """Anaphors as mentions of their own: `name` is the organization meant, `group` several of them.

    `main` is who the document is by; a reference before any name means it."""
    found: list[Mention] = []
    previous: list[Mention] = []
    position = 0
    for sentence in sentences:
        here: list[Mention] = []
        while position < len(organizations) and organizations[position].start < sentence.end:
            if organizations[position].start >= sentence.start:
                here.append(organizations[position])
            position += 1
        named = {m.start for m in here}
        for match in _ONE.finditer(sentence.text):
            start = sentence.start + match.start()
            if sentence.start + match.end() + 1 in named:  # `the Boston-based biotech Merus` says itself whom it means
                continue
            meant = _meant(match[0], start, here, previous, main)
            if meant is not None:
                found.append(_anaphor(sentence, match, meant.name, ()))
        for match in _MANY.finditer(sentence.text):
            start = sentence.start + match.start()
            names = _last_two([m for m in here if m.start < start] or previous or here)
            if len(names) == 2:
                found.append(_anaphor(sentence, match, names[0], tuple(names)))
        if here:
            previous = [*previous, *here][-6:]
    return found


_AGENCY = Gated(r"\b[Tt]he (?:[Aa]gency|regulator|watchdog|ministry|committee)\b(?![’']s)")


def find_agency_references(sentences: Sequence[Sentence], agencies: Sequence[Mention]) -> list[Mention]:
    """`the agency` as the last one named before it, else the only one of the text."""
    found = []
    for sentence in sentences:
        for match in _AGENCY.finditer(sentence.text):
            start = sentence.start + match.start()
            meant_ones = [m for m in agencies if (m.name == "CHMP") or not match[0].endswith("committee")]
            before = [m for m in meant_ones if m.start < start]
            names = {m.name for m in meant_ones}
            meant = before[-1].name if before else next(iter(names)) if len(names) == 1 else None
            if meant is not None:
                found.append(Mention("agency", start, sentence.start + match.end(), match[0], meant, "", True))
    return found


_IT = {
    "product": re.compile(
        r"It(?= (?:(?:was|is|has been|had been|will be|would be)\b(?! (?:founded|based))|"
        r"met|missed|failed|entered|reached|went|won|received)\b)"
    ),
    "agency": re.compile(
        r"It(?= (?:(?:had|has|will|also) )?"
        r"(?:approve|clear|grant|accept|reject|refuse|turn|decide|authori[sz]e)(?:d|ed|s)?\b)"
    ),
}
# Before a subject; behind it no possessive, which makes it a part of one.
_BEFORE_A_SUBJECT = re.compile(r"\W*(?:(?:The|the|An?|In|On|Last|Since) )?(?:[\w-]+ ){0,3}?")


def find_pronouns(sentences: Sequence[Sentence], named: Sequence[Mention]) -> Iterator[Mention]:
    """`It` at the head of a sentence as the product or the agency that the sentence before is about, where it does what
    such a thing does; `named` are organizations, products and agencies, in order."""
    for before, sentence in pairwise(sentences):
        meant = _subject(before, named)
        said = _IT[meant.kind].match(sentence.text) if meant is not None and meant.kind in _IT else None
        if meant is not None and said is not None:
            start, end = sentence.start, sentence.start + said.end()
            yield replace(meant, start=start, end=end, text=said[0], anaphor=True)


def _subject(sentence: Sentence, named: Sequence[Mention]) -> Mention | None:
    """What a sentence opens with."""
    first = next((m for m in named if sentence.start <= m.start < sentence.end), None)
    if first is None or sentence.text.startswith(("'", "’"), first.end - sentence.start):
        return None
    before = sentence.text[: first.start - sentence.start]
    return first if _BEFORE_A_SUBJECT.fullmatch(before) else None


def _meant(
    words: str, start: int, here: Sequence[Mention], previous: Sequence[Mention], main: Mention | None
) -> Mention | None:
    """The company speaks of the document's own company; a pronoun, of the subject of its sentence."""
    before = [m for m in here if m.start < start]
    if re.search(r"Company|[Ww]e\b|[Oo]ur", words) and main is not None:
        return main
    if before:
        return before[0]
    if main is not None:
        return main
    return previous[0] if previous else None


def _last_two(mentions: Sequence[Mention]) -> list[str]:
    names = list(dict.fromkeys(m.name for m in mentions))
    return names[-2:]


def _anaphor(sentence: Sentence, match: re.Match[str], name: str, group: tuple[str, ...]) -> Mention:
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return Mention("organization", start, end, match[0], name, "Company", True, group)
