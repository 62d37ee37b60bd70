"""Joined clauses: `Ash sold its plant in May and licensed Zelvi from Beech, while Cedar filed` as a clause for each
verb, each with its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.announcement.text.clauses import TOKEN, Clause

# What happens in this trade, as a verb: how it begins where it ends as all verbs do, and others as they stand.
_STEMS = (
    r"(?:(?:in|out|re|co)-?)?(?:accept|acquir|abandon|announc|approv|authori[sz]|award|clear|clos|commenc|complet|"
    r"conclud|designat|discontinu|dismiss|divest|dos|enroll?|enter|exercis|expand|extend|fail|fil|form|gain|grant|halt|"
    r"initiat|invest|join|launch|licen[sc]|list|merg|miss|obtain|open|partner|paus|pric|pull|purchas|rais|recall|receiv|"
    r"refus|reject|releas|renew|report|return|secur|settl|shelv|sign|start|suspend|terminat|introduc|validat|unveil|end)"
)
_DEED = (
    rf"(?:{_STEMS}(?:ed|es|s)\b|(?:(?:re)?submit(?:s|ted)|stop(?:s|ped)|scrap(?:s|ped)|drop(?:s|ped)|b(?:ought|uys)|"
    r"s(?:old|ells)|beg[ia]ns?|w(?:on|ins)|withdr(?:ew|aws)|t(?:ook|akes)|meets?|met|leads?|led|puts?|sued|g[ai]ves?|"
    r"went|gets?|got|became|agree[sd]|spun|struck)\b)"
)
_DOING = (
    rf"(?:{_STEMS}ing|(?:re)?submitting|stopping|scrapping|dropping|buying|selling|beginning|winning|withdrawing|taking|"
    r"getting)\b"
)
_TO_DO = (
    rf"(?:{_STEMS}e?|(?:re)?submit|stop|scrap|drop|buy|sell|begin|win|withdraw|take|build|seek|apply|present|publish)\b"
)
_AUXILIARY = (
    r"(?:has|have|had|is|are|was|were|will|would|does|did|do|plans|expects|intends|hopes|aims|seeks|may|might|could|"
    r"should)\b"
)
_ADVERBS = r"(?:(?:also|then|later|since|now|subsequently|recently|today|just|already|soon|\w+ly) )*"
_SAYS = rf"{_ADVERBS}(?:{_AUXILIARY}|{_DEED}) "
_VERB = re.compile(rf"(?<!\w)(?:{_AUXILIARY}|{_DEED})")
_SUBJECT = re.compile(r"⟦[OPA]\d+⟧")
_OWN = r"(?:[Tt]he )?⟦[OPA]\d+⟧(?:(?:,| and|,? as well as) (?:the )?⟦[OPA]\d+⟧)*(?:'s(?: [\w-]+){1,3})?,? "
_WHEN = r"(?:and|but|while|whereas|as|though|although|before|after)"
# Without one of these nothing is joined.
_JOINING = (";", ", ", *(f" {word} " for word in "and but while whereas as though after before following".split()))
_JOINT = re.compile(
    rf"(?:,? {_WHEN}|;) (?:that )?(?:(?P<same>(?:it|they) )(?={_SAYS})|(?P<own>(?={_OWN}{_SAYS})))"
    rf"|(?:,? (?:and|but) |; |, (?={_DEED} [^,;]*(?:,[^;]*)? and )|,? having )(?={_SAYS})"
    rf"|,? (?:after|before|while|following) (?P<doing>(?={_DOING}))"
    rf"|,? and (?:to )?(?P<to_do>(?={_TO_DO} ))"
)
_OPENING = re.compile(
    rf"\W*(?:(?:After|Since|While|Upon|Before) (?P<doing>(?={_DOING}))|Having (?={_DEED})|"
    rf"(?:After|While|Although|Though|As|Because|Since|Before) (?:(?P<same>it )(?={_SAYS})|(?={_OWN}{_SAYS})))"
    rf"[^;]*?(?P<end>, )(?={_OWN}{_SAYS})"
)
# Of a subject's first verb, what the second one shares: `was approved in May and launched in June`, `plans to file
# and to launch`.
_SHARED = re.compile(
    r"(?:(?:has|have|had)(?: been)?|is|are|was|were) (?!not\b|never\b|yet\b|to\b|expected|planned|due\b|set\b)"
)
_MEANT = re.compile(
    r"(?:(?:(?:has |have )?agreed|plans?|expects?|intends?|hopes?|aims?|seeks?|"
    r"(?:is|are) (?:set|due|on track|scheduled|expected|about)) to|will|would|may|might|could) "
)
_BARE = re.compile(_DEED)
_DONE_BY = re.compile(rf"{_DEED} by ")
# A verb of a clause on something else, which what follows may belong to.
_RELATIVE = re.compile(r"\b(?:which|who|whose)\b|(?<!said )(?<!announced )(?<!reported )\bthat (?:\w+ )?" + _AUXILIARY)
_ENDS_IN_VERB = re.compile(rf"(?:{_DEED}|{_AUXILIARY}|\b{_TO_DO})$")
_IRREGULAR = {"buying": "bought", "selling": "sold", "beginning": "began", "winning": "won", "withdrawing": "withdrew"}
_IRREGULAR |= {"taking": "took", "getting": "got"}


@dataclass(frozen=True)
class Part:
    """One verb of a clause with its subject, as a clause; `start` and `end` bound what it tells by itself in the text
    of the document, its verb stands behind `lent`, and `reworded` tells that it is written otherwise there."""

    clause: Clause
    start: int
    end: int
    lent: int
    reworded: bool = False

    def says(self, trigger: tuple[int, int]) -> bool:
        """Whether words of its own have part in a trigger, which a lent subject alone tells nothing by."""
        return trigger[1] > self.lent + 1


def joined(clause: Clause) -> list[Part]:
    """The clauses that one with several verbs stands for; none of any other clause."""
    if not any(word in clause.text for word in _JOINING):
        return []
    parts = [each for part in _parts(clause) for each in (_alike(part) or [part])]
    return parts if len(parts) > 1 else []


# `by the FDA in May 2024 and by the EMA in June 2024`, `Beech in May and Cedar in June`.
_ALIKE = re.compile(
    r"(?<= )(?P<by>(?:by|in|with|to|from) |)(?:the )?⟦(?P<kind>[AGO])\d+⟧ (?:in|on) [^;⟦.,]{0,24}\d,?"
    r"(?P<more>(?:(?: and|,| and in)? (?P=by)(?:the )?⟦(?P=kind)\d+⟧ (?:in|on) [^;⟦.,]{0,24}\d+,?)+)"
)
_ONE = re.compile(r"(?: and|,)? ?(?=(?:by |in |with |to |from |)(?:the )?⟦)")


def _alike(part: Part) -> list[Part]:
    """What is done by or to several, each on a day of its own, as a part for each; none of any other part."""
    clause, text = part.clause, part.clause.text
    found = _ALIKE.search(text)
    if found is None:
        return []
    begins = [found.start("by"), *(m.end() for m in _ONE.finditer(text, found.start("more"), found.end("more")))]
    ends = [*(begin for begin in begins[1:]), found.end()]
    parts = []
    for begin, end in zip(begins, ends, strict=True):
        kept = [slice(0, begins[0]), slice(begin, end), slice(found.end(), len(text))]
        own = replace(
            clause,
            text="".join(text[each] for each in kept),
            places=[place for each in kept for place in clause.places[each]],
        )
        parts.append(
            Part(
                own, clause.places[begin], clause.places[end] if end < len(text) else part.end, part.lent, part.reworded
            )
        )
    return parts


def _parts(clause: Clause) -> Iterator[Part]:
    text, begin = clause.text, 0
    if (opening := _OPENING.match(text)) is not None:
        begin = opening.end("end")
    verb = _VERB.search(text, begin)
    if verb is None or _SUBJECT.search(text, begin, verb.start()) is None:
        return
    subject, lent, doing = slice(begin, verb.start()), "", False
    if opening is not None:
        yield _opened(clause, opening, subject)
    first = verb
    for joint in _JOINT.finditer(text, verb.end()):
        if joint["own"] is None and not _is_another_verb(text, verb, first, joint):
            continue
        yield _part(clause, lent, begin, joint.start(), doing)
        begin, doing = joint.end(), joint["doing"] is not None
        if joint["own"] is not None:
            first = _VERB.search(text, begin) or first
            subject, lent = slice(begin, first.start()), ""
        else:
            lent = text[subject] + _shared(text, first, joint)
        verb = first if joint["to_do"] is not None or doing else _VERB.search(text, begin) or first
    yield _part(clause, lent, begin, len(text), doing)


def _is_another_verb(text: str, verb: re.Match[str], first: re.Match[str], joint: re.Match[str]) -> bool:
    """Whether what stands behind a joint is a verb of the subject's with an object of its own: none in `signed and
    announced a deal`, `a plant owned and sold by Ash`, `a test that was cleared and launched`."""
    said = text[verb.start() : joint.start()]
    if _RELATIVE.search(said) or _ENDS_IN_VERB.search(said):
        return False
    if joint["to_do"] is not None:
        return _MEANT.match(text, first.start()) is not None
    return _SHARED.match(text, first.start()) is not None or _DONE_BY.match(text, joint.end()) is None


def _shared(text: str, first: re.Match[str], joint: re.Match[str]) -> str:
    """What a verb shares with the first one of its subject, beside the subject."""
    if joint["to_do"] is not None:
        meant = _MEANT.match(text, first.start())
        return meant[0] if meant is not None else ""
    shared = _SHARED.match(text, first.start()) if joint["same"] is None and joint["doing"] is None else None
    return shared[0] if shared is not None and _BARE.match(text, joint.end()) else ""


def _opened(clause: Clause, opening: re.Match[str], subject: slice) -> Part:
    """What a clause opens with, `After buying Beech in May,`, told of the subject of what follows."""
    end = opening.start("end")
    if opening["same"] is not None:
        return _part(clause, clause.text[subject], opening.end("same"), end, doing=False)
    begin = clause.text.index(" ", opening.start() + len("After") - 1) + 1
    without_subject = opening["doing"] is not None or opening[0].lstrip().startswith("Having")
    lent = clause.text[subject] if without_subject else ""
    return _part(clause, lent, begin, end, opening["doing"] is not None)


def _part(clause: Clause, lent: str, begin: int, end: int, doing: bool) -> Part:
    """The words from begin to end behind a `lent` subject, which stands at their place without words of its own; a verb
    of what one is `doing` is put as what was done."""
    text, places, mentions = clause.text[begin:end], clause.places[begin:end], list(clause.mentions)
    start = places[0] if places else clause.sentence.end
    if doing and (word := re.match(r"[\w-]+", text)) is not None:
        did = _IRREGULAR.get(word[0].lower(), word[0].removesuffix("ing") + "ed")
        text, places = did + text[word.end() :], _stretched(places[: word.end()], len(did)) + places[word.end() :]

    def stand_in(token: re.Match[str]) -> str:
        mentions.append(replace(clause.mention(token), start=start, end=start, text="", anaphor=True))
        return f"⟦{token[1]}{len(mentions) - 1}⟧"

    before = TOKEN.sub(stand_in, lent)
    own = replace(clause, text=before + text, places=[start] * len(before) + places, mentions=mentions)
    last = clause.places[end] if end < len(clause.places) else clause.sentence.end
    return Part(own, start, last, start, doing)


def _stretched(places: list[int], length: int) -> list[int]:
    """As many places as that, from the first one to the last."""
    return [*(places[0] + min(at, len(places) - 2) for at in range(length - 1)), places[-1]]
