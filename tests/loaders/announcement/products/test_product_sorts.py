"""What sort a product is of: by the words beside its name, and by what its other places tell."""

import pytest

from loaders.announcement.extract import predict


def sorts(text: str) -> dict[str, str]:
    return {product["text"]: product["kind"] for product in predict("x", "2025-06-12", text)["products"]}


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Ipsen shows data for the masked ZELVIBODY® ZLV126 in Malta.", "ZELVIBODY", "platform"),
        ("Ipsen builds on its AI Platform, ZelviCube for early detection.", "ZelviCube", "platform"),
        ("Ipsen Launches Zelvix™ Version 7.5 Drug Design Software in Malta", "Zelvix", "platform"),
        (
            "Ipsen has an add-on for its Zelvex Aurovia™ and Zelvex Boreala™ cell sorting systems.",
            "Zelvex Aurovia",
            "platform",
        ),
        ("Ipsen told of the merits of its ZelviCine modality over others.", "ZelviCine", "platform"),
        ("Ipsen Reports Progress With the Development of Handheld ZelviScan M® for Field Use", "ZelviScan M", "device"),
        ("Ipsen Explains the Science Behind zelviCore™ Non-Invasive Vagus Nerve Stimulation", "zelviCore", "device"),
        ("Drops were delivered with the Zelvijet® in Malta.", "Zelvijet", "device"),
        ("In this test, the Zelvijet® remained free of germs.", "Zelvijet", "device"),
        ("Follow-up of the Investigational Device Exemption (IDE) trial of ZGuard® is over.", "ZGuard", "device"),
        ("Bayer began a study of FUROSCIX Auto-Injector in adults.", "FUROSCIX Auto-Injector", "device"),
    ],
)
def test_words_beside_a_name_tell_its_sort(text: str, name: str, sort: str) -> None:
    assert sorts(text)[name] == sort


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Ipsen Expands Zelvix® Reach in Malta. Doctors like the Zelvix test.", "Zelvix", "diagnostic"),
        ("Ipsen Unveils ZelviLyme Launch Plans. Next comes the ZelviLyme Panel.", "ZelviLyme", "diagnostic"),
        ("Ipsen shows the ZelviGuard™ Neuroprotection System. ZelviGuard™ is well made.", "ZelviGuard", "platform"),
    ],
)
def test_a_name_has_the_sort_that_another_place_tells(text: str, name: str, sort: str) -> None:
    assert sorts(text)[name] == sort


def test_what_is_a_medicine_somewhere_stays_one() -> None:
    found = sorts("The FDA approved ZELVIA® (zelvatinib) in May. The ZELVIA pump is new.")
    assert found["ZELVIA"] == "drug"


def test_a_vessel_of_tissue_is_of_one_sort_with_its_short_form() -> None:
    text = "Bayer filed for its Woven Cellular Vessel™ (WCV™) in May."
    assert set(sorts(text).values()) == {"drug"}


def test_the_code_name_of_what_a_technology_makes_is_no_part_of_its_name() -> None:
    assert set(sorts("Ipsen is fond of its ZelviBody® platform and of the first ZelviBody® ZLV126.")) == {
        "ZelviBody",
        "ZLV126",
    }
