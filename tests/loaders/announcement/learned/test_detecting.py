"""What frames leave unread is found by learned weights, as weak evidence; what they read as done, a sure rumour alone
makes less."""

from __future__ import annotations

import pytest

from graph.vocabulary import Band
from loaders.announcement.pipeline import read_announcement
from loaders.announcement.reading import Reading
from loaders.names import DocumentNames

_RUMOUR = "Bankers in Paris have it that Bayer has had its eye on Ipsen since the spring."


def _read(text: str) -> Reading:
    return read_announcement(text, DocumentNames(), "2024-03-20")


def test_a_rumour_in_words_of_its_own_is_found() -> None:
    (event,) = _read(_RUMOUR).events
    assert (event.frame, event.predicate, event.factuality.value) == ("learned", "Deal", "rumoured")
    assert event.names("acquirer") == {"Bayer"}
    assert event.names("target") == {"Ipsen"}
    assert event.band is Band.WEAK


def test_its_evidence_is_its_sentence_and_a_word_of_it() -> None:
    text = f"The weather is fine.\n\n{_RUMOUR}"
    (event,) = _read(text).events
    start, end = event.places[0]
    assert text[start:end] == _RUMOUR
    assert start <= event.trigger[0] < event.trigger[1] <= end
    assert text[slice(*event.trigger)].isalpha()


def test_what_was_understood_is_no_near_miss() -> None:
    reading = _read("Bankers in Paris have it that Bayer has had its eye on Ipsen since the spring.")
    assert [event.frame for event in reading.events] == ["learned"]
    assert reading.near_misses == []


def test_what_a_frame_reads_stands() -> None:
    asserted = [e for e in _read(f"Bayer has bought Ipsen. {_RUMOUR}").events if e.factuality.value == "asserted"]
    assert len(asserted) == 1
    assert asserted[0].frame != "learned"


def test_of_a_deal_that_is_made_no_plan_is_told() -> None:
    told = _read("Bayer has bought Ipsen. Bayer expects to own all of Ipsen by the autumn.").events
    assert [event.factuality.value for event in told] == ["asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "⟦O0⟧ ⟦P1⟧",
        "Bayer. Ipsen.",
        "Bayer sells elafibranor in 40 countries and employs 9,000 people.",
        "Ipsen will present posters on elafibranor at the congress of the society in Milan.",
        "Ipsen completes enrolment in the Phase 2 trial of elafibranor.",
        "Ipsen's elafibranor study has passed the half-way mark of enrolment.",
        "Rules on how the FDA approves drugs were explained to readers in March.",
    ],
)
def test_texts_without_events_stay_without(text: str) -> None:
    assert _read(text).events == []


def test_a_deal_of_another_kind_is_called_so() -> None:
    events = _read("Bayer and Ipsen have never met to talk of a joint venture.").events
    assert not any(event.values.get("kind") == "co_promotion" for event in events)


def test_a_denial_does_not_contradict_what_was_read_before_it() -> None:
    text = "The FDA turned down elinzanetant. The agency did not ask for another trial, Bayer said."
    assert {event.factuality.value for event in _read(text).events} == {"asserted"}


def test_two_rumours_of_different_companies_are_two() -> None:
    other = _RUMOUR.replace("Bayer", "Roche").replace("Ipsen", "Novartis")
    assert [event.names("target") for event in _read(f"{_RUMOUR} {other}").events] == [{"Ipsen"}, {"Novartis"}]
    assert len(_read(f"{_RUMOUR} {_RUMOUR}").events) == 1


def _statuses(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for event in _read(text).events:
        found.setdefault(event.predicate, set()).add(event.factuality.value)
    return found


def test_what_names_nobody_is_the_text_s_own_company_s() -> None:
    dateline = "PARIS, 20 March 2024 (Newswire) -- Ipsen today announced figures for the year."
    (event,) = _read(f"{dateline} The previously disclosed plan to open a laboratory in Tulsa has been dropped.").events
    assert (event.predicate, event.factuality.value) == ("Expansion", "terminated")
    assert event.names("owner") == {"Ipsen"}


def test_a_plan_beside_what_a_frame_reads_in_its_sentence_is_told_too() -> None:
    text = "Ipsen launched elafibranor in Malta on Monday, and the tablets are to follow in Spain later this year."
    assert _statuses(text) == {"Launch": {"asserted", "planned"}}


def test_a_part_of_a_sentence_has_its_own_plan() -> None:
    done = "Ipsen said the FDA had turned down elafibranor for want of data"
    assert _statuses(f"{done}.") == {"RegulatoryEvent": {"asserted"}}
    assert _statuses(f"{done}; the company sees resubmission in late 2025.") == {
        "RegulatoryEvent": {"asserted", "planned"}
    }


def test_what_a_clause_only_passes_on_is_not_asserted() -> None:
    assert _statuses("Word on the street is that Bayer is about to buy Ipsen.") == {"Deal": {"rumoured"}}


def test_two_steps_of_one_product_are_two() -> None:
    filed = "Ipsen filed elafibranor with the FDA in May."
    events = _read(f"{filed} The regulator was not persuaded by elafibranor.").events
    assert {event.values["action"] for event in events} == {"submission", "approval"}


def test_what_is_lit_up_is_a_word_that_says_something() -> None:
    (event,) = _read(_RUMOUR).events
    assert _RUMOUR[slice(*event.trigger)].lower() not in {"in", "of", "on", "has", "have", "it", "that", "the"}


def test_what_is_only_to_be_done_is_not_taken_for_done() -> None:
    text = "Almac will check the assay in its laboratory in Durham and submit an exemption to the FDA."
    assert "asserted" not in _statuses(text).get("RegulatoryEvent", set())


def test_a_word_within_a_compound_tells_of_nothing_done() -> None:
    text = (
        "Ipsen Announces More Sites for Its Phase I Trial\n\nPARIS, 20 March 2024 (Newswire) -- Ipsen today announces "
        "that the trial has been expanded to four sites. They will support faster enrolment in this cost-efficient, "
        "investigator-initiated study evaluating elafibranor in combination with larotrectinib."
    )
    assert "TrialEvent" not in _statuses(text)


def test_of_a_compound_the_word_that_it_belongs_to_tells() -> None:
    text = (
        "Ipsen Announces Non-Dilutive Financings Totaling Up to $125 Million with OrbiMed\n\n"
        "Ipsen received $75 million through a combination of debt and royalty financings at close."
    )
    (event,) = [e for e in _read(text).events if e.predicate == "Financing"][:1]
    assert text[slice(*event.trigger)] != "Dilutive"
