"""Same event, many texts: exact dates first; what fits two groups waits."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graph.resolve import Step, Telling, group


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


def about(key: str, *products: str, when: str | None = "2024-02-05", kind: str = "Drug") -> Telling:
    return Telling(key, when, products=frozenset((kind, product) for product in products))


def test_tellings_of_other_products_are_other_events() -> None:
    assert grouped(about("a", "x"), about("b", "y")) == [["a"], ["b"]]
    assert grouped(about("a", "x"), about("b", "x")) == [["a", "b"]]
    assert grouped(about("a", "x"), about("b", "x", "y"), about("c", "y")) == [["a", "b", "c"]]


def test_a_drug_and_its_test_are_no_other_products() -> None:
    assert grouped(about("a", "x"), about("b", "t", kind="Diagnostic")) == [["a", "b"]]


def test_a_telling_without_a_product_joins_the_only_event_and_waits_between_two() -> None:
    assert grouped(about("a", "x"), about("b")) == [["a", "b"]]
    assert group([about("a", "x"), about("b", "y"), about("c")]).waiting == {"c": ("a", "b")}


def test_a_plan_becomes_what_is_of_its_nature_or_about_its_product() -> None:
    planned = Telling("a", "2025-06", step=Step.PLANNED, nature="work in common", products=frozenset({("Drug", "x")}))
    done = Telling("b", "2025-07-05", nature="goods")
    assert grouped(planned, done) == [["a"], ["b"]]
    assert grouped(planned, replace(done, nature="work in common")) == [["a", "b"]]
    assert grouped(planned, replace(done, nature="")) == [["a", "b"]]
    assert grouped(planned, replace(done, products=planned.products)) == [["a", "b"]]
    assert grouped(planned, replace(done, when="2025-06-20")) == [["a", "b"]]


def test_judged_apart_stays_apart() -> None:
    assert grouped(Telling("a", None), Telling("b", None, apart_from=frozenset({"a"}))) == [["a"], ["b"]]


tellings = st.lists(
    st.builds(
        Telling,
        st.text("abcdefgh", min_size=1, max_size=3),
        st.sampled_from([None, "2024", "2024-03", "2024-03-20", "2024-03-22", "2024-03-24", "2025"]),
        st.sampled_from([(), (("p", "x"),), (("p", "y"),), (("q", "x"),)]),
        st.just(frozenset()),
        st.sampled_from(list(Step)),
        st.sampled_from(["", "goods", "rights"]),
        st.frozensets(st.sampled_from([("Drug", "x"), ("Drug", "y"), ("Diagnostic", "t")])),
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
            if replace(a, key="") == replace(b, key=""):
                assert of[a.key] == of[b.key]
