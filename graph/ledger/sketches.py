"""Near-duplicates: a sketch of a text by which those that differ in a few words are found without comparing all."""

from __future__ import annotations

import hashlib
import random
import re

BANDS = 10
ROWS = 3
WORDS = 3
# Of a very long text its beginning is compared.
LONGEST = 20_000
NEAR = 0.7
_WORD = re.compile(r"\w+")
_MASK = (1 << 61) - 1
_dice = random.Random(20240320)  # noqa: S311 - fixed factors of hash functions, nothing secret
_FACTORS = [(_dice.randrange(1, _MASK), _dice.randrange(_MASK)) for _ in range(BANDS * ROWS)]


def shingles(text: str) -> frozenset[str]:
    """The runs of three words of a text, whatever their case and what stands between them."""
    words = _WORD.findall(text[:LONGEST].lower())
    return frozenset(" ".join(words[i : i + WORDS]) for i in range(max(1, len(words) - WORDS + 1)))


def sketch(text: str) -> dict[str, int]:
    """The bands of the text's minhash signature as properties b0, b1 ...: near texts share at least one of them.

    Two texts that share 70 % of their runs are found 49 times of 50, 80 % practically always."""
    hashes = [int.from_bytes(hashlib.blake2b(s.encode(), digest_size=7).digest(), "big") for s in shingles(text)]
    signature = [min((a * h + b) % _MASK for h in hashes) for a, b in _FACTORS]
    return {f"b{band}": _key(signature[band * ROWS : (band + 1) * ROWS]) for band in range(BANDS)}


def _key(rows: list[int]) -> int:
    """A whole number of the size that the database stores."""
    return int.from_bytes(hashlib.blake2b(repr(rows).encode(), digest_size=7).digest(), "big")


def likeness(a: str, b: str) -> float:
    """The share of their runs of words that two texts have in common, 0 to 1."""
    left, right = shingles(a), shingles(b)
    return len(left & right) / len(left | right)
