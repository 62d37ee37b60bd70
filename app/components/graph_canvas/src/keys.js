// The keyboard: everything the mouse can do, with the focus in the picture.
import { hide } from "./changes.js";

const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function bindKeys(canvas) {
  canvas.host.addEventListener("keydown", (event) => {
    if (history(canvas, event) || (event.target.matches(".stage") && handle(canvas, event))) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

// Undo and redo reach over the whole part: also from the table, the legend and the filters.
function history(canvas, event) {
  if (!event.ctrlKey && !event.metaKey) return false;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? run(() => canvas.redo()) : run(() => canvas.undo());
  return key === "y" && run(() => canvas.redo());
}

function handle(canvas, event) {
  const { cy } = canvas;
  const chosen = cy.$(":selected");
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (control && key === "a") return run(() => cy.nodes().not(".hidden").select());
  if (control || event.altKey) return false;
  if (key in ARROWS) return run(() => walk(canvas, ARROWS[key]));
  if (key === "Enter") return run(() => enter(canvas, chosen));
  if (key === "Delete" || key === "Backspace") return run(() => hide(canvas, chosen));
  if (key === "Escape") return run(() => escape(canvas));
  if (key === "+" || key === "=") return run(() => zoom(cy, 1.25));
  if (key === "-") return run(() => zoom(cy, 0.8));
  if (key === "0") return run(() => canvas.showAll());
  if (key === "e") return run(() => nextEdge(canvas, chosen));
  if (key === "ContextMenu" || (key === "F10" && event.shiftKey)) return run(() => openMenu(canvas, chosen));
  return false;
}

function run(work) {
  work();
  return true;
}

export function zoom(cy, factor) {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

function enter(canvas, chosen) {
  const node = chosen.nodes().first();
  if (node.nonempty()) canvas.expand(node);
  else if (chosen.edges().nonempty()) canvas.ask("evidence", { id: chosen.edges().first().id() });
}

function escape(canvas) {
  canvas.menu.close();
  if (canvas.pathFrom) canvas.stopPath();
  else canvas.cy.elements().unselect();
}

// To the neighbour that lies best in the direction of the arrow, else to the nearest node there.
function walk(canvas, [dx, dy]) {
  const { cy } = canvas;
  const shown = cy.nodes().not(".hidden");
  const here = cy.$("node:selected").first();
  if (here.empty()) return choose(canvas, cy.$(".focus").not(".hidden").union(shown).first());
  const at = here.position();
  const best = (nodes) => {
    let winner = null;
    let lowest = Infinity;
    nodes.forEach((node) => {
      const x = node.position().x - at.x;
      const y = node.position().y - at.y;
      const along = x * dx + y * dy;
      if (along <= 1) return;
      const cost = along + 2 * Math.abs(x * dy - y * dx);
      if (cost < lowest) [winner, lowest] = [node, cost];
    });
    return winner;
  };
  const next = best(here.neighborhood("node").not(".hidden")) ?? best(shown.not(here));
  if (next) choose(canvas, next);
}

function nextEdge(canvas, chosen) {
  const { cy } = canvas;
  const current = chosen.edges().first();
  const around = chosen.nodes().nonempty() ? chosen.nodes().first() : cy.getElementById(canvas.edgesOf ?? "");
  if (around.empty()) return;
  canvas.edgesOf = around.id();
  const edges = around.connectedEdges().not(".hidden").toArray();
  if (edges.length === 0) return;
  const position = edges.findIndex((edge) => edge.same(current));
  choose(canvas, edges[(position + 1) % edges.length]);
}

function choose(canvas, element) {
  if (!element || element.empty()) return;
  canvas.quietly(() => canvas.cy.elements().unselect());
  element.select();
  const box = element.renderedBoundingBox();
  const { cy } = canvas;
  if (box.x1 < 0 || box.y1 < 0 || box.x2 > cy.width() || box.y2 > cy.height()) cy.center(element);
  canvas.status.speak(element);
}

function openMenu(canvas, chosen) {
  const element = chosen.first();
  if (element.empty()) return;
  const box = element.renderedBoundingBox();
  canvas.menu.open(element, { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 }, true);
}
