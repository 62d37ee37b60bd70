"""The one line under which an event or a figure is known, made of its own words."""

from __future__ import annotations

from graph.model.claim import Claim
from graph.model.declare import NODES, Occurrence

SCALES = {"unit": "", "million": " million", "billion": " billion"}


def caption(claim: Claim) -> str:
    """What an event or figure is called: its kind or action, then who and what play a part.

    `codevelopment: Thermo Fisher, Bayer`; `share 84.51 % (2024): Therapeutics`."""
    node = NODES[claim.predicate]
    assert issubclass(node, Occurrence)
    if "question" in claim.values:
        return str(claim.values["question"])
    head = _figure(claim) if claim.predicate == "Figure" else _event(claim, node)
    order = {role.name: position for position, role in enumerate(node.roles)}
    fillers = sorted(claim.roles, key=lambda filler: order[filler.role])
    named = list(dict.fromkeys(filler.text for filler in fillers if filler.text))
    return f"{head}: {', '.join(named)}" if named else head


def _event(claim: Claim, node: type[Occurrence]) -> str:
    for name in ("kind", "action", "application_type"):
        value = claim.values.get(name)
        if value is not None:
            return str(value).replace("_", " ")
    return node.display.one


def _figure(claim: Claim) -> str:
    values = claim.values
    unit = str(values["unit"])
    number = f"{values['value']:g}" if unit == "percent" else f"{values['value']:,}"
    money = f"{values['currency']} " if values.get("currency") else ""
    measure = str(values["measure"]).replace("_", " ")
    year = f" ({values['year']})" if values.get("year") else ""
    scale = " %" if unit == "percent" else SCALES.get(unit, f" {unit}")
    return f"{measure} {money}{number}{scale}{year}"
