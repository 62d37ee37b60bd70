"""The claims of one page as they are gathered: a frame said at several places is one claim with all of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from graph.model import Claim, Factuality, Filler, NotUnderstood, Record, place
from graph.model.claim import Scalar, frame_key


class ClaimBook:
    """Gathers claims and what was not understood, over one normalised text."""

    def __init__(self, document: str, text: str) -> None:
        self.document = document
        self.text = text
        self._claims: dict[str, Claim] = {}
        self._not_understood: dict[tuple[int, int], NotUnderstood] = {}

    def add(
        self,
        predicate: str,
        roles: Iterable[tuple[str, Record, str]],
        spans: Iterable[tuple[int, int]],
        values: Mapping[str, Scalar | None] | None = None,
        qualifiers: Mapping[str, Scalar | None] | None = None,
        factuality: Factuality = Factuality.ASSERTED,
    ) -> Claim:
        """Add a claim, or its places to the same frame. Roles are (role, record, text as written)."""
        places = [place(self.text, start, end) for start, end in spans]
        return self.take(
            Claim(
                document=self.document,
                predicate=predicate,
                roles=tuple(Filler(role=role, record=of, text=text) for role, of, text in roles),
                values=_stated(values),
                qualifiers=_stated(qualifiers),
                factuality=factuality,
                places=tuple(places),
            )
        )

    def take(self, claim: Claim, *, join: bool = True) -> Claim:
        """Add a claim, joined to its frame where that is there already; with `join` off it stays as it is,
        since another claim may name it in a role."""
        key = json.dumps(frame_key(claim), sort_keys=True, ensure_ascii=False) if join else claim.id
        if join and key in self._claims:
            known = self._claims[key]
            places = sorted({*known.places, *claim.places}, key=lambda p: (p.start, p.end))
            claim = Claim(**(dict(known) | {"places": tuple(places)}))
        self._claims[key] = claim
        return claim

    def miss(self, start: int, end: int, why: str) -> None:
        """Words that look as if they held a claim, and what was missing."""
        self._not_understood.setdefault(
            (start, end), NotUnderstood(start=start, end=end, quote=self.text[start:end], why=why)
        )

    def claims(self) -> tuple[Claim, ...]:
        return tuple(sorted(self._claims.values(), key=lambda c: (c.places[0].start, c.predicate, c.id)))

    def not_understood(self) -> tuple[NotUnderstood, ...]:
        return tuple(self._not_understood[key] for key in sorted(self._not_understood))


def _stated(values: Mapping[str, Scalar | None] | None) -> dict[str, Scalar]:
    return {name: value for name, value in (values or {}).items() if value is not None and value != ""}
