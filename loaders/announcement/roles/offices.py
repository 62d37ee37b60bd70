"""Offices: the courts, exchanges and watchdogs that a deal or a patent lies before, which are no party to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from loaders.announcement.lexicon.institutions import is_office
from loaders.announcement.mentions import Mention

_OFFICE = re.compile(
    r"[Kk]artellamt|"
    r"\b(?:Patents? Office|Patent Organi[sz]ation|Trademark Office|Intellectual Property (?:Office|Administration)|"
    r"Court|Trade Commission|Competition (?:Authority|Commission)|Exchange Commission|Stock Exchange)\b"
)


def without_offices(roles: Mapping[str, Sequence[Mention]]) -> dict[str, list[Mention]]:
    """The parts of an event that somebody else than an office plays."""
    parties = {role: [m for m in found if not _decides(m.name)] for role, found in roles.items()}
    return {role: found for role, found in parties.items() if found}


def _decides(name: str) -> bool:
    return is_office(name) or _OFFICE.search(name) is not None
