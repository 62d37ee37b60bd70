"""Long documents: reading is work in proportion to their length."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

_COUNTING = Path(__file__).with_name("counting.py")
_ROOT = Path(__file__).parents[3]
_SENTENCE = "Roche Holding AG and Lonza told Pfizer Inc. that Report and Number are words that Novartis AG uses. "
_REPEATED = {_SENTENCE: 20, "Bayer, ": 40, "larotrectinib, ": 20, "A ": 100, "the FDA ": 40}
# Lengths that lie equally far apart, so that what every text costs once does not count.
_TIMES = (1, 8, 15)


@pytest.fixture(scope="module")
def work() -> dict[str, list[int]]:
    """What is repeated -> what each of two pieces of equal length adds to the work of reading a text of it."""
    warming = " ".join(_REPEATED)  # what is loaded once is loaded with it
    texts = [
        warming,
        *(f"A long report\n\n{each * some * times}" for each, some in _REPEATED.items() for times in _TIMES),
    ]
    told = subprocess.run(
        [sys.executable, str(_COUNTING)],
        input=json.dumps(texts),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    )
    counts = iter(json.loads(told.stdout)[1:])
    return {each: [b - a for a, b in pairwise([next(counts) for _ in _TIMES])] for each in _REPEATED}


@pytest.mark.parametrize("repeated", _REPEATED)
def test_a_text_that_goes_on_as_it_began_is_no_more_work_a_piece(work: dict[str, list[int]], repeated: str) -> None:
    first, second = work[repeated]
    assert 0 < second < 1.5 * first
