"""How an edge and the words beneath it are printed."""

from __future__ import annotations

from collections.abc import Sequence

from app.cli.output import say
from app.view.wording import edge_words, humanise, period_words, plural, shorten
from graph.reads import Edge, Evidence

SHOWN = 3


def say_edge(reads: str, edge: Edge, quotes: Sequence[Evidence], *, indent: int = 0, number: str = "") -> None:
    """The sentence an edge reads aloud, its date and strength, and its quotes."""
    say(f"{number}{reads}", style="bold", indent=indent)
    facts = [edge_words(edge.type, edge.type, edge.properties), period_words(edge.since, edge.until)]
    facts += [f"{edge.band} evidence", plural(len(edge.sources), "source")]
    if edge.factuality != "asserted":
        facts.append(humanise(edge.factuality))
    say(" · ".join(facts), style="dim", indent=indent + 3)
    say_quotes(quotes, indent=indent + 3)


def say_quotes(quotes: Sequence[Evidence], *, indent: int) -> None:
    """The first quotes with where they stand and whose words they are; how many more there are is said."""
    for quote in quotes[:SHOWN]:
        say(f"“{quote.quote}”", style="italic", indent=indent)
        place = f"{quote.document[:12]} {quote.start}:{quote.end}"
        whose = f"{quote.publisher or 'publisher not stated'}, {shorten(quote.title, 80)}"
        said = f"restating {shorten(quote.derived_from, 80)}" if quote.derived_from else ""
        say(" · ".join(filter(None, [f"— {whose}", said, place])), style="dim", indent=indent)
    if len(quotes) > SHOWN:
        say(f"{SHOWN} of {len(quotes)} quotes shown; --json gives all.", style="dim", indent=indent)
