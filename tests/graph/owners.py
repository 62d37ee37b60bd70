"""A world of owners and products after the field's worked cases: Genentech and Foundation Medicine under Roche, Loxo
bought by Lilly while the rights to larotrectinib lie at Bayer, repotrectinib split by territory."""

from __future__ import annotations

from worlds import filler

from graph.model import Claim, Document, Extraction, Filler, Source, SourceKind, place

Frame = tuple[str, str, tuple[Filler, ...], str | None, str | None, dict[str, object]]


def company(role: str, name: str) -> Filler:
    return filler(role, "Company", name, name)


def drug(role: str, name: str) -> Filler:
    return filler(role, "Drug", name, name)


def _edge(words: str, kind: str, source: Filler, target: Filler, since: str | None = None, **values: object) -> Frame:
    return (words, kind, (source, target), since, None, values)


def _s(kind: str, name: str) -> Filler:
    return filler("source", kind, name, name)


def _t(kind: str, name: str) -> Filler:
    return filler("target", kind, name, name)


def _deal(words: str, kind: str, when: str | None, stage: str | None, **parties: str) -> Frame:
    fillers = tuple(
        filler("concerns", "Drug", name, name) if role == "concerns" else company(role, name)
        for role, name in parties.items()
    )
    return (words, "Deal", fillers, when, None, {"kind": kind, **({"stage": stage} if stage else {})})


def _decision(words: str, when: str, product: Filler, agency: str, *more: Filler, **values: object) -> Frame:
    return (
        words,
        "RegulatoryEvent",
        (product, filler("regulator", "Regulator", agency, agency), *more),
        when,
        None,
        values,
    )


OWNERSHIP: list[Frame] = [
    _edge(
        "Roche has owned all of Genentech since March 2009.",
        "OWNED_BY",
        _s("Company", "Genentech"),
        _t("Company", "Roche"),
        "2009-03",
    ),
    _edge(
        "Foundation Medicine has belonged to Roche since 31 July 2018.",
        "OWNED_BY",
        _s("Company", "Foundation Medicine"),
        _t("Company", "Roche"),
        "2018-07-31",
    ),
    _edge(
        "Ignyta has been part of Genentech since February 2018.",
        "OWNED_BY",
        _s("Company", "Ignyta"),
        _t("Company", "Genentech"),
        "2018-02",
    ),
    _deal(
        "Eli Lilly completed its purchase of Loxo Oncology in February 2019.",
        "acquisition",
        "2019-02",
        "closed",
        acquirer="Eli Lilly",
        target="Loxo Oncology",
    ),
    _deal(
        "Bristol Myers Squibb closed the acquisition of Turning Point in August 2022.",
        "acquisition",
        "2022-08",
        "closed",
        acquirer="Bristol Myers Squibb",
        target="Turning Point",
    ),
    _deal(
        "Eli Lilly announced in May 2024 that it will buy Hollow Bio.",
        "acquisition",
        "2024-05",
        "announced",
        acquirer="Eli Lilly",
        target="Hollow Bio",
    ),
    _edge("The cobas platform belongs to Roche.", "OWNED_BY", _s("Platform", "cobas"), _t("Company", "Roche")),
]
ROLES: list[Frame] = [
    _edge(
        "Loxo Oncology discovered larotrectinib.",
        "ORIGINATED",
        _s("Company", "Loxo Oncology"),
        _t("Drug", "larotrectinib"),
    ),
    _edge(
        "Bayer has held worldwide rights to larotrectinib since February 2019.",
        "HOLDS_RIGHTS",
        _s("Company", "Bayer"),
        _t("Drug", "larotrectinib"),
        "2019-02",
        territory="worldwide",
        exclusivity="exclusive",
    ),
    _edge("Bayer sells larotrectinib.", "MARKETS", _s("Company", "Bayer"), _t("Drug", "larotrectinib")),
    _edge(
        "Loxo Oncology develops selpercatinib.", "DEVELOPS", _s("Company", "Loxo Oncology"), _t("Drug", "selpercatinib")
    ),
    _edge("Ignyta originated entrectinib.", "ORIGINATED", _s("Company", "Ignyta"), _t("Drug", "entrectinib")),
    _edge("Genentech sells entrectinib.", "MARKETS", _s("Company", "Genentech"), _t("Drug", "entrectinib")),
    _edge(
        "Turning Point originated repotrectinib.",
        "ORIGINATED",
        _s("Company", "Turning Point"),
        _t("Drug", "repotrectinib"),
    ),
    _edge(
        "Bristol Myers Squibb sells repotrectinib.",
        "MARKETS",
        _s("Company", "Bristol Myers Squibb"),
        _t("Drug", "repotrectinib"),
    ),
    _edge(
        "Zai Lab holds repotrectinib in Greater China.",
        "HOLDS_RIGHTS",
        _s("Company", "Zai Lab"),
        _t("Drug", "repotrectinib"),
        "2020-07",
        territory="Greater China",
    ),
    _edge(
        "Foundation Medicine develops FoundationOne CDx.",
        "DEVELOPS",
        _s("Company", "Foundation Medicine"),
        _t("Diagnostic", "FoundationOne CDx"),
    ),
    _edge(
        "Thermo Fisher sells the Oncomine Dx Target Test.",
        "MARKETS",
        _s("Company", "Thermo Fisher"),
        _t("Diagnostic", "Oncomine Dx Target Test"),
    ),
    _deal(
        "Bayer and Thermo Fisher codevelop a companion test for larotrectinib.",
        "codevelopment",
        None,
        None,
        partner="Bayer",
        concerns="larotrectinib",
    ),
]
FACTS: list[Frame] = [
    *[
        _edge(f"{name} blocks TRK.", "TARGETS", _s("Drug", name), _t("Target", "TRK"))
        for name in ("larotrectinib", "entrectinib", "repotrectinib")
    ],
    _edge("selpercatinib blocks RET.", "TARGETS", _s("Drug", "selpercatinib"), _t("Target", "RET")),
    _edge(
        "larotrectinib is a first-generation TRK inhibitor.",
        "MEMBER_OF_CLASS",
        _s("Drug", "larotrectinib"),
        _t("DrugClass", "first-generation TRK inhibitor"),
    ),
    _edge(
        "entrectinib is a first-generation TRK inhibitor.",
        "MEMBER_OF_CLASS",
        _s("Drug", "entrectinib"),
        _t("DrugClass", "first-generation TRK inhibitor"),
    ),
    _edge(
        "larotrectinib is for NTRK-fusion solid tumours.",
        "INDICATED_FOR",
        _s("Drug", "larotrectinib"),
        _t("Indication", "NTRK-fusion solid tumours"),
    ),
    _edge(
        "FoundationOne CDx finds NTRK fusions.",
        "DETECTS",
        _s("Diagnostic", "FoundationOne CDx"),
        _t("Biomarker", "NTRK fusion"),
    ),
    _edge(
        "The Oncomine Dx Target Test finds NTRK fusions.",
        "DETECTS",
        _s("Diagnostic", "Oncomine Dx Target Test"),
        _t("Biomarker", "NTRK fusion"),
    ),
    _edge(
        "FoundationOne CDx is a companion test to larotrectinib in solid tumours.",
        "COMPANION_TO",
        _s("Diagnostic", "FoundationOne CDx"),
        _t("Drug", "larotrectinib"),
        indication="solid tumours",
        specimen="tissue",
    ),
    _edge("The study NAVIGATE tries larotrectinib.", "STUDIES", _s("Trial", "NAVIGATE"), _t("Drug", "larotrectinib")),
    _edge("Bayer sponsors NAVIGATE.", "SPONSORS", _s("Company", "Bayer"), _t("Trial", "NAVIGATE"), role="sponsor"),
    *[
        _edge(f"{name} leads the tumour test market.", "LEADER_IN", _s("Company", name), _t("Market", "tumour test"))
        for name in ("Roche", "Thermo Fisher")
    ],
    *[
        _edge(
            f"{name} is profiled in the tumour test market.",
            "PROFILED_IN",
            _s("Company", name),
            _t("Market", "tumour test"),
        )
        for name in ("Roche", "Thermo Fisher", "Bayer")
    ],
]
INDICATION = filler("indication", "Indication", "NTRK-fusion solid tumours", "NTRK-fusion solid tumours")
EVENTS: list[Frame] = [
    _decision(
        "On 26 November 2018 the FDA gave larotrectinib accelerated approval.",
        "2018-11-26",
        drug("product", "larotrectinib"),
        "FDA",
        INDICATION,
        company("applicant", "Loxo Oncology"),
        filler("territory", "Geography", "United States", "United States"),
        action="approval",
        pathway="accelerated",
        application_type="nda",
    ),
    _decision(
        "In April 2025 the FDA turned it into a full approval of larotrectinib.",
        "2025-04",
        drug("product", "larotrectinib"),
        "FDA",
        company("holder", "Bayer"),
        action="conversion",
        pathway="full",
    ),
    _decision(
        "In September 2019 the European Commission approved larotrectinib conditionally.",
        "2019-09",
        drug("product", "larotrectinib"),
        "European Commission",
        company("holder", "Bayer"),
        action="approval",
        pathway="conditional",
    ),
    _decision(
        "In April 2025 Zai Lab filed repotrectinib with the NMPA.",
        "2025-04",
        drug("product", "repotrectinib"),
        "NMPA",
        company("applicant", "Zai Lab"),
        action="submission",
        application_type="snda",
    ),
    _decision(
        "The FDA approved FoundationOne CDx for larotrectinib in October 2020.",
        "2020-10",
        filler("product", "Diagnostic", "FoundationOne CDx", "FoundationOne CDx"),
        "FDA",
        company("applicant", "Foundation Medicine"),
        action="approval",
        application_type="pma_supplement",
    ),
    (
        "Zai Lab brought repotrectinib out.",
        "Launch",
        (company("launcher", "Zai Lab"), drug("product", "repotrectinib")),
        None,
        None,
        {},
    ),
    (
        "A fund put USD 40 million into Turning Point in 2018.",
        "Financing",
        (company("investee", "Turning Point"), filler("investor", "Institution", "Meadow Fund", "Meadow Fund")),
        "2018",
        None,
        {"value": "USD 40 million", "kind": "series C"},
    ),
]


def owners() -> Extraction:
    """One document that says all of it, each frame in a sentence of its own."""
    frames = [*OWNERSHIP, *ROLES, *FACTS, *EVENTS]
    partner = company("partner", "Thermo Fisher")
    frames = [(w, p, (*r, partner) if v.get("kind") == "codevelopment" else r, s, u, v) for w, p, r, s, u, v in frames]
    text = "\n".join(frame[0] for frame in frames)
    source = Source(key="east", name="East", kind=SourceKind.ANALYST)
    document = Document(text=text, title="Who owns and sells what", publisher="East", source=source)
    claims = tuple(
        Claim(
            document=document.id,
            predicate=predicate,
            roles=roles,
            when=when,
            until=until,
            values=values,
            places=(place(text, text.index(words), text.index(words) + len(words)),),
        )
        for words, predicate, roles, when, until, values in frames
    )
    return Extraction(document=document, claims=claims, method="world/1")
