"""However many spaces or tabs stand between words, the same is read, and every place is exact in the text as it is."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Intake
from loaders.announcement.extract import predict
from loaders.announcement.intake import Stated, intake_of_text
from loaders.announcement.proposals.marks import marks
from loaders.announcement.spacing import single_spaced

RELEASE = """Bayer and Thermo Fisher Scientific to develop companion diagnostics together

LEVERKUSEN, Germany, March 20, 2024 - Bayer AG and Thermo Fisher Scientific Inc. have agreed to develop companion
diagnostics together for NTRK-positive solid tumors. The FDA has approved VITRAKVI (larotrectinib) on January 9, 2024.
• Loxo Oncology will receive an upfront payment of $40 million from Ipsen, and up to $150 million in milestones.
Terms of the agreement with the Beech Institute were not disclosed by either of the two companies.
"""
GAPS = st.lists(st.sampled_from([" ", "  ", "\t", "\t ", " \t  ", "\u2003"]), min_size=5, max_size=40)


def widened(gaps: list[str]) -> str:
    """The release with these between its words, over and over."""
    words = RELEASE.split(" ")
    return words[0] + "".join(gaps[at % len(gaps)] + word for at, word in enumerate(words[1:]))


def evened(told: Any) -> Any:
    """What is told, with every quote in single spaces."""
    if isinstance(told, dict):
        return {name: evened(value) for name, value in told.items()}
    if isinstance(told, list | tuple):
        return [evened(each) for each in told]
    return re.sub(r"[^\S\n]+", " ", told) if isinstance(told, str) else told


def claims(intake: Intake) -> list[Any]:
    found = {claim.id: claim for proposal in intake.proposals for claim in proposal.claims}.values()
    return [evened([c.predicate, c.values, c.when, c.roles and [(f.role, f.text) for f in c.roles]]) for c in found]


@given(gaps=GAPS)
@settings(max_examples=25, deadline=None)
def test_wider_spaces_change_no_prediction(gaps: list[str]) -> None:
    read = predict("a", "2024-03-20", RELEASE)
    assert len(read["events"]) == 2
    assert evened(predict("a", "2024-03-20", widened(gaps))) == read


@given(gaps=GAPS)
@settings(max_examples=25, deadline=None)
def test_wider_spaces_leave_every_place_exact(gaps: list[str]) -> None:
    narrow, wide = (intake_of_text(text, Stated(published="2024-03-20")) for text in (RELEASE, widened(gaps)))
    assert claims(wide) == claims(narrow)
    text = wide.document.text
    for proposal in wide.proposals:
        for place in (place for claim in proposal.claims for place in claim.places):
            assert text[place.start : place.end] == place.quote
    lit, lit_narrow = ({evened(i.document.text[m.start : m.end]) for m in marks(i.document)} for i in (wide, narrow))
    assert lit == lit_narrow


def test_a_text_keeps_its_id_and_its_spaces() -> None:
    text = "Ash  and \t Beech   have agreed to merge."
    assert intake_of_text(text).document.text == text


@given(original=st.text(alphabet="ab \t\n\u2003", max_size=40))
def test_each_character_leads_back_to_itself(original: str) -> None:
    spaced = single_spaced(original)
    assert re.sub(r"\s", "", spaced.text) == re.sub(r"\s", "", original)
    assert re.search(r"[^\S\n ]|\S  +\S|\n +\S|\S +\n", spaced.text) is None
    for at, character in enumerate(spaced.text):
        start, end = spaced.place(at, at + 1)
        if character != " ":
            assert original[start:end] == character
