"""Names that no list, shape or phrase tells: found by what stands around them, refuted by it, and never look-alikes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.announcement.extract import predict
from loaders.announcement.naming.candidates import name_candidates
from loaders.announcement.naming.features import Surroundings
from loaders.announcement.naming.look_alikes import is_no_organization, is_no_product
from loaders.announcement.pipeline import read_announcement, read_text
from loaders.announcement.text.sentences import Sentence
from loaders.names import DocumentNames
from loaders.zones import Zone


def _sentence(text: str) -> Sentence:
    return Sentence(text, 0, len(text))


def _said(text: str) -> tuple[set[str], set[str]]:
    read = predict("x", "2025-06-12", text)
    return {product["text"] for product in read["products"]}, set(read["organizations"])


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("Bayer is asked whether its Lantern dashboard will be sold in Peru.", "Lantern"),
        ("From autumn Ipsen brings Ozumera to pharmacies in Norway.", "Ozumera"),
        ("Pharmacists in Spain can order Klimara Junior as of this week.", "Klimara Junior"),
        ("Bayer bought the Harrier liquid-handling line from Ipsen.", "Harrier"),
    ],
)
def test_a_product_is_told_by_what_stands_around_it(text: str, product: str) -> None:
    assert product in _said(text)[0]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("A usual source has it that reviewers will pass Quillard's rabies antibody.", "Quillard"),
        ("Orvessa was asked about the price that Bayer paid.", "Orvessa"),
    ],
)
def test_a_company_is_told_by_what_stands_around_it(text: str, company: str) -> None:
    assert company in _said(text)[1]


def test_a_name_that_is_told_once_is_one_wherever_it_stands() -> None:
    text = "Ozumera in Norway\n\nFrom autumn Ipsen brings Ozumera to pharmacies in Norway. Nobody else has Ozumera."
    reading = read_announcement(text, DocumentNames(), None)
    places = [m.start for m in reading.mentions if m.kind == "product" and m.text == "Ozumera"]
    assert places == [0, text.index("Ozumera to"), text.rindex("Ozumera")]


@pytest.mark.parametrize(("announced", "guessed"), [(True, ["Ozumera"]), (False, [])])
def test_the_prose_of_reports_is_read_without_guesses(announced: bool, guessed: list[str]) -> None:
    text = "From autumn Ipsen brings Ozumera to pharmacies in Norway."
    reading = read_text(text, [Zone("prose", 0, len(text))], DocumentNames(), announced=announced)
    assert [m.text for m in reading.mentions if m.kind == "product"] == guessed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("data on CD19 in mice", "CD19"),
        ("the KEYSTONE-Kids study in Ghent", "KEYSTONE-Kids"),
        ("an AI-read biopsy", "AI-read"),
        ("a shift in May Day sales", "May Day"),
        ("at the GLANDweek in June", "GLANDweek"),
        ("at the Renal Conference in June", "Renal"),
        ("by thrombectomy in May", "thrombectomy"),
        ("a Quality Assurance System", "Quality Assurance System"),
    ],
)
def test_look_alikes_are_no_products(text: str, name: str) -> None:
    start = text.index(name)
    assert is_no_product(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("by the auditor Ernst & Young", "Young"),
        ("the Head of Molecular Science left", "Molecular Science"),
        ("Jo Ashby, MD, FZQN, spoke", "FZQN"),
        ("Susan Ellard joined", "Susan Ellard"),
        ("Nature Zelvology prints it", "Zelvology"),
        ("at the Turin Congress Hall", "Turin Congress Hall"),
        ("taking place at the Zelvan Copley Place", "Zelvan Copley Place"),
        ("at the Zelvan Palace Hotel", "Zelvan Palace Hotel"),
        ("targeting Zelv with a pill", "Zelv"),
        ("directors – Joos van Zelven and others", "Joos"),
        ("Zelvan Ellard, a new employee", "Zelvan Ellard"),
        ("Adj. earnings rose", "Adj"),
        ("via ZelvaWire -- Acme", "ZelvaWire"),
        ("the Co-Lead Zelvan Investigator of it", "Co-Lead Zelvan Investigator"),
        ("35 Zelvan Gene Detection Assays", "Zelvan Gene Detection Assays"),
        ("shares of Common Stock", "Common Stock"),
        ("approvals on NDAs this year", "NDAs"),
        ("its Vietnamese subsidiary", "Vietnamese"),
        ("selected as the Centre’s platform", "Centre"),
    ],
)
def test_look_alikes_are_no_organizations(text: str, name: str) -> None:
    start = text.index(name)
    assert is_no_organization(text, start, start + len(name))


@given(st.text(st.sampled_from("Ab1 zelviMay.,:&-’'\"®("), max_size=60), st.sets(st.integers(0, 59), max_size=12))
def test_a_candidate_stands_whole_in_its_sentence_and_in_nothing_taken(text: str, taken: set[int]) -> None:
    last = 0
    for start, end in name_candidates(_sentence(text), taken):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert taken.isdisjoint(range(start, end))
        last = end


def test_the_capital_of_a_sentence_s_first_word_says_nothing() -> None:
    assert list(name_candidates(_sentence("Results are due."), set())) == []
    assert list(name_candidates(_sentence("Its Results are due."), set())) == [(4, 11)]


def test_what_is_known_stands_as_one_word_to_the_left_and_right() -> None:
    text = "On 5 May Acme Bio sold Ozumera (a pill) to Ipsen SA."
    known = [(3, 8, "<D>"), (9, 17, "<O>"), (text.index("Ipsen"), text.index("SA") + 2, "<O>")]
    start = text.index("Ozumera")
    left, right = Surroundings(_sentence(text), known).of(start, start + len("Ozumera"))
    assert left == ["^", "on", "<D>", "<O>", "sold"]
    assert right == ["(", "a", "pill", ")", "to", "<O>"]
