"""One event told by a headline and by the first sentence below it, each in its own words, is one event."""

from __future__ import annotations

from itertools import product

import pytest

from loaders.announcement.extract import predict

# By event: its type and action or kind, headlines, first sentences.
TOLD = {
    "clearance": (
        ("regulatory", "clearance"),
        (
            "FDA Clears BirchDx Sepsis Test",
            "FDA approves sepsis test of Birch Diagnostics",
            "BirchDx wins FDA approval",
        ),
        (
            "The FDA has cleared the BirchDx test, Birch Diagnostics said.",
            "Birch Diagnostics announced it has received 510(k) clearance from the FDA for its BirchDx test.",
            "The U.S. Food and Drug Administration has granted De Novo marketing authorization to BirchDx.",
        ),
    ),
    "opinion": (
        ("regulatory", "positive_opinion"),
        ("CHMP Backs Zelvamab", "Zelvamab nears EU approval", "European regulators back zelvamab"),
        (
            "The CHMP has adopted a positive opinion recommending approval of zelvamab.",
            "The European Medicines Agency has recommended approval of zelvamab, Ash Pharma said.",
        ),
    ),
    "approval": (
        ("regulatory", "approval"),
        ("FDA green-lights zelvamab", "Ash Pharma lung cancer drug cleared by FDA", "Zelvamab Approved by the FDA"),
        (
            "The FDA cleared zelvamab for sale on Monday, Ash Pharma said.",
            "Ash Pharma today announced that the FDA has granted marketing approval to zelvamab.",
            "The FDA has approved zelvamab. The agency had rejected it in 2023.",
        ),
    ),
    "purchase": (
        ("acquisition", None),
        ("Ash Pharma swoops on Birch Diagnostics", "Birch Diagnostics agrees $50 million takeover by Ash Pharma"),
        (
            "Ash Pharma and Birch Diagnostics have entered into a definitive merger agreement.",
            "Ash Pharma said on Monday it would pay $50 million for Birch Diagnostics.",
        ),
    ),
    "licence": (
        ("partnership", "licensing"),
        ("Birch Pharma Gains Rights to Zelvamab", "Ash Pharma, Birch Pharma in $500 million deal on zelvamab"),
        (
            "Ash Pharma has granted Birch Pharma an exclusive licence to zelvamab in Japan.",
            "Birch Pharma will pay Ash Pharma $50 million upfront for the rights to zelvamab.",
        ),
    ),
    "result": (
        ("clinical_trial", "result"),
        ("Zelvamab hits goal in Phase 3", "Ash Pharma drug succeeds in late-stage trial"),
        (
            "Zelvamab met the primary endpoint of a Phase 3 trial, Ash Pharma said.",
            "In the Phase 3 trial zelvamab improved survival by 30%, Ash Pharma said.",
        ),
    ),
    "end": (
        ("clinical_trial", "discontinued"),
        ("Ash Pharma drops zelvamab", "Ash Pharma halts zelvamab trial"),
        (
            "Ash Pharma has terminated the Phase 2 study of zelvamab for futility.",
            "Ash Pharma said it will end development of zelvamab.",
        ),
    ),
    "launch": (
        ("launch", None),
        ("Ash Pharma Launches Zelvi in Japan", "Zelvi now available in Japan"),
        ("Zelvi is now available in Japan, Ash Pharma said.", "Ash Pharma has begun selling Zelvi in Japan."),
    ),
}


@pytest.mark.parametrize("event", TOLD)
@pytest.mark.parametrize("dateline", ["", "BOSTON, March 20, 2025 – "])
def test_headline_and_body_tell_one_event(event: str, dateline: str) -> None:
    what, headlines, sentences = TOLD[event]
    wrong = {}
    for headline, sentence in product(headlines, sentences):
        read = predict("x", "2025-03-20", f"{headline}\n\n{dateline}{sentence}")["events"]
        told = [(e["type"], e.get("action") or e.get("deal_type")) for e in read if e["status"] == "asserted"]
        if [each for each in told if each != ("regulatory", "rejection")] != [what]:
            wrong[headline, sentence] = read
    assert not wrong
