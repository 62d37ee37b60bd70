"""Status by every way of saying it: what is planned, denied, ended or only said is never told as done."""

from __future__ import annotations

import pytest

from loaders.announcement.extract import predict

# type of event -> who does it, to do, doing, done, the thing
DEEDS = {
    "acquisition": (
        "acquire Birch Diagnostics",
        "acquiring Birch Diagnostics",
        "acquired Birch Diagnostics",
        "acquisition of Birch Diagnostics",
    ),
    "partnership": (
        "collaborate with Birch Pharma",
        "collaborating with Birch Pharma",
        "collaborated with Birch Pharma",
        "collaboration with Birch Pharma",
    ),
    "regulatory": (
        "submit an NDA for zelvamab to the FDA",
        "submitting an NDA for zelvamab to the FDA",
        "submitted an NDA for zelvamab to the FDA",
        "NDA submission for zelvamab",
    ),
    "clinical_trial": (
        "start a Phase 3 trial of zelvamab",
        "starting a Phase 3 trial of zelvamab",
        "started a Phase 3 trial of zelvamab",
        "start of a Phase 3 trial of zelvamab",
    ),
    "launch": (
        "launch zelvamab in Japan",
        "launching zelvamab in Japan",
        "launched zelvamab in Japan",
        "launch of zelvamab in Japan",
    ),
}
PLANNED = """Ash plans to {do}. | Ash expects to {do} in 2026. | Ash is gearing up to {do}.
Ash is scheduled to {do} in 2026. | Ash is likely to {do} in 2026. | Ash proposes to {do}. | Ash has plans to {do}.
Ash announced its intention to {do}. | Ash is looking forward to {doing} in 2026. | Ash wants to {do} in 2026."""
NEGATED = """Ash has not {done}. | Ash did not {do}. | Ash has yet to {do}. | Ash has no plans to {do}.
Ash has decided not to {do}. | Ash did not, however, {do}. | Ash denied that it had {done}. | Ash ruled out {doing}.
Ash rejected the idea of {doing}. | Ash never {done}. | There has been no {thing}, according to Ash."""
TERMINATED = """Ash called off the {thing}. | Ash has abandoned the {thing}. | Ash scrapped the {thing}.
Ash backed out of the {thing}. | The {thing} was abandoned by Ash. | Ash has decided to abandon the {thing}."""
RUMOURED = """Ash is reportedly {doing}. | Rumour has it that Ash will {do}. | Ash is rumoured to be {doing}.
Word is that Ash will {do}, people familiar with the matter said. | Ash is said to be {doing}, unnamed sources say."""


def ways(told: str) -> list[str]:
    return [way.strip().replace("Ash", "Ash Pharma") for line in told.splitlines() for way in line.split("|")]


CASES = [
    (status, way)
    for status, told in (
        ("planned", PLANNED),
        ("negated", NEGATED),
        ("terminated", TERMINATED),
        ("rumoured", RUMOURED),
    )
    for way in ways(told)
]


@pytest.mark.parametrize(("status", "way"), CASES)
def test_every_event_has_the_status_that_is_said(status: str, way: str) -> None:
    read = {}
    for kind, (do, doing, done, thing) in DEEDS.items():
        text = way.format(do=do, doing=doing, done=done, thing=thing)
        read[kind] = {(e["type"], e["status"]) for e in predict("x", "2025-03-20", text)["events"]}
    assert read == {kind: {(kind, status)} for kind in DEEDS}
