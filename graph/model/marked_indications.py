"""Diseases told apart by a biomarker: one name for the ways in which texts put the two together.

`NTRK-positive solid tumors`, `NTRK fusion-positive solid tumors` and `solid tumors harbouring an NTRK gene fusion`
are one indication."""

from __future__ import annotations

import re

# Of these genes `positive` means that a fusion was found; of others it may mean a mutation or an expression.
FUSION_GENES = frozenset("ntrk ntrk1 ntrk2 ntrk3 alk ros1 ret nrg1".split())
_HAS = (
    r"(?:with|harbou?ring|bearing|carrying|positive for|"
    r"(?:that|which|who|whose tumou?rs) (?:have|has|harbou?r|carry|bear|are positive for))"
)
_BEHIND = re.compile(
    rf"(?P<disease>.+?) {_HAS} (?:an? |the )?(?P<marker>\w+(?: \w+){{0,6}}?) (?:gene )?(?:fusions?|rearrangements?)"
)
_BEFORE = re.compile(r"(?P<marker>\w+) (?:gene )?(?:fusion )?positive (?P<disease>.+)")


def marked_indication(normalised: str) -> str:
    """The normalised name of a disease, its fusion put in front: `ntrk fusion positive solid tumors`.

    Any other name as it stands."""
    for pattern in (_BEHIND, _BEFORE):
        match = pattern.fullmatch(normalised)
        # `neurotrophic tyrosine receptor kinase (NTRK)` ends with its short form
        if match is not None and (gene := match["marker"].split()[-1]) in FUSION_GENES:
            return f"{gene} fusion positive {match['disease']}"
    return normalised
