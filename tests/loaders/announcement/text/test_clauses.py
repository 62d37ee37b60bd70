"""Clauses: what stands beside a name is put aside, however much of it there is."""

import re

import pytest

from loaders.announcement.mentions import Mention
from loaders.announcement.text.clauses import Clause, asides, read_clause
from loaders.announcement.text.sentences import Sentence

NAMES = ("Ash", "Beech", "Cedar", "Dogwood", "Elm", "Fir")


def clause_of(text: str) -> Clause:
    """The clause of a sentence in which the trees are organizations."""
    found = re.finditer("|".join(NAMES), text)
    mentions = [Mention("organization", name.start(), name.end(), name[0], name[0]) for name in found]
    return read_clause(Sentence(text, 0, len(text)), mentions)


def test_all_appositions_are_put_aside() -> None:
    clause = clause_of(" and ".join(f"{name}, a maker of tests in Lund, signed" for name in NAMES) + ".")
    assert "maker" not in clause.text
    assert [aside.text for aside in asides(clause)] == [f"⟦O{at}⟧ is a maker of tests in Lund" for at in range(6)]


@pytest.mark.parametrize(
    "text",
    [
        "Ash subsidiary Beech has filed in Japan.",
        "Beech, a unit of Ash, has filed in Japan.",
        "Ash announced that its subsidiary, Beech, has filed in Japan.",
    ],
)
def test_a_part_is_told_with_its_whole(text: str) -> None:
    clause = clause_of(text)
    assert [(part.name, whole.name) for part, whole in clause.parts()] == [("Beech", "Ash")]
    assert re.fullmatch(r"⟦O\d⟧ has filed in Japan\.", clause.text)
    assert [re.sub(r"\d", "n", aside.text) for aside in asides(clause)] == ["⟦On⟧ is a unit of ⟦On⟧"]
