"""Words for what a product is: the one table of them, and what names and sorts of products it makes the reader find."""

import re

import pytest

from loaders.announcement.extract import predict
from loaders.announcement.lexicon.product_kinds import any_of, in_names, table, uses_of, with_plurals


def sorts(text: str) -> dict[str, str]:
    return {product["text"]: product["kind"] for product in predict("x", "2025-06-12", text)["products"]}


def test_a_word_stands_in_the_table_once_and_serves_some_use() -> None:
    words = [kind.word for kind in table()]
    assert len(words) == len(set(words))
    assert [kind.word for kind in table() if not kind.uses] == []


def test_a_word_has_the_uses_of_its_section_less_and_more_those_said() -> None:
    assert uses_of("pump", ["headed", "sign"], {}) == {"headed", "sign"}
    assert uses_of("pump", ["headed", "sign"], {"not": ["sign"], "also": ["sort"]}) == {"headed", "sort"}
    assert uses_of("pump", ["headed", "sign"], {"only": ["sort"]}) == {"sort"}


@pytest.mark.parametrize("said", [{"not": ["heading"]}, {"not": ["sort"]}, {"also": ["headed"]}])
def test_a_use_that_is_none_or_changes_nothing_is_refused(said: dict[str, list[str]]) -> None:
    with pytest.raises(ValueError, match="'pump'"):
        uses_of("pump", ["headed", "sign"], said)


def test_a_pattern_takes_the_longest_word_in_the_singular_or_the_plural() -> None:
    pattern = any_of(with_plurals(["spray", "nasal spray", "patch", "therapy"]))
    written = "nasal spray, sprays, patches, therapies"
    assert re.findall(pattern, written) == written.split(", ")


def test_names_have_the_words_with_capitals() -> None:
    assert in_names(["liquid biopsy", "self-test", "CDx"]) == ("Liquid Biopsy", "Self-Test", "CDx")


@pytest.mark.parametrize(
    "word", [kind.word for kind in table() if kind.sort == "device" and {"headed", "sort"} <= kind.uses]
)
def test_a_word_for_a_device_behind_a_name_tells_a_device(word: str) -> None:
    assert sorts(f"The hospital has bought its Zelvarix {word} in May.") == {"Zelvarix": "device"}


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Ipsen sells ZelviClip, a clip for the ear, in Malta.", "ZelviClip", "device"),
        ("Ipsen sells the Zelvarix app in Malta.", "Zelvarix", "platform"),
        ("Ipsen sells the Zelvi Home Self-Test in Malta.", "Zelvi Home Self-Test", "diagnostic"),
        ("Ipsen sells the Zelvarix platform in Malta.", "Zelvarix", "platform"),
        ("The agency accepted an application for its weekly naltrexone patch, ZLV-190.", "ZLV-190", "drug"),
    ],
)
def test_the_word_beside_a_name_tells_its_sort(text: str, name: str, sort: str) -> None:
    assert sorts(text)[name] == sort


@pytest.mark.parametrize(
    "text",
    [
        "University of Otago technology is used by Bayer in Boston.",
        "The August 2023 companion diagnostic agreement with Bayer has ended.",
        "Talkwell, a provider of online therapy, was founded in May.",
    ],
)
def test_words_left_out_of_a_use_make_no_product(text: str) -> None:
    assert sorts(text) == {}
