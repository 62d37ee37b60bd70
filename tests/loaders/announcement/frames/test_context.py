"""What headline and surroundings make of an event: data shown at a meeting, plans beside what is done."""

from __future__ import annotations

import pytest

from loaders.announcement.extract import predict


def _told(text: str) -> list[tuple[str, str, str]]:
    events = predict("a", "2024-09-12", text)["events"]
    return [(event["status"], event["type"], event["action"]) for event in events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ipsen Presents Positive Phase 2 Data on Elafibranor at the Liver Congress\n\nIpsen was founded in 1929.",
            [("asserted", "clinical_trial", "result")],
        ),
        (
            "Ipsen to Present Data From the Phase 2 Study of Elafibranor at the Liver Congress\n\nIt opens on Monday.",
            [("planned", "clinical_trial", "result")],
        ),
        (
            "Ipsen Announces Posters on Elafibranor at the Liver Congress\n\nThe posters hang in hall two.",
            [],
        ),
        (
            "Ipsen Presents Preclinical Data Showing Elafibranor Reduced Scars in Mice at the Liver Congress\n\nMore.",
            [],
        ),
    ],
)
def test_data_at_a_meeting_are_a_result_where_the_text_tells_what_they_show(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    assert _told(text) == told


def test_a_bullet_within_a_line_begins_another_sentence() -> None:
    text = "Ipsen reports its year.\n\n• Data on safety follow• Ipsen dosed the first patient with elafibranor"
    assert _told(text) == [("asserted", "clinical_trial", "start")]


def test_library_preparation_is_no_plan() -> None:
    text = "QIAGEN launches new library preparation kit\n\nQIAseq Targeted Panel shortens the work."
    assert [(e["status"], e["type"]) for e in predict("a", "2024-09-12", text)["events"]] == [("asserted", "launch")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The EMA's CHMP recommended that elafibranor be refused.", ("asserted", "regulatory", "rejection")),
        ("Ipsen's filing for elafibranor should follow in the second half.", ("planned", "regulatory", "submission")),
        (
            "The FDA has included elafibranor, a pill, in the Fast Track program.",
            ("asserted", "regulatory", "designation"),
        ),
        ("The FDA has pushed back its decision on elafibranor.", ("asserted", "regulatory", "other")),
    ],
)
def test_what_an_agency_does_is_told_from_what_it_puts_off_or_refuses(text: str, told: tuple[str, str, str]) -> None:
    assert _told(text) == [told]


def test_a_date_of_a_clause_on_somebody_is_not_that_of_the_event() -> None:
    text = "Ipsen, which filed in Japan in May 2023, expects to file elafibranor for approval with the FDA."
    (event,) = [e for e in predict("a", "2024-09-12", text)["events"] if e["status"] == "planned"]
    assert event["date"] is None


def test_rights_given_back_go_to_whom_they_came_from() -> None:
    (event,) = predict("a", "2024-09-12", "Roche handed back the rights to elafibranor to Ipsen.")["events"]
    assert event["status"] == "terminated"
    assert {(p["name"], p["role"]) for p in event["parties"]} == {("Ipsen", "licensor"), ("Roche", "licensee")}


@pytest.mark.parametrize(
    "text",
    ["Elafibranor got its CHMP nod on Friday.", "The CHMP approved Ipsen's elafibranor on Friday."],
)
def test_the_committee_of_europe_gives_opinions_and_no_approvals(text: str) -> None:
    assert _told(text) == [("asserted", "regulatory", "positive_opinion")]


def test_a_certificate_is_not_given_by_the_agency_of_another_sentence() -> None:
    text = "The QIAstat-Dx test was certified under IVDR. QIAGEN plans to submit the same test to the FDA in 2025."
    certified, planned = predict("a", "2024-09-12", text)["events"]
    assert (certified["action"], certified["agency"]) == ("clearance", None)
    assert (planned["status"], planned["agency"]) == ("planned", "FDA")


def test_a_marketing_authorization_de_novo_is_one_clearance() -> None:
    text = "QIAGEN Wins De Novo Marketing Authorization for QIAstat-Dx From the FDA\n\nThe test finds viruses."
    assert _told(text) == [("asserted", "regulatory", "clearance")]


def test_an_accepted_filing_is_not_filed_once_more() -> None:
    assert _told("The FDA accepted Ipsen's filing for elafibranor.") == [("asserted", "regulatory", "acceptance")]


def test_designations_of_two_agencies_have_each_its_own_day() -> None:
    text = (
        "Elafibranor received orphan drug designation from the FDA in October 2021 and from the European Commission "
        "in February 2022."
    )
    days = {event["agency"]: event["date"] for event in predict("a", "2024-09-12", text)["events"]}
    assert days == {"FDA": "2021-10", "European Commission": "2022-02"}


def test_a_company_that_another_one_is_called_by_is_no_party() -> None:
    text = "Ipsen Buys Roche Spin-Off Merus\n\nIpsen said that it has bought Merus for $20 million."
    (event,) = predict("a", "2024-09-12", text)["events"]
    assert {(p["name"], p["role"]) for p in event["parties"]} == {("Ipsen", "acquirer"), ("Merus", "target")}


def test_a_kit_for_diagnosis_in_vitro_keeps_its_agency() -> None:
    (event,) = predict("a", "2024-09-12", "QIAGEN receives FDA clearance for its QIAstat-Dx IVD panel.")["events"]
    assert (event["action"], event["agency"]) == ("clearance", "FDA")


def test_two_products_launched_in_two_sentences_are_both_told() -> None:
    text = "Ipsen launched elafibranor in Malta on Monday. Ipsen also launched larotrectinib in Spain on Monday."
    assert {e["subject"] for e in predict("a", "2024-09-12", text)["events"]} == {"elafibranor", "larotrectinib"}
