// The mouse: click inspects, shift adds, double click expands, right click opens the menu, drag pins.
import { snapshot } from "./history.js";
import { thinLabels } from "./labels.js";

export function bindGestures(canvas) {
  const { cy, host } = canvas;
  let beforeDrag = null;
  // What the last two taps were on: two quick ones on two things are no double click.
  let tapped = [null, null];
  const twice = (target) => tapped.every((each) => each === target);

  cy.on("select unselect", () => canvas.selectionChanged());
  cy.on("tap", (event) => {
    tapped = [tapped[1], event.target];
    canvas.focus();
    canvas.menu.close();
    if (canvas.pathFrom && event.target !== cy && event.target.isNode()) {
      const from = canvas.pathFrom;
      canvas.stopPath();
      if (from !== event.target.id()) canvas.ask("path", { from, to: event.target.id() });
    }
  });
  cy.on("dbltap", "node", ({ target }) => twice(target) && canvas.expand(target));
  cy.on("dbltap", "edge", ({ target }) => twice(target) && canvas.ask("evidence", { id: target.id() }));
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
