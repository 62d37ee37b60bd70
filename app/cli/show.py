"""`fusiongraph show`: everything the graph says of one entity."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.options import AsJson


def show(
    name: Annotated[str, typer.Argument(help="A name or an id.")],
    limit: Annotated[int, typer.Option(min=1, help="How many edges at most, the best evidenced first.")] = 500,
    as_json: AsJson = False,
) -> None:
    """Tell everything the graph says of one entity, each line with its quotes."""
    from app.cli.opening import open_store
    from app.cli.output import note, print_json, say
    from app.cli.quotes import say_edge
    from app.view.telling import profile_json
    from app.view.wording import kind_words
    from graph import reads

    with open_store() as store:
        told = reads.profile(store, reads.find(store, name), limit=limit)
    if told.shown < told.total:
        note(f"{told.shown} of {told.total} edges shown, the best evidenced; --limit allows more.")
    if as_json:
        print_json(profile_json(told))
        return
    say(f"{told.name} ({kind_words(told.kind)})", style="bold")
    say(f"id: {told.id}")
    say(f"names: {'; '.join(told.names)}")
    for scheme, value in told.identifiers.items():
        say(f"{scheme}: {value}")
    for title, lines in (("Relations", told.edges), ("Events", told.events), ("Figures", told.figures)):
        if lines:
            say()
            say(f"{title} ({len(lines)})", style="underline")
        for line in lines:
            say_edge(line.reads, line.edge, line.quotes, indent=2)
