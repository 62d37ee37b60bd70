"""Events as they are read: a frame that matched, with its fillers, factuality, date and places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from graph.model.deal_kinds import FAMILIES
from graph.model.events import (
    ORGANIZATIONS,
    Activity,
    Deal,
    Expansion,
    Financing,
    Launch,
    RegulatoryEvent,
    TrialEvent,
)
from graph.vocabulary import Band, Factuality
from loaders.announcement.mentions import Mention

OCCURRENCES = (Deal, RegulatoryEvent, TrialEvent, Launch, Financing, Expansion, Activity)
OCCURRENCE_NAMES = frozenset(declared.__name__ for declared in OCCURRENCES)
# The roles that organizations play in what happens; who only makes it known plays none.
PARTY_ROLES = tuple(
    dict.fromkeys(
        role.name
        for declared in OCCURRENCES
        for role in declared.roles
        if role.kinds == ORGANIZATIONS and role.name != "announcer"
    )
)


# Who does what an organization can do alone, by the declared event.
OWN_ROLES = {
    "TrialEvent": "sponsor",
    "Launch": "launcher",
    "Financing": "investee",
    "Expansion": "owner",
    "Activity": "actor",
}


@dataclass
class Event:
    """One reading of one frame; readings of the same event in one document are merged.

    `when` is EDTF text or None; `yearless` is MM or MM-DD where the text gives no year; `date_basis`
    is stated, bullet, dateline or ''. `trigger` is where the words stand that say it (`words`),
    `retold` where other readings of it say it, `places` are the sentences; `headline` and `opening`
    tell that it was read in the headline or in the first sentence of the body; `on_condition` tells that what is
    planned stands under an `if`; `further` are designations given together with its own."""

    frame: str
    predicate: str
    values: dict[str, str]
    roles: dict[str, list[Mention]]
    factuality: Factuality
    trigger: tuple[int, int]
    places: list[tuple[int, int]]
    when: str | None = None
    yearless: str | None = None
    date_basis: str = ""
    headline: bool = False
    opening: bool = False
    background: bool = False
    on_condition: bool = False
    band: Band = Band.MEDIUM
    clause: str = ""
    words: str = ""
    further: tuple[str, ...] = ()
    retold: tuple[tuple[int, int], ...] = ()

    def copy(self, **changes: Any) -> Event:
        """Another event like this one, with its own roles, values and places; `changes` are fields that differ."""
        own = {"roles": dict(self.roles), "values": dict(self.values), "places": list(self.places)}
        return replace(self, **{**own, **changes})

    @property
    def family(self) -> str:
        """The family of a deal's kind: partnership, ownership, investment or settlement; '' of what is no deal."""
        return FAMILIES[self.values["kind"]] if self.predicate == "Deal" else ""

    @property
    def parties(self) -> set[str]:
        """The organizations that play a part in it, by name."""
        return {name for role in PARTY_ROLES for name in self.names(role)}

    def names(self, role: str) -> set[str]:
        """What fills a role, by name."""
        found: set[str] = set()
        for mention in self.roles.get(role, ()):
            found.update(mention.group or (mention.name,))
        return found
