"""What happens and what is measured: deals, regulatory events, trials, launches, figures.

Each is a node with role edges; kind and date are claims about it, not its identity.
"""

from typing import ClassVar

from pydantic import Field

from graph.model.deal_kinds import FAMILIES, NATURES, NOT_CLOSED, OF_COMPANIES
from graph.model.declare import Derivation, Display, Occurrence, Role, Sameness
from graph.vocabulary import (
    Action,
    ActivityKind,
    ApplicationType,
    Basis,
    DealKind,
    DealStage,
    Designation,
    Measure,
    Outcome,
    Pathway,
    TrialAction,
)

ORGANIZATIONS = ("Company", "Institution")
PRODUCTS = ("Drug", "DrugClass", "Diagnostic", "Platform", "TestTechnology")
SUBJECTS = (*PRODUCTS, "Target", "Biomarker", "Indication", "Company")


def _party(name: str, description: str) -> Role:
    return Role(name, ORGANIZATIONS, "PARTY_TO", description, inbound=True)


CONCERNS = Role("concerns", SUBJECTS, "CONCERNS", "What it is about.")
TERRITORY = Role("territory", ("Geography",), "IN", "Where it holds.")
INDICATION = Role("indication", ("Indication", "Biomarker"), "FOR", "The disease or population.")


class Deal(Occurrence):
    """An agreement between organizations."""

    kind: DealKind = Field(description="What the deal is.")
    stage: DealStage | None = Field(None, description="How far it has come.")
    upfront: str | None = Field(None, description="Payment at signing, with its currency.")
    milestones: str | None = Field(None, description="Payments on events, with their currency.")
    royalties: str | None = Field(None, description="Share of sales.")
    equity: str | None = Field(None, description="Shares taken.")
    value: str | None = Field(None, description="Total value as stated, with its currency.")
    exclusivity: str | None = Field(None, description="Exclusive, non-exclusive, co-exclusive.")
    field: str | None = Field(None, description="The field of use, as stated.")

    display = Display("deal", "deals", "handshake", "#d08a2e", ("kind", "date", "stage"))
    roles = (
        _party("partner", "An equal side."),
        _party("licensor", "Who grants rights."),
        _party("licensee", "Who takes rights."),
        _party("acquirer", "Who buys."),
        _party("target", "What is bought."),
        _party("seller", "Who sells."),
        _party("supplier", "Who delivers."),
        _party("distributor", "Who sells on."),
        _party("customer", "Who is served."),
        _party("investor", "Who invests."),
        _party("investee", "Who is invested in."),
        CONCERNS,
        TERRITORY,
        INDICATION,
    )
    same = Sameness(
        roles=(
            "partner",
            "licensor",
            "licensee",
            "acquirer",
            "target",
            "supplier",
            "distributor",
            "customer",
            "investor",
            "investee",
        ),
        fields=("kind",),
        at_least=2,
        about="concerns",
        about_all=OF_COMPANIES,
    )
    families: ClassVar[dict[str, dict[str, str]]] = {"kind": FAMILIES}
    natures: ClassVar[dict[str, str]] = NATURES
    derives = (
        Derivation(("codevelopment",), "CODEVELOPS_WITH", "partner", "partner"),
        Derivation(
            ("collaboration", "companion_diagnostic", "co_promotion", "joint_venture"),
            "COLLABORATES_WITH",
            "partner",
            "partner",
            loose=True,
        ),
        Derivation(("licence", "option"), "LICENSES_TO", "licensor", "licensee"),
        Derivation(("supply",), "SUPPLIES", "supplier", "customer"),
        Derivation(("distribution",), "DISTRIBUTES_FOR", "distributor", "supplier"),
        Derivation(("distribution",), "DISTRIBUTES_FOR", "distributor", "licensor"),
        Derivation(("acquisition", "merger"), "ACQUIRED", "acquirer", "target", not_at=NOT_CLOSED),
        Derivation(("equity_investment",), "INVESTED_IN", "investor", "investee"),
    )


class Application(Occurrence):
    """A file before a regulator, on which submission, acceptance and decision are events."""

    application_type: ApplicationType | None = Field(None, description="NDA, PMA, MAA and so on.")
    number: str | None = Field(None, description="The regulator's number.")

    display = Display("application", "applications", "file-text", "#8466a8", ("application_type",))
    roles = (
        Role("regulator", ("Regulator",), "BY", "Before whom it lies."),
        Role("product", PRODUCTS, "CONCERNS", "What it asks for."),
        Role("applicant", ORGANIZATIONS, "APPLICANT_OF", "Who filed it.", inbound=True),
        INDICATION,
    )
    same = Sameness(
        roles=("regulator", "product"),
        compatible=("application_type", "number"),
        dated=False,
        at_least=2,
    )


class RegulatoryEvent(Occurrence):
    """One step before a regulator; submission, acceptance and decision are never one."""

    action: Action = Field(description="What happened.")
    application_type: ApplicationType | None = Field(None, description="The file it stands on.")
    pathway: Pathway = Field(Pathway.NOT_STATED, description="The route; not stated where the source leaves it out.")
    designation: Designation | None = Field(None, description="Which status was granted.")
    opinion: Outcome | None = Field(None, description="Which way an opinion went.")
    detail: str | None = Field(None, description="What the action was, where it is 'other'.")
    flag: str | None = Field(None, description="What is odd in the wording, kept as stated.")

    display = Display("regulatory event", "regulatory events", "stamp", "#7d4fa0", ("action", "date", "pathway"))
    roles = (
        Role("regulator", ("Regulator",), "BY", "Who acted or is asked to."),
        Role("product", PRODUCTS, "CONCERNS", "What it is about."),
        INDICATION,
        TERRITORY,
        Role("application", ("Application",), "ON", "The file it stands on."),
        Role("applicant", ORGANIZATIONS, "APPLICANT_OF", "Who asked.", inbound=True),
        Role("holder", ORGANIZATIONS, "HOLDER_OF", "Who holds the approval.", inbound=True),
        Role("announcer", ORGANIZATIONS, "ANNOUNCED", "Who made it known.", inbound=True),
    )
    same = Sameness(
        roles=("regulator", "product"),
        fields=("action", "designation"),
        compatible=("application_type", "pathway"),
        at_least=2,
    )


class TrialEvent(Occurrence):
    """A start, a result or the end of a trial."""

    action: TrialAction = Field(description="What happened.")
    phase: str | None = Field(None, description="The phase as written.")
    outcome: Outcome | None = Field(None, description="How the result read.")
    trial_name: str | None = Field(None, description="The study's name as written.")

    display = Display("trial event", "trial events", "flag", "#5a62ad", ("action", "date", "phase"))
    roles = (
        _party("sponsor", "Who runs it."),
        Role("product", PRODUCTS, "CONCERNS", "What is tried."),
        INDICATION,
        Role("trial", ("Trial",), "ON", "The registered study."),
    )
    same = Sameness(roles=("product", "trial"), fields=("action",), compatible=("phase", "trial_name"))


class Launch(Occurrence):
    """A product made available."""

    display = Display("launch", "launches", "rocket", "#c9643a", ("date",))
    roles = (
        _party("launcher", "Who brings it out."),
        Role("product", PRODUCTS, "CONCERNS", "What is brought out."),
        TERRITORY,
        INDICATION,
    )
    same = Sameness(roles=("launcher", "product", "territory"), at_least=2)


class Financing(Occurrence):
    """Money raised by an organization."""

    kind: str | None = Field(None, description="The round or form, as written.")
    value: str | None = Field(None, description="The sum as stated, with its currency.")

    display = Display("financing", "financings", "banknote", "#6b8f3a", ("kind", "value", "date"))
    roles = (
        _party("investor", "Who invests."),
        _party("investee", "Who is invested in."),
    )
    same = Sameness(roles=("investee",), compatible=("kind", "value"))
    derives = (Derivation((), "INVESTED_IN", "investor", "investee"),)


class Expansion(Occurrence):
    """A site, laboratory or plant opened or enlarged."""

    facility: str | None = Field(None, description="What is built, as written.")

    display = Display("expansion", "expansions", "factory", "#8c7b5a", ("facility", "date"))
    roles = (_party("owner", "Who builds."), TERRITORY)
    same = Sameness(roles=("owner", "territory"))


class Activity(Occurrence):
    """Something an organization is said to be doing, short of a deal."""

    kind: ActivityKind = Field(description="What sort of activity.")
    description: str | None = Field(None, description="What it is, in few words.")

    display = Display("activity", "activities", "briefcase", "#6f7d8c", ("kind", "date"))
    roles = (_party("actor", "Who does it."), CONCERNS, TERRITORY)
    same = Sameness(roles=("actor", "concerns"), fields=("kind",), compatible=("description",))


class Question(Occurrence):
    """A question a report asks of a market, with its answer."""

    question: str = Field(description="The question as printed.")
    answer: str = Field(description="The answer as printed.")

    display = Display("question", "questions", "help-circle", "#7f8790", ("answer",))
    roles = (Role("market", ("Market",), "ASKED_OF", "The market asked about."),)
    same = Sameness(roles=("market",), fields=("question",), compatible=("answer",), dated=False)


class Scope(Occurrence):
    """What a report counts as its market, in its own words, and the years it covers."""

    definition: str = Field(description="The defining words as printed.")
    period_start: int | None = Field(None, description="First year of the forecast.")
    period_end: int | None = Field(None, description="Last year of the forecast.")

    display = Display("scope", "scopes", "scan", "#86897a", ("definition",))
    roles = (Role("market", ("Market",), "DEFINES", "The market it bounds."),)
    same = Sameness(roles=("market",), fields=("definition",), dated=False)


class Figure(Occurrence):
    """A number with its unit, its year and what it measures."""

    measure: Measure = Field(description="What it measures.")
    value: float = Field(description="The number as printed, in its unit.")
    unit: str = Field(description="percent, or the scale of the currency: unit, million, billion.")
    currency: str | None = Field(None, description="ISO 4217 code.")
    amount: float | None = Field(None, description="The value in single units of the currency.")
    year: int | None = Field(None, description="The year it holds for; the base year of a share.")
    year_basis: str | None = Field(None, description="stated, or inherited from its paragraph.")
    period_start: int | None = Field(None, description="First year of a growth rate or forecast.")
    period_end: int | None = Field(None, description="Last year of a growth rate or forecast.")
    period_basis: str | None = Field(None, description="stated, or inherited from the headline.")
    basis: Basis | None = Field(None, description="Reported, estimated or forecast.")
    comparator: str | None = Field(None, description="less_than, more_than, about; empty if exact.")
    edition: str | None = Field(None, description="The report's edition; part of its identity.")
    publisher: str | None = Field(None, description="Key of the source that gives it.")
    population: str | None = Field(None, description="Of whom or what, as written.")
    cites: str | None = Field(None, description="The study or body it quotes, as written.")
    planned_for: str | None = Field(None, description="What an investment is for, as written.")

    display = Display("figure", "figures", "hash", "#7b8794", ("measure", "value", "unit", "currency", "year"))
    roles = (
        Role(
            "of",
            ("Market", "Segment", "Geography", "Company", "Biomarker", "Indication", "Target", "Drug"),
            "OF",
            "What is measured.",
        ),
        Role("market", ("Market",), "REPORTED_IN", "The market whose report gives it."),
        TERRITORY,
    )
    same = Sameness(
        roles=("of",),
        fields=("measure", "value", "unit", "currency", "edition", "publisher"),
        compatible=("year", "period_start", "period_end"),
        dated=False,
    )
