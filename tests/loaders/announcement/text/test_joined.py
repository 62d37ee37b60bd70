"""Joined clauses: what two sentences tell, one that joins them tells as well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

import pytest

from loaders.announcement.extract import predict
from loaders.announcement.pipeline import read_announcement
from loaders.announcement.text.joined import joined
from loaders.names import DocumentNames

DONE, COMING = ("May 2024", "November 2024"), ("March 2026", "June 2026")
# What one subject does, with the place of a day that has been and of one that is to come.
SUBJECTS = {
    "Ash Pharma": [
        "acquired Birch Diagnostics for $50 million in {done}",
        "in-licensed zelvamab from Beech Pharma in {done}",
        "launched Zelvi in Japan in {done}",
        "raised $50 million in a Series B round in {done}",
        "withdrew its European application for zelvamab in {done}",
        "ended its collaboration with Cedar Bio in {done}",
        "expects to file for approval of zelvamab in {coming}",
        "has not filed for approval of zelvamab in Europe",
    ],
    "Zelvamab": [
        "was approved by the FDA in {done}",
        "was launched in Japan by Ash Pharma in {done}",
        "met the primary endpoint of a Phase 3 trial in {done}",
        "is expected to win approval in Europe in {coming}",
        "has not been approved in Brazil",
    ],
    "The FDA": [
        "granted breakthrough therapy designation to zelvamab in {done}",
        "accepted the application for zelvamab in {done}",
        "cleared the BirchDx assay in {done}",
        "will decide on zelvamab in {coming}",
    ],
}
Told = tuple[str, str, str, str | None]


def told(text: str) -> Counter[Told]:
    events = predict("x", "2025-03-20", text)["events"]
    return Counter((e["type"], e.get("action") or e.get("deal_type") or "", e["status"], e["date"]) for e in events)


def filled(deed: str, at: int) -> str:
    return deed.format(done=DONE[at], coming=COMING[at])


def split(text: str) -> list[str]:
    reading = read_announcement(text, DocumentNames(), "2025-03-20")
    return [part.clause.text for clause in reading.clauses for part in joined(clause)]


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("joint", [" and ", ", and ", " but ", "; it ", ", and it ", ", while it ", ". It "])
def test_two_deeds_of_one_subject_are_what_each_is_alone(subject: str, joint: str) -> None:
    wrong = {}
    for first, second in permutations(SUBJECTS[subject], 2):
        one, other = filled(first, 0), filled(second, 1)
        together = told(f"{subject} {one}{joint}{other}.")
        if together != told(f"{subject} {one}.") + told(f"{subject} {other}."):
            wrong[one, other] = together
    assert not wrong


@pytest.mark.parametrize("joint", [", and ", ", while ", "; ", " but "])
def test_two_deeds_of_two_subjects_are_what_each_is_alone(joint: str) -> None:
    wrong = {}
    for one in SUBJECTS["Ash Pharma"]:
        for other in SUBJECTS["The FDA"]:
            first = filled(one, 0)
            second = filled(other.replace("zelvamab", "ornaxaban"), 1)
            together = told(f"Ash Pharma {first}{joint}the FDA {second}.")
            if together != told(f"Ash Pharma {first}.") + told(f"The FDA {second}."):
                wrong[first, second] = together
    assert not wrong


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("After acquiring Birch Dx in May 2024, Ash Pharma launched Zelvi in June 2024.", ["2024-05", "2024-06"]),
        ("Having bought Birch Dx in May 2024, Ash Pharma launched Zelvi in June 2024.", ["2024-05", "2024-06"]),
        ("Before it was bought by Ash Pharma in May 2024, Birch Dx sold its laboratories to Cedar Bio in 2022.",
         ["2024-05", "2022"]),
        ("While the FDA approved zelvamab in May 2024, the EMA rejected it in June 2024.", ["2024-05", "2024-06"]),
        ("Ash Pharma launched Zelvi in June 2024, a month after the FDA approved it.", ["2024-06", None]),
        ("Zelvamab was approved by the FDA in May 2024 and by the EMA in June 2024.", ["2024-05", "2024-06"]),
        ("Ash Pharma launched Zelvi in Japan in May 2024 and in China in June 2024.", ["2024-05", "2024-06"]),
        ("Ash Pharma expects to file for approval of Zelvi in 2026 and to launch it in 2027.", ["2026", "2027"]),
    ],
)  # fmt: skip
def test_each_deed_has_its_own_day(text: str, days: Sequence[str | None]) -> None:
    events = predict("x", "2025-03-20", text)["events"]
    assert sorted((e["date"] or "") for e in events) == sorted(day or "" for day in days)


@pytest.mark.parametrize(
    "text",
    [
        "Ash Pharma signed and announced an agreement with Cedar Bio.",
        "Ash Pharma acquired Birch Diagnostics, a company that was founded in 2001 and sold in 2011.",
        "Ash Pharma opened a plant owned and sold by Cedar Bio.",
        "Ash Pharma and Cedar Bio signed an agreement.",
        "Ash Pharma launched Zelvi in Japan and China.",
    ],
)
def test_what_is_one_deed_stays_one(text: str) -> None:
    assert split(text) == []


def test_a_lent_subject_has_no_words_of_its_own() -> None:
    text = "Ash Pharma acquired Birch Diagnostics in May 2024 and licensed zelvamab from Beech Pharma in June 2024."
    [_, licence] = predict("x", "2025-03-20", text)["events"]
    assert licence["evidence"].startswith("licensed zelvamab")
