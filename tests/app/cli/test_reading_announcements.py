"""`extract` and `evaluate`: no database, every line accounted for, whole files only."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from app.cli.application import application
from loaders.announcement.records import read_labels

TEXT = (
    "FDA Approves ZELVIA (zelvimab) for Melanoma\n\nBASEL, Switzerland, May 2, 2024 -- Larkon Therapeutics AG "
    "today announced that the U.S. Food and Drug Administration (FDA) has approved ZELVIA (zelvimab) for melanoma."
)
RECORD = {"id": "a", "date": "2024-05-02", "text": TEXT}
EVENT = {
    "type": "regulatory",
    "action": "approval",
    "date": "2024-05-02",
    "date_basis": "dateline",
    "parties": [{"name": "Larkon Therapeutics", "role": "applicant"}],
    "subject": "zelvimab",
    "agency": "FDA",
    "status": "asserted",
    "evidence": "approved",
}
LABEL = {
    "id": "a",
    "organizations": [{"text": "Larkon Therapeutics AG", "canonical": "Larkon Therapeutics"}],
    "products": [
        {"text": "ZELVIA", "canonical": "zelvimab", "kind": "drug"},
        {"text": "zelvimab", "canonical": "zelvimab", "kind": "drug"},
    ],
    "agencies": [
        {"text": "FDA", "canonical": "FDA"},
        {"text": "U.S. Food and Drug Administration", "canonical": "FDA"},
    ],
    "indications": ["Melanoma", "melanoma"],
    "events": [EVENT],
    "negative": False,
}


def ran(*words: object, typed: str | None = None) -> Result:
    return CliRunner().invoke(application, [str(word) for word in words], input=typed)


def write(path: Path, *lines: object) -> Path:
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_each_record_gives_one_line_in_the_words_of_the_guideline(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    result = ran("extract", write(tmp_path / "in.jsonl", RECORD, {"id": "b", "date": None, "text": ""}), "--out", out)
    assert result.exit_code == 0
    first, empty = read(out)
    assert list(first) == ["id", "organizations", "products", "agencies", "indications", "events"]
    assert first["organizations"] == ["Larkon Therapeutics AG"]
    assert first["products"] == [{"text": "ZELVIA", "kind": "drug"}, {"text": "zelvimab", "kind": "drug"}]
    assert first["agencies"] == ["FDA", "U.S. Food and Drug Administration"]
    [event] = first["events"]
    assert {name: event[name] for name in ("type", "action", "status", "date", "date_basis", "agency")} == {
        "type": "regulatory",
        "action": "approval",
        "status": "asserted",
        "date": "2024-05-02",
        "date_basis": "dateline",
        "agency": "FDA",
    }
    assert event["evidence"] in TEXT
    assert empty == {"id": "b", "organizations": [], "products": [], "agencies": [], "indications": [], "events": []}


def test_no_database_is_opened_or_even_known(tmp_path: Path) -> None:
    """In a process of its own: neither the driver nor the local server is imported."""
    source = write(tmp_path / "in.jsonl", RECORD)
    code = (
        "import sys\n"
        "from app.cli import main\n"
        f"sys.argv = ['fusiongraph', 'extract', {str(source)!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted(m for m in sys.modules if m == 'neo4j' or m.startswith('graph.server')), file=sys.stderr)"
    )
    environment = {**os.environ, "NEO4J_URI": "bolt://127.0.0.1:9"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert json.loads(done.stdout)["id"] == "a"
    assert done.stderr.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("not json", "it is not JSON"),
        ("[1]", "it is not a JSON object"),
        ({"id": "x", "date": "2024-01-01"}, "it has no 'text'"),
        ({"text": "x"}, "it has no 'id'"),
        ({"id": 7, "text": "x"}, "its 'id' is not text"),
        ({"id": "x", "date": "yesterday", "text": "x"}, "its 'date' is not a date"),
        ({"id": "x", "date": "2024-13-45", "text": "x"}, "its 'date' is not a date"),
    ],
)
def test_a_bad_line_is_named_and_the_others_go_on(tmp_path: Path, line: object, why: str) -> None:
    out = tmp_path / "out.jsonl"
    result = ran("extract", write(tmp_path / "in.jsonl", RECORD, "", line, {**RECORD, "id": "c"}), "--out", out)
    assert result.exit_code == 1
    assert "Line 3 of" in result.stderr
    assert why in result.stderr
    assert "2 announcements read" in result.stderr
    assert "1 line skipped" in result.stderr
    assert [prediction["id"] for prediction in read(out)] == ["a", "c"]


def test_from_standard_input_to_standard_output() -> None:
    result = ran("extract", "-", typed=json.dumps(RECORD))
    assert result.exit_code == 0
    assert json.loads(result.stdout)["id"] == "a"


def test_half_a_character_is_read_as_unreadable(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    spelled = json.dumps({"id": "a", "text": "Larkon AG grows \ud800."})
    assert ran("extract", write(tmp_path / "in.jsonl", spelled), "--out", out).exit_code == 0
    assert read(out)[0]["organizations"] == ["Larkon AG"]


def test_a_file_that_is_not_there_leaves_what_was_written_before(tmp_path: Path) -> None:
    out = write(tmp_path / "out.jsonl", "as before")
    result = ran("extract", tmp_path / "none.jsonl", "--out", out)
    assert result.exit_code == 1
    assert "There is no file" in result.stderr
    assert out.read_text(encoding="utf-8") == "as before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    result = ran("extract", write(tmp_path / "in.jsonl", RECORD), "--out", tmp_path / "none" / "out.jsonl")
    assert result.exit_code == 1
    assert "could not be written" in result.stderr


def test_what_extract_writes_evaluate_reads(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    ran("extract", write(tmp_path / "in.jsonl", RECORD), "--out", out)
    labels = write(tmp_path / "labels.jsonl", LABEL)
    told = json.loads(ran("evaluate", "--labels", labels, "--predictions", out, "--json").stdout)
    for kind in ("organizations", "products", "agencies"):
        assert told["mentions"][kind]["f1"] == 1.0
    assert told["whole_event"]["f1"] == 1.0
    assert told["misses"] == []


@pytest.mark.parametrize("name", ["events", "hedged_events", "optional_events"])
def test_an_event_without_a_status_is_asserted(tmp_path: Path, name: str) -> None:
    bare = {key: value for key, value in EVENT.items() if key != "status"}
    path = write(tmp_path / "labels.jsonl", {**LABEL, "events": [], name: [bare]})
    [label] = read_labels(path)
    assert label[name] == [EVENT]


@pytest.mark.parametrize("given", [("none", "p"), ("labels", "none")])
def test_labels_or_predictions_that_are_not_there_are_named(tmp_path: Path, given: tuple[str, str]) -> None:
    write(tmp_path / "labels.jsonl", LABEL)
    write(tmp_path / "p.jsonl", {"id": "a"})
    labels, predictions = (tmp_path / f"{name}.jsonl" for name in given)
    result = ran("evaluate", "--labels", labels, "--predictions", predictions)
    assert (result.exit_code, "There is no file" in result.stderr) == (1, True)


def test_misses_are_listed_as_many_as_are_asked_for(tmp_path: Path) -> None:
    labels, predictions = write(tmp_path / "labels.jsonl", LABEL), write(tmp_path / "p.jsonl", {"id": "z"})
    none = ran("evaluate", "--labels", labels, "--predictions", predictions)
    assert "missed:" not in none.stdout
    assert "1 label without a prediction" in none.stderr
    assert "1 prediction without a label" in none.stderr
    some = ran("evaluate", "--labels", labels, "--predictions", predictions, "--misses", "2")
    assert "2 of 6 misses" in some.stdout
    everything = json.loads(ran("evaluate", "--labels", labels, "--predictions", predictions, "--json").stdout)
    assert len(everything["misses"]) == 6


def test_each_half_is_scored_alone(tmp_path: Path) -> None:
    labels = write(tmp_path / "labels.jsonl", *({**LABEL, "id": str(n)} for n in range(20)))
    predictions = write(tmp_path / "p.jsonl")
    counts = [
        json.loads(ran("evaluate", "--labels", labels, "--predictions", predictions, "--half", half, "--json").stdout)
        for half in ("all", "development", "held_back")
    ]
    assert counts[0]["items"] == 20 == counts[1]["items"] + counts[2]["items"]
    assert counts[1]["items"] > 0
    assert counts[2]["items"] > 0


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "it is not JSON"),
        ({"organizations": []}, "it has no 'id'"),
        ({"id": "b", "organizations": [], "products": [], "agencies": []}, "it has no list 'events'"),
        (LABEL, "was there before"),
        ({**LABEL, "id": "b", "organizations": ["Larkon"]}, "are labels and predictions swapped?"),
        ({**LABEL, "id": "b", "events": [{**EVENT, "parties": ["Larkon"]}]}, "objects with a 'name' and a 'role'"),
    ],
)
def test_labels_that_cannot_be_scored_are_named(tmp_path: Path, line: object, why: str) -> None:
    labels = write(tmp_path / "labels.jsonl", LABEL, line)
    result = ran("evaluate", "--labels", labels, "--predictions", write(tmp_path / "p.jsonl"))
    assert result.exit_code == 1
    assert "Line 2 of" in result.stderr
    assert why in result.stderr


def test_labels_and_predictions_that_are_swapped_are_said_to_be(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    ran("extract", write(tmp_path / "in.jsonl", RECORD), "--out", out)
    labels = write(tmp_path / "labels.jsonl", LABEL)
    result = ran("evaluate", "--labels", out, "--predictions", labels)
    assert (result.exit_code, "swapped" in result.stderr) == (1, True)


def test_predictions_that_cannot_be_scored_are_named(tmp_path: Path) -> None:
    predictions = write(tmp_path / "p.jsonl", {"id": "a", "agencies": [7]})
    result = ran("evaluate", "--labels", write(tmp_path / "labels.jsonl", LABEL), "--predictions", predictions)
    assert (result.exit_code, "its 'agencies' are neither texts" in result.stderr) == (1, True)


@pytest.mark.parametrize("half", ["all", "development"])
def test_without_labels_there_is_nothing_to_score(tmp_path: Path, half: str) -> None:
    labels, predictions = write(tmp_path / "labels.jsonl"), write(tmp_path / "p.jsonl", {"id": "a"})
    result = ran("evaluate", "--labels", labels, "--predictions", predictions, "--half", half)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing to score" in result.stderr


def test_extract_counts_what_says_nothing_and_ids_that_come_again(tmp_path: Path) -> None:
    german = "Das Unternehmen teilte mit, dass die Zulassung des Tests von der Behörde nicht auf den Weg gebracht wird."
    records = (RECORD, RECORD, {"id": "b", "text": german}, {"id": "c", "text": " 1 "})
    result = ran("extract", write(tmp_path / "in.jsonl", *records), "--out", tmp_path / "out.jsonl")
    assert result.exit_code == 0
    assert [each["id"] for each in read(tmp_path / "out.jsonl")] == ["a", "a", "b", "c"]
    for told in ("4 announcements read", "1 of them in another language", "1 announcement without words",
                 "1 id given again"):  # fmt: skip
        assert told in result.stderr
