"""`fusiongraph up`: the graph in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graph.store import Store


def up(
    port: Annotated[
        int | None,
        typer.Option(min=1, max=65535, help="Serve the page here; without it, at 8501 or the next free port."),
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
) -> None:
    """Open the graph in a browser. If nothing is loaded yet, the shipped market is loaded first.

    Ctrl-C ends the page; the database keeps running until 'fusiongraph db stop'."""
    from app.cli.opening import open_store
    from app.cli.output import note, say
    from app.cli.serving import Port, free_port, serve
    from graph.reads.opening import opening
    from graph.settings import load_settings

    log = load_settings().fusiongraph_home / "logs" / "page.log"
    if port is not None:
        free_port(port)  # so that a port that is taken is told before anything that takes time
    with open_store() as store:
        _load_shipped(store)
        opening(store)  # so that the database has planned what the first screen asks for before a person waits for it

    def ready(chosen: Port) -> None:
        if not chosen.preferred:
            note(f"The usual port is taken; the page is served at {chosen.number}.")
        say(f"fusiongraph is at {chosen.address}", style="bold")
        say(f"Ctrl-C ends it. What goes wrong on a page is written to {log}", style="dim")
        if not no_browser:
            import webbrowser

            webbrowser.open(chosen.address)

    serve(port, log, ready)
    say("The page is closed. The database keeps running; 'fusiongraph db stop' ends it.")


def _load_shipped(store: Store) -> None:
    """Load what ships where nothing was ever loaded; a market that was retracted stays retracted."""
    from app.cli.output import note
    from app.view.loaded import Loaded, result_words
    from graph import ledger, reads
    from loaders.report.seeds import read_seed, seed_page, shipped_markets

    if reads.documents(store):
        return
    for market in shipped_markets():
        note(f"Nothing is loaded yet: loading the shipped market '{market}'.")
        extraction = read_seed(market)
        done = ledger.append(store, extraction, seed_page(market).absolute().as_uri())
        note(result_words(Loaded.of(market, extraction, done)))
