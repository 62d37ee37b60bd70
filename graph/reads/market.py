"""All that is said of one market: its figures with what they measure, its segments, what moves it and who is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.analytics.figure_checks import Finding, MarketFigure, Part, Ranking, check_figures
from graph.queries import named
from graph.reads.relation import Relation, relation_of
from graph.reads.values import Found, kind_of
from graph.store import Store

LIMIT = 1_000
PARTIES = 200


@dataclass(frozen=True)
class Measured:
    """A figure with what it measures; `places` are where it holds, `sources` the names of those who tell it."""

    id: str
    name: str
    of: Sequence[Found]
    places: Sequence[str]
    sources: Sequence[str]
    properties: Mapping[str, Any]

    @property
    def claims(self) -> Sequence[str]:
        claims: Sequence[str] = self.properties.get("claims", ())
        return claims


@dataclass(frozen=True)
class Rank:
    """A superlative said of a segment within its dimension."""

    id: str
    rank: str
    year: int | None
    claims: Sequence[str]


@dataclass(frozen=True)
class Segment:
    """A part of the market; `parent` is the larger segment it belongs to."""

    id: str
    name: str
    dimension: str
    parent: str | None
    claims: Sequence[str]
    ranks: Sequence[Rank]


@dataclass(frozen=True)
class MarketReport:
    """A market as reports tell of it. `parties` holds the edges by type; `definition` the words that bound it.

    `cut` names what there is more of than was read."""

    market: Found
    figures: Sequence[Measured]
    segments: Sequence[Segment]
    parties: Mapping[str, Sequence[Relation]]
    definition: str | None
    definition_claims: Sequence[str]
    cut: Sequence[str]

    def findings(self) -> list[Finding]:
        """What comes of holding its figures against each other, the impossible first."""
        parts = [Part(s.id, s.name, s.dimension, s.parent) for s in self.segments]
        rankings = [Ranking(rank.id, s.id, rank.rank) for s in self.segments for rank in s.ranks]
        return check_figures(self.market.id, self._checked(), parts, rankings)

    def _checked(self) -> list[MarketFigure]:
        """The asserted figures of the market and its segments that take part in market arithmetic."""
        own = {self.market.id, *(segment.id for segment in self.segments)}
        fields = ("year", "period_start", "period_end", "amount", "currency", "comparator", "edition")
        return [
            MarketFigure(
                figure.id,
                figure.of[0].id,
                str(figure.properties["measure"]),
                float(figure.properties["value"]),
                publisher=str(figure.properties.get("publisher") or ",".join(figure.sources)),
                **{name: figure.properties.get(name) for name in fields},
            )
            for figure in self.figures
            if len(figure.of) == 1
            and figure.of[0].id in own
            and not figure.places
            and figure.properties["measure"] in ("size", "share", "cagr")
            and figure.properties.get("factuality") == "asserted"
        ]


def market_report(store: Store, market: Found) -> MarketReport:
    """Everything of one market, at most LIMIT figures and segments and PARTIES edges of a type."""
    figures = store.read(named("market_figures").text, id=market.id, limit=LIMIT)
    segments = store.read(named("market_segments").text, id=market.id, limit=LIMIT)
    rows = store.read(named("market_parties").text, id=market.id, limit=PARTIES)
    parties: dict[str, list[Relation]] = {}
    for row in rows:
        parties.setdefault(row["type"], []).append(relation_of(row))
    defined = next((row for row in rows if row["definition"]), None)
    cut = [name for name, rows in (("figures", figures), ("segments", segments)) if len(rows) == LIMIT]
    return MarketReport(
        market=market,
        figures=[_measured(row) for row in figures],
        segments=[_segment(row) for row in segments],
        parties=parties,
        definition=defined["definition"] if defined else None,
        definition_claims=defined["edge"]["claims"] if defined else (),
        cut=[*cut, *(kind for kind, edges in parties.items() if len(edges) == PARTIES)],
    )


def _segment(row: Mapping[str, Any]) -> Segment:
    ranks = [Rank(rank["id"], rank["rank"], rank["year"], rank["claims"]) for rank in row["ranks"]]
    return Segment(row["id"], row["name"], row["dimension"], row["parent"], row["claims"], ranks)


def _measured(row: Mapping[str, Any]) -> Measured:
    figure = row["figure"]
    of = [Found(end["id"], end["name"], kind_of(end["labels"])) for end in row["of"]]
    return Measured(figure["id"], figure["name"], of, row["places"], row["sources"], figure)


def markets(store: Store, limit: int = 100) -> list[Found]:
    """Markets by name, at most `limit`."""
    rows = store.read(named("markets").text, limit=limit)
    return [Found(row["id"], row["name"], "Market", row) for row in rows]
