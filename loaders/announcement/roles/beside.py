"""Beside: products that are named only because another one goes with them."""

from __future__ import annotations

import re

from loaders.announcement.mentions import Mention

_OF_REFERENCE = r"biosimilars? (?:to|of|for)|biosimilar candidate (?:to|of|for)|comparison (?:to|with|against)"
# What a product stands beside is not what the event is about: the partner drug, the comparator, the reference product.
_BESIDE = re.compile(
    r"\b(?:combination with|combined with|together with|plus|versus|vs\.?|compared (?:with|to)|against|alongside|"
    rf"{_OF_REFERENCE}|reference (?:product|biologic|medicine)s?,?|"
    r"interchangeable with|companions?(?: (?:diagnostic|test|assay)s?)? (?:for|to|with|beside|of)|"
    r"(?:treated|treatment|use|used|given|prescribed) with|eligible for|patients for|benefit from|followed by|adding|"
    r"beside)\s+(?:the |its |⟦O\d+⟧'s |drug |medicine )?$",
    re.IGNORECASE,
)


# A brand before the bracket with its common name is no other product: `biosimilar to Zelvia® (zelvimab)`.
_REFERENCE = re.compile(
    rf"\b(?:{_OF_REFERENCE}) (?:the |its )?(?:(?:⟦P\d+⟧|[\w-]+)(?:[®™]*,? \(|[®™]* (?:and|or) ))?$", re.IGNORECASE
)


def is_a_reference(before: str) -> bool:
    """Whether a product behind these words is what another one is held against, never what an event is about."""
    return _REFERENCE.search(before[-60:]) is not None


def makes_the_next(mention: Mention, behind: str) -> bool:
    """Whether a platform stands right before the name of what it makes: `ZELVIBODY® ZLV126`."""
    return mention.sort == "platform" and _NEXT.match(behind) is not None


# `Zelvi maker Acme's other drug`: a product by which its maker is described.
_ITS_MAKER = re.compile(r"(?:'s)? (?:(?:maker|developer|owner|seller) )?⟦O")


def describes_its_maker(behind: str) -> bool:
    """Whether a product before these words only says who is meant."""
    return _ITS_MAKER.match(behind) is not None


_NEXT = re.compile(r"[®™]* (?:⟦P|[A-Z]{2,5}-?\d{2,5}\b)")


def stands_beside_another(before: str) -> bool:
    """Whether a product behind these words is only what another one goes with."""
    return _BESIDE.search(before[-60:]) is not None
