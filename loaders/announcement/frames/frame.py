"""Frames: what each kind of event is said with, as data; examples that must and must not match stand beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from loaders.announcement.lexicon.declared import declared
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
    where its clause denies, plans or passes on what it speaks of; of the lower-case words in `needs`
    a frame cannot do without one, nor without one of those in `besides` (the words, or the name of a
    list of wording.yaml); a frame `by_cue` is read after all others of a sentence, and the organizations
    take their sides by their own cues (roles/ownership.py)."""

    name: str
    event: str
    values: dict[str, str]
    trigger: re.Pattern[str]
    unless: re.Pattern[str] | None
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
    needs: frozenset[str] = frozenset()
    besides: tuple[str, ...] = ()
    by_cue: bool = False

    @cached_property
    def glance(self) -> re.Pattern[str] | None:
        """The trigger for text in small letters, which finds whether there is anything in half the time; None for a
        trigger that capitals matter to."""
        source = self.trigger.pattern
        return None if "(?-i:" in source else re.compile(_CAPITALS.sub(_in_small_letters, source))


# Escapes and names of groups keep their letters.
_CAPITALS = re.compile(r"\\.|\(\?P[<=]\w+[>)]|[A-Z]")


def _in_small_letters(match: re.Match[str]) -> str:
    return match[0].lower() if len(match[0]) == 1 else match[0]


def _pattern(source: str) -> re.Pattern[str]:
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
    return re.compile(_SLOT.sub(slot, source), re.IGNORECASE)


@dataclass(frozen=True)
class Wording:
    """What the rows of a file can name instead of writing it out: macros of patterns, lists of words."""

    macros: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)


def frame_of(row: dict[str, Any], wording: Wording, file: str) -> Frame:
    """The frame that a row of a file declares; ValueError where it says what no frame can have."""
    cues = {
        role: tuple(where.split()) if isinstance(where, str) else tuple(where)
        for role, where in (row.get("roles") or {}).items()
    }
    _check(row, cues, wording, file)

    def expanded(source: str) -> str:
        for _ in range(3):
            for name, value in wording.macros.items():
                source = re.sub(rf"(?<!\?P)<{name}>", value.replace("\\", r"\\"), source)
        return source

    unless = row.get("unless")
    besides = row.get("besides", ())
    return Frame(
        name=row["name"],
        event=row["event"],
        values={key: str(value) for key, value in (row.get("values") or {}).items()},
        trigger=_pattern(expanded(row["trigger"])),
        unless=_pattern(expanded(unless)) if unless else None,
        roles=cues,
        requires=tuple(tuple(part.split("|")) for part in row.get("requires", ())),
        each=row.get("each"),
        pair=row.get("pair"),
        alone=bool(row.get("alone", False)),
        factuality=row.get("factuality"),
        background=bool(row.get("background", False)),
        must=tuple(row.get("must", ())),
        must_not=tuple(row.get("must_not", ())),
        needs=frozenset(row.get("needs", ())),
        besides=tuple(wording.lists[besides] if isinstance(besides, str) else besides),
        raw=bool(row.get("raw", False)),
        hedged=bool(row.get("hedged", False)),
        by_cue=bool(row.get("by_cue", False)),
    )


_KEYS = tuple(key.name for key in fields(Frame))
_REQUIRED = ("name", "event", "trigger")


def _check(row: dict[str, Any], cues: dict[str, tuple[str, ...]], wording: Wording, file: str) -> None:
    at = f"{file}, frame '{row.get('name', '?')}'"
    if unknown := [key for key in row if key not in _KEYS]:
        raise ValueError(f"{at}: no frame has the key '{unknown[0]}'; write one of {', '.join(_KEYS)}.")
    if missing := [key for key in _REQUIRED if key not in row]:
        raise ValueError(f"{at}: the key '{missing[0]}' is missing; add it.")
    if row.get("hedged") and not row.get("alone"):
        raise ValueError(f"{at}: a frame read where its clause hedges is a last resort; write 'alone: true' as well.")
    if isinstance(named := row.get("besides"), str) and named not in wording.lists:
        raise ValueError(f"{at}: there is no list '{named}'; write one of {', '.join(wording.lists)} or the words.")
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
    shared = Wording(**_content("wording.yaml"))
    for file in FILES:
        content = _content(file)
        wording = Wording({**shared.macros, **content.get("macros", {})}, shared.lists)
        found.extend(frame_of(row, wording, file) for row in content["frames"])
    return tuple(sorted(found, key=lambda frame: (frame.by_cue, frame.alone, frame.hedged)))


def _content(file: str) -> dict[str, Any]:
    content: dict[str, Any] = declared(FOLDER / file)
    return content


_BEGINNING = 3


@lru_cache(maxsize=1)
def _by_beginning() -> dict[str, dict[str, list[int]]]:
    """Needed word -> its frames, by the first letters of the word."""
    found: dict[str, dict[str, list[int]]] = {}
    for position, frame in enumerate(frames()):
        for word in frame.needs or ("",):
            found.setdefault(word[:_BEGINNING], {}).setdefault(word, []).append(position)
    return found


def frames_for(lower: str) -> list[Frame]:
    """The frames that a lower-case sentence holds a needed word of, in their order."""
    index = _by_beginning()
    here = {lower[at : at + _BEGINNING] for at in range(len(lower))}
    short = (beginning for beginning in index if len(beginning) < _BEGINNING)
    words = (entry for beginning in (*(here & index.keys()), *short) for entry in index[beginning].items())
    positions = {position for word, some in words if word in lower for position in some}
    found = [frames()[position] for position in sorted(positions)]
    beside: dict[tuple[str, ...], bool] = {(): True}
    for frame in found:
        if frame.besides not in beside:
            beside[frame.besides] = any(map(lower.__contains__, frame.besides))
    return [frame for frame in found if beside[frame.besides]]
