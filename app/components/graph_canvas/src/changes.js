// What a person does to the picture; each of these can be undone.
import { noFilters } from "./filters.js";

export function hide(canvas, elements) {
  if (elements.empty()) return;
  canvas.change("hide", () => {
    elements.forEach((element) => {
      canvas.hidden.add(element.id());
    });
    elements.unselect();
  });
}

export function hideOthers(canvas, elements) {
  const keep = elements.nodes().union(elements.edges().connectedNodes());
  canvas.change("hide others", () => {
    canvas.cy.nodes().difference(keep).forEach((node) => {
      canvas.hidden.add(node.id());
    });
  });
}

export function collapseLeaves(canvas, node) {
  const leaves = node
    .neighborhood("node")
    .not(".hidden")
    .filter((other) => other.neighborhood("node").not(".hidden").length === 1);
  if (leaves.empty()) canvas.status.say("No leaves to collapse here");
  else hide(canvas, leaves);
}

export function pin(canvas, node, pinned) {
  canvas.change(pinned ? "pin" : "unpin", () => {
    node.toggleClass("pinned", pinned);
    if (!pinned) node.unlock();
  });
}

export function changeFilters(canvas, work) {
  canvas.change("filters", () => work(canvas.filters));
}

export function clearFilters(canvas) {
  canvas.change("filters", () => {
    canvas.filters = noFilters();
  });
}

export function toggleKind(canvas, kind) {
  changeFilters(canvas, (filters) => {
    if (!filters.kind.delete(kind)) filters.kind.add(kind);
  });
}

// Another layout, or the same anew.
export function layOutBy(canvas, layout) {
  canvas.change("layout", () => {
    canvas.layout = layout;
    canvas.layOut();
  });
}
