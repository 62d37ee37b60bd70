import pytest
from hypothesis import given
from worlds import extractions, filler

from graph.errors import InvalidClaimError
from graph.model import Claim, Extraction, Place, normalise_text
from graph.model.check import check_claim


@given(extractions())
def test_a_claim_survives_its_row(extraction: Extraction) -> None:
    for claim in extraction.claims:
        again = Claim.model_validate_json(claim.model_dump_json(exclude_none=True))
        assert again == claim
        assert again.id == claim.id


def test_a_copy_has_an_id_of_its_own(abc: Extraction) -> None:
    claim = abc.claims[0]
    changed = claim.model_copy(update={"when": "2024-03"}) if claim.id else claim
    assert changed.id == Claim.model_validate_json(changed.model_dump_json(exclude_none=True)).id != claim.id


@given(extractions())
def test_worlds_hold(extraction: Extraction) -> None:
    for claim in extraction.claims:
        check_claim(claim, extraction.document)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"predicate": "Gossip"}, "nothing a claim can say"),
        ({"predicate": "CODEVELOPS_WITH"}, "nothing a claim can say"),
        ({"roles": (filler("source", "Company", "Ash", "Ash"),)}, "no target"),
        ({"values": {"mood": "good"}}, "'mood' is not declared"),
        ({"when": "last spring"}, "no date such as"),
        ({"places": (Place(start=0, end=3, quote="Elm"),)}, "is not its quote"),
    ],
)
def test_what_the_declaration_does_not_allow_is_refused(abc: Extraction, change: dict[str, object], said: str) -> None:
    with pytest.raises(InvalidClaimError, match=said):
        check_claim(abc.claims[0].model_copy(update=change), abc.document)


def test_text_is_normalised_once() -> None:
    raw = "Soft\u00adhyphen, no\u00a0break, e\u0301, zero\u200bwidth\r\nand \x07bell"
    assert normalise_text(raw) == "Softhyphen, no break, \u00e9, zerowidth\nand bell"
    assert normalise_text(normalise_text(raw)) == normalise_text(raw)


def test_what_controls_a_terminal_or_the_direction_is_no_part_of_a_text() -> None:
    raw = "\x1b]0;title\x07\x1b[1;31mAsh\x1b[0m buys \u202eBeech\u202c and \u2066Cedar\u2069\u200f"
    assert normalise_text(raw) == "Ash buys Beech and Cedar"
    assert normalise_text("[31m is a code; so is ]0;") == "[31m is a code; so is ]0;"
