"""The edges between an event and what plays a part in it."""

from pydantic import Field

from graph.model.declare import Relationship
from graph.model.events import ORGANIZATIONS, SUBJECTS

EVENTS_WITH_PARTIES = ("Deal", "TrialEvent", "Launch", "Financing", "Expansion", "Activity")


# (:Company)-[:PARTY_TO {role}]->(:Deal)
class PartyTo(Relationship):
    """An organization's part in an event."""

    role: str = Field(description="partner, licensor, acquirer and so on.")
    source = ORGANIZATIONS
    target = EVENTS_WITH_PARTIES
    reads = "is a party to"
    reverse = "has as party"
    distinguished_by = ("role",)


# (:Deal)-[:CONCERNS]->(:Drug)
class Concerns(Relationship):
    """What an event is about."""

    source = ("Deal", "RegulatoryEvent", "Application", "TrialEvent", "Launch", "Activity")
    target = SUBJECTS
    reads = "concerns"
    reverse = "is the subject of"


# (:RegulatoryEvent)-[:BY]->(:Regulator)
class By(Relationship):
    """The agency that acted or is asked to."""

    source = ("RegulatoryEvent", "Application")
    target = ("Regulator",)
    reads = "has the agency"
    reverse = "is the agency of"


# (:RegulatoryEvent)-[:FOR]->(:Indication)
class For(Relationship):
    """The disease or population an event is for."""

    source = ("RegulatoryEvent", "Application", "TrialEvent", "Deal", "Launch")
    target = ("Indication", "Biomarker")
    reads = "is for"
    reverse = "is addressed by"


# (:RegulatoryEvent)-[:IN]->(:Geography)
class In(Relationship):
    """Where an event or a figure holds."""

    source = ("RegulatoryEvent", "Deal", "Launch", "Expansion", "Activity", "Figure")
    target = ("Geography",)
    reads = "holds in"
    reverse = "is the place of"


# (:RegulatoryEvent)-[:ON]->(:Application)
class On(Relationship):
    """The application or trial an event stands on."""

    source = ("RegulatoryEvent", "TrialEvent")
    target = ("Application", "Trial")
    reads = "stands on"
    reverse = "has the event"


# (:Company)-[:APPLICANT_OF]->(:RegulatoryEvent)
class ApplicantOf(Relationship):
    """Who asked the regulator."""

    source = ORGANIZATIONS
    target = ("RegulatoryEvent", "Application")
    reads = "is the applicant of"
    reverse = "was applied for by"


# (:Company)-[:HOLDER_OF]->(:RegulatoryEvent)
class HolderOf(Relationship):
    """Who holds an approval, where the source names it."""

    source = ORGANIZATIONS
    target = ("RegulatoryEvent",)
    reads = "holds"
    reverse = "is held by"


# (:Company)-[:ANNOUNCED]->(:RegulatoryEvent)
class Announced(Relationship):
    """Who made an event known; not thereby its applicant."""

    source = ORGANIZATIONS
    target = ("RegulatoryEvent",)
    reads = "announced"
    reverse = "was announced by"
