"""The way through: text to claims that the declaration allows, each standing on its words."""

import hashlib
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Document, Source, SourceKind, normalise_text
from graph.model.check import check_claim
from graph.model.claim import Claim
from loaders.announcement.pipeline import read_announcement, read_prose
from loaders.announcement.proposals.proposing import intake_of
from loaders.names import DocumentNames
from loaders.zones import Zone, unwrapped

WIRE = Source(key="wire", name="Wire", kind=SourceKind.PRESS)


def document(text: str, published: str | None = None) -> Document:
    return Document(text=normalise_text(text), title="t", publisher="", source=WIRE, published=published)


def read(announcement: Document) -> list[Claim]:
    """What is claimed by all that is proposed of an announcement, each claim once."""
    return list(
        {claim.id: claim for proposal in intake_of(announcement).proposals for claim in proposal.claims}.values()
    )


def prose(text: str, kind: str = "prose", companies: tuple[str, ...] = ()) -> list[Claim]:
    names = DocumentNames()
    for company in companies:
        names.register("Company", company)
    return read_prose(text, [Zone(kind, 0, len(text))], names, hashlib.sha256(text.encode()).hexdigest())  # type: ignore[arg-type]


def fillers(claim: Claim) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for filler in claim.roles:
        found.setdefault(filler.role, []).append(filler.text)
    return found


def one(claims: list[Claim], predicate: str) -> Claim:
    (claim,) = [c for c in claims if c.predicate == predicate]
    return claim


SUBMISSION = (
    "April 2025: Zai Lab filed a supplemental new drug application with China's NMPA for repotrectinib "
    "in solid tumours that carry an NTRK gene fusion."
)
APPROVAL = (
    "• April 2025: Full approval came for a known drug: the US FDA granted full approval to VITRAKVI (larotrectinib) "
    "for adult and paediatric patients with solid tumours bearing an NTRK fusion and no acquired resistance mutation."
)


def test_dated_submission() -> None:
    claims = prose(SUBMISSION, "list_item")
    event = one(claims, "RegulatoryEvent")
    said = fillers(event)
    assert event.values["action"] == "submission"
    assert event.values["application_type"] == "snda"
    assert event.when == "2025-04"
    assert said["applicant"] == ["Zai Lab"]
    assert said["regulator"] == ["NMPA"]
    assert said["product"] == ["repotrectinib"]
    assert said["territory"] == ["China"]
    assert event.fillers("application")[0].record == one(claims, "Application").occurrence


def test_approval_has_a_pathway_and_no_holder() -> None:
    claims = prose(APPROVAL, "list_item")
    event = one(claims, "RegulatoryEvent")
    assert event.values["pathway"] == "full"
    assert event.factuality == "asserted"
    assert not event.fillers("holder")
    assert not event.fillers("applicant")
    assert "no acquired resistance mutation" in fillers(event)["indication"][0]
    alias = one(claims, "ALIAS")
    assert fillers(alias) == {"entity": ["larotrectinib"], "alias": ["VITRAKVI"]}
    assert alias.values == {"use": "brand"}


def test_short_forms_take_the_full_record_and_nothing_is_invented() -> None:
    claims = prose(
        "What Thermo Fisher's codevelopment deal with Bayer shows is the worth of a platform of one's own.",
        companies=("Bayer AG", "Thermo Fisher Scientific Inc."),
    )
    deal = one(claims, "Deal")
    assert {f.record.key for f in deal.roles} == {"company|bayer ag", "company|thermo fisher scientific inc"}
    assert deal.when is None
    assert set(fillers(deal)) == {"partner"}


def test_each_lab_negotiates_for_itself() -> None:
    claims = prose(
        "Laboratory networks such as Foundation Medicine and NeoGenomics negotiate national payor contracts."
    )
    actors = [fillers(c)["actor"] for c in claims if c.predicate == "Activity"]
    assert sorted(actors) == [["Foundation Medicine"], ["NeoGenomics"]]
    assert not [c for c in claims if c.predicate == "Deal"]


def test_genes_encode_proteins_respectively() -> None:
    claims = prose(
        "Fusions of NTRK1, NTRK2 or NTRK3 (encoding the receptors TRKA, TRKB and TRKC, respectively) matter."
    )
    pairs = {(fillers(c)["source"][0], fillers(c)["target"][0]) for c in claims if c.predicate == "ENCODES"}
    assert pairs == {("NTRK1", "TRKA"), ("NTRK2", "TRKB"), ("NTRK3", "TRKC")}


def test_announcer_is_not_applicant() -> None:
    found = read(document("Bayer said on Thursday that the FDA had approved Foundation Medicine's FoundationOne CDx."))
    event = one(found, "RegulatoryEvent")
    assert fillers(event)["applicant"] == ["Foundation Medicine"]


RELEASE = (
    "Larkon Pharma Receives FDA Approval for Zelvimab in Melanoma\n\n"
    "BASEL, Switzerland, March 3, 2021 (GLOBE NEWSWIRE) -- Larkon Pharma AG (SIX: LARK), a maker of antibodies, today "
    "announced that the U.S. Food and Drug Administration (FDA) has approved zelvimab for adults with melanoma."
)


def test_headline_and_body_are_one_event_with_two_places() -> None:
    found = read(document(RELEASE, "2021-03-04"))
    event = one(found, "RegulatoryEvent")
    assert len(event.places) == 2
    assert event.when == "2021-03-03"
    assert event.qualifiers["date_basis"] == "dateline"


CASES = [
    (SUBMISSION, "asserted"),
    ("Larkon Pharma expects to submit an NDA for zelvimab to the FDA next year.", "planned"),
    ("The FDA has not approved Larkon Pharma's zelvimab for melanoma.", "negated"),
    ("Larkon Pharma and Visbio said that their licence agreement for zelvimab was terminated.", "terminated"),
    ("Danaher is weighing a bid for Larkon Pharma, people familiar with the matter said.", "rumoured"),
]


@pytest.mark.parametrize(("text", "factuality"), CASES)
def test_status_is_never_inflated(text: str, factuality: str) -> None:
    events = [c for c in read(document(text)) if c.predicate in ("RegulatoryEvent", "Deal")]
    assert {str(c.factuality) for c in events} == {factuality}


def test_submission_and_acceptance_are_two_events_on_one_application() -> None:
    filed = "Larkon Pharma submitted an NDA for zelvimab to the FDA in May 2024."
    accepted = "The FDA accepted the NDA for zelvimab in July 2024."
    claims = read(document(f"{filed} {accepted}"))
    actions = {c.values["action"]: c.when for c in claims if c.predicate == "RegulatoryEvent"}
    assert actions == {"submission": "2024-05", "acceptance": "2024-07"}


@pytest.mark.parametrize("text", [SUBMISSION, APPROVAL, RELEASE, *(text for text, _ in CASES)])
def test_claims_hold(text: str) -> None:
    source = document(text, "2025-05-01")
    for claim in read(source):
        check_claim(claim, source)


def test_same_text_same_claims() -> None:
    first, second = (read(document(RELEASE, "2021-03-04")) for _ in range(2))
    assert [c.id for c in first] == [c.id for c in second]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_error_and_every_quote_is_its_own(raw: str) -> None:
    source = document(raw)
    for claim in read(source):
        check_claim(claim, source)


# Words of the trade, days no calendar has, and the very signs by which mentions stand in a clause.
_SCRAPS = st.sampled_from(
    "Bayer Ash Labs, Inc. ⟦O0⟧ ⟦O9⟧ (⟦P3⟧) , the FDA approved bought to acquire from for with February 29 , 31 June "
    "2024-02-30 Q4 2024 ( ) [ ] “ ® | \n\n - • not will if $5 million Vitrakvi BAY-101 cancer . ; a a the of".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_SCRAPS, max_size=60).map(" ".join), st.sampled_from([None, "2023-03-01", "2024-02"]))
def test_scraps_of_announcements_are_read_without_error(raw: str, published: str | None) -> None:
    source = document(raw, published)
    for claim in read(source):
        check_claim(claim, source)


def test_market_prose_states_no_events() -> None:
    text = (
        "Growth drivers: rising approvals by FDA and EMA, alliances of companies such as Roche and Illumina, and "
        "launches of broader panels. Resistance to first-generation drugs is acquired through mutations. "
        "Seoul and Taipei bundle testing."
    )
    events = [
        c for c in prose(text, companies=("Roche", "Illumina")) if c.predicate not in ("MEMBER_OF_CLASS", "ALIAS")
    ]
    assert events == []


PARAGRAPHS = """Ashwell Therapeutics and Beech Diagnostics to develop a companion test for ashinib

BASEL, March 20, 2024 - Ashwell Therapeutics and Beech Diagnostics have agreed to develop a companion diagnostic for ashinib together. Under the agreement the two companies will share the costs of the test in Japan and in the United States.

In April 2023 Ashwell Therapeutics submitted a new drug application for ashinib to the FDA. In June 2023 the FDA accepted the new drug application of Ashwell Therapeutics for ashinib in lung cancer.
"""  # noqa: E501 - lines as a page has them before anybody wraps them


def said_of(text: str) -> set[tuple[object, ...]]:
    claims = read(document(text, "2024-03-20"))
    return {
        (c.predicate, c.when, c.factuality, frozenset((f.role, f.record.key) for f in c.roles if f.text))
        for c in claims
    }


@pytest.mark.parametrize("width", [68, 76, 80, 92, 110, 130])
def test_a_wrapped_text_says_what_it_says_unwrapped(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(part, width) for part in PARAGRAPHS.split("\n\n"))
    assert wrapped.count("\n") > PARAGRAPHS.count("\n")
    assert said_of(wrapped) == said_of(PARAGRAPHS)
    for claim in read(document(wrapped)):
        check_claim(claim, document(wrapped))


def test_a_list_is_not_run_together() -> None:
    listed = "News\n\n- Ash bought Beech on 3 May 2024\n- Cedar bought Dogwood on 4 May 2024\n"
    assert unwrapped(listed) == listed


def test_a_headline_takes_its_date_from_the_body() -> None:
    text = "NMPA accepts application for ashinib\n\nIn June 2025 the NMPA accepted Ash's application for ashinib.\n"
    assert one(read(document(text, "2025-07-01")), "RegulatoryEvent").when == "2025-06"
    old = "NMPA accepts application for ashinib\n\nIn June 2019 the NMPA accepted Ash's application for ashinib.\n"
    assert {c.when for c in read(document(old, "2025-07-01")) if c.predicate == "RegulatoryEvent"} == {
        "2025-07-01",
        "2019-06",
    }


@pytest.mark.parametrize(
    "opening",
    ["At the request of Ashwell Therapeutics,", "According to Ashwell Therapeutics,", "In a deal with Ashwell,"],
)
def test_what_stands_behind_an_opening_is_what_the_sentence_says(opening: str) -> None:
    event = one(
        prose(f"{opening} the marketing authorisation for ashinib was withdrawn by Swissmedic."), "RegulatoryEvent"
    )
    assert (event.values["action"], fillers(event)["regulator"]) == ("withdrawal", ["Swissmedic"])


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Roche to acquire Carmot Therapeutics", "announced"),
        ("Roche announced a definitive merger agreement under which it will acquire Ignyta.", "announced"),
        ("Roche has agreed to buy Ignyta.", "announced"),
        ("Roche buys Ignyta", "announced"),
        ("Roche has completed its acquisition of Ignyta.", "closed"),
        ("Roche to acquire Ignyta\nRoche today said that it has completed its acquisition of Ignyta.", "closed"),
        ("Roche acquired Ignyta in 2018.", None),
    ],
)
def test_a_purchase_agreed_on_is_told_from_one_made(text: str, stage: str | None) -> None:
    [event] = [e for e in read_announcement(text, DocumentNames(), "2018-03-01").events if e.predicate == "Deal"]
    assert event.values.get("stage") == stage


@pytest.mark.parametrize(
    ("words", "indication", "population"),
    [
        (
            "adult and pediatric patients 12 years of age and older with solid tumors that have a neurotrophic "
            "tyrosine receptor kinase (NTRK) gene fusion",
            "solid tumors that have a neurotrophic tyrosine receptor kinase (NTRK) gene fusion",
            "adult and pediatric patients 12 years of age and older",
        ),
        ("adult patients with NTRK-positive solid tumors", "NTRK-positive solid tumors", "adult patients"),
        ("solid tumors", "solid tumors", None),
    ],
)
def test_an_indication_is_the_disease_with_its_biomarker(words: str, indication: str, population: str | None) -> None:
    [claim] = read(document(f"The FDA granted approval to Vitrakvi for the treatment of {words}."))
    assert [f.text for f in claim.fillers("indication")] == [indication]
    assert claim.qualifiers.get("population") == population


def test_what_is_planned_on_a_condition_is_claimed_as_such() -> None:
    claims = prose("If larotrectinib is approved by the FDA, Bayer AG may get a voucher.", companies=("Bayer AG",))
    assert one(claims, "RegulatoryEvent").factuality == "conditional"
