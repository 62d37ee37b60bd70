"""load and retract: totals, failures named, nothing half-written."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store
from loaders.report.seeds import seed_page

Run = Callable[..., Any]

EMPTY_HASH = "0" * 64 + "\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The shipped page in a folder of its own, with what is said of it beside it."""
    shipped = seed_page("ntrk_fusion").parent
    folder = tmp_path / "market"
    shutil.copytree(shipped, folder)
    return folder / seed_page("ntrk_fusion").name


def test_the_same_again_changes_nothing(run: Run, nothing: Store, page: Path) -> None:
    first = run("load", page, "--json")
    assert first.code == 0
    assert first.json["documents"] == 1
    assert first.json["new"] > 100
    assert first.json["writes"] > first.json["new"]
    assert first.json["changed"] == 0
    again = run("load", page, "--json")
    assert again.code == 0
    assert [again.json[name] for name in ("documents", "new", "changed", "writes")] == [1, 0, 0, 0]
    assert "nothing new" in run("load", page).out


def test_what_was_not_understood_is_listed_with_its_place(run: Run, nothing: Store, page: Path) -> None:
    told = run("load", page, "--json").json
    for passage in told["not_understood"]:
        assert passage.keys() == {"document", "start", "end", "quote", "why"}


def test_retracting_and_loading_again(run: Run, nothing: Store, page: Path) -> None:
    run("load", page)
    before = run("hash").out
    [document] = run("documents", "--json").json
    gone = run("retract", document["id"][:8], "--why", "a test", "--json")
    assert gone.json == {"document": document["id"], "removed": document["claims"]}
    assert run("hash").out == EMPTY_HASH
    assert run("retract", document["id"]).code == 1
    run("load", page)
    assert run("hash").out == before
    assert run("retract", document["title"]).code == 0


def test_retracting_what_is_not_there(run: Run, nothing: Store) -> None:
    ran = run("retract", "no such title")
    assert ran.code == 1
    assert "No document has the id or the title" in ran.err


def test_a_bad_file_is_named_and_the_others_go_on(run: Run, nothing: Store, page: Path, tmp_path: Path) -> None:
    empty, binary, other = tmp_path / "empty.txt", tmp_path / "binary.txt", tmp_path / "letter.txt"
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(256)) * 8)
    other.write_text("Dear colleague, the meeting is on Tuesday. Kind regards.")
    missing, folder = tmp_path / "missing.txt", tmp_path / "folder"
    folder.mkdir()
    bad = [empty, binary, other, missing, folder]
    ran = run("load", *bad, page, "--json")
    assert ran.code == 1
    assert ran.json["documents"] == 1
    assert {each["path"] for each in ran.json["failed"]} == {str(path) for path in bad}
    for path in bad:
        assert f"Not loaded: {path}" in ran.err
    before = run("hash").out
    assert run("load", *bad).code == 1
    assert run("hash").out == before


def test_a_folder_is_loaded_whole_and_each_file_once(run: Run, nothing: Store, page: Path) -> None:
    told = run("load", page.parent, page, "--json").json
    assert told["documents"] == 1


def test_what_of_a_folder_is_not_loaded_is_told(run: Run, nothing: Store, page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    shutil.copy(page, folder)
    (folder / "chart.png").write_bytes(b"\x89PNG")
    (folder / ".draft.txt").write_text("Not yet.")
    what = ["1 of other kinds (ending: .png)", "1 hidden"]
    assert run("load", folder, "--json").json["left_out"] == [{"folder": str(folder), "what": what}]
    assert f"Left out of {folder}: {'; '.join(what)}." in " ".join(run("load", folder).out.split())
    assert run("load", page, "--json").json["left_out"] == []


def test_one_file_in_two_places_is_one_document(run: Run, nothing: Store, page: Path, tmp_path: Path) -> None:
    run("load", page)
    before = run("hash").out
    copied = tmp_path / "again"
    shutil.copytree(page.parent, copied)
    told = run("load", copied / page.name, "--json").json
    assert (told["new"], told["changed"]) == (0, 0)
    assert run("hash").out == before
    assert len(run("documents", "--json").json) == 1
