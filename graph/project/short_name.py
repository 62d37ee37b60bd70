"""The short name people use for an entity, chosen among the names it is written under."""

from __future__ import annotations

from collections.abc import Mapping

from graph.model.names import display_core, is_told_by_form, normalise

LOWER_CASE_KINDS = ("Drug",)


def short_name(kind: str, written: Mapping[str, int]) -> str:
    """The name to show, whatever the order of loading. `written` counts each name as written.

    A company goes by the shortest form that is part of its fuller names (Roche, not F. Hoffmann-La Roche), with its
    legal form where only that tells it from another (Merck KGaA); a drug by its lower-case name (the INN rather than
    the brand); a regulator by its shortest; others by the name that is written most often."""
    if kind == "Company":
        short = _part_of_fuller(written)
        fuller = [name for name in written if name != short and display_core(name) == short]
        return min(fuller, key=len, default=short) if is_told_by_form(short) else short
    if kind == "Regulator":
        return min(written, key=lambda name: (len(name), name))
    if kind in LOWER_CASE_KINDS:
        lower = {name: count for name, count in written.items() if name == name.lower()}
        return _most_written(lower or written)
    return _most_written(written)


def _most_written(written: Mapping[str, int]) -> str:
    return min(written, key=lambda name: (-written[name], len(name), name))


def _part_of_fuller(written: Mapping[str, int]) -> str:
    cores = sorted({display_core(name) for name in written})
    words = {core: set(normalise(core).split()) for core in cores}
    longest = max(cores, key=lambda core: (len(words[core]), len(core), core))
    parts = [core for core in cores if words[core] and words[core] <= words[longest]]
    return min(parts or cores, key=lambda core: (len(words[core]), -_count(core, written), core))


def _count(core: str, written: Mapping[str, int]) -> int:
    return sum(count for name, count in written.items() if display_core(name) == core)
