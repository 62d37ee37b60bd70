"""Whose product a step concerns: the owner that the text gives it, wherever it does so."""

from typing import Any

import pytest

from loaders.announcement.extract import predict


def applicants(text: str, action: str) -> dict[str | None, list[str]]:
    """Subject -> applicants of the steps of this action."""
    events: list[dict[str, Any]] = predict("x", "2025-06-12", text)["events"]
    return {e["subject"]: [p["name"] for p in e["parties"]] for e in events if e.get("action") == action}


@pytest.mark.parametrize(
    "text",
    [
        "Bayer spoke of its year. The TGA registered Rozlytrek (entrectinib, Roche) on 3 June.",
        "Bayer spoke of its year. Rozlytrek, which is sold by Roche, has sold well. The TGA registered Rozlytrek.",
        "Bayer spoke of its year. Roche's Rozlytrek has sold well. The TGA registered Rozlytrek on 3 June.",
        "Bayer spoke of its year. The TGA registered Rozlytrek on 3 June; the applicant is Roche.",
    ],
)
def test_the_owner_is_the_applicant_and_not_who_speaks(text: str) -> None:
    assert applicants(text, "approval") == {"Rozlytrek": ["Roche"]}


def test_a_product_s_owner_does_not_apply_for_another_product() -> None:
    text = "Guardant Health said that the FDA has approved its Guardant360 CDx, a test for Vitrakvi from Bayer."
    assert applicants(text, "approval") == {"Guardant360 CDx": ["Guardant Health"]}


def test_the_other_name_of_a_product_has_the_same_owner() -> None:
    text = "Bayer's Vitrakvi (larotrectinib) sells well, Ipsen said. In March 2025 the TGA approved larotrectinib."
    assert applicants(text, "approval") == {"larotrectinib": ["Bayer"]}


def test_what_is_licensed_from_somebody_is_not_theirs_any_more() -> None:
    text = "Ipsen licensed larotrectinib from Bayer in 2019. The TGA approved larotrectinib on 3 June."
    assert applicants(text, "approval")["larotrectinib"] == ["Ipsen"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Bayer has withdrawn its application for Rozlytrek from the EMA.", "applicant"),
        ("Bayer has withdrawn the marketing authorisation application for Rozlytrek from the EMA.", "applicant"),
        ("The EMA withdrew the marketing authorisation for Rozlytrek at the request of Bayer, the holder.", "holder"),
        (
            "Bayer Withdraws Rozlytrek Filing in Europe\n\nBayer has withdrawn its application for Rozlytrek.",
            "applicant",
        ),
    ],
)
def test_an_application_has_an_applicant_and_an_approval_a_holder(text: str, role: str) -> None:
    events: list[dict[str, Any]] = predict("x", "2025-06-12", text)["events"]
    assert [(e["action"], e["parties"]) for e in events] == [("withdrawal", [{"name": "Bayer", "role": role}])]


@pytest.mark.parametrize(
    "text",
    [
        "Bayer had a good year. The EMA turned down an application from Spain's PharmaMar for lurbinectedin.",
        "Bayer had a good year. PharmaMar said that the FDA had turned down its application for lurbinectedin.",
    ],
)
def test_who_filed_is_the_applicant_and_not_who_is_named_first(text: str) -> None:
    assert applicants(text, "rejection") == {"lurbinectedin": ["PharmaMar"]}


def test_in_a_note_on_several_each_step_is_whose_sentence_it_stands_in() -> None:
    text = (
        "Three decisions this week. Bayer received a complete response letter for elinzanetant. "
        "Ipsen is heading for Japan; an application for elafibranor went in to the PMDA in May. "
        "Roche reported a CE mark for Elecsys pTau181."
    )
    told = {event["subject"]: event["parties"][0]["name"] for event in predict("x", "2025-06-12", text)["events"]}
    assert told["elinzanetant"] == "Bayer"
    assert told["elafibranor"] == "Ipsen"
    assert told["Elecsys pTau181"] == "Roche"


def test_each_entry_of_a_register_has_its_own_holder_and_day() -> None:
    text = (
        "Swissmedic - Human medicines: decisions of May 2025\n\n"
        "Larotrectinib, Bayer AG, hepatocellular carcinoma of adults: new authorisation, 3 May 2025\n"
        "Elafibranor, Ipsen SA, primary biliary cholangitis of adults: application withdrawn by applicant, 8 May 2025\n"
    )
    told = {
        (event["action"], event["subject"], event["parties"][0]["name"], event["agency"], event["date"])
        for event in predict("x", "2025-06-12", text)["events"]
    }
    assert told == {
        ("approval", "Larotrectinib", "Bayer AG", "Swissmedic", "2025-05-03"),
        ("withdrawal", "Elafibranor", "Ipsen SA", "Swissmedic", "2025-05-08"),
    }


@pytest.mark.parametrize(
    "told",
    [
        "The TGA registered Rozlytrek on 3 June in lung cancer, submitted by Roche.",
        "On 3 June the TGA approved the application of its partner Roche for Rozlytrek.",
        "The TGA registered Rozlytrek (manufacturer: Pfizer; applicant: Roche) on 3 June.",
        "Roche, developer of the oral Rozlytrek, has grown. The TGA registered Rozlytrek on 3 June.",
        "Roche and Pfizer's Rozlytrek has sold well. The TGA registered Rozlytrek on 3 June.",
    ],
)
def test_who_submits_a_product_is_its_applicant_beside_whoever_else_is_named(told: str) -> None:
    assert applicants(f"Bayer spoke of its year. {told}", "approval") == {"Rozlytrek": ["Roche"]}


def test_who_is_told_of_a_filing_does_not_file() -> None:
    text = "Roche has told the Gates Foundation that it wants to file Rozlytrek with the TGA."
    assert applicants(text, "submission") == {"Rozlytrek": ["Roche"]}


def test_who_certifies_does_not_apply() -> None:
    text = "Freenome said that BSI had certified its SimpleScreen test under the IVDR."
    assert applicants(text, "clearance") == {"SimpleScreen": ["Freenome"]}


def test_a_step_before_the_licence_was_the_licensor_s() -> None:
    text = (
        "Ipsen Secures Rights to Larotrectinib\n\nPARIS, June 10, 2025 -- Ipsen today announced a licence agreement "
        "with Bayer for larotrectinib in Japan. The FDA granted larotrectinib Fast Track designation in September 2021."
    )
    assert applicants(text, "designation") == {"larotrectinib": ["Bayer"]}


def test_what_a_test_goes_with_is_not_what_is_approved() -> None:
    text = (
        "Guardant Health said that the FDA had approved a supplement adding Vitrakvi to the drugs that its "
        "Guardant360 CDx may be used with."
    )
    assert list(applicants(text, "label_expansion")) == ["Guardant360 CDx"]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("The FDA approved Roche's Rozlytrek. An application to the MHRA was submitted in August 2024.", "MHRA"),
        (
            "Roche said the Center for Drug Evaluation of China's National Medical Products Administration had "
            "accepted its application for Rozlytrek.",
            "NMPA CDE",
        ),
    ],
)
def test_the_agency_is_whom_the_words_of_the_step_name(text: str, agency: str) -> None:
    steps = [e for e in predict("x", "2025-06-12", text)["events"] if e.get("action") in ("submission", "acceptance")]
    assert [step["agency"] for step in steps] == [agency]


def test_a_request_for_a_status_bears_its_designation() -> None:
    text = "An application to the EMA for orphan status of Rozlytrek was lodged by Roche on 1 March."
    (step,) = [e for e in predict("x", "2025-06-12", text)["events"] if e.get("action") == "submission"]
    assert step["designation"] == "Orphan"


def test_an_approval_of_the_headline_that_the_body_says_widens_another_is_one_event() -> None:
    text = (
        "Roche's Rozlytrek Approved in Japan for Children\n\nBASEL, May 5, 2025 -- Roche today announced that the MHLW "
        "has approved an additional indication for Rozlytrek."
    )
    assert applicants(text, "approval") == {}
    assert applicants(text, "label_expansion") == {"Rozlytrek": ["Roche"]}


def test_whose_decision_another_company_tells_is_not_the_announcer_s() -> None:
    text = (
        "Foundation Medicine to Acquire Acme Diagnostics\n\nCAMBRIDGE, Mass., February 12, 2025 - Foundation Medicine, "
        "Inc. today announced that it has agreed to acquire Acme Diagnostics. Separately, Roche said that the FDA has "
        "granted approval to Rozlytrek for ROS1-positive lung cancer."
    )
    (approval,) = [event for event in predict("x", "2025-02-12", text)["events"] if event["type"] == "regulatory"]
    assert {party["name"] for party in approval["parties"]} == {"Roche"}


def test_in_a_newsletter_on_several_a_step_of_nobody_is_not_given_to_the_first_named() -> None:
    news = " ".join(
        f"{company} had a quiet week, with nothing to tell of its work, its people or its plans, whatever was asked, "
        "and its shares stood where they had stood on the Monday before, as those who own them had thought they would."
        for company in ("Roche", "Novartis", "Sanofi", "Ipsen", "Pfizer", "Takeda")
    )
    text = f"The week in brief, number 47. {news}\n\nHealth Canada approved elinzanetant for hot flushes on Wednesday."
    assert applicants(text, "approval") == {"elinzanetant": []}


def test_what_a_headline_says_of_another_company_is_of_that_one_s_product() -> None:
    text = (
        "Illumina to Acquire Belvue Surgical; Roche Wins FDA Nod\n\n"
        "SAN DIEGO, May 5, 2025 - Illumina, Inc. today announced that it has agreed to acquire Belvue Surgical. "
        "Illumina launched its ZelviTrace panel in Malta on Monday. "
        "Separately, Roche said that the FDA has granted approval to Rozlytrek for ROS1-positive lung cancer."
    )
    assert applicants(text, "approval") == {"Rozlytrek": ["Roche"]}


@pytest.mark.parametrize("said", ["Rozlytrek rival", "a Rozlytrek challenger", "Rozlytrek’s competitor"])
def test_what_a_product_rivals_is_not_what_is_approved(said: str) -> None:
    told = "INDIANAPOLIS, June 12, 2025 - The FDA has approved Veltranib for asthma."
    text = f"Lilly wins FDA approval for {said}\n\n{told}"
    assert set(applicants(text, "approval")) == {"Veltranib"}


def test_who_sells_a_product_elsewhere_has_not_applied_for_it() -> None:
    text = (
        "FDA Approves Elafibranor\n\nIpsen announced that the FDA has approved elafibranor for cholangitis. "
        "In China, elafibranor is marketed by Bayer."
    )
    (event,) = predict("x", "2025-06-12", text)["events"]
    assert [(p["name"], p["role"]) for p in event["parties"]] == [("Ipsen", "applicant")]


def test_a_step_ends_where_the_agency_takes_another_one() -> None:
    text = "The FDA cleared the QIAstat-Dx of QIAGEN but declined a De Novo request from Bayer for LungSense Dx."
    assert applicants(text, "clearance") == {"QIAstat-Dx": ["QIAGEN"]}
    assert applicants(text, "rejection") == {"LungSense Dx": ["Bayer"]}


def test_a_step_that_names_no_product_does_not_tell_whose_the_product_spoken_of_is() -> None:
    text = (
        "Exact Sciences: a good year. Cologuard Plus, approved by the FDA on October 3, 2024, has sold well. "
        "The FDA will not decide on Freenome's PMA before 2026."
    )
    assert applicants(text, "approval") == {"Cologuard Plus": ["Exact Sciences"]}
