// The layered layout: rows by distance from the focus, each node near those that lead to it.
import { box } from "./boxes.js";

const BETWEEN_LAYERS = 74;
const BETWEEN_ROWS = 14;
const BESIDE = 16;

// Positions by id. `aspect` is the width of the picture over its height.
export function layeredPositions(cy, focus, aspect) {
  const shown = cy.nodes().not(".hidden");
  const boxes = new Map(shown.map((node) => [node.id(), box(node)]));
  const layers = byDistance(cy, shown, focus);
  const area = [...boxes.values()].reduce((sum, b) => sum + wide(b) * (b.top + b.bottom + BETWEEN_LAYERS / 2), 0);
  const width = Math.max(700, Math.sqrt(area * aspect * 1.25));
  const positions = {};
  let y = 0;
  for (const layer of layers) {
    for (const row of rowsOf(ordered(layer, positions), boxes, width)) {
      y += Math.max(...row.map((node) => boxes.get(node.id()).top));
      place(row, boxes, y, positions);
      y += Math.max(...row.map((node) => boxes.get(node.id()).bottom)) + BETWEEN_ROWS;
    }
    y += BETWEEN_LAYERS;
  }
  return positions;
}

function wide(b) {
  return b.left + b.right + BESIDE;
}

// The focus, its neighbours, theirs …; what hangs together with none of them comes last.
function byDistance(cy, shown, focus) {
  const layers = [];
  const left = new Map(shown.map((node) => [node.id(), node]));
  const start = left.get(focus) ?? shown.max((node) => node.degree(false)).ele;
  let layer = start ? [start] : [];
  while (left.size > 0) {
    if (layer.length === 0) layer = [[...left.values()].reduce((a, b) => (b.degree(false) > a.degree(false) ? b : a))];
    layer.forEach((node) => left.delete(node.id()));
    layers.push(layer);
    const next = new Map();
    for (const node of layer) {
      node.connectedEdges().not(".hidden").connectedNodes().forEach((other) => {
        if (left.has(other.id())) next.set(other.id(), other);
      });
    }
    layer = [...next.values()];
  }
  return layers;
}

// Beneath those that lead to it, its like beside it.
function ordered(layer, positions) {
  const key = new Map(
    layer.map((node) => {
      const above = node.neighborhood("node").map((other) => positions[other.id()]?.x).filter((x) => x !== undefined);
      return [node.id(), above.length > 0 ? above.reduce((a, b) => a + b, 0) / above.length : 0];
    }),
  );
  return layer.sort(
    (a, b) =>
      Math.round((key.get(a.id()) - key.get(b.id())) / 40) ||
      a.data("kind").localeCompare(b.data("kind")) ||
      a.data("name").localeCompare(b.data("name")),
  );
}

// Rows no wider than `width`, filled evenly.
function rowsOf(layer, boxes, width) {
  const total = layer.reduce((sum, node) => sum + wide(boxes.get(node.id())), 0);
  const number = Math.max(1, Math.ceil(total / width));
  const rows = Array.from({ length: number }, () => []);
  let filled = 0;
  for (const node of layer) {
    const mine = wide(boxes.get(node.id()));
    rows[Math.min(number - 1, Math.floor((filled + mine / 2) / (total / number)))].push(node);
    filled += mine;
  }
  return rows.filter((row) => row.length > 0);
}

function place(row, boxes, y, positions) {
  let x = -row.reduce((sum, node) => sum + wide(boxes.get(node.id())), 0) / 2;
  for (const node of row) {
    const b = boxes.get(node.id());
    positions[node.id()] = { x: x + BESIDE / 2 + b.left, y };
    x += wide(b);
  }
}
