"""Financings: who puts money in, who gets it and who only places the shares, by what a clause says of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.vocabulary import Factuality
from loaders.announcement.events import Event
from loaders.announcement.lexicon.institutions import is_funder
from loaders.announcement.mentions import Mention
from loaders.announcement.roles.sales import unplaced
from loaders.announcement.text.clauses import Clause

# How the arm of a group that puts money in is told: the group counts.
_ARM = r"(?:'s (?:own |corporate )?(?:venture|investment)(?: capital)? (?:arm|fund|unit)s?)?"
_ARM_OF = r"(?:corporate )?(?:venture|investment)(?: capital)? (?:arm|fund|unit)s? of"
# Further members of a list that an organization opens, and what stands between two of them.
_LIST = (
    r"(?:(?:,? and |, |,? as well as |,? along with | & )(?:its |the |existing |new |seed |early |"
    r"longtime |returning |current |lead |(?:investors?|backers?|(?:share)?holders?) )*⟦O\d+⟧)*"
)
_LISTED = re.compile(
    rf"{_ARM}(?:,? and |, |,? as well as |,? along with |,? together with |,? alongside | & | with |,? including |"
    r",? (?:that|which) includes? )(?:(?:its|the|existing|new|returning|current|other|fellow|state-backed|investors?|"
    rf"backers?|(?:share)?holders?|funds (?:managed|advised) by|affiliates of|{_ARM_OF}|by|from|with|including|"
    r"participation) )*"
)
_HELP = r"(?:placement agents?|book-?run(?:ning|ners?)|underwrit\w+|(?:lead )?managers?|advis[eo]rs?|agents|counsel)"
# Names of a list that were not recognised, between two that were.
_STRANGERS = re.compile(r",? (?:(?:[A-Z0-9][\w&.’'-]*|a\d+z|and|&|\+|of),? )*(?:funds managed by |affiliates of )?")
_HELPS = re.compile(
    rf"{_LIST},? (?:(?:is|are|was|were) )?(?:acting|acted|acts?|serv\w+|engaged|is|are|was|were)"
    rf"(?: together| jointly)? (?:as )?(?:[\w-]+ ){{0,5}}?{_HELP}"
)
_HELPED_BY = re.compile(
    rf"\b(?:(?:underwritten|placed|arranged) by|{_HELP}[^;.⟦]{{0,40}}?(?:is|are|were|was|include|:|,))"
    r"(?: the)? $"
)
_GIVES = re.compile(
    rf"{_ARM}{_LIST}{_ARM},? (?:also |has |have |had |is |are |will |to |jointly |together )*"
    r"(?:led|leads?|co-led|co-leads?|head(?:s|ed)|"
    r"anchor(?:s|ed)|invest(?:s|ed|ing)?\b|participat\w+|join(?:s|ed|ing)?\b|"
    r"took part|tak(?:es?|ing) part|coming in\b|in the lead\b|put|puts|pump(?:s|ed)|"
    r"inject(?:s|ed)|contribut\w+|commit(?:s|ted)?|subscrib\w+|award(?:s|ed)\b|back(?:s|ed)\b|fund(?:s|ed)\b|"
    r"(?:takes?|took|taken|bought|buys?|acquir\w+) (?:[\w%.,$-]+ ){0,5}?(?:stake|interest|holding)|provid\w+|"
    r"made an? (?:[\w$.,-]+ ){0,4}?investment)"
)
_GIVEN_BY = re.compile(
    r"(?:\b(?:led|headed|anchored|cornerstoned|backed|funded|financed|supported|joined|awarded|granted|made|"
    r"subscribed(?: for)?) by|"
    r"\bparticipation (?:from|by|of)|"
    r"\b(?:investors?|backers?|participants?|syndicate|shareholders?|subscribers?|buyers)\b"
    r"(?: in [^;.⟦]{0,30}?)?(?: (?:includ(?:e|es|ed|ing)|such as|were|are)|, namely|,|:)?|"
    r"\b(?:followed|joined) by|\bjoining|\btogether with|"
    r"\balongside|\bas well as|\b(?:investment|funding|money|placement|financing|round|million|billion|grants?|"
    r"award|contribution|agreements?|letter)s?\b[^;.⟦]{0,30}? (?:from|by|with)|"
    r"\b(?:sold|sells?|selling|sale|issued?|placed|offering)\b[^;⟦]{0,80}?\b(?:stock|shares|notes|warrants|units|securities)\b"
    r"[^;.⟦]{0,30}? to)(?: (?:new|existing|both|the|its|"
    r"lead|returning|funds managed by|affiliates of|investors?|backers?|shareholders?|including|such as|like|by|from|"
    r"and))*,? $",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"(?:'s (?:[\w$.,-]+ ){0,5}?(?:round|financing|Series|funding|placement|offering|IPO)\b|"
    r",? (?:today |has |have |had |also |successfully |reportedly |will |is |was |been )*"
    r"(?:rais(?:es?|ed|ing)|clos(?:es?|ed)|secur(?:es?|ed)|receiv(?:es?|ed)|pric(?:es?|ed)|announc\w+|complet(?:es?|ed)|"
    r"wins?|won|lands?|landed|bags?|bagged|obtain\w*|attract\w*|awarded|granted|sold|sells|came out of|"
    r"emerge[sd]? from)\b)"
)
_ANNOUNCES = re.compile(r",? (?:today |has |have |had |also |jointly |proudly )*announc\w+\b")
_SPEAKS = re.compile(rf"{_TAKES.pattern}| (?:said|says|reported|told)\b")
_TAKEN_BY = re.compile(
    r"\b(?:(?:invest\w*|stake|interest|holding|money)\b[^;.⟦]{0,30}? (?:in|into)|"
    r"(?:round|financing|funding|Series \w|raise|grant|award|placement)\b[^;.⟦]{0,25} (?:for|in|to|at|by)|"
    r"(?:awards?|awarded|grants?|granted|gives?|gave|provid\w+|commit\w*) [^;.⟦]{0,40}? to|"
    r"(?:awarded|awards|granted|backs|backed|gives|gave)|(?:support|fund|help|back)\w*)(?: the)? $"
)


def settle_investors(event: Event, clause: Clause, earlier: Iterable[Event]) -> None:
    """Everyone who is named as putting money in, not the leader alone, and nobody who only places the shares.

    Without a word on who gets it, it goes to whom the financing told of before went to."""
    givers, takers, agents = _sides(clause)
    kept = [m for m in event.roles.get("investor", ()) if m.name not in agents | takers.keys()]
    known = {m.name for m in kept}
    investors = [*kept, *(m for name, m in givers.items() if name not in known)]
    names = {m.name for m in investors}
    investees = list(takers.values())[:1] or [
        m for m in event.roles.get("investee", ()) if m.name not in names | agents
    ]
    if not investees:
        told = [e.roles["investee"] for e in earlier if e.predicate == "Financing" and e.roles.get("investee")]
        investees = told[-1] if told else []
    for role, mentions in (("investor", investors), ("investee", investees)):
        event.roles.pop(role, None)
        if mentions:
            event.roles[role] = mentions


_BACKING = re.compile(
    r"\b(?:investors?|backers?|participat\w+|syndicate|co-?led|led|anchored|cornerstone\w*|joined|subscrib\w+|"
    r"took part|lead)\b",
    re.IGNORECASE,
)
# So many sentences behind a round its backers may be told.
_FOLLOWING = 3


def settle_backers(events: Sequence[Event], clauses: Sequence[Clause]) -> None:
    """Add to a round those whom the next sentences name as its backers, without telling of a round themselves."""
    rounds = [
        event
        for event in events
        if event.predicate == "Financing"
        and event.factuality is Factuality.ASSERTED
        and event.values.get("kind") != "grant"
    ]
    if len(rounds) != 1:
        return
    event = rounds[0]
    told = [at for at, clause in enumerate(clauses) if (clause.sentence.start, clause.sentence.end) in event.places]
    for clause in clauses[max(told) + 1 : max(told) + 1 + _FOLLOWING] if told else ():
        if _BACKING.search(clause.text) is None:
            continue
        givers, takers, agents = _sides(clause)
        known = event.names("investor") | event.names("investee") | takers.keys() | agents
        event.roles["investor"] = [
            *event.roles.get("investor", ()),
            *(mention for name, mention in givers.items() if name not in known),
        ]
    if not event.roles.get("investor"):
        event.roles.pop("investor", None)


def _sides(clause: Clause) -> tuple[dict[str, Mention], dict[str, Mention], set[str]]:
    """Who gives, who takes, and who only helps, of the organizations in a clause."""
    givers: dict[str, Mention] = {}
    takers: dict[str, Mention] = {}
    speakers: dict[str, Mention] = {}
    helpers: dict[str, Mention] = {}
    last, side = 0, None
    for token in clause.tokens:
        mention = clause.mention(token)
        if token[1] != "O" or mention.group:
            continue
        before, between = clause.text[: token.start()], clause.text[last : token.start()]
        goes_on = _LISTED.fullmatch(between) or (side is givers and _STRANGERS.fullmatch(between))
        listed = side if side is not takers and goes_on else None
        if _HELPS.match(clause.text, token.end()) or _HELPED_BY.search(before):
            side = helpers
        elif _GIVEN_BY.search(before):
            side = givers
        elif listed is not None and not _SPEAKS.match(clause.text, token.end()):
            side = listed
        elif _TAKEN_BY.search(before):
            side = takers
        elif _GIVES.match(clause.text, token.end()):
            side = givers
        else:
            side = speakers if _ANNOUNCES.match(clause.text, token.end()) else None
            side = takers if side is None and _TAKES.match(clause.text, token.end()) else side
        if side is not None and mention.name not in givers and mention.name not in takers:
            side[mention.name] = mention
        last = token.end()
    if not takers:
        # Who makes a round known gets it, unless the words say otherwise.
        takers = {name: mention for name, mention in speakers.items() if name not in givers}
    return givers, takers, helpers.keys() - givers.keys()


# Words of names of funds and public bodies, with a legal form behind them or without.
_GIVER = re.compile(
    r"\b(?:Capital|Ventures?|Fund|Foundation|Institutes?|Coalition|Development Authority|Council|Commission|Ministry)\b"
)


def _is_giver(mention: Mention) -> bool:
    return mention.sort == "Institution" or is_funder(mention.name) or _GIVER.search(mention.name) is not None


def give_and_take(event: Event, clause: Clause) -> None:
    """Funds and institutes give; the company beside them takes."""
    if event.roles.get("investor"):
        return
    givers = [m for m in event.roles.get("investee", ()) if _is_giver(m)]
    takers = [m for m in event.roles.get("investee", ()) if not _is_giver(m)] or unplaced(event, clause)
    if givers and takers and not any(_is_giver(m) for m in takers):
        event.roles["investor"] = givers
        event.roles["investee"] = takers
