"""Context: what an announcement says of an event outside its clause: who announces it, which agency it is before."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from graph.vocabulary import BANDS, Action, Band
from loaders.announcement.events import OWN_ROLES, Event
from loaders.announcement.lexicon.agencies import table
from loaders.announcement.lexicon.institutions import is_newsroom, is_office
from loaders.announcement.lexicon.places import country_of
from loaders.announcement.mentions import Mention
from loaders.announcement.reading import Reading
from loaders.announcement.recognition.authors import hangs_on_a_preposition
from loaders.announcement.roles.beside import is_a_reference, makes_the_next, stands_beside_another
from loaders.announcement.roles.sales import reported
from loaders.announcement.text.clauses import RIVAL, Clause
from loaders.announcement.text.sentences import Sentence


def organization_spoken_of(reading: Reading, sentence: Sentence, parties: set[str]) -> Mention | None:
    """Who a sentence is about where it gives a step to nobody: whose document it is; in a note on several, the first
    that it names beside the parties, else whom the sentences before it in its line are about, else nobody."""
    if not reading.is_note:
        return reading.main
    start = reading.text.rfind("\n", 0, sentence.start) + 1
    for told in reversed([s for s in reading.sentences if start <= s.start <= sentence.start]):
        named = (m for m in reading.mentions if m.kind == "organization" and told.start <= m.start < told.end)
        named = (m for m in named if not (m.anaphor or is_office(m.name) or is_newsroom(m.name)))
        mine = (m for m in named if not hangs_on_a_preposition(reading.text[told.start : m.start]))
        if (first := next((m for m in mine if m.name not in parties), None)) is not None:
            return first
    return None if reading.is_on_several else reading.main


_RIVAL = re.compile(RIVAL)


def product_spoken_of(reading: Reading, sentence: Sentence, parties: Set[str] = frozenset()) -> Mention | None:
    """The last product named before this sentence; in a headline, the first one after it, rather in a sentence that
    names one of the parties."""
    text = reading.text
    every = [m for m in reading.mentions if m.kind == "product" and not makes_the_next(m, text[m.end : m.end + 20])]
    named = [
        m for m in every if not (_RIVAL.match(text, m.end) or is_a_reference(text[max(0, m.start - 60) : m.start]))
    ]
    products = [m for m in named if not stands_beside_another(text[max(0, m.start - 60) : m.start])] or named
    here = [m for m in products if sentence.start <= m.start < sentence.end]
    if here:
        return here[0]
    before = [m for m in products if m.start < sentence.start]
    if reading.is_note:
        start = reading.text.rfind("\n", 0, sentence.start) + 1
        before = [m for m in before if m.start >= start] or before
    last = next((s for s in reversed(reading.sentences) if s.end <= sentence.start), None)
    just = {m.name.lower(): m for m in before if last is not None and m.start >= last.start}
    if len(just) == 1 and reading.is_note:
        return next(iter(just.values()))
    if before:
        return before[-1] if len({m.name.lower() for m in before[-2:]}) == 1 else before[0]
    after = [m for m in products if m.start >= sentence.end]
    told = [s for s in reading.sentences if s.start >= sentence.end and _names_one_of(reading, s, parties)]
    theirs = (m for m in after if any(s.start <= m.start < s.end for s in told))
    return next(theirs, next(iter(after), None))


def _names_one_of(reading: Reading, sentence: Sentence, names: Set[str]) -> bool:
    within = (m for m in reading.mentions if sentence.start <= m.start < sentence.end)
    return bool(names) and any(m.kind == "organization" and m.name in names for m in within)


def opinion_is_chmps(event: Event, clause: Clause) -> None:
    """An opinion is the committee's, though the agency around it is named too."""
    committee = [m for t in clause.tokens if (m := clause.mention(t)).kind == "agency" and m.name == "CHMP"] + [
        m for m in clause.bracketed if m.kind == "agency" and m.name == "CHMP"
    ]
    if committee:
        event.roles["regulator"] = committee[:1]


def committee_advises(event: Event) -> None:
    """The committee approves nothing: what it is said to approve has its good opinion."""
    if event.values.get("action") == Action.APPROVAL and event.names("regulator") == {"CHMP"}:
        event.values = {**event.values, "action": Action.OPINION.value, "opinion": "positive"}
        event.values.pop("pathway", None)


def lone_agency(event: Event, reading: Reading) -> None:
    """In an announcement that names one agency only, a step before an unnamed one is before that one."""
    agencies = [m for m in reading.mentions if m.kind == "agency"]
    names = {m.name for m in agencies}
    if len(names) != 1 or event.roles.get("regulator"):
        return
    places = event.names("territory")
    listed = table().get(agencies[0].name)
    if not places or (listed is not None and listed.territory in places):
        event.roles["regulator"] = agencies[:1]


_CENTRE = re.compile(r"(?P<centre>⟦A\d+⟧) of (?:the |⟦G\d+⟧(?:'s)? )*(?P<whole>⟦A\d+⟧)")


def centre_of_agency(event: Event, clause: Clause) -> None:
    """`the Center for Drug Evaluation of China's NMPA`: the centre acts."""
    for match in _CENTRE.finditer(clause.text):
        centre, whole = clause.mention(match["centre"]), clause.mention(match["whole"])
        if whole.name in event.names("regulator") and centre.name.startswith(whole.name):
            event.roles["regulator"] = [centre]


# Deals whose two sides are no partners.
_NO_PARTNERS = ("ownership", "settlement")


def _only_other(organizations: Sequence[Mention], main: Mention) -> Mention | None:
    """The one organization that a text names beside its own."""
    others = {m.name: m for m in organizations if m.name != main.name and m.kind == "organization" and not m.anaphor}
    return next(iter(others.values())) if len(others) == 1 else None


_SPEAKER = re.compile(
    r"(?:\w+, )?(⟦O\d+⟧) (?:has |also |today )*(?:said|says|announce[sd]|report(?:s|ed)|confirm(?:s|ed))\b"
)


def _speaker(clause: Clause) -> Mention | None:
    """Who a clause opens with as the one who says what it tells."""
    match = _SPEAKER.match(clause.text)
    return clause.mention(match[1]) if match else None


_PRODUCT_OF = re.compile(r"⟦O\d+⟧'s (?:[\w-]+ ){0,3}⟦P")


def _other_side(event: Event, clause: Clause, reading: Reading, main: Mention) -> list[Mention]:
    """With whom a buyer or a company for sale deals that stands alone in its clause's event.

    It is the only other one that the clause names, else what the text's own company buys where another bids for the
    same, else that company itself."""
    parties = event.names("acquirer") | event.names("target") | event.names("seller")
    here = [
        m
        for t in clause.tokens
        if (m := clause.mention(t)).kind == "organization" and not m.anaphor and not reported(clause, t)
    ]
    others = {m.name: m for m in here if m.name not in parties}
    if len(others) == 1:
        return list(others.values())
    first = next((told for told in reading.events if told.predicate == "Deal"), None)
    if first is not None and main.name in first.names("acquirer") and not event.roles.get("target"):
        return list(first.roles.get("target", [main]))
    return [main]


_BESIDE = re.compile(r"\b(?:after|before|when|while|since|until|as) $")


def _acts_beside(clause: Clause, main: Mention) -> bool:
    """Whether a clause tells of this one in a clause of its own: `Ash took the rights after Beech had bought Fir`."""
    sentence = clause.sentence
    own = (m for m in clause.mentions if m.name == main.name)
    return any(_BESIDE.search(sentence.text[: m.start - sentence.start]) for m in own)


def name_announcer(event: Event, clause: Clause, main: Mention, reading: Reading) -> None:
    """Who makes the event known: of a decision the announcer, of its own doings the one who does them.

    Nobody where the clause gives the product or the application to somebody else."""
    owners = [clause.mention(t) for t in clause.tokens if t[1] == "O" and clause.text[t.end() : t.end() + 2] == "'s"]
    if event.predicate == "TrialEvent" and len({m.name for m in owners}) == 1 and not _PRODUCT_OF.search(clause.text):
        # Whose trial or news it is runs it; whose product it is may have licensed it.
        event.roles.setdefault("sponsor", owners[:1])
    if event.predicate == "RegulatoryEvent":
        if not event.roles.get("applicant") and not event.roles.get("holder"):
            event.roles["announcer"] = [_speaker(clause) or main]
            if all(m.name != main.name for m in clause.mentions):
                # Its own sentence does not name who is taken for it.
                event.band = max(event.band, Band.MEDIUM, key=BANDS.index)
    elif event.predicate == "Deal":
        parties = [m for role, mentions in event.roles.items() for m in mentions if m.kind == "organization"]
        if (
            len(parties) == 1
            and not parties[0].group
            and parties[0].name != main.name
            and event.family not in _NO_PARTNERS
            and not _acts_beside(clause, main)
        ):
            event.roles.setdefault("partner", []).append(main)
        elif len(parties) == 1 and parties[0].name != main.name and event.values["kind"] in ("acquisition", "merger"):
            side = "acquirer" if event.roles.get("target") else "target"
            event.roles[side] = _other_side(event, clause, reading, main)
        elif (
            len(parties) == 1
            and not parties[0].group
            and event.family not in _NO_PARTNERS
            and (other := _only_other(reading.mentions, main)) is not None
        ):
            event.roles.setdefault("partner", []).append(other)
    elif (
        (role := OWN_ROLES.get(event.predicate))
        and not event.roles.get(role)
        and not owners
        and all(main.name not in event.names(other) for other in event.roles)
    ):
        event.roles[role] = [main]


def territory_of_agency(event: Event, text: str) -> None:
    """`China's NMPA` states the territory; an agency alone does not."""
    for mention in event.roles.get("regulator", ()):
        country = _country_before(mention, text)
        if country is not None and (name := country_of(country)) is not None:
            start = text.rindex(country, max(0, mention.start - 26), mention.start)
            event.roles["territory"] = [Mention("place", start, start + len(country), country, name)]


def _country_before(mention: Mention, text: str) -> str | None:
    """The country that stands as possessor before an agency ("China's NMPA")."""
    match = re.search(r"([A-Z][\w. ]{2,20})[’']s\s+$", text[max(0, mention.start - 26) : mention.start])
    if match and mention.name in table():
        return match[1].strip()
    return None
