"""The short edges derived beside deals and financings."""

from pydantic import Field

from graph.model.declare import Relationship
from graph.model.events import ORGANIZATIONS


class _Derived(Relationship, abstract=True):
    """A short direct edge beside the event it stands for."""

    event: str = Field(description="Id of the event it stands for.")
    source = ORGANIZATIONS
    target = ORGANIZATIONS
    distinguished_by = ("event",)


# (:Company)-[:CODEVELOPS_WITH]-(:Company)
class CodevelopsWith(_Derived):
    """Two organizations share a development."""

    reads = "codevelops with"
    reverse = "codevelops with"
    symmetric = True


# (:Company)-[:COLLABORATES_WITH]-(:Company)
class CollaboratesWith(_Derived):
    """Two organizations work together."""

    reads = "collaborates with"
    reverse = "collaborates with"
    symmetric = True


# (:Company)-[:LICENSES_TO]->(:Company)
class LicensesTo(_Derived):
    """One organization grants rights to another."""

    reads = "licenses to"
    reverse = "holds a licence from"


# (:Company)-[:SUPPLIES]->(:Company)
class Supplies(_Derived):
    """One organization delivers to another."""

    reads = "supplies"
    reverse = "is supplied by"


# (:Company)-[:DISTRIBUTES_FOR]->(:Company)
class DistributesFor(_Derived):
    """One organization sells another's products."""

    reads = "distributes for"
    reverse = "is distributed by"


# (:Company)-[:ACQUIRED]->(:Company)
class Acquired(_Derived):
    """One organization bought another; not where the purchase is only agreed on."""

    reads = "acquired"
    reverse = "was acquired by"


# (:Company)-[:INVESTED_IN]->(:Company)
class InvestedIn(_Derived):
    """One organization put money into another."""

    reads = "invested in"
    reverse = "has as investor"
