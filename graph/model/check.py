"""Whether a claim is one that the declaration allows; what a loader gets wrong is said before anything is written."""

from __future__ import annotations

from graph.errors import InvalidClaimError
from graph.model.claim import ALIAS, IDENTIFIER, Claim
from graph.model.dates import InvalidDateError, span
from graph.model.declare import NODES, RELATIONSHIPS, Occurrence, derived_types
from graph.model.document import Document

NAMING = {ALIAS: ({"entity", "alias"}, {"use"}), IDENTIFIER: ({"entity"}, {"scheme", "value"})}


def check_claim(claim: Claim, document: Document) -> None:
    """Raise InvalidClaimError if predicate, roles, kinds, values, dates or places do not hold."""
    problems = problems_of(claim, document)
    if problems:
        quote = claim.places[0].quote[:120]
        raise InvalidClaimError(
            f"A {claim.predicate} claim of '{document.title}' does not hold: {'; '.join(problems)}. "
            f"It stands on: {quote}",
            remedy="This is a fault of the loader; nothing was written.",
        )


def problems_of(claim: Claim, document: Document) -> list[str]:
    """What of the claim does not hold, each a clause; none where all does."""
    problems = [*_frame_problems(claim), *_place_problems(claim, document)]
    for name, when in (("date", claim.when), ("until", claim.until)):
        if when is not None:
            try:
                span(when)
            except InvalidDateError as error:
                problems.append(f"{name}: {str(error).removesuffix('.')}")
    return problems


def names_nobody(claim: Claim) -> bool:
    """Whether an event that is declared to have parties names neither one of them nor what it is about; where it
    holds is neither."""
    node = NODES.get(claim.predicate)
    if node is None or not issubclass(node, Occurrence) or not any(role.inbound for role in node.roles):
        return False
    told = {role.name for role in node.roles if role.edge != "IN"}
    return not any(filler.role in told for filler in claim.roles)


def _place_problems(claim: Claim, document: Document) -> list[str]:
    if claim.document != document.id:
        return ["it names another document"]
    return [
        f"the text at {p.start}:{p.end} is not its quote"
        for p in claim.places
        if document.text[p.start : p.end] != p.quote
    ]


def _frame_problems(claim: Claim) -> list[str]:
    if claim.predicate in NAMING:
        roles, fields = NAMING[claim.predicate]
        return [*_unknown("role", {f.role for f in claim.roles}, roles), *_unknown("value", set(claim.values), fields)]
    if claim.predicate in RELATIONSHIPS and claim.predicate not in derived_types():
        return _relation_problems(claim)
    node = NODES.get(claim.predicate)
    if node is None or not issubclass(node, Occurrence):
        return [f"'{claim.predicate}' is nothing a claim can say"]
    return _event_problems(claim, node)


def _relation_problems(claim: Claim) -> list[str]:
    edge = RELATIONSHIPS[claim.predicate]
    ends = {"source": edge.source, "target": edge.target}
    problems = _unknown("role", {f.role for f in claim.roles}, set(ends))
    problems += [f"no {end}" for end in ends if not claim.fillers(end)]
    problems += _kind_problems(claim, ends)
    return problems + _unknown("value", set(claim.values), set(edge.own_fields()))


def _event_problems(claim: Claim, node: type[Occurrence]) -> list[str]:
    kinds = {role.name: role.kinds for role in node.roles}
    problems = _unknown("role", {f.role for f in claim.roles}, set(kinds))
    problems += _kind_problems(claim, kinds)
    problems += _unknown("value", set(claim.values), set(node.own_fields()))
    required = {name for name in node.own_fields() if node.model_fields[name].is_required()}
    return problems + [f"no {name}" for name in sorted(required - set(claim.values))]


def _kind_problems(claim: Claim, kinds: dict[str, tuple[str, ...]]) -> list[str]:
    return [
        f"a {filler.record.kind} cannot be its {filler.role}"
        for filler in claim.roles
        if filler.role in kinds and filler.record.kind not in kinds[filler.role]
    ]


def _unknown(what: str, given: set[str], known: set[str]) -> list[str]:
    return [f"{what} '{name}' is not declared" for name in sorted(given - known)]
