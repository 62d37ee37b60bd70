"""Opens a view anew from its address: entities are found by what they are now, and what is gone is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.app_pages.database import store
from app.view.address import Address, Expansion, element, entities
from app.view.explorer import Explorer, relation_menu
from app.view.settings import Settings
from app.view.wording import plural, shorten
from graph.errors import AmbiguousNameError, NotFoundError
from graph.model import RELATIONSHIPS
from graph.reads import Node, find, neighbourhood
from graph.reads.neighbourhood import around, edges_among

FIRST_EDGES = 50
TOLD = 3


class Linking:
    """One link being followed; `lost` gathers what it names and the graph does not have."""

    def __init__(self, explorer: Explorer) -> None:
        self.explorer = explorer
        self.lost: list[str] = []
        self._unclear: list[str] = []
        self._moved: dict[str, str] = {}

    def follow(self, address: Address, wrong: Sequence[str]) -> None:
        """Show what the address says; where only the way of looking differs, nothing is read anew."""
        self.lost += wrong
        explorer = self.explorer
        if explorer.scene is None or explorer.address().recipe != address.recipe:
            self._read(address)
        if explorer.scene is not None:
            explorer.look(self._settings(address))
        explorer.notice = " ".join([*self._unclear, *([lost_words(self.lost)] if self.lost else [])])

    def _read(self, address: Address) -> None:
        explorer = self.explorer
        origins = [each.origin for each in address.expansions]
        focus = next(filter(None, map(self._found, (address.focus, *origins, *address.also))), None)
        if focus is None:
            explorer.close()
            return
        view = neighbourhood(store(), focus, limit=FIRST_EDGES)
        explorer.open(view, focus)
        if view.choose and not origins:
            explorer.ask_relation(focus, relation_menu(view.choose), view.total)
        for expansion in address.expansions:
            self._expand(expansion)
        self._take_in(address.also)

    def _expand(self, expansion: Expansion) -> None:
        origin = self._found(expansion.origin)
        if origin is None:
            return
        if expansion.relation is not None and expansion.relation not in RELATIONSHIPS:
            self.lost.append(expansion.relation)
            return
        view = neighbourhood(store(), origin, limit=expansion.limit, relation=expansion.relation)
        self.explorer.expand(view, Expansion(origin, expansion.relation, expansion.limit))

    def _take_in(self, names: Iterable[str]) -> None:
        explorer = self.explorer
        assert explorer.scene is not None
        ids = [found for found in map(self._found, names) if found and found not in explorer.scene.nodes]
        nodes: list[Node] = [node for i in ids for node in around(store(), i, limit=1).nodes if node.id == i]
        if nodes:
            edges = edges_among(store(), [*explorer.scene.nodes.values(), *nodes])
            explorer.take_in(nodes, edges, explorer.scene.focus)

    def _settings(self, address: Address) -> Settings:
        scene = self.explorer.scene
        assert scene is not None
        hidden = self._elements(address.hidden)
        if address.only:
            only = set(self._elements(address.only))
            hidden += [node for node in scene.nodes if node not in only] if only else []
        chosen = self._elements(address.chosen)
        return Settings(tuple(sorted(hidden)), address.filters, address.layout, tuple(chosen))

    def _elements(self, references: Sequence[str]) -> list[str]:
        """The nodes and edges that are meant; what the graph has but the view doesn't is passed over."""
        scene = self.explorer.scene
        assert scene is not None
        for name in entities(references):
            if name not in scene.nodes and name not in scene.edges:
                self._found(name)
        found = [element(scene, text, self._moved) for text in references]
        return [each for each in found if each is not None]

    def _found(self, name: str) -> str | None:
        """The id that a name or an id leads to now."""
        if not name or name in self.lost:
            return None
        if name not in self._moved:
            try:
                self._moved[name] = find(store(), name).id
            except AmbiguousNameError as error:
                self._unclear.append(str(error))
                return None
            except NotFoundError:
                self.lost.append(name)
                return None
        return self._moved[name]


def lost_words(lost: Sequence[str]) -> str:
    """What of a link does not lead anywhere, in a sentence."""
    names = list(dict.fromkeys(lost))
    listed = ", ".join(f"'{shorten(name, 60)}'" for name in names[:TOLD])
    more = f" and {plural(len(names) - TOLD, 'other')}" if len(names) > TOLD else ""
    return f"Nothing in the graph answers to {listed}{more} of this link."
