"""Names that several companies bear, told apart only by the legal form, and what a text tells of one right behind it.

`Merck, known as MSD outside of the United States and Canada` and `Merck (NYSE: MRK)` are Merck & Co.; `Merck,
Darmstadt, Germany` is Merck KGaA. Source: how the companies sign their own releases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

# The name as written, then each company that bears it with what stands behind the name where it is meant.
BEARERS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "Merck": {
        "Merck & Co., Inc.": ("MSD", "Merck Sharp & Dohme", "NYSE: MRK", "Rahway", "Kenilworth", "Whitehouse Station"),
        "Merck KGaA": ("Darmstadt", "EMD Serono", "XETRA: MRK"),
    },
    "Schering": {
        "Schering AG": ("Berlin", "NYSE: SHR"),
        "Schering Corporation": ("Kenilworth", "Schering-Plough"),
    },
}
_TOLD_BEHIND = r"(?: \(|, ?)(?:(?:which is |also )*known as )?"
_TELLING = {
    full: re.compile(rf"(?<![\w-]){re.escape(name)}{_TOLD_BEHIND}(?:{'|'.join(map(re.escape, told))})(?!\w)")
    for name, bearers in BEARERS.items()
    for full, told in bearers.items()
}


def bearers_told(text: str) -> Iterator[str]:
    """The companies of which a text tells, right behind a name that others bear too, that it is theirs."""
    return (full for full, telling in _TELLING.items() if telling.search(text))
