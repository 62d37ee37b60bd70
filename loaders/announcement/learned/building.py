"""Building: the event that a guess stands for, with who and what plays which part in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.vocabulary import Band, Factuality
from loaders.announcement.events import OCCURRENCES, Event
from loaders.announcement.factuality.judging import judge, on_condition
from loaders.announcement.factuality.words import REPORT_DENIED
from loaders.announcement.frames.building import complete
from loaders.announcement.frames.matching import one_role_each
from loaders.announcement.learned.features import role_features
from loaders.announcement.learned.guessing import Guess, most_telling
from loaders.announcement.learned.kinds import BYSTANDERS, KINDS, NAMED, PLACEHOLDERS, SINGLE, declared_role
from loaders.announcement.linear_model import shipped
from loaders.announcement.mentions import Mention
from loaders.announcement.reading import Reading
from loaders.announcement.roles.beside import is_a_reference
from loaders.announcement.roles.context import product_spoken_of
from loaders.announcement.roles.sales import reported
from loaders.announcement.terms.dating import date_event, is_past
from loaders.announcement.text.clauses import TOKEN, Clause
from loaders.announcement.text.dates import DateExpression

_ROLES = {declared.__name__: frozenset(role.name for role in declared.roles) for declared in OCCURRENCES}
# What many events of one text have in common.
BESIDE = ("regulator", "territory", "indication", "announcer")
# Words of the field: a guess that rests on one of them has no word for what was done.
_TOPICS = frozenset("phase trial trials study studies data use patient patients clinical name".split())
# What is filed with a court is no application.
_OF_A_LAWSUIT = re.compile(r"\b(?:law)?suits?\b|\bcourt\b", re.IGNORECASE)
_TELLING = re.compile(r"[^\W\d_]+")


def build(guess: Guess, clause: Clause, reading: Reading, published: str | None) -> Event | None:
    """The event of a guess at a clause; None where too little is told of who and what is concerned, where no word tells
    what was done, or where a plan names only days that have passed."""
    predicate, values = KINDS[guess.label]
    roles = _who_and_what(guess, clause, reading)
    if roles is None:
        return None
    sentence = clause.sentence
    match = _TELLING.match(clause.text, most_telling(guess, clause.text).start)
    assert match is not None  # what a guess rests on has letters
    sued = predicate == "RegulatoryEvent" and _OF_A_LAWSUIT.search(clause.text) is not None
    if guess.asserted and (sued or match[0].lower() in _TOPICS):
        return None
    event = Event(
        frame="learned",
        predicate=predicate,
        values=dict(values),
        roles=roles,
        factuality=guess.status,
        trigger=clause.place(*match.span()),
        places=[(sentence.start, sentence.end)],
        headline=sentence.style == "headline",
        on_condition=guess.planned and on_condition(clause.text, *match.span()),
        band=Band.WEAK,
        clause=clause.text,
        words=match[0],
    )
    complete(event, clause, match, reading, announced=True)
    if predicate == "Deal":
        event.values.update(values)
    if guess.asserted and judge(clause.text, *match.span(), predicate, event.headline) is not Factuality.ASSERTED:
        return None
    dates = [d for d in reading.dates if sentence.start <= d.start < sentence.end]
    if guess.planned and _all_past(dates, reading.dateline or published):
        return None
    date_event(event, clause, match, dates, reading, published, announced=True)
    denied = guess.status is Factuality.RUMOURED and REPORT_DENIED.search(clause.text)
    put_off = guess.asserted and event.factuality is Factuality.PLANNED  # by a day that has not come
    event.factuality = Factuality.NEGATED if denied else Factuality.PLANNED if put_off else guess.status
    if predicate == "Financing" and guess.asserted and not (event.roles.get("investee") or "value" in event.values):
        return None  # `invests in its people`
    return event if event.roles else None


def _who_and_what(guess: Guess, clause: Clause, reading: Reading) -> dict[str, list[Mention]] | None:
    """Who and what plays which part, nobody where the text's own company may; None where too little is told of them."""
    predicate, values = KINDS[guess.label]
    roles = _roles(guess, clause, predicate, values)
    runs_alone = predicate == "TrialEvent"
    if "product" in _ROLES[predicate] and not roles.get("product"):
        spoken_of = product_spoken_of(reading, clause.sentence)
        if spoken_of is not None:
            roles["product"] = [spoken_of]
        elif not (runs_alone or guess.planned or guess.sure):
            return None
    if not (roles or runs_alone or reading.main):
        return None
    one_sided = guess.type == "partnership" and guess.asserted and len(_sides(roles)) < 2
    return None if one_sided else roles


def _roles(guess: Guess, clause: Clause, predicate: str, values: Mapping[str, str]) -> dict[str, list[Mention]]:
    """Who and what plays which part, each mention the likeliest one of its kind; of a part that one alone can play,
    the likeliest plays it."""
    forms = [word.form for word in guess.words]
    chosen: dict[str, list[tuple[float, Mention]]] = defaultdict(list)
    for at, word in enumerate(guess.words):
        letter = word.form.strip("<>")
        token = TOKEN.match(clause.text, word.start)
        if word.mention is None or letter not in NAMED or token is None or reported(clause, token):
            continue
        if letter == "P" and is_a_reference(clause.text[: token.start()]):
            continue
        likely = shipped("roles").probabilities(role_features(forms, at, guess.type))
        part = max((p for p in likely if PLACEHOLDERS[p] == letter), key=lambda name: likely[name])
        if part not in BYSTANDERS:
            chosen[part].append((likely[part], clause.mentions[word.mention]))
    roles: dict[str, list[Mention]] = {}
    for part, candidates in chosen.items():
        role = declared_role(part, predicate, values)
        if role in _ROLES[predicate]:
            best = [max(candidates, key=lambda one: one[0])] if part in SINGLE else candidates
            roles[role] = list(dict.fromkeys(mention for _, mention in best))
    return one_role_each(roles)


def _sides(roles: Mapping[str, Sequence[Mention]]) -> set[str]:
    """Who deals with whom, by name; one that is named twice is one side."""
    return {
        name
        for role, mentions in roles.items()
        if role not in BESIDE
        for m in mentions
        for name in m.group or (m.name,)
    }


def _all_past(dates: Sequence[DateExpression], news: str | None) -> bool:
    """Whether a sentence has dates, and none that lies ahead: what it tells of is no plan."""
    return bool(dates) and all(is_past(found.edtf, news) for found in dates)
