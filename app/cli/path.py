"""`fusiongraph path`: the ways from one entity to another, with the words for each hop."""

from __future__ import annotations

from typing import Annotated

import typer


def path(
    start: Annotated[str, typer.Argument(metavar="A", help="A name or an id.")],
    end: Annotated[str, typer.Argument(metavar="B", help="A name or an id.")],
    max_hops: Annotated[int, typer.Option(min=1, max=8, help="How long a way may be.")] = 4,
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many ways at most.")] = 10,
    through_hubs: Annotated[
        bool, typer.Option("--through-hubs", help="Also ways through a market, a country or a regulator.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Tell how two entities are connected, hop by hop, each with its quotes."""
    from app.cli.opening import open_store
    from app.cli.output import note, print_json, say
    from app.cli.quotes import say_edge
    from app.view.telling import by_claim, claims_of, paths_json, quotes_of
    from graph import reads

    with open_store() as store:
        a, b = reads.find(store, start), reads.find(store, end)
        # One more than is shown tells whether there are more.
        found = reads.find_paths(store, a.id, b.id, max_hops=max_hops, limit=limit + 1, through_hubs=through_hubs)
        cut, found = len(found) > limit, found[:limit]
        quotes = by_claim(reads.evidence(store, claims_of(found)))
    if cut:
        note(f"The {limit} shortest ways are shown; there are more (--limit).")
    if as_json:
        print_json(paths_json(found, quotes))
        return
    if not found:
        same = f"'{start}' and '{end}' are one: {a.name}." if a.id == b.id else ""
        none = f"No way of at most {max_hops} hops leads from {a.name} to {b.name}; --max-hops allows longer ones."
        say(same or none)
    for number, way in enumerate(found, start=1):
        say(f"Way {number}" + (", through a hub" if way.through_hubs else ""), style="underline")
        for step, hop in enumerate(way.hops, start=1):
            say_edge(hop.reads, hop.edge, quotes_of(hop.edge, quotes), indent=2, number=f"{step}. ")
        say()
