"""Claims as a person enters or corrects them: plain fields, checked by the declaration before they become claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from graph.errors import InvalidClaimError
from graph.model.check import names_nobody, problems_of
from graph.model.claim import Claim, Filler, Place, Record, on_other_records, place, record, snake
from graph.model.declare import NODES
from graph.model.document import Document
from graph.model.form import annotation_of, choices_of, fields_of, predicates, role_kinds
from graph.vocabulary import Band, Factuality

TOP = ("when", "until", "factuality", "values", "roles")
# What is said of a date that was read holds no more of the one that stands in for it.
DATED_BY = ("date_basis", "yearless")


def form(claim: Claim) -> dict[str, Any]:
    """The claim's fields as a person edits them; `corrected` and `entered` read the same shape."""
    roles: dict[str, list[dict[str, str]]] = {}
    for filler in claim.roles:
        if filler.text:
            entry = {"name": filler.text, "kind": filler.record.kind, "key": filler.record.key}
            roles.setdefault(filler.role, []).append(entry)
    return {
        "predicate": claim.predicate,
        "when": claim.when,
        "until": claim.until,
        "factuality": claim.factuality.value,
        "values": dict(claim.values),
        "roles": roles,
    }


def entered(fields: Mapping[str, Any], document: Document) -> Claim:
    """A claim by a person's hand on a document; `quote` says on which words of it, else on all of them.

    Raises InvalidClaimError that names everything that is wrong with it."""
    predicate = str(fields.get("predicate", ""))
    if predicate not in predicates():
        raise InvalidClaimError(
            f"'{predicate}' is nothing a claim can say.", remedy=f"It can say {', '.join(predicates())}."
        )
    blank = Claim(
        document=document.id, predicate=predicate, roles=(), band=Band.STRONG, places=(_place(fields, document),)
    )
    rest = {name: value for name, value in fields.items() if name not in ("predicate", "quote")}
    return corrected([blank], rest, document)[0]


def corrected(claims: Sequence[Claim], corrections: Mapping[str, Any], document: Document) -> tuple[Claim, ...]:
    """The claims of a proposal with the first one corrected; the file it stands on follows it.

    Corrections have the shape of `form`: what is left out stays, null takes a value away, a role's list stands in
    for the role. A name may be text alone; `key` ties it to a record of the graph.
    Raises InvalidClaimError that names everything that is wrong."""
    subject = claims[0]
    given = {name: value for name, value in corrections.items() if name != "predicate"}
    problems = [f"'{name}' is no field of a claim" for name in given if name not in TOP]
    if corrections.get("predicate", subject.predicate) != subject.predicate:
        problems.append("what it says cannot be changed, only how; reject it and enter another")
    dates = [name for name in ("when", "until") if name in given]
    problems += [f"'{name}' is no date such as 2024-03-20" for name in dates if not isinstance(given[name], str | None)]
    changes: dict[str, Any] = {name: given[name] or None for name in dates}
    if changes.get("when", subject.when) != subject.when:
        changes["qualifiers"] = {name: told for name, told in subject.qualifiers.items() if name not in DATED_BY}
    if "factuality" in given:
        changes["factuality"] = _factuality(given["factuality"], problems)
    changes["values"] = _values(subject, _mapping(given, "values", problems), problems)
    if given.get("roles"):
        changes["roles"] = _roles(subject, _mapping(given, "roles", problems), problems)
    if problems:
        _refuse(subject.predicate, problems)
    after = _following(subject.model_copy(update=changes), claims[1:])
    if names_nobody(after[0]):
        raise InvalidClaimError(
            f"This {NODES[subject.predicate].display.one} names nobody and nothing.",
            remedy="Name at least one who takes part, or what it is about; nothing was written.",
        )
    for claim in after:
        _checked(claim, document)
    return after


def _refuse(predicate: str, problems: Sequence[str]) -> None:
    said = "; ".join(problems)
    told = sorted(each.name for each in fields_of(predicate))
    astray = any("no field" in problem or "no role" in problem for problem in problems)
    remedy = f"Its fields are {', '.join(told)}." if astray else "Nothing was written."
    raise InvalidClaimError(f"{said[:1].upper()}{said[1:]}.", remedy=remedy)


def _checked(claim: Claim, document: Document) -> None:
    if problems := problems_of(claim, document):
        said = "; ".join(problems)
        dated = "calendar" in said and any(each.startswith(("date:", "until:")) for each in problems)
        write = "Write it as 2025, 2025-04 or 2025-04-10; nothing was written." if dated else "Nothing was written."
        raise InvalidClaimError(f"{said[:1].upper()}{said[1:]}.", remedy=write)


def _mapping(given: Mapping[str, Any], name: str, problems: list[str]) -> Mapping[str, Any]:
    value = given.get(name) or {}
    if isinstance(value, Mapping):
        return value
    problems.append(f"'{name}' is no set of fields")
    return {}


def _factuality(value: object, problems: list[str]) -> Factuality:
    if value in list(Factuality):
        return Factuality(str(value))
    problems.append(f"factuality '{value}' is none of {', '.join(Factuality)}")
    return Factuality.ASSERTED


def _values(subject: Claim, given: Mapping[str, Any], problems: list[str]) -> dict[str, Any]:
    values = dict(subject.values)
    for name, value in given.items():
        if value is None or value == "":
            values.pop(name, None)
            continue
        annotation = annotation_of(subject.predicate, name)
        if annotation is None:
            problems.append(f"'{name}' is no field of it")
            continue
        try:
            checked = TypeAdapter(annotation).validate_python(value)
        except ValidationError:
            problems.append(f"{name.replace('_', ' ')} '{value}' is {_what_it_is_not(annotation)}")
            continue
        values[name] = checked.value if isinstance(checked, StrEnum) else checked
    return values


def _what_it_is_not(annotation: Any) -> str:
    """`no number: write it in digits, such as 84.5`."""
    if choices := choices_of(annotation):
        return f"none of {', '.join(choices)}"
    kinds = {annotation, *get_args(annotation)}
    if float in kinds:
        return "no number: write it in digits, such as 84.5"
    if int in kinds:
        return "no whole number: write it in digits, such as 2024"
    return "no text: write it in words"


def _roles(subject: Claim, given: Mapping[str, Any], problems: list[str]) -> tuple[Filler, ...]:
    kinds = role_kinds(subject.predicate)
    kept = [f for f in subject.roles if f.role not in given]
    found: dict[tuple[str, str], Filler] = {(f.role, f.record.key): f for f in kept}
    for role, entries in given.items():
        if role not in kinds:
            problems.append(f"it has no role '{role}'")
            continue
        if not isinstance(entries, list | tuple | None):
            problems.append(f"'{role}' is no list of names")
            continue
        for entry in entries or ():
            filler = _filler(role, entry, kinds[role], subject.fillers(role), problems)
            if filler is not None and found.get((role, filler.record.key)) == filler:
                problems.append(f"{role} '{filler.text}' is named twice")
            elif filler is not None:
                found[role, filler.record.key] = filler
    return tuple(found[key] for key in sorted(found))


def _filler(
    role: str, entry: object, kinds: tuple[str, ...], before: Sequence[Filler], problems: list[str]
) -> Filler | None:
    fields = {"name": entry} if isinstance(entry, str) else entry
    name = str(fields.get("name") or "").strip() if isinstance(fields, Mapping) else ""
    if not name:
        problems.append(f"a {role} has no name")
        return None
    assert isinstance(fields, Mapping)
    same = next((f for f in before if f.text == name), None)
    kind = str(fields.get("kind") or (same.record.kind if same else kinds[0]))
    if kind not in kinds:
        problems.append(f"a {kind} cannot be its {role}, only {', '.join(kinds)}")
        return None
    key = fields.get("key")
    if key:
        if not str(key).startswith(f"{snake(kind)}|"):
            problems.append(f"'{key}' is no record of a {kind}")
            return None
        return _tied(role, Record(key=str(key), kind=kind), name, before)
    if same is not None and same.record.kind == kind:
        return same
    return Filler(role=role, record=record(kind, name), text=name)


def _tied(role: str, of: Record, name: str, before: Sequence[Filler]) -> Filler:
    """The filler as it was, where it was so; else one that a person chose, unless the name is the record's own."""
    kept = next((f for f in before if f.text == name and f.record == of), None)
    chosen = None if record(of.kind, name).key == of.key else True
    return kept or Filler(role=role, record=of, text=name, chosen=chosen)


def _following(subject: Claim, needed: Sequence[Claim]) -> tuple[Claim, ...]:
    """The subject with the claims that it needs: a file takes over its parties and type."""
    after = [_file(claim, subject) if claim.predicate == "Application" else claim for claim in needed]
    moved = {old.occurrence.key: new.occurrence for old, new in zip(needed, after, strict=True) if old.id != new.id}
    return (on_other_records(subject, moved), *after)


def _file(claim: Claim, subject: Claim) -> Claim:
    declared = set(role_kinds("Application")) & set(role_kinds(subject.predicate))
    roles = [f for f in claim.roles if f.role not in declared or not subject.fillers(f.role)]
    roles += [f for f in subject.roles if f.role in declared]
    values = dict(claim.values)
    if "application_type" in subject.values:
        values["application_type"] = subject.values["application_type"]
    if set(roles) == set(claim.roles) and values == claim.values:
        return claim
    ordered = tuple(sorted(roles, key=lambda f: (f.role, f.record.key)))
    return claim.model_copy(update={"roles": ordered, "values": values})


def _place(fields: Mapping[str, Any], document: Document) -> Place:
    quote = str(fields.get("quote") or document.text)
    start = document.text.find(quote)
    if start < 0:
        raise InvalidClaimError(f"The text does not hold the words '{quote[:120]}'.", remedy="Quote it as it stands.")
    return place(document.text, start, start + len(quote))
