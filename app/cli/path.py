"""`fusiongraph path`: the ways from one entity to another, with the words for each hop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import AsJson

if TYPE_CHECKING:
    from app.view.telling import Quotes
    from graph.reads import Path


def path(
    start: Annotated[str, typer.Argument(metavar="A", help="A name or an id.")],
    end: Annotated[str, typer.Argument(metavar="B", help="A name or an id.")],
    max_hops: Annotated[int, typer.Option(min=1, max=8, help="How long a way may be.")] = 4,
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many ways at most.")] = 10,
    through_hubs: Annotated[
        bool, typer.Option("--through-hubs", help="Also ways through a market, a country or a regulator.")
    ] = False,
    relation: Annotated[
        list[str] | None, typer.Option(help="Only by this relationship type, such as OWNED_BY; may be repeated.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Tell how two entities are connected, hop by hop, each with its quotes."""
    from app.cli.opening import open_store
    from app.cli.output import note, print_json, say
    from app.view.asked_ways import AskedWays, known_relations
    from app.view.telling import by_claim, claims_of, paths_json
    from app.view.ways import none_words
    from graph import reads

    relations = known_relations(relation or ())

    with open_store() as store:
        a, b = reads.find(store, start), reads.find(store, end)
        # One more than is shown tells whether there are more.
        found = reads.find_paths(
            store, a.id, b.id, max_hops=max_hops, limit=limit + 1, through_hubs=through_hubs, relations=relations
        )
        cut, found = len(found) > limit, found[:limit]
        quotes = by_claim(reads.evidence(store, claims_of(found)))
    if cut:
        note(f"The {limit} shortest ways are shown; there are more (--limit).")
    if as_json:
        print_json(paths_json(found, quotes))
        return
    if not found:
        # Without other ways those through hubs are told, so that nothing found means that both were looked for.
        asked = AskedWays(a.id, b.id, limit, max_hops, relations, hubs=True)
        longer = "" if a.id == b.id else " --max-hops allows longer ones."
        say(none_words(a, b, asked) + longer)
    for number, way in enumerate(found, start=1):
        _say_way(number, way, quotes)


def _say_way(number: int, way: Path, quotes: Quotes) -> None:
    from app.cli.output import say
    from app.cli.quotes import say_edge
    from app.view.telling import quotes_of
    from app.view.ways import edge_reads

    say(f"Way {number}" + (", through a hub" if way.through_hubs else ""), style="underline")
    for step, hop in enumerate(way.hops, start=1):
        say_edge(hop.reads, hop.edge, quotes_of(hop.edge, quotes), indent=2, number=f"{step}. ")
        for edge in hop.also:
            words = edge_reads(edge, hop.start)
            say_edge(f"{hop.start_name} {words} {hop.end_name}", edge, quotes_of(edge, quotes), indent=5)
    say()
