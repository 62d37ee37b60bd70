"""Dating: which date of a clause is an event's own, and when the day of the news stands for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model.dates import span
from graph.vocabulary import Factuality
from loaders.announcement.events import Event
from loaders.announcement.factuality.words import DONE
from loaders.announcement.reading import Reading
from loaders.announcement.text.clauses import Clause
from loaders.announcement.text.dates import DateExpression, resolve
from loaders.announcement.text.sentences import Sentence

_FRESH = re.compile(r"\b(?:today|announc\w+|report(?:s|ed)|this week|this morning|now)\b", re.IGNORECASE)


_PAST = re.compile(
    r"\b(?:had|previously|earlier|prior|since|formerly|originally|last year|"
    r"ago|first)\b",
    re.IGNORECASE,
)


def any_to_come(dates: Sequence[DateExpression], news: str | None) -> bool:
    """Whether any of these dates lies behind the day of the news."""
    return any(_is_to_come(found.edtf, news) for found in dates)


def date_event(
    event: Event,
    clause: Clause,
    match: re.Match[str],
    dates: Sequence[DateExpression],
    reading: Reading,
    published: str | None,
    announced: bool,
) -> None:
    """The event's own date: a bullet's lead, the nearest stated one, else that of the news itself."""
    start, end = event.trigger
    sentence = clause.sentence
    bullet = _bullet(sentence, dates)
    own = [found for found in dates if not _told_beside(found, clause, start)]
    if event.factuality is Factuality.ASSERTED:
        own = [found for found in own if not _LATER.search(sentence.text, 0, found.start - sentence.start)]
        own = [found for found in own if not _GOAL.match(sentence.text, found.end - sentence.start)]
    else:
        own = [found for found in own if found.start in clause.places]
    chosen = bullet or _nearest(own, start, end, sentence.text, sentence.start)
    chosen = chosen or _of_the_same_day(dates, sentence, start)
    news = reading.dateline or published
    if chosen is not None and _is_to_come(resolve(chosen, published or news), news):
        chosen = _given_a_day_to_come(event, chosen)
    planned = event.factuality in (Factuality.PLANNED, Factuality.CONDITIONAL)
    if chosen is not None:
        event.when = resolve(chosen, news if chosen.relative else published or news, planned)
        event.yearless = chosen.yearless
        if planned and _is_by_now(event.when, news):
            event.when = event.yearless = None
            return
        event.date_basis = "dateline" if chosen.relative else "bullet" if bullet else "stated"
        if event.when or event.yearless or chosen.relative:
            return
    if announced and news and event.factuality is Factuality.ASSERTED and not _old(event, clause, match):
        event.when = news
        event.date_basis = "dateline"


# `an order that runs until the end of 2032`, `notes due in 2026`, `sees close in 2026`, `the release of 5 May`: no day
# of what was done.
_LATER = re.compile(
    r"\b(?:until|(?<!came )(?<!comes )through)\b[^A-Z;.]{0,20}$|\b(?i:sees?|guid\w+ to)\b[^;.]{0,40}$|"
    r"\b(?:extend|prolong|renew|lengthen)\w*\b[^;.]{0,60} (?:to|into|by)(?: the end of| at least)? $|"
    r"\b(?:due|matur(?:es|ing)|expir(?:es|ing))(?: (?:on|in|by))? $|\b(?:news|press) releases? (?:dated|of|on) $|"
    r"\bAct of $"
)


# `ahead of the November 20 PDUFA date`
_GOAL = re.compile(r" (?:PDUFA|(?:goal|target|action) date)", re.IGNORECASE)


_SAME_DAY = re.compile(r"\b(?:the|that) (?:very )?same day\b", re.IGNORECASE)


def _of_the_same_day(dates: Sequence[DateExpression], sentence: Sentence, trigger: int) -> DateExpression | None:
    """The day named before `the same day` in a sentence, where no other words or names part that from the trigger."""
    same = _SAME_DAY.search(sentence.text, max(0, trigger - sentence.start - _REACH))
    if same is None or same.start() + sentence.start > trigger + _REACH:
        return None
    earlier = [found for found in dates if found.end <= sentence.start + same.start()]
    return earlier[-1] if earlier else None


def _told_beside(found: DateExpression, clause: Clause, trigger: int) -> bool:
    """Whether a date stands in a clause on somebody that the event is not told in: `Acme, which filed in May, has`."""
    return any(
        told.places[0] <= found.start <= told.places[-1] and not told.places[0] <= trigger <= told.places[-1]
        for told in clause.appositions
        if _OF_ITS_OWN.match(told.text)
    )


# What stands in such a clause has a date of its own: `Zelvi, cleared in May, went on sale in July`.
_OF_ITS_OWN = re.compile(
    r"(?:which|who|whose) |(?:first |originally |already )?(?:approved|cleared|authori[sz]ed|acquired|bought|founded)\b"
)


def _given_a_day_to_come(event: Event, day: DateExpression) -> DateExpression | None:
    """What is told as done did not happen on a day to come, which then is another event's; what is only named is
    yet to be. Deals are made today for a later day."""
    if event.factuality is not Factuality.ASSERTED or event.predicate in ("Deal", "Financing"):
        return day
    if event.values.get("action") == "discontinued":
        return None  # it is decided now
    if event.headline or DONE.search(event.words):
        return day if day.start < event.trigger[0] else None
    event.factuality = Factuality.PLANNED
    return day


def is_past(when: str | None, news: str | None) -> bool:
    """Whether a date lies wholly before the day of the news, and in a month before it."""
    return when is not None and news is not None and span(when).last < span(news).first and when[:7] != news[:7]


def _is_by_now(when: str | None, news: str | None) -> bool:
    """Whether a date lies wholly before the day of the news or is that day, so that nothing planned is meant."""
    return when is not None and news is not None and span(when).last <= span(news).last


def _is_to_come(when: str | None, news: str | None) -> bool:
    """Whether a date lies wholly behind the day of the news."""
    return when is not None and news is not None and span(when).first > span(news).last and when[:7] != news[:7]


def _old(event: Event, clause: Clause, match: re.Match[str]) -> bool:
    around = clause.text[max(0, match.start() - 40) : match.end() + 10].rpartition(" ")[0]
    told = clause.sentence.text[: event.trigger[0] - clause.sentence.start]
    earlier = _PAST.search(around) is not None and not _FRESH.search(around)
    return event.background or (not event.headline and (earlier or _BEFORE_THE_NEWS.search(told) is not None))


# `launched it, a month after the agency approved it`, `having bought Beech`: what came before the news has no day.
_BEFORE_THE_NEWS = re.compile(
    r"(?:\b(?:days?|weeks?|months?|years?) (?:after|since)|, after|^After(?= \w+ing\b)|\b[Hh]aving) (?:\w+ ){0,2}$"
)


def _bullet(sentence: Sentence, dates: Sequence[DateExpression]) -> DateExpression | None:
    """The date that a list item or a line opens with, before a colon or a dash."""
    for found in dates:
        if found.relative:
            continue
        before = sentence.text[: found.start - sentence.start]
        after = sentence.text[found.end - sentence.start :]
        if not re.search(r"\w", before) and re.match(r"\s*(?::|[–—-]\s|\|)", after):
            return found
    return None


# `their 2020 research collaboration`: a year that only tells which one is meant.
_OF_A_BOND = re.compile(
    r" (?:(?!(?:an?|the|its|their|and|but) )[\w-]+ ){0,3}?"
    r"(?:agreement|collaboration|deal|pact|partnership|alliance|contract|licen[sc]e|acquisition|approval)\b"
)


# `the 2024 Zelvan Society Congress`, `at ZELV 2024`: a year that is part of a meeting's name.
_MEETING_BEHIND = re.compile(
    r" (?:(?:[A-Z][\w’'-]*|of|for|on|and|the|in) ){0,8}?"
    r"(?:Congress|Meeting|Conference|Symposium|Summit|Sessions|Forum|Convention)\b"
)
_MEETING_BEFORE = re.compile(
    r"\b(?:at|At) (?:the )?(?:[A-Z]{3,7}[- ]?)+$|"
    r"\b(?:Congress|Meeting|Conference|Symposium|Summit|Sessions|Week|Forum|Convention)[®™]?,? $"
)


def _of_a_meeting(found: DateExpression, text: str, offset: int) -> bool:
    """Whether a year names the meeting of that year."""
    if found.end - found.start > len("2024"):
        return False
    before = _MEETING_BEFORE.search(text[: found.start - offset])
    return before is not None or _MEETING_BEHIND.match(text, found.end - offset) is not None


# Between a trigger and a date: what tells that the date is of something else.
_FARTHER = re.compile(
    r", (?:and|but|while) (?:on|in) $|\band to (?:launch|file|submit|start|begin|open)\b|\bafter|\bfollowing|"
    r"\bbased on|;|\bvalid until|\bwith closing|\bexpected|\b(?:goal|action|target|decision|PDUFA) date|"
    r"(?<!\bdates )(?<!\bdating )(?<!\bdates back )\bfrom\b[^A-Z]{0,12}$"
)
_REACH = 130
_NEAR = 60


def _is_vague(found: DateExpression) -> bool:
    """Whether these words compare as often as they date: `sales of last year`, `earlier this year`."""
    return found.relative is not None and found.relative.endswith(("year", "ago"))


# `approved in May and launched in July`: a date before an `and` is another verb's, where a date follows.
_JOINED = re.compile(r",? and (?:\w+ )?$")
_ASIDE = 60
_RIGHT_BESIDE = re.compile(r"[ ,]*(?:(?:in|on|as of) )?")


def _nearest(dates: Sequence[DateExpression], start: int, end: int, text: str, offset: int) -> DateExpression | None:
    """The date in the trigger's own clause that stands closest to it; of two as close the one behind it."""
    best: tuple[int, DateExpression] | None = None
    for found in dates:
        if _OF_A_BOND.match(text, found.end - offset) or _of_a_meeting(found, text, offset):
            continue
        distance = found.start - end if found.start >= end else start - found.end
        between = (
            text[end - offset : found.start - offset]
            if found.start >= end
            else text[found.end - offset : start - offset]
        )
        if found.end <= start and _JOINED.match(between):
            distance += _ASIDE
        if (found.start < end and found.end > start) or _RIGHT_BESIDE.fullmatch(between):
            distance, between = 0, ""
        if _FARTHER.search(between) or distance > (_NEAR if _is_vague(found) else _REACH):
            continue
        if _is_vague(found) and found.start >= end and "," in between:
            continue
        if best is None or distance <= best[0]:
            best = (distance, found)
    return best[1] if best else None
