"""Who gives and who takes in a deal, whose application it is, and what became of it: told by the whole text."""

from typing import Any

import pytest

from loaders.announcement.extract import predict


def events(text: str, kind: str) -> list[dict[str, Any]]:
    return [event for event in predict("x", "2025-06-12", text)["events"] if event["type"] == kind]


def roles(event: dict[str, Any]) -> set[tuple[str, str]]:
    return {(party["name"], party["role"]) for party in event["parties"]}


def test_the_body_tells_who_grants() -> None:
    text = (
        "Ipsen and Bayer Announce Licence Agreement\n\n"
        "Ipsen and Bayer have entered into a licence agreement. Ipsen will pay $20 million upfront. "
        "Bayer grants it rights to larotrectinib in Japan."
    )
    assert {("Bayer", "licensor"), ("Ipsen", "licensee")} <= set().union(*map(roles, events(text, "partnership")))


@pytest.mark.parametrize(
    "text",
    [
        "Bayer and Ipsen signed a licence agreement for larotrectinib.",
        "Roche signed a distribution agreement with Sysmex for its kits.",
        "Bayer and Lonza have entered into a manufacturing agreement for larotrectinib.",
    ],
)
def test_a_deal_with_sides_has_no_mere_partners(text: str) -> None:
    found = events(text, "partnership")
    assert found
    assert all(role != "partner" for event in found for _, role in roles(event))


def test_a_merger_told_twice_is_one_event() -> None:
    text = (
        "Pfizer and Merus Announce Merger Agreement\n\n"
        "UTRECHT, May 5, 2025 -- Merus and Pfizer today announced a merger agreement under which Pfizer will acquire "
        "Merus."
    )
    (event,) = events(text, "acquisition")
    assert roles(event) == {("Pfizer", "acquirer"), ("Merus", "target")}


def test_the_part_acts_and_not_the_whole() -> None:
    (event,) = events("Roche's Foundation Medicine unit signed a collaboration agreement with Pfizer.", "partnership")
    assert ("Foundation Medicine", "partner") in roles(event)
    assert "Roche" not in {name for name, _ in roles(event)}


def test_whose_product_it_is_names_the_applicant() -> None:
    text = (
        "Bayer said that larotrectinib has a new test. The FDA approved the FoundationOne CDx of Foundation Medicine."
    )
    (event,) = events(text, "regulatory")
    assert roles(event) == {("Foundation Medicine", "applicant")}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Bayer has no intention of filing larotrectinib in Korea.", "regulatory", "negated"),
        ("The label of larotrectinib remains unchanged.", "regulatory", "negated"),
        ("There is no deal between Bayer and Roche.", "partnership", "negated"),
        ("Roche plans to file larotrectinib in the first half of 2026.", "regulatory", "planned"),
        ("The collaboration between Bayer and Roche expired on 31 March.", "partnership", "terminated"),
        ("Sanofi called off its purchase of Merus.", "acquisition", "terminated"),
        ("Merus rose on rumours of a bid by Sanofi.", "acquisition", "rumoured"),
        ("Reports that Sanofi would buy Merus are false.", "acquisition", "negated"),
    ],
)
def test_status(text: str, kind: str, status: str) -> None:
    assert [event["status"] for event in events(text, kind)] == [status]


def test_a_pact_that_ended_was_signed_once() -> None:
    text = "The collaboration agreement of Bayer and Roche, signed in May 2020, was ended on 30 April 2025."
    found = {(event["status"], event["date"]) for event in events(text, "partnership")}
    assert found == {("asserted", "2020-05"), ("terminated", "2025-04-30")}


def test_a_date_of_its_own_wins_over_the_dateline() -> None:
    text = (
        "Bayer Gives an Update\n\nBERLIN, March 20, 2024 -- Bayer gave an update today. "
        "In April 2025 Bayer submitted a supplemental new drug application for larotrectinib to the NMPA."
    )
    assert [event["date"] for event in events(text, "regulatory")] == ["2025-04"]


def test_evidence_ends_at_the_end_of_a_word() -> None:
    (event,) = events("Bayer submitted a supplemental new drug application for larotrectinib.", "regulatory")
    assert event["evidence"].split()[-1] in ("supplemental", "application", "larotrectinib", "drug", "new")


def test_a_brief_note_is_read_without_a_verb() -> None:
    (event,) = events("12 May 2024: approval of larotrectinib by the NMPA (applicant: Bayer)", "regulatory")
    assert (event["action"], event["agency"], event["date"]) == ("approval", "NMPA", "2024-05-12")


def test_who_settles_is_a_company_and_no_partner() -> None:
    (event,) = events("Ipsen and Bayer have settled their patent dispute.", "other")
    assert roles(event) == {("Ipsen", "company"), ("Bayer", "company")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Labcorp has acquired the pathology business of Sonic Healthcare.",
            {("Labcorp", "acquirer"), ("Sonic Healthcare", "seller")},
        ),
        (
            "Labcorp bought Invitae from the creditors of Sonic Healthcare.",
            {("Labcorp", "acquirer"), ("Invitae", "target")},
        ),
        (
            "Novo Holdings, through its subsidiary Alcami Labs, has bought the oncology unit of Invitae.",
            {("Alcami Labs", "acquirer"), ("Invitae", "seller")},
        ),
    ],
)
def test_whose_part_is_bought_sells_it(text: str, expected: set[tuple[str, str]]) -> None:
    (event,) = events(text, "acquisition")
    assert roles(event) == expected


def test_a_controlling_stake_is_a_purchase_and_no_investment() -> None:
    text = "Novo Holdings has taken a majority stake in Alcami Labs."
    assert events(text, "acquisition")
    assert not events(text, "investment")


def test_a_merger_that_was_called_off_is_no_merger() -> None:
    (event,) = events("Ipsen and Merus scrapped their merger plan.", "acquisition")
    assert event["status"] == "terminated"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kriya Therapeutics raised $90 million in a round led by OrbiMed and joined by existing "
            "backers Novo Holdings and Casdin Capital.",
            {
                ("Kriya Therapeutics", "investee"),
                ("OrbiMed", "investor"),
                ("Novo Holdings", "investor"),
                ("Casdin Capital", "investor"),
            },
        ),
        (
            "Kriya Therapeutics priced a public offering of $90 million, with Jefferies LLC acting as sole bookrunner.",
            {("Kriya Therapeutics", "investee")},
        ),
        (
            "Kriya Therapeutics closed its Series B round. Casdin Capital also took part in the round.",
            {("Kriya Therapeutics", "investee"), ("Casdin Capital", "investor")},
        ),
        (
            "Investors in the financing include OrbiMed and Casdin Capital, Kriya Therapeutics said.",
            {("Kriya Therapeutics", "investee"), ("OrbiMed", "investor"), ("Casdin Capital", "investor")},
        ),
    ],
)
def test_who_puts_money_in_is_an_investor_and_no_one_else(text: str, expected: set[tuple[str, str]]) -> None:
    (event,) = events(text, "investment")
    assert roles(event) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bayer has entered into a manufacturing agreement with Lonza, which will produce larotrectinib in Visp.",
            {("Lonza", "supplier"), ("Bayer", "customer")},
        ),
        (
            "Ipsen and Bayer have formed a joint venture called Nordlicht Bio.",
            {("Ipsen", "partner"), ("Bayer", "partner")},
        ),
        (
            "Rights to larotrectinib in Japan were licensed by Bayer to Ipsen.",
            {("Bayer", "licensor"), ("Ipsen", "licensee")},
        ),
    ],
)
def test_what_is_told_behind_a_name_places_it(text: str, expected: set[tuple[str, str]]) -> None:
    (event,) = events(text, "partnership")
    assert roles(event) == expected


def test_an_option_let_go_is_denied() -> None:
    (event,) = events("Ipsen decided not to exercise its option to license larotrectinib from Bayer.", "partnership")
    assert event["status"] == "negated"
    assert roles(event) == {("Bayer", "licensor"), ("Ipsen", "licensee")}


def test_two_joined_before_their_verb_are_both_party() -> None:
    (event,) = events("On Monday, Ipsen and Bayer signed a letter of intent to form a partnership.", "partnership")
    assert event["status"] == "planned"
    assert roles(event) == {("Ipsen", "partner"), ("Bayer", "partner")}


def test_an_agreement_for_notes_is_an_investment_and_no_collaboration() -> None:
    text = (
        "Kriya Therapeutics Announces $50 Million Registered Direct Offering\n\n"
        "Kriya Therapeutics has entered into a definitive agreement with affiliates of OrbiMed, Casdin Capital and "
        "with Novo Holdings for the purchase and sale of convertible notes and warrants."
    )
    assert not events(text, "partnership")
    (event,) = events(text, "investment")
    assert {name for name, role in roles(event) if role == "investor"} == {"OrbiMed", "Casdin Capital", "Novo Holdings"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Freenome was last year, after long talks, absorbed by Roche.",
            {("Roche", "acquirer"), ("Freenome", "target")},
        ),
        (
            "Two vaccine plants passed from Ipsen to Biohaven last week.",
            {("Biohaven", "acquirer"), ("Ipsen", "seller")},
        ),
        (
            "Sysmex closed the purchase of both systems in May, paying $12 million to the estate of Freenome.",
            {("Sysmex", "acquirer"), ("Freenome", "seller")},
        ),
        (
            "It was resolved that Ipsen shall transfer the plasma business to Biohaven.",
            {("Biohaven", "acquirer"), ("Ipsen", "seller")},
        ),
    ],
)
def test_who_buys_and_who_sells_is_told_by_cues_anywhere_in_the_clause(
    text: str, expected: set[tuple[str, str]]
) -> None:
    (event,) = events(text, "acquisition")
    assert roles(event) == expected


def test_samples_passed_on_are_no_sale() -> None:
    assert not events("Ipsen passed samples from its plant to Biohaven.", "acquisition")


def test_a_trial_collaboration_with_supply_is_no_supply() -> None:
    (event,) = events(
        "Ipsen today announced a clinical trial collaboration and supply agreement with Merck.", "partnership"
    )
    assert event["deal_type"] == "collaboration"
    assert roles(event) == {("Ipsen", "partner"), ("Merck", "partner")}


def test_a_deal_closed_was_made_on_a_day_of_its_own() -> None:
    text = "Sanofi closed its purchase of Merus on Thursday, weeks after the deal was unveiled on May 2, 2025."
    assert len({event["date"] for event in events(text, "acquisition")}) == 2


@pytest.mark.parametrize(
    "told",
    [
        "Pfizer today announced that its wholly owned subsidiary, Seagen Inc., has agreed to acquire Merus.",
        "Pfizer announced that its U.S. affiliate Seagen Inc. has agreed to acquire Merus.",
    ],
)
def test_the_company_of_a_group_that_acts_is_party_and_not_its_group(told: str) -> None:
    (event,) = events(f"Pfizer to Acquire Merus\n\nNEW YORK, May 5, 2025 -- {told}", "acquisition")
    assert roles(event) == {("Seagen Inc.", "acquirer"), ("Merus", "target")}


def test_a_group_that_sells_its_company_does_not_act_through_it() -> None:
    (event,) = events("Pfizer announced that it will buy Roche's subsidiary Foundation Medicine.", "acquisition")
    assert ("Pfizer", "acquirer") in roles(event)


@pytest.mark.parametrize(
    "text",
    [
        "Freenome was bought by Japan's Sysmex in May 2024.",
        "Freenome was bought by the Japanese test maker Sysmex in May 2024.",
        "Freenome was bought by cancer test developer Sysmex in May 2024.",
    ],
)
def test_what_a_company_is_called_beside_its_name_changes_nothing(text: str) -> None:
    (event,) = predict("x", "2025-06-12", text)["events"]
    assert event["parties"] == [
        {"name": "Sysmex", "role": "acquirer"},
        {"name": "Freenome", "role": "target"},
    ]
    assert event["date"] == "2024-05"
