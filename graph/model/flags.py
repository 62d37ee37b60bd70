"""What is odd in the wording of a claim, which is kept as stated: that one who only gives an opinion has approved."""

from graph.model.claim import Claim, record
from graph.vocabulary import AUTHORISATIONS

# Who gives an opinion, and who then approves: the European Commission, after the EMA's committee.
_ADVISERS = {record("Regulator", adviser).key: (adviser, "European Commission") for adviser in ("EMA", "CHMP")}


def flag(claim: Claim) -> str | None:
    """What is odd in the claim's wording, in a sentence; None where nothing is."""
    if claim.predicate != "RegulatoryEvent":
        return None
    if stated := claim.values.get("flag"):
        return str(stated)
    if claim.values.get("action") not in AUTHORISATIONS:
        return None
    for filler in claim.fillers("regulator"):
        if filler.record.key in _ADVISERS:
            adviser, approver = _ADVISERS[filler.record.key]
            return f"stated so, but the {adviser} gives an opinion, and the {approver} approves"
    return None
