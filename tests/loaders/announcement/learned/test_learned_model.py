"""The weights that ship: they are those of the corpus, and survive being written and read."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.guideline import EVENT_STATUSES
from graph.vocabulary import Factuality
from loaders.announcement.annotations import Told, annotation
from loaders.announcement.events import OCCURRENCES
from loaders.announcement.learned import training
from loaders.announcement.learned.kinds import (
    BYSTANDERS,
    KINDS,
    NAMED,
    NONE,
    PLACEHOLDERS,
    declared_role,
    event_type,
    type_of,
)
from loaders.announcement.linear_model import WEIGHTS, LinearModel, dump, read, shipped


@pytest.fixture(scope="module")
def corpus() -> list[training.Labelled]:
    return training.read_corpus(training.CORPUS)


def test_the_weights_are_of_this_corpus_and_these_features(corpus: list[training.Labelled]) -> None:
    told = (WEIGHTS / training.TRAINED_ON).read_text(encoding="utf-8").strip()
    names = training.read_names(training.CORPUS, training.NAMES)
    learned = training.fingerprint({**training.examples(corpus), "names": names})
    assert told == learned, "run python -m loaders.announcement.learned.training"


@pytest.mark.parametrize("field", [field.name for field in fields(training.Fitting)])
def test_weights_that_are_fitted_otherwise_are_told_from_these(field: str) -> None:
    some = {"kinds": [(frozenset({"sells"}), "launch")]}
    other = replace(training.FITTING, **{field: 7})
    assert training.fingerprint(some, other) != training.fingerprint(some)


def test_every_part_is_one_that_the_event_of_its_sentence_has(corpus: list[training.Labelled]) -> None:
    roles = {declared.__name__: {role.name for role in declared.roles} for declared in OCCURRENCES}
    for one in corpus:
        parts = {m.name for m in one.clause.mentions if PLACEHOLDERS.get(m.name, "") in set(NAMED)} - BYSTANDERS
        if one.label == NONE:
            assert not parts, one
        else:
            predicate, values = KINDS[one.label]
            assert {declared_role(part, predicate, values) for part in parts} <= roles[predicate], one


def test_every_sentence_of_the_corpus_can_be_read(corpus: list[training.Labelled]) -> None:
    assert {one.label for one in corpus} == {*KINDS, "none"}
    assert {one.status for one in corpus} == {*EVENT_STATUSES, "-"}
    assert all(one.words for one in corpus)


def test_what_can_be_told_is_what_the_corpus_labels() -> None:
    assert set(shipped("kinds").classes) == {*KINDS, "none"}
    assert set(shipped("statuses").classes) == {status.value for status in Factuality} - {"conditional"}


@pytest.mark.parametrize("label", sorted(KINDS))
def test_a_label_is_what_its_event_is_called(label: str) -> None:
    predicate, values = KINDS[label]
    told = Told(predicate, values, {}, Factuality.ASSERTED, None, None, "", "")
    event = annotation(told)
    kind = event.get("action") or event.get("deal_type")
    assert f"{event['type']}.{kind}" == label or event["type"] == label
    assert type_of(predicate, values.get("kind")) == event_type(label)


@given(st.lists(st.sampled_from(["will", "approve", "<P> will", "has", "never seen"]), max_size=8))
def test_probabilities_sum_to_one(features: list[str]) -> None:
    assert sum(shipped("kinds").probabilities(features).values()) == pytest.approx(1)


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    model = LinearModel(("none", "one"), (0.5, -0.25), {"a b": (1.5, 0.0), "c": (-0.25, 2.0)})
    dump(model, tmp_path / "model.tsv.gz")
    assert read(tmp_path / "model.tsv.gz") == model
    assert model.weight("c", "one") == 2.0
    assert model.weight("a b", "one") == 0.0


def _corpus(folder: Path, *lines: str) -> Path:
    (folder / "some.tsv").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_what_tells_two_classes_apart_is_learned(tmp_path: Path) -> None:
    lines = [
        f"launch\tasserted\t{{owner}} sells {{subject}} in {{country}} {word}." for word in ("now", "today", "here")
    ]
    lines += [f"none\t-\t{{org}} thanks {{product}} in {{country}} {word}." for word in ("now", "today", "here")]
    some = training.examples(training.read_corpus(_corpus(tmp_path, *lines)))["kinds"]
    model = training.fit(some)
    assert model == training.fit(some)
    assert model.weight("sells", "launch") > 0 > model.weight("thanks", "launch")
    assert model.probabilities(["<O> sells", "sells"])["launch"] > 0.5


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("launch\tasserted", "some.tsv, line 1: write a label, a status and a sentence with a tab between them."),
        ("sale\tasserted\t{owner} sells.", "there is no label 'sale'"),
        ("launch\tmaybe\t{owner} sells.", "'maybe' is no status of launch"),
        ("none\tplanned\t{org} sells.", "'planned' is no status of none"),
        ("launch\tasserted\t ", "the sentence is missing"),
        ("launch\tasserted\t{seler} sells.", "nothing is called '{seler}'"),
    ],
)
def test_a_line_that_is_no_labelled_sentence_is_told_with_its_place(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(ValueError) as error:
        training.read_corpus(_corpus(tmp_path, line))
    assert said in str(error.value)
    assert str(error.value).startswith("some.tsv, line 1: ")
