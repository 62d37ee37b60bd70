"""What headline and surroundings make of an event: data shown at a meeting, plans beside what is done."""

from __future__ import annotations

import pytest

from loaders.announcement.extract import predict


def _told(text: str) -> list[tuple[str, str, str]]:
    events = predict("a", "2024-09-12", text)["events"]
    return [(event["status"], event["type"], event["action"]) for event in events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ipsen Presents Positive Phase 2 Data on Elafibranor at the Liver Congress\n\nIpsen was founded in 1929.",
            [("asserted", "clinical_trial", "result")],
        ),
        (
            "Ipsen to Present Data From the Phase 2 Study of Elafibranor at the Liver Congress\n\nIt opens on Monday.",
            [("planned", "clinical_trial", "result")],
        ),
        (
            "Ipsen Announces Posters on Elafibranor at the Liver Congress\n\nThe posters hang in hall two.",
            [],
        ),
        (
            "Ipsen Presents Preclinical Data Showing Elafibranor Reduced Scars in Mice at the Liver Congress\n\nMore.",
            [],
        ),
    ],
)
def test_data_at_a_meeting_are_a_result_where_the_text_tells_what_they_show(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    assert _told(text) == told


def test_a_bullet_within_a_line_begins_another_sentence() -> None:
    text = "Ipsen reports its year.\n\n• Data on safety follow• Ipsen dosed the first patient with elafibranor"
    assert _told(text) == [("asserted", "clinical_trial", "start")]


def test_library_preparation_is_no_plan() -> None:
    text = "QIAGEN launches new library preparation kit\n\nQIAseq Targeted Panel shortens the work."
    assert [(e["status"], e["type"]) for e in predict("a", "2024-09-12", text)["events"]] == [("asserted", "launch")]
