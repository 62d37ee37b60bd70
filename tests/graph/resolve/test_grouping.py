"""Same event, many texts: exact dates first; what fits two groups waits."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from graph.resolve import Telling, group


def grouped(*tellings: Telling) -> list[list[str]]:
    of = group(tellings).of
    return sorted(sorted(k for k in of if of[k] == root) for root in set(of.values()))


def test_undated_joins_the_only_dated() -> None:
    assert grouped(Telling("a", None), Telling("b", "2024-03-20")) == [["a", "b"]]


def test_undated_waits_between_two() -> None:
    tellings = [Telling("a", None), Telling("b", "2023-01-05"), Telling("c", "2024-03-20")]
    assert grouped(*tellings) == [["a"], ["b"], ["c"]]
    assert group(tellings).waiting == {"a": ("b", "c")}


def test_month_joins_its_day_but_not_another_month() -> None:
    assert grouped(Telling("a", "2025-04"), Telling("b", "2025-04-10")) == [["a", "b"]]
    assert grouped(Telling("a", "2025-05"), Telling("b", "2025-04-10")) == [["a"], ["b"]]


def test_values_that_differ_keep_apart_and_missing_ones_do_not() -> None:
    full, none, fast = (("pathway", "full"),), (), (("pathway", "accelerated"),)
    assert grouped(Telling("a", None, full), Telling("b", None, none)) == [["a", "b"]]
    assert grouped(Telling("a", None, full), Telling("b", None, fast)) == [["a"], ["b"]]


def test_judged_apart_stays_apart() -> None:
    assert grouped(Telling("a", None), Telling("b", None, apart_from=frozenset({"a"}))) == [["a"], ["b"]]


tellings = st.lists(
    st.builds(
        Telling,
        st.text("abcdefgh", min_size=1, max_size=3),
        st.sampled_from([None, "2024", "2024-03", "2024-03-20", "2024-03-22", "2024-03-24", "2025"]),
        st.sampled_from([(), (("p", "x"),), (("p", "y"),), (("q", "x"),)]),
    ),
    unique_by=lambda t: t.key,
    max_size=8,
)


@given(tellings, st.randoms())
def test_order_does_not_matter(told: list[Telling], chance: random.Random) -> None:
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert group(shuffled) == group(told)


@given(tellings)
def test_twins_are_one(told: list[Telling]) -> None:
    of = group(told).of
    for a in told:
        for b in told:
            if (a.when, a.values) == (b.when, b.values):
                assert of[a.key] == of[b.key]
