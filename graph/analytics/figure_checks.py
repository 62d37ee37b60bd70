"""Whether a report's figures can be true together: shares, growth and sizes, under every reading of the base year.

Only figures of one publisher's one edition are held against each other. A number stands for all that rounds to it; a
figure is called impossible only where no reading and no rounding saves it, and what is assumed is said beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.analytics.intervals import Interval, growth
from graph.analytics.segment_growth import segment_growth
from graph.analytics.whole_market import Sizes, money, percent


class Verdict(StrEnum):
    """What came of a check."""

    IMPOSSIBLE = "impossible"
    NOTE = "note"
    HOLDS = "holds"


@dataclass(frozen=True)
class MarketFigure:
    """A figure of a market or of a segment; `of` is the id of what it measures.

    `value` is in percent for a share or a growth rate; for a size `amount` is in single units of `currency`."""

    id: str
    of: str
    measure: str
    value: float
    year: int | None = None
    period_start: int | None = None
    period_end: int | None = None
    amount: float | None = None
    currency: str | None = None
    comparator: str | None = None
    edition: str | None = None
    publisher: str | None = None


@dataclass(frozen=True)
class Part:
    """A segment of the market; `parent` is the larger segment it belongs to."""

    id: str
    name: str
    dimension: str
    parent: str | None = None


@dataclass(frozen=True)
class Ranking:
    """A superlative, said of a segment within its dimension; `id` is the edge's."""

    id: str
    of: str
    rank: str


@dataclass(frozen=True)
class Finding:
    """What one check found: a sentence, the arithmetic line by line, what it assumes, and the `figures` it is about."""

    verdict: Verdict
    said: str
    arithmetic: Sequence[str]
    assumptions: Sequence[str]
    figures: Sequence[str]


def check_figures(
    market: str, figures: Iterable[MarketFigure], parts: Iterable[Part], rankings: Iterable[Ranking] = ()
) -> list[Finding]:
    """Everything the checks find, the impossible first. `market` is the id of the whole."""
    by_id = {part.id: part for part in parts}
    exact = [figure for figure in figures if not figure.comparator]
    editions = sorted({(figure.publisher or "", figure.edition or "") for figure in exact})
    found: list[Finding] = []
    for edition in editions:
        own = [figure for figure in exact if (figure.publisher or "", figure.edition or "") == edition]
        found += _Edition(market, own, by_id).findings()
        found += _rankings(own, by_id, list(rankings))
    return sorted(found, key=lambda finding: list(Verdict).index(finding.verdict))


@dataclass(frozen=True)
class _Edition:
    market: str
    figures: Sequence[MarketFigure]
    parts: Mapping[str, Part]

    def findings(self) -> list[Finding]:
        found = [finding for figure in self.figures if (finding := _out_of_range(figure, self.parts))]
        sizes = self._sizes()
        found += self._whole(sizes)
        for siblings in _families(self.parts.values()):
            found += self._shares(siblings)
            found += self._growths(siblings, sizes)
        return found

    def _sizes(self) -> Sizes | None:
        whole = [figure for figure in self.figures if figure.of == self.market]
        stated = {f.year: f for f in whole if f.measure == "size" and f.year and f.amount}
        rates = [figure for figure in whole if figure.measure == "cagr"]
        currencies = {f.currency for f in stated.values()}
        if not stated or len(currencies) != 1:
            return None
        return Sizes(
            currencies.pop() or "",
            {year: Interval.printed(f.value, f.amount / f.value) for year, f in stated.items() if f.amount and f.value},
            {year: f.amount for year, f in stated.items() if f.amount},
            rates[0].value if rates else None,
            tuple(f.id for f in (*stated.values(), *rates)),
        )

    def _whole(self, sizes: Sizes | None) -> list[Finding]:
        """Whether the market's own growth leads from its first size to its last."""
        rates = [figure for figure in self.figures if figure.of == self.market and figure.measure == "cagr"]
        if sizes is None or len(sizes.stated) < 2 or not rates:
            return []
        rate, first, last = rates[0], min(sizes.stated), max(sizes.stated)
        spans = {last - first}
        if rate.period_start and rate.period_end == last and rate.period_start < last:
            spans |= {last - rate.period_start, last - rate.period_start + 1}
        lines, holds = [], False
        for years in sorted(spans):
            factor = (sizes.stated[last] / sizes.stated[first]) ** (1 / years)
            holds = holds or factor.overlaps(growth(Interval.printed(rate.value)))
            exact = (sizes.amounts[last] / sizes.amounts[first]) ** (1 / years) - 1
            start, end = money(sizes.amounts[first], sizes.currency), money(sizes.amounts[last], sizes.currency)
            lines.append(f"From {start} ({first}) to {end} ({last}) in {years} years is {percent(exact * 100)} a year.")
        said = (
            f"The market's growth of {percent(rate.value)} a year {'agrees' if holds else 'disagrees'} with its sizes"
        )
        verdict = Verdict.HOLDS if holds else Verdict.IMPOSSIBLE
        tail = "." if holds else " under every reading of the period."
        return [Finding(verdict, said + tail, lines, (), (rate.id, *sizes.figures))]

    def _shares(self, siblings: Sequence[Part]) -> list[Finding]:
        """Whether the shares of segments that exclude each other fit into one whole, year by year."""
        found = []
        names = {part.id: part.name for part in siblings}
        shares = [f for f in self.figures if f.measure == "share" and f.of in names]
        for year in sorted({figure.year or 0 for figure in shares}):
            own = {figure.of: figure for figure in shares if (figure.year or 0) == year}
            if len(own) < 2:
                continue
            total = sum((Interval.printed(f.value) for f in own.values()), Interval(0, 0))
            added = " + ".join(f"{f.value:,.10g}" for f in own.values())
            sums = percent(round(sum(f.value for f in own.values()), 6))
            line = f"{', '.join(names[of] for of in own)}: {added} = {sums}."
            ids = tuple(f.id for f in own.values())
            when = f" of {year}" if year else ""
            dimension = siblings[0].dimension.replace("_", " ")
            if total.low > 100:
                said = f"The shares by {dimension}{when} come to {sums}, more than the whole."
                found.append(Finding(Verdict.IMPOSSIBLE, said, (line,), (), ids))
            elif len(own) == len(siblings) and total.high < 100:
                said = f"All shares by {dimension}{when} are given and come to {sums}; the rest is not accounted for."
                found.append(Finding(Verdict.NOTE, said, (line,), (), ids))
            else:
                said = f"The shares by {dimension}{when} come to {sums}."
                found.append(Finding(Verdict.HOLDS, said, (line,), (), ids))
        return found

    def _growths(self, siblings: Sequence[Part], sizes: Sizes | None) -> list[Finding]:
        if sizes is None:
            return []
        names = {part.id: part.name for part in siblings}
        shares = [f for f in self.figures if f.measure == "share" and f.of in names]
        rates = [f for f in self.figures if f.measure == "cagr" and f.of in names and f.period_end]
        found = []
        for rate in rates:
            own = [share for share in shares if share.of == rate.of]
            others = [share for share in shares if share.of != rate.of]
            told = segment_growth(
                names[rate.of],
                (rate.value, rate.period_start, rate.period_end or 0),
                [(share.value, share.year) for share in own],
                [(share.value, share.year) for share in others],
                sizes,
            )
            if told:
                verdict, said, lines, assumptions = told
                ids = (rate.id, *(share.id for share in own))
                found.append(Finding(Verdict(verdict), said, lines, assumptions, ids))
        return found


def _out_of_range(figure: MarketFigure, parts: Mapping[str, Part]) -> Finding | None:
    name = parts[figure.of].name if figure.of in parts else "the market"
    if figure.measure == "share" and not 0 <= figure.value <= 100:
        said = f"A share of {percent(figure.value)} of {name} lies outside 0 to 100 %."
        return Finding(Verdict.IMPOSSIBLE, said, (), (), (figure.id,))
    if figure.measure == "cagr" and figure.value <= -100:
        said = f"Nothing shrinks by {percent(-figure.value)} a year, as is said of {name}."
        return Finding(Verdict.IMPOSSIBLE, said, (), (), (figure.id,))
    return None


def _families(parts: Iterable[Part]) -> list[list[Part]]:
    """Segments that exclude each other: one dimension, one parent."""
    families: dict[tuple[str, str], list[Part]] = {}
    for part in parts:
        families.setdefault(_family(part), []).append(part)
    return [families[key] for key in sorted(families)]


RANKED_BY = {
    "largest": ("share", 1),
    "smallest": ("share", -1),
    "fastest_growing": ("cagr", 1),
    "slowest_growing": ("cagr", -1),
}


def _rankings(figures: Sequence[MarketFigure], parts: Mapping[str, Part], rankings: Sequence[Ranking]) -> list[Finding]:
    """A superlative holds within its own dimension only, and only as long as no figure there says otherwise."""
    found = [_ranking(figures, parts, ranking) for ranking in rankings if ranking.of in parts]
    return [finding for finding in found if finding]


def _ranking(figures: Sequence[MarketFigure], parts: Mapping[str, Part], ranking: Ranking) -> Finding | None:
    measure, sign = RANKED_BY.get(ranking.rank, ("", 0))
    part = parts[ranking.of]
    own = next((f for f in figures if f.measure == measure and f.of == part.id), None)
    if own is None:
        return None
    beyond = [f for f in figures if f.measure == measure and f.of in parts and sign * f.value > sign * own.value]
    siblings = [f for f in beyond if _family(parts[f.of]) == _family(part) and f.year == own.year]
    rank, dimension = ranking.rank.replace("_", " "), part.dimension.replace("_", " ")
    if siblings:
        other = parts[siblings[0].of]
        said = f"{part.name} is called {rank} by {dimension}, but {other.name} is beyond it."
        line = f"{part.name} {percent(own.value)}, {other.name} {percent(siblings[0].value)}."
        return Finding(Verdict.IMPOSSIBLE, said, (line,), (), (own.id, siblings[0].id))
    elsewhere = [f for f in beyond if parts[f.of].dimension != part.dimension]
    if elsewhere and measure == "cagr":
        other, rate = parts[elsewhere[0].of], percent(elsewhere[0].value)
        said = f"{part.name} is the {rank} by {dimension}; read within that dimension it holds."
        line = f"{other.name}, by {other.dimension.replace('_', ' ')}, is said to grow {rate} a year."
        return Finding(Verdict.HOLDS, said, (line,), (), (own.id,))
    return None


def _family(part: Part) -> tuple[str, str]:
    return part.dimension, part.parent or ""
