"""Sentences in which names are marked: what they teach of each name, and what is said of a mark nobody knows."""

from __future__ import annotations

import pytest

from loaders.announcement.learned import training
from loaders.announcement.learned.named_sentences import name_examples


def test_every_name_and_every_look_alike_teaches_what_it_is() -> None:
    kinds = [
        kind for _, kind in name_examples("a", "{org:Corvanne} shows {product:Zelvi Trio} at Hall Seven in {date}.")
    ]
    assert sorted(kinds) == ["neither", "organization", "product"]


def test_a_hidden_name_teaches_where_it_stands_and_nothing_of_its_form() -> None:
    ((hidden, _),) = name_examples("a", "the {product} pen")
    ((shown, _),) = name_examples("a", "the {product:Zelvi} pen")
    assert {feature for feature in hidden if ":" in feature} < shown
    assert not any(feature.startswith(("shape:", "first:", "ends:")) for feature in hidden)


def test_a_mark_nobody_knows_is_told_with_its_place() -> None:
    with pytest.raises(ValueError, match=r"^a, line 3: nothing is called '\{drug\}'"):
        list(name_examples("a, line 3", "the {drug:Zelvi} pen"))


def test_marked_sentences_are_learned_from_beside_the_labelled_ones() -> None:
    examples = training.read_names(training.CORPUS, training.NAMES)
    assert {kind for _, kind in examples} == {"organization", "product", "neither"}
    assert any("hidden" not in features for features, kind in examples if kind == "product")
