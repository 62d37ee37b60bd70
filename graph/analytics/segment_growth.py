"""Whether a segment can grow as fast as is said inside a market of the stated size, from any year it may count from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.analytics.intervals import Interval, growth
from graph.analytics.whole_market import Sizes, money, percent

# Everything else growing at less than this part of the whole's own growth is worth a note.
WEAK_REST = 0.25
Told = tuple[str, str, list[str], list[str]]
Share = tuple[float, int | None]


@dataclass(frozen=True)
class _Reading:
    """The growth counted from one base year: what the segment would come to, and how the rest would do."""

    year: int
    years: int
    share: float
    end: float
    whole: float
    impossible: bool
    most_growth: float
    most_share: float
    rest: float
    line: str


def segment_growth(
    name: str, rate: tuple[float, int | None, int], own: Sequence[Share], others: Sequence[Share], sizes: Sizes
) -> Told | None:
    """(verdict, sentence, arithmetic, assumptions) of a growth rate (percent, first year or None, last year).

    `own` are the segment's shares and `others` those of the segments beside it, each (percent, year)."""
    share, year, stated = _share(own, others)
    if share is None:
        return None
    assumptions: list[str] = []
    readings = []
    for base in _base_years(year, rate, sizes):
        reading = _reading(base, rate, share, sizes, assumptions)
        if reading:
            readings.append(reading)
            if stated and year is not None and base != year:
                assumptions.append(f"The share of {year} is taken to hold in {base}.")
    if not readings:
        return None
    assumptions = list(dict.fromkeys(assumptions))
    if stated:
        return _of_a_stated_share(name, rate, share, year, readings, assumptions, sizes)
    return _of_the_largest_share(name, rate, share, readings, assumptions, sizes)


def _share(own: Sequence[Share], others: Sequence[Share]) -> tuple[float | None, int | None, bool]:
    """The share to reckon with, its year, and whether it is stated; else the largest that the others leave."""
    if own:
        share, year = max(own, key=lambda pair: pair[1] or 0)
        return share, year, True
    years = [year for _, year in others]
    if not years:
        return None, None, False
    latest = max(years, key=lambda year: year or 0)
    return round(100 - sum(share for share, year in others if year == latest), 6), latest, False


def _base_years(year: int | None, rate: tuple[float, int | None, int], sizes: Sizes) -> list[int]:
    _, start, end = rate
    candidates = {year, start, min(sizes.stated)}
    return sorted(base for base in candidates if base is not None and base < end)


def _reading(
    base: int, rate: tuple[float, int | None, int], share: float, sizes: Sizes, assumptions: list[str]
) -> _Reading | None:
    percent_a_year, _, last = rate
    start, end = sizes.at(base), sizes.at(last)
    if start is None or end is None or share <= 0:
        return None
    years = last - base
    factor = growth(Interval.printed(percent_a_year)) ** years
    grown = Interval.printed(share, 0.01) * start[0] * factor
    plain = (1 + percent_a_year / 100) ** years
    segment = share / 100 * start[1]
    left = start[1] - segment
    rest = ((end[1] - segment * plain) / left) if left > 0 else 1.0
    assumptions += [assumed for assumed in (start[2], end[2]) if assumed]
    digits = None if base in sizes.stated else 1
    held = f"{percent(share)} of {money(start[1], sizes.currency, digits)}"
    line = (
        f"From {base}: {held} × {1 + percent_a_year / 100:,.6g}^{years} = "
        f"{money(segment * plain, sizes.currency, 1)} in {last}, against a whole of {money(end[1], sizes.currency)}"
    )
    return _Reading(
        base,
        years,
        share,
        segment * plain,
        end[1],
        impossible=grown.exceeds(end[0]),
        most_growth=((end[1] / segment) ** (1 / years) - 1) * 100,
        most_share=end[1] / (start[1] * plain) * 100,
        rest=(rest ** (1 / years) - 1) * 100 if rest > 0 else -100.0,
        line=line,
    )


def _of_a_stated_share(
    name: str,
    rate: tuple[float, int | None, int],
    share: float,
    year: int | None,
    readings: Sequence[_Reading],
    assumptions: list[str],
    sizes: Sizes,
) -> Told:
    held = f"{percent(share)}{f' ({year})' if year else ''}"
    claimed = f"{percent(rate[0])} a year to {rate[2]}"
    lines = [f"{r.line}; the most it can grow is {percent(r.most_growth)} a year." for r in readings]
    if all(reading.impossible for reading in readings):
        why = "it would outgrow the whole market under every reading of the base year"
        return "impossible", f"{name} cannot hold {held} and grow {claimed}: {why}.", lines, assumptions
    outgrows = [reading for reading in readings if reading.end > reading.whole]
    if outgrows:
        years = ", ".join(str(reading.year) for reading in readings if reading not in outgrows) or "rounding"
        said = f"{name} can hold {held} and grow {claimed} only as counted from {years}."
        return "note", said, lines, assumptions
    lines = [f"{r.line}; everything else would grow {percent(r.rest)} a year." for r in readings]
    if sizes.rate and min(reading.rest for reading in readings) < WEAK_REST * sizes.rate:
        return "note", f"{name} can grow {claimed}, but hardly anything beside it then does.", lines, assumptions
    return "holds", f"{name} can hold {held} and grow {claimed}.", lines, assumptions


def _of_the_largest_share(
    name: str,
    rate: tuple[float, int | None, int],
    ceiling: float,
    readings: Sequence[_Reading],
    assumptions: list[str],
    sizes: Sizes,
) -> Told | None:
    """Nobody states its share: what the largest that the others leave would mean. At worst a note, never an error."""
    claimed = f"{percent(rate[0])} a year to {rate[2]}"
    bounded = [reading for reading in readings if reading.most_share < ceiling]
    assumed = [*assumptions, f"Its share is not stated; the shares beside it leave at most {percent(ceiling)}."]
    if bounded:
        tightest = min(bounded, key=lambda reading: reading.most_share)
        most, base = percent(tightest.most_share), tightest.year
        said = f"{name} can grow {claimed}, counted from {base}, only if its share was below {most}."
        return (
            "note",
            said,
            [f"{r.line}; its share could be {percent(r.most_share)} at most." for r in readings],
            assumed,
        )
    lines = [f"{r.line}; everything else would grow {percent(r.rest)} a year." for r in readings]
    rest = min(reading.rest for reading in readings)
    if sizes.rate and rest < WEAK_REST * sizes.rate:
        most = f"at the largest it can have ({percent(ceiling)}) everything else would grow only {percent(rest)} a year"
        said = f"{name} can grow {claimed} at any share; {most}."
        return "note", said, lines, assumed
    return None
