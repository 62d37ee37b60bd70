"""The edges of registered studies."""

from pydantic import Field

from graph.model.declare import Relationship
from graph.model.events import ORGANIZATIONS, PRODUCTS


# (:Company)-[:SPONSORS]->(:Trial)
class Sponsors(Relationship):
    """Who is responsible for a trial, or works on it."""

    role: str = Field(description="sponsor or collaborator.")
    source = ORGANIZATIONS
    target = ("Trial",)
    reads = "sponsors"
    reverse = "is sponsored by"
    distinguished_by = ("role",)


# (:Trial)-[:STUDIES]->(:Drug)
class Studies(Relationship):
    """What a trial tries."""

    source = ("Trial",)
    target = PRODUCTS
    reads = "studies"
    reverse = "is studied in"


# (:Trial)-[:IN_INDICATION]->(:Indication)
class InIndication(Relationship):
    """The disease a trial is in."""

    source = ("Trial",)
    target = ("Indication",)
    reads = "is in"
    reverse = "is the indication of"
