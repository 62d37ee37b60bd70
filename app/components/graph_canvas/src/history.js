// Undo and redo of everything that changes the picture, by comparing what was shown before and after.
import { fromPlain, toPlain } from "./filters.js";

const DEPTH = 100;

export function snapshot(canvas) {
  const { cy } = canvas;
  const positions = {};
  cy.nodes().forEach((node) => {
    const { x, y } = node.position();
    positions[node.id()] = { x, y };
  });
  return {
    shown: cy.elements().filter((element) => !canvas.hidden.has(element.id())).map((element) => element.id()),
    known: cy.elements().map((element) => element.id()),
    pinned: cy.nodes(".pinned").map((node) => node.id()),
    filters: toPlain(canvas.filters),
    layout: canvas.layout,
    axis: canvas.axis,
    positions,
  };
}

// Makes the picture what it was; what came since `state` was taken is hidden, or kept where `keepUnknown`.
export function restore(canvas, state, keepUnknown = false) {
  const { cy } = canvas;
  const shown = new Set(state.shown);
  const known = new Set(state.known);
  const pinned = new Set(state.pinned);
  canvas.hidden = new Set(
    cy
      .elements()
      .filter((element) => !shown.has(element.id()) && !(keepUnknown && !known.has(element.id())))
      .map((element) => element.id()),
  );
  canvas.filters = fromPlain(state.filters);
  canvas.layout = state.layout;
  canvas.axis = state.axis;
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      node.unlock();
      const at = state.positions[node.id()];
      if (at) node.position(at);
      node.toggleClass("pinned", pinned.has(node.id()));
    });
  });
}

export class History {
  constructor() {
    this.past = [];
    this.future = [];
  }

  record(before, after, what) {
    this.past.push({ before, after, what });
    if (this.past.length > DEPTH) this.past.shift();
    this.future = [];
  }

  undo() {
    const step = this.past.pop();
    if (step) this.future.push(step);
    return step;
  }

  redo() {
    const step = this.future.pop();
    if (step) this.past.push(step);
    return step;
  }
}
