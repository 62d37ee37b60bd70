"""The relationships, each drawn in a comment above its class."""

from graph.model.relations import deals, events, markets, products, trials

__all__ = ["deals", "events", "markets", "products", "trials"]
