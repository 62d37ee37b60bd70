"""Who owns, makes and sells what, and what products do."""

from pydantic import Field

from graph.model.declare import Relationship
from graph.model.events import ORGANIZATIONS, PRODUCTS


# (:Company)-[:OWNED_BY]->(:Company)
class OwnedBy(Relationship):
    """What belongs to whom; a subsidiary stays an entity of its own."""

    source = ("Company", "Platform", "Diagnostic", "Drug")
    target = ORGANIZATIONS
    reads = "is owned by"
    reverse = "owns"


# (:Company)-[:ORIGINATED]->(:Drug)
class Originated(Relationship):
    """Who first made a product."""

    source = ORGANIZATIONS
    target = PRODUCTS
    reads = "originated"
    reverse = "was originated by"


# (:Company)-[:HOLDS_RIGHTS {territory, exclusivity, field}]->(:Drug)
class HoldsRights(Relationship):
    """Who may develop or sell a product, where and for what."""

    territory: str | None = Field(None, description="Where the rights hold, as written.")
    exclusivity: str | None = Field(None, description="Exclusive, non-exclusive, co-exclusive.")
    field: str | None = Field(None, description="The field of use, as written.")
    source = ORGANIZATIONS
    target = PRODUCTS
    reads = "holds rights to"
    reverse = "has its rights held by"
    distinguished_by = ("territory", "exclusivity", "field")


# (:Company)-[:DEVELOPS]->(:Drug)
class Develops(Relationship):
    """Who is developing a product or a class of products."""

    source = ORGANIZATIONS
    target = PRODUCTS
    reads = "develops"
    reverse = "is developed by"


# (:Company)-[:MARKETS]->(:Drug)
class Markets(Relationship):
    """Who sells a product."""

    source = ORGANIZATIONS
    target = PRODUCTS
    reads = "markets"
    reverse = "is marketed by"


# (:Company)-[:MANUFACTURES]->(:Drug)
class Manufactures(Relationship):
    """Who makes a product."""

    source = ORGANIZATIONS
    target = PRODUCTS
    reads = "manufactures"
    reverse = "is manufactured by"


# (:Company)-[:AUTHORISATION_HOLDER_OF]->(:Drug)
class AuthorisationHolderOf(Relationship):
    """Who holds a marketing authorisation on a date."""

    source = ORGANIZATIONS
    target = PRODUCTS
    reads = "is the authorisation holder of"
    reverse = "has as authorisation holder"


# (:Diagnostic)-[:DETECTS]->(:Biomarker)
class Detects(Relationship):
    """What a test finds."""

    source = ("Diagnostic", "TestTechnology", "Platform")
    target = ("Biomarker", "Target", "Indication")
    reads = "detects"
    reverse = "is detected by"


# (:Drug)-[:TARGETS]->(:Target)
class Targets(Relationship):
    """What a drug or a class of drugs acts on."""

    source = ("Drug", "DrugClass")
    target = ("Target", "Biomarker")
    reads = "targets"
    reverse = "is targeted by"


# (:Target)-[:ENCODES]->(:Target)
class Encodes(Relationship):
    """Which protein a gene encodes."""

    source = ("Target",)
    target = ("Target",)
    reads = "encodes"
    reverse = "is encoded by"


# (:Drug)-[:MEMBER_OF_CLASS]->(:DrugClass)
class MemberOfClass(Relationship):
    """The class a drug belongs to."""

    source = ("Drug", "DrugClass")
    target = ("DrugClass",)
    reads = "belongs to"
    reverse = "includes"


# (:Drug)-[:INDICATED_FOR]->(:Indication)
class IndicatedFor(Relationship):
    """What a product is for."""

    source = PRODUCTS
    target = ("Indication", "Biomarker")
    reads = "is indicated for"
    reverse = "is treated with"


# (:Diagnostic)-[:COMPANION_TO {indication, specimen}]->(:Drug)
class CompanionTo(Relationship):
    """A test that goes with a drug."""

    indication: str | None = Field(None, description="The disease or population, as written.")
    specimen: str | None = Field(None, description="What is tested: tissue, plasma and so on.")
    source = ("Diagnostic", "Platform")
    target = ("Drug", "DrugClass")
    reads = "is a companion test to"
    reverse = "has as companion test"
    distinguished_by = ("indication", "specimen")
