"""The standing things: organizations, products, biology, markets and places."""

from typing import ClassVar

from pydantic import Field

from graph.model.declare import Display, Entity


class Company(Entity):
    """A business that develops, makes, sells or owns products."""

    display = Display("company", "companies", "building", "#2f6fb2", ("identifiers",))
    identifiers: ClassVar[tuple[str, ...]] = ("lei", "cik", "ticker", "wikidata")


class Regulator(Entity):
    """An agency that decides on medicines or devices."""

    display = Display("regulator", "regulators", "landmark", "#7a5c99")
    identifiers: ClassVar[tuple[str, ...]] = ("wikidata",)


class Institution(Entity):
    """A university, hospital, foundation, fund, ministry or society."""

    display = Display("institution", "institutions", "graduation-cap", "#5d7599")
    identifiers: ClassVar[tuple[str, ...]] = ("ror", "lei", "wikidata")


class Drug(Entity):
    """An active moiety; brand, INN, salt and code are names of it."""

    display = Display("drug", "drugs", "pill", "#b5473c")
    identifiers: ClassVar[tuple[str, ...]] = ("chembl", "unii", "rxcui", "ndc", "atc")


class DrugClass(Entity):
    """A family of drugs that act alike."""

    display = Display("drug class", "drug classes", "layers", "#c2703d")
    identifiers: ClassVar[tuple[str, ...]] = ("atc",)


class Diagnostic(Entity):
    """A test that is made or sold under a name."""

    display = Display("diagnostic", "diagnostics", "flask", "#2c8a7d")
    identifiers: ClassVar[tuple[str, ...]] = ("pma", "k_number", "de_novo", "gtin")


class Platform(Entity):
    """An instrument, software or technology family under a name."""

    display = Display("platform", "platforms", "cpu", "#3b8f9e")


class TestTechnology(Entity):
    """A way of testing, whoever sells it."""

    __test__ = False
    display = Display("test technology", "test technologies", "microscope", "#4f9a6b")


class Target(Entity):
    """A gene or a protein."""

    display = Display("target", "targets", "dna", "#8a5a9e", ("type",))
    identifiers: ClassVar[tuple[str, ...]] = ("hgnc", "uniprot")


class Biomarker(Entity):
    """An alteration or other trait that is tested for."""

    display = Display("biomarker", "biomarkers", "fingerprint", "#a0589a")


class Indication(Entity):
    """A disease or a population that is treated or tested."""

    display = Display("indication", "indications", "activity", "#b0506e")
    identifiers: ClassVar[tuple[str, ...]] = ("efo", "mondo", "mesh")


class Market(Entity):
    """What a report sizes."""

    display = Display("market", "markets", "pie-chart", "#8a7a2f")


class Segment(Entity):
    """A part of a market along one dimension."""

    dimension: str = Field(description="The dimension it divides, such as product_type.")

    display = Display("segment", "segments", "grid", "#a08f3f", ("dimension",))


class Geography(Entity):
    """A country, a region, or a group of them."""

    display = Display("geography", "geographies", "globe", "#5f8a4a")
    identifiers: ClassVar[tuple[str, ...]] = ("iso3166",)


class Driver(Entity):
    """What is said to push a market up."""

    display = Display("driver", "drivers", "trending-up", "#4c8c4a")


class Restraint(Entity):
    """What is said to hold a market back."""

    display = Display("restraint", "restraints", "trending-down", "#a65a4a")


class Trial(Entity):
    """A registered clinical study."""

    display = Display("trial", "trials", "clipboard", "#6a6fb0")
    identifiers: ClassVar[tuple[str, ...]] = ("nct",)
