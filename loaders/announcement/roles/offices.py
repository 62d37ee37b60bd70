"""Offices: the courts, exchanges and watchdogs that a deal or a patent lies before, which are no party to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.announcement.lexicon.institutions import is_office
from loaders.announcement.mentions import Mention


def without_offices(roles: Mapping[str, Sequence[Mention]]) -> dict[str, list[Mention]]:
    """The parts of an event that somebody else than an office plays."""
    parties = {role: [m for m in found if not is_office(m.name)] for role, found in roles.items()}
    return {role: found for role, found in parties.items() if found}
