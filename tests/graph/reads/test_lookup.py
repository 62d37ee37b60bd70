from __future__ import annotations

from collections.abc import Callable

import pytest

from graph import ledger
from graph.errors import AmbiguousNameError, NotFoundError
from graph.model import Extraction
from graph.reads import evidence, find, neighbourhood, overview, profile, search
from graph.store import Store


@pytest.fixture
def loaded(empty: Callable[[], Store], abc: Extraction, codevelopment: Extraction) -> Store:
    store = empty()
    ledger.append(store, abc, "test:abc")
    ledger.append(store, codevelopment, "test:c")
    return store


@pytest.mark.parametrize("typed", ["Bayer", "bayer", "Bayer AG", "company|bayer"])
def test_a_thing_is_found_by_name_form_and_id(loaded: Store, typed: str) -> None:
    assert find(loaded, typed).id == "company|bayer"


def test_an_unknown_name_names_the_nearest(loaded: Store) -> None:
    with pytest.raises(NotFoundError, match="Did you mean Bayer"):
        find(loaded, "Bayre")


def test_a_name_with_nothing_near_it_is_told_to_have_none(loaded: Store) -> None:
    assert search(loaded, "Nosuch Thermo Inc.")
    with pytest.raises(NotFoundError, match="No name is near it"):
        find(loaded, "Nosuch Thermo Inc.")
    with pytest.raises(NotFoundError, match="Did you mean Thermo Fisher"):
        find(loaded, "Thermo Fischer Inc.")


@pytest.mark.parametrize("typed", ["", "   ", '"', "a AND (", "name:* ~", "\\", "[1 TO 2]"])
def test_odd_text_is_searched_for_as_text(loaded: Store, typed: str) -> None:
    assert search(loaded, typed) == [] or search(loaded, typed)[0].name
    with pytest.raises((NotFoundError, AmbiguousNameError)):
        find(loaded, typed)


def test_search_says_why_it_matched(loaded: Store) -> None:
    hit = search(loaded, "therm")[0]
    assert (hit.name, hit.kind, hit.why) == ("Thermo Fisher", "Company", "named Thermo Fisher")


def test_search_says_that_only_the_spelling_is_near(loaded: Store) -> None:
    hit = search(loaded, "bayr")[0]
    assert (hit.name, hit.near) == ("Bayer", True)
    assert hit.why == "'Bayer' is spelt much like 'bayr'"


@pytest.mark.parametrize("typed", ["thermofisher", "thermo fischer", "ThermoFish"])
def test_a_space_or_a_letter_too_many_or_too_few(loaded: Store, typed: str) -> None:
    assert search(loaded, typed)[0].name == "Thermo Fisher"


def test_a_number_is_not_spelt_like_another(loaded: Store) -> None:
    assert not any(hit.near for hit in search(loaded, "2025"))


def test_a_capped_view_says_how_many_there_are(loaded: Store) -> None:
    market = find(loaded, "m")
    view = neighbourhood(loaded, market.id, limit=2)
    assert (view.shown, view.total) == (2, 3)
    assert len(view.nodes) == 3


def test_a_profile_opens_on_the_words(loaded: Store) -> None:
    lines = profile(loaded, find(loaded, "Bayer")).edges
    assert [line.reads for line in lines] == ["Bayer codevelops with Thermo Fisher"]
    quote = lines[0].quotes[0]
    assert quote.quote == "Bayer and Thermo Fisher codevelop."
    assert evidence(loaded, [quote.claim]) == [quote]


def test_overview_counts_kinds(loaded: Store) -> None:
    assert overview(loaded) == {"Company": 5, "Deal": 1, "Market": 1}
