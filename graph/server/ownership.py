"""Whose server it is: what only the local one lets us do."""

from __future__ import annotations

from graph.errors import NotOurServerError
from graph.settings import Settings


def only_local(settings: Settings, what: str) -> None:
    """Raises NotOurServerError if NEO4J_URI names a server of somebody else's keeping."""
    if settings.neo4j_uri:
        raise NotOurServerError(
            f"{what} is the business of the server itself: NEO4J_URI is set ({settings.neo4j_uri}), and "
            "fusiongraph keeps only the local Neo4j that it starts.",
            remedy="Use that server's own tools, or unset NEO4J_URI to work with the local one.",
        )
