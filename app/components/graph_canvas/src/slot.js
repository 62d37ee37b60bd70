// Where the engine is handed to the canvas, whichever of the two the browser loads first.
const KEY = Symbol.for("fusiongraph.cytoscape");

export function slot() {
  if (!globalThis[KEY]) {
    let deliver;
    const delivered = new Promise((resolve) => {
      deliver = resolve;
    });
    globalThis[KEY] = { delivered, deliver };
  }
  return globalThis[KEY];
}
