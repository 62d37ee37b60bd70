"""Why two names are one entity: the chain of ties between them, and which of it to cut; pure functions."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from graph.resolve import Tie

# From the surest reason to the least sure.
RULES = ("person", "identifier", "alias", "name")


def chain(ties: Iterable[Tie], start: Sequence[str], end: Sequence[str]) -> list[Tie]:
    """The shortest chain of ties from any record of `start` to any of `end`; empty where there is none."""
    ends = set(end)
    at: dict[str, list[tuple[str, Tie]]] = defaultdict(list)
    for tie in sorted(ties):
        at[tie.a].append((tie.b, tie))
        at[tie.b].append((tie.a, tie))
    came_by: dict[str, list[Tie]] = {key: [] for key in sorted(start)}
    waiting = deque(came_by)
    while waiting:
        here = waiting.popleft()
        if here in ends:
            return came_by[here]
        for there, tie in at[here]:
            if there not in came_by:
                came_by[there] = [*came_by[here], tie]
                waiting.append(there)
    return []


def weakest(ties: Sequence[Tie]) -> Tie:
    """The tie with the least sure reason; of several, the first."""
    return max(ties, key=lambda tie: RULES.index(tie.rule))


def tie_words(tie: Tie) -> str:
    """A tie and its reason as a line."""
    return f"{tie.a} = {tie.b} (by {tie.rule}: {tie.why})"
