"""Regions and countries as reports name them: what a geographic segment may be called, and its usual name."""
# ruff: noqa: E501 -- a pattern stays on one line, beside what it reads

from __future__ import annotations

from graph.model.names import normalise

# Usual name, then other spellings. Source: UN M49 and ISO 3166-1 short names; groups as market reports cut them.
REGIONS: dict[str, tuple[str, ...]] = {
    "North America": ("NA",),
    "Europe": (),
    "Asia-Pacific": ("APAC", "Asia Pacific", "Asia and Pacific"),
    "Latin America": ("LATAM",),
    "South America": (),
    "Central America": (),
    "Middle East and Africa": ("MEA", "Middle East & Africa", "Middle-East and Africa", "the Middle East and Africa"),
    "Middle East": (),
    "Africa": (),
    "Europe, Middle East and Africa": ("EMEA",),
    "Oceania": (),
    "Western Europe": (),
    "Eastern Europe": (),
    "Central and Eastern Europe": ("CEE",),
    "East Asia": (),
    "South Asia": (),
    "South Asia and Pacific": (),
    "Southeast Asia": ("South-East Asia", "South East Asia"),
    "Asia": (),
    "Americas": ("The Americas",),
    "Nordics": ("Nordic countries",),
    "Benelux": (),
    "ASEAN": ("ASEAN countries",),
    "GCC": ("GCC countries", "Gulf Cooperation Council"),
}
COUNTRIES: dict[str, tuple[str, ...]] = {
    "United States": ("US", "U.S.", "USA", "U.S.A.", "United States of America", "the US"),
    "United Kingdom": ("UK", "U.K.", "Great Britain"),
    "South Korea": ("Korea", "Republic of Korea"),
    "United Arab Emirates": ("UAE", "U.A.E."),
    "Saudi Arabia": ("KSA",),
    "Czech Republic": ("Czechia",),
    "Turkey": ("Türkiye", "Turkiye"),
    **dict.fromkeys(("Canada", "Mexico", "Brazil", "Argentina", "Chile", "Colombia", "Peru", "Germany", "France", "Italy", "Spain", "Netherlands", "Belgium", "Switzerland", "Austria", "Sweden", "Norway", "Denmark", "Finland", "Poland", "Portugal", "Ireland", "Greece", "Hungary", "Romania", "Russia", "Ukraine", "China", "Japan", "India", "Australia", "New Zealand", "Taiwan", "Hong Kong", "Singapore", "Malaysia", "Thailand", "Indonesia", "Vietnam", "Philippines", "Pakistan", "Bangladesh", "Israel", "Qatar", "Kuwait", "Oman", "Bahrain", "Egypt", "South Africa", "Nigeria", "Kenya", "Morocco", "Iceland", "Luxembourg"), ()),
}  # fmt: skip

# Which countries a region holds, as market reports cut the world; for lists whose indentation is lost.
WITHIN: dict[str, tuple[str, ...]] = {
    "North America": ("United States", "Canada", "Mexico"),
    "Europe": ("United Kingdom", "Germany", "France", "Italy", "Spain", "Netherlands", "Belgium", "Switzerland", "Austria", "Sweden", "Norway", "Denmark", "Finland", "Poland", "Portugal", "Ireland", "Greece", "Hungary", "Romania", "Czech Republic", "Russia"),
    "Asia-Pacific": ("China", "Japan", "India", "South Korea", "Australia", "New Zealand", "Taiwan", "Hong Kong", "Singapore", "Malaysia", "Thailand", "Indonesia", "Vietnam", "Philippines", "Pakistan", "Bangladesh"),
    "Latin America": ("Brazil", "Mexico", "Argentina", "Chile", "Colombia", "Peru"),
    "South America": ("Brazil", "Argentina", "Chile", "Colombia", "Peru"),
    "Middle East and Africa": ("Saudi Arabia", "United Arab Emirates", "South Africa", "Israel", "Turkey", "Egypt", "Qatar", "Kuwait", "Oman", "Bahrain", "Nigeria", "Kenya", "Morocco"),
}  # fmt: skip

_USUAL = {
    normalise(spelling): name
    for table in (REGIONS, COUNTRIES)
    for name, spellings in table.items()
    for spelling in (name, *spellings)
}
_REGION_NAMES = {normalise(name) for name in REGIONS}


def usual_name(text: str) -> str:
    """`U.S.` gives `United States`; what is not listed stays as written."""
    return _USUAL.get(normalise(text.removeprefix("the ").removeprefix("The ")), text)


def is_place(text: str) -> bool:
    """Whether a text is a listed region or country."""
    return normalise(text) in _USUAL


def is_region(text: str) -> bool:
    """Whether a text is a listed region, not a country."""
    return normalise(usual_name(text)) in _REGION_NAMES


def holds(region: str, place: str) -> bool:
    """Whether a listed region holds a listed country, or is the whole of its `Rest of`."""
    name = usual_name(region)
    if is_remainder(place):
        return name in WITHIN and normalise(place) == f"rest of {normalise(region)}"
    return usual_name(place) in WITHIN.get(name, ())


def is_remainder(text: str) -> bool:
    """`Rest of Europe` and its like, which name no place of their own."""
    words = normalise(text).split()
    return words[:2] == ["rest", "of"] or words[:1] in (["others"], ["other"]) or words == ["row"]


def spellings(text: str) -> tuple[str, ...]:
    """The other spellings of a listed place, for finding it in prose."""
    name = usual_name(text)
    return REGIONS.get(name) or COUNTRIES.get(name) or ()


def leading_region(text: str) -> str | None:
    """The region a line begins with when more words follow that are a place: `Europe Germany` gives `Europe`."""
    words = text.split()
    for size in range(len(words) - 1, 0, -1):
        head, rest = " ".join(words[:size]), " ".join(words[size:])
        if is_region(head) and (is_place(rest) or is_remainder(rest)):
            return head
    return None
