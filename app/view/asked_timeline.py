"""What the address of the Timeline page asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.view.timeline import period_problem
from graph.reads.timeline import KINDS


@dataclass(frozen=True)
class AskedTimeline:
    """Whose events, of which kinds and actions, from when to when (EDTF), and which one is chosen."""

    entities: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    chosen: str = ""

    @property
    def parameters(self) -> dict[str, str | list[str]]:
        """The same as the address says it; what is not asked for is left out."""
        said: dict[str, str | list[str]] = {
            "entity": list(self.entities),
            "kind": list(self.kinds),
            "action": list(self.actions),
            "from": self.first,
            "to": self.last,
            "chosen": self.chosen,
        }
        return {name: value for name, value in said.items() if value}

    @property
    def filtered(self) -> bool:
        """Whether anything but the entities narrows what is asked for."""
        return bool(self.kinds or self.actions or self.first or self.last)


def asked_timeline(said: Mapping[str, Sequence[str]]) -> tuple[AskedTimeline, list[str]]:
    """Read the address, and what in it could not be read, in sentences."""
    wrong = []
    unknown = [kind for kind in said.get("kind", ()) if kind not in KINDS]
    if unknown:
        wrong.append(f"The link names {', '.join(unknown)[:60]}, which is no kind of event that has a time.")
    first, last = (_one(said, name) for name in ("from", "to"))
    if problem := period_problem(first, last):
        wrong.append(f"{problem} The whole time is shown.")
        first = last = ""
    asked = AskedTimeline(
        entities=_each(said, "entity"),
        kinds=tuple(kind for kind in _each(said, "kind") if kind in KINDS),
        actions=_each(said, "action"),
        first=first,
        last=last,
        chosen=_one(said, "chosen"),
    )
    return asked, wrong


def _each(said: Mapping[str, Sequence[str]], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.strip() for text in said.get(name, ()) if text.strip()))


def _one(said: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(said.get(name, ())), "").strip()
