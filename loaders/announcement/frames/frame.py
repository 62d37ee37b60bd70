"""Frames: what each kind of event is said with, as data; examples that must and must not match stand beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from loaders.announcement.lexicon.declared import declared
from loaders.announcement.patterns.gated import FOLDED, Gate, Gated, Late
from loaders.announcement.roles.cues import is_cue

_SLOT = re.compile(r"\{([A-Z]+)(?::([a-z_]+))?\}")
# Up to 41 names in a row; without an end, a list of thousands would be gone through anew from each of its names.
_GROUPED = (
    "⟦[{kinds}]\\d+⟧(?:'s)?(?:(?:,? (?:and|or|as well as|along with|plus) |"
    ", (?!⟦O\\d+⟧ (?:said|says)\\b)|/)(?:its (?:partner|subsidiary) |the )?⟦[{kinds}]\\d+⟧){{0,40}}"
)


@dataclass(frozen=True)
class Frame:
    """One way to say one kind of event.

    `trigger` is looked for in a clause (see text/clauses.py), in which `{O:applicant}` stands for one or
    several organizations in that role; `unless` drops the reading when it is found near the trigger.
    `roles` says where the other fillers stand, best place first; of each set in `requires` one role
    must be filled, the role `pair` by two or more; a role in `each` makes one event per filler; a
    `raw` frame is looked for in the sentence as it stands, brackets and all; one read `alone` is a
    last resort where a sentence gave nothing else of its kind, and one of these that is `hedged` only
    where its clause denies, plans or passes on what it speaks of; a frame `by_cue` is read after all
    others of a sentence, and the organizations take their sides by their own cues (roles/ownership.py)."""

    name: str
    event: str
    values: dict[str, str]
    trigger: Gated
    unless: Late | None
    roles: dict[str, tuple[str, ...]]
    requires: tuple[tuple[str, ...], ...]
    each: str | None
    pair: str | None
    alone: bool
    factuality: str | None
    background: bool
    must: tuple[str, ...] = field(repr=False)
    must_not: tuple[str, ...] = field(repr=False)
    raw: bool = False
    hedged: bool = False
    by_cue: bool = False


def _written_out(source: str) -> str:
    uses: dict[str, int] = {}

    def slot(match: re.Match[str]) -> str:
        group = _GROUPED.format(kinds=match[1])
        role = match[2]
        if role is None:
            return f"(?:{group})"
        uses[role] = uses.get(role, 0) + 1
        return f"(?P<{role}__{uses[role]}>{group})"

    # A disease named in passing parts no words.
    source = re.sub(r"\s*\n\s*", "", source).replace("[^;.⟦]", r"(?:[^;.⟦]|⟦I\d+⟧)")
    return _SLOT.sub(slot, source)


def frame_of(row: dict[str, Any], macros: Mapping[str, str], file: str) -> Frame:
    """The frame that a row of a file declares, in which `<name>` stands for a macro; ValueError where it says what no
    frame can have."""
    cues = {
        role: tuple(where.split()) if isinstance(where, str) else tuple(where)
        for role, where in (row.get("roles") or {}).items()
    }
    _check(row, cues, file)

    def expanded(source: str) -> str:
        for _ in range(3):
            for name, value in macros.items():
                source = re.sub(rf"(?<!\?P)<{name}>", value.replace("\\", r"\\"), source)
        return source

    unless = row.get("unless")
    return Frame(
        name=row["name"],
        event=row["event"],
        values={key: str(value) for key, value in (row.get("values") or {}).items()},
        trigger=Gated(_written_out(expanded(row["trigger"])), re.IGNORECASE),
        unless=Late(_written_out(expanded(unless)), re.IGNORECASE) if unless else None,
        roles=cues,
        requires=tuple(tuple(part.split("|")) for part in row.get("requires", ())),
        each=row.get("each"),
        pair=row.get("pair"),
        alone=bool(row.get("alone", False)),
        factuality=row.get("factuality"),
        background=bool(row.get("background", False)),
        must=tuple(row.get("must", ())),
        must_not=tuple(row.get("must_not", ())),
        raw=bool(row.get("raw", False)),
        hedged=bool(row.get("hedged", False)),
        by_cue=bool(row.get("by_cue", False)),
    )


_KEYS = tuple(key.name for key in fields(Frame))
_REQUIRED = ("name", "event", "trigger")


def _check(row: dict[str, Any], cues: dict[str, tuple[str, ...]], file: str) -> None:
    at = f"{file}, frame '{row.get('name', '?')}'"
    if unknown := [key for key in row if key not in _KEYS]:
        raise ValueError(f"{at}: no frame has the key '{unknown[0]}'; write one of {', '.join(_KEYS)}.")
    if missing := [key for key in _REQUIRED if key not in row]:
        raise ValueError(f"{at}: the key '{missing[0]}' is missing; add it.")
    if row.get("hedged") and not row.get("alone"):
        raise ValueError(f"{at}: a frame read where its clause hedges is a last resort; write 'alone: true' as well.")
    for role, some in cues.items():
        if dead := [cue for cue in some if not is_cue(cue)]:
            raise ValueError(
                f"{at}: the cue '{dead[0]}' of the role '{role}' finds nothing; write a place or a preposition that "
                f"roles/cues.py knows, a colon and the letters of what may stand there, as in 'subject:O' or 'of<:P'."
            )


# In the order in which they are read: what one has made of a trigger, no later one of its kind reads again.
FILES = (
    "deals_undone.yaml",
    "deals_talked_of.yaml",
    "deals.yaml",
    "financings.yaml",
    "denied.yaml",
    "awaited.yaml",
    "hedged.yaml",
    "lines.yaml",
    "other_events.yaml",
    "ownership.yaml",
    "registers.yaml",
    "regulatory.yaml",
    "relations.yaml",
    "rights.yaml",
    "telegrams.yaml",
    "trade_purchases.yaml",
    "trade_deals.yaml",
    "trade_other.yaml",
    "trade_regulatory.yaml",
)
FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def frames() -> tuple[Frame, ...]:
    """Every frame in the order in which they are read: files as in FILES, last resorts behind all others."""
    found: list[Frame] = []
    shared = _content("wording.yaml")["macros"]
    for file in FILES:
        content = _content(file)
        macros = {**shared, **content.get("macros", {})}
        found.extend(frame_of(row, macros, file) for row in content["frames"])
    return tuple(sorted(found, key=lambda frame: (frame.by_cue, frame.alone, frame.hedged)))


def _content(file: str) -> dict[str, Any]:
    content: dict[str, Any] = declared(FOLDER / file)
    return content


def compile_frames() -> None:
    """Compile the patterns of all frames, which each needs when it is first looked for."""
    for frame in frames():
        for late in filter(None, (frame.trigger, frame.unless)):
            late.compile()


def frames_for(masked: str, raw: str) -> list[Frame]:
    """The frames whose trigger may stand in a clause, in their order; `raw` is its sentence as it stands."""
    gates = _gates()  # which load the frames, whose letters are then looked for
    here = FOLDED.held(masked)
    some = [(frame, gate) for frame, gate in gates if gate.sets & here == gate.sets or frame.raw]
    return [frame for frame, gate in some if (frame.trigger.may_stand_in(raw) if frame.raw else gate.opens(here))]


@lru_cache(maxsize=1)
def _gates() -> list[tuple[Frame, Gate]]:
    return [(frame, frame.trigger.gate) for frame in frames()]
