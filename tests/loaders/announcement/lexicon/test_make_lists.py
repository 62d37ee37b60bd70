"""The maker of the word lists: what it is given wrongly is said, what it is given rightly is written."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from loaders.announcement.lexicon import make_lists

UNII = """ZELVIXANTOMAB [INN]\tcn\tA1\tZELVIXANTOMAB
ZELVIXAN\tbn\tA1\tZELVIXANTOMAB
ORQUAZIL\tbn\tB2\tWATER
"""


@pytest.mark.parametrize("arguments", [[], ["substances"], ["lists", "words.txt"], ["substances", "missing.txt"]])
def test_arguments_that_are_wrong_are_told_without_a_traceback(arguments: list[str]) -> None:
    told = CliRunner().invoke(make_lists.application, arguments)
    assert told.exit_code == 2
    assert isinstance(told.exception, SystemExit)
    assert "Usage:" in told.output


def test_substances_add_to_the_common_names_and_leave_out_brands_of_no_medicine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in (("common_names.txt", "abacavir\n"), ("companies.txt", ""), ("field_companies.txt", "")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    listed = tmp_path / "UNII_Names.txt"
    listed.write_text(UNII, encoding="utf-8")
    monkeypatch.setattr(make_lists, "HERE", tmp_path)
    told = CliRunner().invoke(make_lists.application, ["substances", str(listed)])
    assert told.exit_code == 0, told.output
    assert (tmp_path / "common_names.txt").read_text(encoding="utf-8").split() == ["abacavir", "zelvixantomab"]
    assert (tmp_path / "brands.txt").read_text(encoding="utf-8").split() == ["zelvixan"]
