"""What weights may take for the name of a product or an organization and is none."""

import pytest

from loaders.announcement.naming.look_alikes import is_no_organization, is_no_product


def at(text: str, name: str) -> tuple[str, int, int]:
    start = text.index(name)
    return text, start, start + len(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The call begins at 4:45 PM Eastern.", "45 PM Eastern"),
        ("The call begins at 4:45pm CET.", "45pm CET"),
        ("The call was led by Hartley A. Halvorsen of Malta.", "Hartley A"),
        ("The board has hired Peter B. Halvorsen CPA.", "Halvorsen CPA"),
        ("The report came before the bell at Nasdaq-GM.", "Nasdaq-GM"),
        ("The site is run by Lahn Universität Zelburg.", "Lahn Universität Zelburg"),
        ("The rig was built by its partner, ZQLMe, in Malta.", "ZQLMe"),
        ("It works by CD25-mediated Treg removal.", "Treg"),
        ("It is a ZEGFxZD T-cell engager.", "ZEGFxZD T-cell"),
        ("Ipsen, the Spatial Medicine Company, has moved.", "Spatial Medicine Company"),
        ("It is put forward for Approval.", "Approval"),
        ("Sales of Covid tests fell.", "Covid"),
    ],
)
def test_times_people_places_cells_and_plain_words_are_no_products(text: str, name: str) -> None:
    assert is_no_product(*at(text, name))


@pytest.mark.parametrize("name", ["Zelvora", "Zelvi-S", "Zelvi Pen"])
def test_a_word_of_no_dictionary_may_be_a_product_s(name: str) -> None:
    assert not is_no_product(*at(f"Ipsen sells {name} in Malta.", name))


def test_a_standard_is_no_organization() -> None:
    assert is_no_organization(*at("The plant was awarded EN ISO 9001 in May.", "EN ISO 9001"))
