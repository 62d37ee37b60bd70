"""What is on the screen as a file: a table, GraphML, or a page that opens without a network."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from app.offline import offline_page, offline_view
from app.view.wording import edge_words
from graph.errors import ExitCode, FinalError
from graph.export.csv_table import csv_table
from graph.export.elements import Counts, EdgeRow, Elements, NodeRow
from graph.export.graphml import graphml
from graph.reads import Evidence, Node, View


class UnknownFormatError(FinalError):
    """A kind of file that is not written here."""

    exit_code = ExitCode.USAGE


class Shown(Elements):
    """The nodes and edges of a view as an export takes them: with their claims, sources, band and date, and in words
    how an edge reads, what each stands on (`quotes`) and in which documents."""

    def __init__(self, view: View, quotes: Iterable[Evidence]) -> None:
        self._quotes: dict[str, list[Evidence]] = {}
        for quote in quotes:
            self._quotes.setdefault(quote.claim, []).append(quote)
        names = {node.id: node.name for node in view.nodes}
        self._nodes = [
            NodeRow(n.id, n.kind, {**n.properties, **self._evidence(n.properties.get("claims", ()))})
            for n in view.nodes
        ]
        self._edges = [
            EdgeRow(e.type, e.source, e.target, {
                **e.properties,
                **self._evidence(e.claims),
                "reads": " ".join((names[e.source], edge_words(e.type, e.reads, e.properties), names[e.target])),
            })
            for e in view.edges
        ]  # fmt: skip
        self.counts = Counts(len(view.nodes), len(view.edges))

    def _evidence(self, claims: Iterable[str]) -> dict[str, list[str]]:
        found = [quote for claim in claims for quote in self._quotes.get(claim, ())]
        documents = [f"{quote.title} ({quote.publisher or 'publisher not stated'})" for quote in found]
        return {"quotes": [quote.quote for quote in found], "documents": list(dict.fromkeys(documents))}

    def node_keys(self) -> list[str]:
        """The names of all properties of the nodes."""
        return sorted({name for node in self._nodes for name in node.properties})

    def edge_keys(self) -> list[str]:
        """The names of all properties of the edges."""
        return sorted({name for edge in self._edges for name in edge.properties})

    def nodes(self) -> Iterator[NodeRow]:
        """The nodes."""
        return iter(self._nodes)

    def edges(self) -> Iterator[EdgeRow]:
        """The edges."""
        return iter(self._edges)


TABLES: dict[str, tuple[str, Callable[[Elements], Iterator[str]]]] = {
    "csv": ("text/csv", csv_table),
    "graphml": ("application/graphml+xml", graphml),
}


def saved(
    form: str, focus: Node, view: View, quotes: Iterable[Evidence], sources: Mapping[str, str]
) -> tuple[str, str, str]:
    """The name, media type and text of a file of this view with its evidence; `sources` are the names of sources by
    key. Raises UnknownFormatError."""
    name = f"{file_name(focus.name)}.{form}"
    if form == "html":
        return name, "text/html", offline_page(offline_view(focus.name, view, focus.id, quotes, sources))
    if form not in TABLES:
        raise UnknownFormatError(f"A view cannot be saved as '{form}'.", remedy="Choose CSV, GraphML or HTML.")
    media_type, write = TABLES[form]
    return name, media_type, "".join(write(Shown(view, quotes)))


def file_name(name: str) -> str:
    """A name that every file system takes."""
    words = re.findall(r"\w+", name.lower())
    return "-".join(words)[:60] or "graph"
