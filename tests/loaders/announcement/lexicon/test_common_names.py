"""Common names: every ending and every exception decides something."""

import pytest

from loaders.announcement.lexicon.common_names import (
    ENDINGS,
    NOT_INN,
    SECOND_ENDINGS,
    built_like_a_common_name,
    common_names,
)


@pytest.mark.parametrize("endings", [ENDINGS, SECOND_ENDINGS])
def test_no_ending_is_told_twice_or_by_a_shorter_one(endings: tuple[str, ...]) -> None:
    implied = [one for at, one in enumerate(endings) if one.endswith(endings[:at] + endings[at + 1 :])]
    assert implied == []


def test_every_exception_would_be_a_common_name_otherwise() -> None:
    assert [word for word in sorted(NOT_INN) if not built_like_a_common_name(f"x{word}")] == []
    assert [word for word in sorted(NOT_INN) if len(word) < 6] == []


def test_an_exception_is_no_common_name() -> None:
    text = "The peptide zelvimab and the tripeptide."
    assert [text[start:end] for start, end in common_names(text)] == ["zelvimab"]
