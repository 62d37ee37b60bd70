"""What was read of a page, said as claims in the words of the model."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import ALIAS, IDENTIFIER, Claim, Record, record
from graph.model.names import normalise
from graph.vocabulary import Basis, Measure
from loaders.names import DocumentNames
from loaders.report.aliases import Alias
from loaders.report.claims import ClaimBook
from loaders.report.companies import Named
from loaders.report.drivers import Force
from loaders.report.figures import Draft, Figures
from loaders.report.mentions import acronym_of
from loaders.report.observations import Observation
from loaders.report.places import is_remainder, usual_name
from loaders.report.questions import Question
from loaders.report.ranks import Ranking
from loaders.report.taxonomy import Segment, Taxonomy
from loaders.report.zones import Block

Roles = list[tuple[str, Record, str]]


class Statements:
    """Adds the claims of one page on one market to a book."""

    def __init__(self, book: ClaimBook, market: str, publisher: str, edition: str | None) -> None:
        self.book = book
        self.market = (record("Market", market), market)
        self.publisher = publisher
        self.edition = edition

    def _on_market(self, predicate: str, source: Record, text: str, spans: Iterable[tuple[int, int]]) -> Claim:
        return self.book.add(predicate, [("source", source, text), ("target", *self.market)], spans)

    def acronym(self, short: str, span: tuple[int, int]) -> None:
        roles: Roles = [("entity", *self.market), ("alias", record("Market", short), short)]
        self.book.add(ALIAS, roles, [span], {"use": "acronym"})

    def segments(self, taxonomy: Taxonomy) -> None:
        """SEGMENT_OF, PART_OF, and for geographic ones COVERS and WITHIN."""
        for segment in taxonomy:
            source = ("source", segment.record, segment.name)
            qualifiers = {"dimension": segment.dimension}
            self.book.add("SEGMENT_OF", [source, ("target", *self.market)], segment.places, None, qualifiers)
            parent = taxonomy.parent(segment)
            if parent is not None:
                target = ("target", parent.record, parent.name)
                self.book.add("PART_OF", [source, target], segment.places, None, qualifiers)
            if acronym := acronym_of(segment.name):
                alias = ("alias", taxonomy.alias_record(segment, acronym), acronym)
                roles: Roles = [("entity", segment.record, segment.name), alias]
                self.book.add(ALIAS, roles, segment.places, {"use": "acronym"})
            if segment.dimension == "geography" and not is_remainder(segment.name):
                self._place(segment, parent)

    def _place(self, segment: Segment, parent: Segment | None) -> None:
        place = ("target", _geography(segment.name), segment.name)
        self.book.add("COVERS", [("source", segment.record, segment.name), place], segment.places)
        if parent is not None and not is_remainder(parent.name):
            roles: Roles = [
                ("source", _geography(segment.name), segment.name),
                ("target", _geography(parent.name), parent.name),
            ]
            self.book.add("WITHIN", roles, segment.places)

    def companies(self, found: Iterable[Named], names: DocumentNames) -> None:
        for named in found:
            span = (named.start, named.end)
            company = names.resolve("Company", named.name)
            self._on_market(named.relation, company, named.name, [span])
            for alias, use in named.aliases:
                roles: Roles = [("entity", company, named.name), ("alias", record("Company", alias), alias)]
                self.book.add(ALIAS, roles, [span], {"use": use})
            if named.owner:
                owner = names.resolve("Company", named.owner)
                self.book.add("OWNED_BY", [("source", company, named.name), ("target", owner, named.owner)], [span])
            if named.ticker:
                values = {"scheme": "ticker", "value": named.ticker}
                self.book.add(IDENTIFIER, [("entity", company, named.name)], [span], values)

    def aliases(self, found: Iterable[Alias], names: DocumentNames, taxonomy: Taxonomy) -> None:
        for alias in found:
            entity = names.resolve(alias.kind, alias.name)
            other = record(alias.kind, alias.short)
            if alias.kind == "Segment":
                segment = next((s for s in taxonomy if normalise(s.name) == normalise(alias.name)), None)
                if segment is None:
                    self.book.miss(alias.start, alias.end, "a short name of a segment that the page does not list")
                    continue
                entity, other = segment.record, taxonomy.alias_record(segment, alias.short)
            roles: Roles = [("entity", entity, alias.name), ("alias", other, alias.short)]
            self.book.add(ALIAS, roles, [(alias.start, alias.end)], {"use": alias.use})

    def forces(self, found: Iterable[Force]) -> None:
        scope = normalise(self.market[1])
        for force in found:
            kind = "Driver" if force.relation == "DRIVES" else "Restraint"
            roles: Roles = [("source", record(kind, force.name, scope), force.name), ("target", *self.market)]
            self.book.add(force.relation, roles, force.spans, force.values)

    def ranks(self, found: Iterable[Ranking]) -> None:
        for rank in found:
            roles: Roles = [("source", rank.segment.record, rank.segment.name), ("target", *self.market)]
            values = {"rank": rank.rank, "dimension": rank.dimension, "year": rank.year}
            self.book.add("RANKS_IN", roles, rank.spans, values, {"basis": "forecast" if rank.forecast else None})

    def questions(self, found: Iterable[Question]) -> None:
        for question in found:
            values = {"question": question.question, "answer": question.answer}
            self.book.add("Question", [("market", *self.market)], question.spans, values)

    def definitions(self, found: Iterable[Block], first: int | None, last: int | None) -> None:
        for block in found:
            values = {"definition": block.text, "period_start": first, "period_end": last}
            self.book.add("Scope", [("market", *self.market)], [(block.start, block.end)], values)

    def figures(self, figures: Figures) -> None:
        first, last = figures.headline
        for draft in figures.drafts:
            self._figure(draft, first, last)

    def _figure(self, draft: Draft, first: int | None, last: int | None) -> None:
        inherited = draft.measure is Measure.CAGR and draft.first is None and draft.last is None and last is not None
        stated = draft.measure is Measure.CAGR and not inherited and (draft.first or draft.last)
        year_basis = "inherited" if draft.year_inherited else "stated"
        amount = draft.amount
        of = (draft.segment.record, draft.segment.name) if draft.segment else self.market
        values = {
            "measure": draft.measure.value,
            "value": amount.value,
            "unit": amount.unit,
            "currency": amount.currency,
            "amount": amount.single,
            "year": draft.year,
            "year_basis": year_basis if draft.year else None,
            "period_start": first if inherited else draft.first,
            "period_end": last if inherited else draft.last,
            "period_basis": "inherited" if inherited else "stated" if stated else None,
            "basis": _basis(draft, first),
            "comparator": amount.comparator,
            "edition": self.edition,
            "publisher": self.publisher,
        }
        qualifiers = {"dimension": draft.segment.dimension} if draft.segment else None
        self.book.add("Figure", [("of", *of)], draft.spans, values, qualifiers)

    def observation(self, seen: Observation) -> None:
        amount = seen.amount
        values = {
            "measure": seen.measure.value,
            "value": amount.value,
            "unit": amount.unit,
            "currency": amount.currency,
            "amount": amount.single,
            "comparator": amount.comparator,
            "edition": self.edition,
            "publisher": self.publisher,
        } | seen.values
        roles: Roles = [("of", seen.of, seen.text), ("market", *self.market)]
        if seen.territory:
            roles.append(("territory", record("Geography", seen.territory), seen.territory))
        self.book.add("Figure", roles, [seen.span], values, None, seen.factuality)


def _basis(draft: Draft, first: int | None) -> str | None:
    """A size of a year after the forecast's first is a forecast, unless it is told in the past tense."""
    if draft.measure is not Measure.CAGR and draft.basis in (None, Basis.ESTIMATED):
        if draft.year is not None and first is not None and draft.year > first:
            return Basis.FORECAST.value
        return (draft.basis or Basis.REPORTED).value
    return draft.basis.value if draft.basis else None


def _geography(name: str) -> Record:
    return record("Geography", usual_name(name))
