"""What of the folders that were given was not looked at, as JSON and in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from loaders.files import left_out

# By folder, what of it was not looked at.
LeftOut = Mapping[str, Sequence[str]]


def left_out_of(paths: Iterable[str], more: Collection[str] = ()) -> LeftOut:
    """What of the folders among `paths` is not looked at; `more` are further endings that are."""
    return {given: what for given in paths if (what := left_out(Path(given), more))}


def left_out_json(found: LeftOut) -> list[dict[str, object]]:
    """A row for each folder of which something was not looked at."""
    return [{"folder": folder, "what": list(what)} for folder, what in found.items()]


def left_out_words(found: LeftOut) -> Iterator[str]:
    """A sentence for each folder of which something was not looked at."""
    for folder, what in found.items():
        yield f"Left out of {folder}: {'; '.join(what)}."
