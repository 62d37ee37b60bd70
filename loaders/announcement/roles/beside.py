"""Beside: products that are named only because another one goes with them."""

from __future__ import annotations

import re

# What a product stands beside is not what the event is about: the partner drug, the comparator, the reference product.
_BESIDE = re.compile(
    r"\b(?:combination with|combined with|together with|plus|versus|vs\.?|compared (?:with|to)|against|alongside|"
    r"biosimilars? (?:to|of|for)|biosimilar candidate (?:to|of|for)|reference (?:product|biologic|medicine)s?,?|"
    r"interchangeable with|companions?(?: (?:diagnostic|test|assay)s?)? (?:for|to|with|beside|of)|"
    r"(?:treated|treatment|use|used|given|prescribed) with|eligible for|patients for|benefit from|followed by|adding|"
    r"beside)\s+(?:the |its |⟦O\d+⟧'s |drug |medicine )?$",
    re.IGNORECASE,
)


def stands_beside_another(before: str) -> bool:
    """Whether a product behind these words is only what another one goes with."""
    return _BESIDE.search(before[-60:]) is not None
