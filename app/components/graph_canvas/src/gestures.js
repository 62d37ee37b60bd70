// The mouse: click inspects, shift adds, double click expands, right click opens the menu, drag pins.
import { snapshot } from "./history.js";
import { thinLabels } from "./labels.js";

export function bindGestures(canvas) {
  const { cy, host } = canvas;
  let beforeDrag = null;

  cy.on("select unselect", () => canvas.selectionChanged());
  cy.on("tap", (event) => {
    host.querySelector(".stage").focus({ preventScroll: true });
    canvas.menu.close();
    if (canvas.pathFrom && event.target !== cy && event.target.isNode()) {
      const from = canvas.pathFrom;
      canvas.stopPath();
      if (from !== event.target.id()) canvas.ask("path", { from, to: event.target.id() });
    }
  });
  cy.on("dbltap", "node", (event) => canvas.expand(event.target));
  cy.on("dbltap", "edge", (event) => canvas.ask("evidence", { id: event.target.id() }));
  cy.on("cxttap", "node, edge", (event) => {
    if (!event.target.selected()) {
      cy.elements().unselect();
      event.target.select();
    }
    canvas.menu.open(event.target, event.renderedPosition);
  });
  cy.on("cxttap", (event) => {
    if (event.target === cy) canvas.menu.close();
  });
  cy.on("grab", "node", () => {
    beforeDrag = snapshot(canvas);
  });
  cy.on("dragfree", "node", (event) => {
    event.target.addClass("pinned");
    canvas.history.record(beforeDrag, snapshot(canvas), "move");
    canvas.toolbar.draw();
    thinLabels(cy);
    canvas.remember();
  });
  cy.on("mouseover", "node, edge", (event) => canvas.tip.show(event.target));
  cy.on("mouseout grab pan zoom", () => canvas.tip.hide());
  let moved = null;
  cy.on("pan zoom", () => {
    clearTimeout(moved);
    moved = setTimeout(() => {
      if (!canvas.data.scene || cy.destroyed()) return;
      thinLabels(cy);
      canvas.remember();
    }, 150);
  });
  host.addEventListener("contextmenu", (event) => event.preventDefault());

  canvas.startPath = (node) => {
    canvas.pathFrom = node.id();
    host.classList.add("choosing");
    canvas.status.say(`Path from ${node.data("label")}: click the other end (Esc ends this)`, true);
  };
  canvas.stopPath = () => {
    canvas.pathFrom = null;
    host.classList.remove("choosing");
    canvas.status.say("");
  };
}
