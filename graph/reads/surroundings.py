"""A piece of the graph to take along: what surrounds some entities, or everything where it is small."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import ExitCode, FinalError
from graph.queries import named
from graph.reads.lookup import find
from graph.reads.neighbourhood import edges_among, neighbourhood
from graph.reads.values import View, node_of
from graph.store import Store


class TooManyError(FinalError):
    """More is asked for than one picture can show."""

    exit_code = ExitCode.USAGE


def surroundings(store: Store, names: Sequence[str], *, limit: int) -> tuple[View, str]:
    """The entities of these names or ids with their neighbours, or the whole graph for no name; and where to start.

    Raises TooManyError above `limit` entities, NotFoundError."""
    centres = [find(store, name).id for name in names]
    if centres:
        ids = {node.id for centre in centres for node in neighbourhood(store, centre, limit=limit + 1).nodes}
    else:
        ids = {row["id"] for row in store.read(named("first_entities").text, limit=limit + 1)}
    if len(ids) > limit:
        raise TooManyError(
            f"More than {limit} entities would be drawn.",
            remedy="Name where to look, with fewer connections: --around.",
        )
    view = _among(store, sorted(ids))
    busiest = max(view.nodes, key=lambda node: (node.degree, node.id)).id if view.nodes else ""
    return view, (centres[0] if centres else busiest)


def _among(store: Store, ids: Sequence[str]) -> View:
    nodes = [node_of(row["node"], row["labels"], row["degree"]) for row in store.read(named("entities").text, ids=ids)]
    edges = sorted(edges_among(store, nodes), key=lambda edge: edge.id)
    return View(nodes, edges, len(edges), len(edges))
