"""Clauses: what stands beside a name is put aside, however much of it there is."""

import re

from loaders.announcement.mentions import Mention
from loaders.announcement.text.clauses import asides, read_clause
from loaders.announcement.text.sentences import Sentence

NAMES = ("Ash", "Beech", "Cedar", "Dogwood", "Elm", "Fir")


def test_all_appositions_are_put_aside() -> None:
    text = " and ".join(f"{name}, a maker of tests in Lund, signed" for name in NAMES) + "."
    mentions = [
        Mention("organization", found.start(), found.end(), name, name)
        for name in NAMES
        for found in re.finditer(name, text)
    ]
    clause = read_clause(Sentence(text, 0, len(text)), mentions)
    assert "maker" not in clause.text
    assert [aside.text for aside in asides(clause)] == [f"⟦O{at}⟧ is a maker of tests in Lund" for at in range(6)]
