"""Merging: readings of one event in one document, from headline and body, become one event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model.dates import Span, span
from graph.vocabulary import BANDS, Action, DealStage, Factuality, Pathway
from loaders.announcement.events import OCCURRENCE_NAMES, PARTY_ROLES, Event
from loaders.announcement.lexicon.legal_forms import FORM
from loaders.announcement.products.names import Nickname, same_products
from loaders.announcement.roles.direction import single
from loaders.announcement.text.clauses import Clause

_SUBJECTS = ("product", "concerns", "regulator", "territory")


def merge_events(events: Sequence[Event], pairs: Sequence[Nickname], clauses: Sequence[Clause] = ()) -> list[Event]:
    """Events in reading order; each later reading of an event adds its places and what was missing.

    Where the headline names a group and a clause which of its companies acts, the company is party."""
    wholes = {part.name: whole.name for clause in clauses for part, whole in clause.parts()}
    same_product = same_products(pairs) | {part.lower(): whole.lower() for part, whole in wholes.items()}
    merged: list[Event] = []
    for event in events:
        match = next((m for m in merged if _compatible(m, event, same_product)), None)
        if match is None:
            if event.predicate == "Deal":
                _settle_partners(event)
            merged.append(event)
        else:
            _let_parts_act(match, event, wholes)
            _join(match, event)
    bought = [e.parties for e in merged if e.family == "ownership"]
    return [e for e in merged if not _tells_of_purchase(e, bought)]


def _tells_of_purchase(event: Event, bought: Sequence[set[str]]) -> bool:
    """Whether a purchase is told of in other words: who buys the whole of another does not invest in it besides, and
    a headline by which the two join forces speaks of no second deal."""
    joined = event.predicate == "Deal" and event.headline and event.values["kind"] in _GENERAL
    return (event.predicate == "Financing" or joined) and len(event.parties) > 1 and event.parties in bought


def _kind(event: Event) -> tuple[str, ...]:
    values = event.values
    if event.predicate == "Deal":
        return (event.predicate, event.family)
    return (event.predicate, values.get("action", values.get("kind", "")), values.get("opinion", ""))


def _widens(old: Event, new: Event) -> bool:
    """Whether of the headline and the first sentence one says `approved` and the other that this widens an approval, or
    makes it a full one."""
    actions = {old.values.get("action"), new.values.get("action")}
    earlier = Pathway.ACCELERATED in (old.values.get("pathway"), new.values.get("pathway"))
    return "approval" in actions and bool(actions & _ON_APPROVALS) and old.headline and new.opening and not earlier


def _named(event: Event, role: str, same: dict[str, str]) -> set[str]:
    """The names of a role, with the two names of one product as one."""
    return {same.get(name.lower(), name.lower()) for name in event.names(role)}


def _is_cleared(old: Event, new: Event, same: dict[str, str]) -> bool:
    """Whether a headline says `approved` and a sentence of the body that this clears the same product."""
    actions = old.values.get("action"), new.values.get("action")
    if actions != (Action.APPROVAL, Action.CLEARANCE) or not old.headline or new.headline or len(old.places) > 1:
        return False
    ours, theirs = (_named(event, "product", same) for event in (old, new))
    return not ours or not theirs or bool(ours & theirs)


_ON_APPROVALS = {Action.LABEL_EXPANSION, Action.CONVERSION}


def _compatible(old: Event, new: Event, same: dict[str, str]) -> bool:
    alike = _kind(old) == _kind(new) or _widens(old, new) or _is_cleared(old, new, same)
    if not alike or old.factuality != new.factuality:
        return False
    if old.predicate not in OCCURRENCE_NAMES:
        return False
    if any(
        old.values.get(k, new.values.get(k)) != new.values.get(k, old.values.get(k)) for k in ("designation", "outcome")
    ):
        return False
    if old.family == new.family == "settlement" and _same_deal(old, new):
        return True  # the days beside it are those of the lawsuit
    if old.when and new.when and not _same_day(old, new) and not _dated_in_the_body(old, new):
        return False
    if old.family == "ownership" and old.parties == new.parties and len(old.parties) == 2:
        return True
    if _is_told_once(old, new, same):
        return True
    told_again = old.headline and not new.headline and old.names("target") & new.names("target")
    if old.family == "ownership" and told_again:
        return True  # the headline names the group, the body which of its companies buys
    told_twice = old.headline and not new.headline and new.opening and old.predicate in _TOLD_TWICE
    # A grant's headline names the institutes, its body which of them gives; `Nvidia also took part` tells of one more.
    backers = new.predicate == "Financing" and (told_twice or not (new.values or new.when))
    roles = PARTY_ROLES if not backers else ("investee",)
    for role in (*(("regulator", "territory") if told_twice else _SUBJECTS), *roles):
        ours, theirs = (_named(event, role, same) for event in (old, new))
        of_one_opinion = role == "regulator" and old.values.get("opinion") and ours | theirs == _WHO_GIVES_OPINIONS
        if ours and theirs and not (ours & theirs or of_one_opinion):
            return False
    return old.predicate != "Deal" or (_same_deal(old, new) and _kinds_agree(old, new))


# The committee gives it, and the agency is said to.
_WHO_GIVES_OPINIONS = {"chmp", "ema"}


def _is_told_once(old: Event, new: Event, same: dict[str, str]) -> bool:
    """Whether two readings as news of one day are of something that no text tells two of.

    In a thousand labelled announcements two deals of one day between the same two were a test's for a medicine and
    another one; nobody launched twice on one day, though two products may be; and no product had one kind of trial news
    twice."""
    if old.factuality is not Factuality.ASSERTED or {old.date_basis, new.date_basis} != {"dateline"}:
        return False
    if old.family == "partnership":
        of_tests = {event.values["kind"] == "companion_diagnostic" for event in (old, new)}
        return old.parties == new.parties and len(old.parties) == 2 and len(of_tests) == 1
    ours, theirs = (_named(event, "product", same) for event in (old, new))
    if old.predicate == "Launch":
        of_one = old.headline or not ours or not theirs or bool(ours & theirs)
        return of_one and bool(old.names("launcher") & new.names("launcher"))
    return old.predicate == "TrialEvent" and bool(ours & theirs)


# What happened longer ago is no news.
_NEWS_DAYS = 120
# The same step told twice outside a headline is one when its day is as recent as this.
_RECENT_DAYS = 14
# Of these the first sentence of the body repeats what the headline says, though it may call the product otherwise.
_TOLD_TWICE = ("TrialEvent", "RegulatoryEvent", "Launch", "Financing", "Expansion")


def _same_day(old: Event, new: Event) -> bool:
    shorter = min(len(old.when or ""), len(new.when or ""))
    same = (old.when or "")[:shorter] == (new.when or "")[:shorter]
    return same or {old.date_basis, new.date_basis} == {"dateline"}


def _dated_in_the_body(old: Event, new: Event) -> bool:
    """Whether what is read as news of the day is given an earlier day of its own further on."""
    told_before = len(old.places)
    if told_before > (2 if old.headline else 1) or old.date_basis != "dateline" or new.date_basis != "stated":
        return False
    said, news = span(new.when or ""), span(old.when or "")
    longest = _NEWS_DAYS if old.headline and told_before == 1 else _RECENT_DAYS
    return said.first <= news.last and Span(said.last, news.last).days <= longest


def _same_deal(old: Event, new: Event) -> bool:
    ours, theirs = old.parties, new.parties
    return not ours or not theirs or bool(ours & theirs)


# Kinds of deal that one agreement may be called by turns.
_BY_TURNS = (
    {"licence", "option", "distribution"},
    {"codevelopment", "companion_diagnostic"},
    {"licence", "co_promotion"},
    {"codevelopment", "co_promotion"},
)


def _kinds_agree(old: Event, new: Event) -> bool:
    """Two particular kinds are two deals, unless the body only calls the headline's by another name."""
    kinds = {old.values["kind"], new.values["kind"]}
    if len(kinds) == 1 or kinds & set(_GENERAL) or old.family != "partnership":
        return True
    return (old.headline and not new.headline) or any(kinds <= group for group in _BY_TURNS)


def _let_parts_act(old: Event, new: Event, wholes: dict[str, str]) -> None:
    """Put the company that acts, by the later reading, in the place of its group in the headline."""
    for role in PARTY_ROLES if old.headline else ():
        acting = [m for m in new.roles.get(role, ()) if wholes.get(m.name) in old.names(role)]
        if acting:
            groups = {wholes[m.name] for m in acting}
            old.roles[role] = [*(m for m in old.roles[role] if m.name not in groups), *acting]


def _join(old: Event, new: Event) -> None:
    if old.values.get("kind") == "merger" and new.values.get("kind") == "acquisition" and new.roles.get("target"):
        # Who buys whom is said by the plainer word.
        old.values["kind"] = "acquisition"
        old.roles.update({role: new.roles[role] for role in ("acquirer", "target") if role in new.roles})
    if new.values.get("action") in (*_ON_APPROVALS, Action.CLEARANCE):
        old.values["action"] = new.values["action"]
    for role, mentions in new.roles.items():
        named_anew = role == "investor" and old.headline and not old.names(role) & new.names(role)
        if named_anew or not old.roles.get(role):
            old.roles[role] = mentions
        elif role == "investor":
            known = old.names(role)
            old.roles[role] = [*old.roles[role], *(m for m in mentions if m.name not in known)]
    if old.predicate == "Deal":
        _particular_kind(old, new)
        _settle_partners(old)
    if new.values.get("stage") == DealStage.CLOSED:
        old.values["stage"] = DealStage.CLOSED.value
    for name, value in new.values.items():
        old.values.setdefault(name, value)
    old.on_condition = old.on_condition and new.on_condition
    old.retold = (*old.retold, new.trigger, *new.retold)
    old.places.extend(place for place in new.places if place not in old.places)
    stated = old.date_basis == "dateline" and new.date_basis == "stated" and old.family != "settlement"
    if old.when is None or stated:
        old.when, old.date_basis, old.yearless = new.when or old.when, new.date_basis or old.date_basis, new.yearless
    if old.factuality is Factuality.ASSERTED:
        old.band = min(old.band, new.band, key=BANDS.index)


_GENERAL = ("other", "collaboration")
_COUNTERPARTS = {
    "licensor": "licensee",
    "licensee": "licensor",
    "supplier": "customer",
    "distributor": "supplier",
    "acquirer": "target",
    "investor": "investee",
}


def _particular_kind(old: Event, new: Event) -> None:
    """A particular kind of deal says more than a collaboration."""
    if old.values["kind"] in _GENERAL and new.values["kind"] not in _GENERAL:
        old.values["kind"] = new.values["kind"]


def _settle_partners(event: Event) -> None:
    """Who has a part of its own is no mere partner; of two, the other one has the counterpart."""
    for role, counterpart in _COUNTERPARTS.items():
        both = event.roles.get(role, [])
        if (
            len({m.name for m in both}) == 2
            and not event.roles.get(counterpart)
            and event.values["kind"] in ("licence", "distribution", "supply")
            and "out-licen" not in event.words.lower()
        ):
            # Two in one breath: which of them grants or sells is not said.
            event.roles["partner"] = [*event.roles.get("partner", ()), *event.roles.pop(role)]
    if event.values["kind"] in ("merger", "acquisition"):
        _two_that_merge(event)
    particular = {role: event.names(role) for role in _COUNTERPARTS if event.roles.get(role)}
    if not particular or not event.roles.get("partner"):
        return
    placed = set().union(*particular.values())
    left = [m for m in event.roles["partner"] if not m.group and m.name not in placed]
    event.roles["partner"] = left
    if len({m.name for m in left}) == 1 and len(particular) == 1:
        role = next(iter(particular))
        event.roles.setdefault(_COUNTERPARTS[role], left)
        event.roles["partner"] = []
    if not event.roles["partner"]:
        del event.roles["partner"]


# A company founded to buy another: `Priveterra Acquisition Corp.`
_FOUNDED_TO_BUY = re.compile(rf"\bAcquisition(?: Holdings?)?,? (?:{FORM}\b|I{{1,3}}\b|IV)")


def _two_that_merge(event: Event) -> None:
    """Of two that join without a word on who takes whom, the first named counts as the buyer; one founded to buy does
    buy, whatever the words say."""
    buyers = [m for m in event.roles.get("target", ()) if _FOUNDED_TO_BUY.search(m.name)]
    if buyers and event.roles.get("acquirer"):
        event.roles["acquirer"], event.roles["target"] = buyers, event.roles["acquirer"]
        return
    for role in ("target", "acquirer", "partner"):
        members = {name: single(m, name) for m in event.roles.get(role, ()) for name in m.group or (m.name,)}
        both = list(members.values())
        others = {"target", "acquirer"} - {role}
        if len(both) == 2 and not any(event.roles.get(other) for other in others):
            event.roles.pop(role)
            event.roles["acquirer"], event.roles["target"] = both[:1], both[1:]
