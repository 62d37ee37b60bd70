// Which words are legible now: edges speak while few, and from afar only the best connected nodes are named.
import { box } from "./boxes.js";
import { LABEL_FONT } from "./style.js";

const SPEAKING_EDGES = 70;
const NAMED_NODES = 90;
const MAJOR_NODES = 60;
const FAR = 0.68;
const LEAST_FONT = 11;
const APART = 11;

export function thinLabels(cy) {
  cy.batch(() => {
    const edges = cy.edges().not(".hidden");
    const far = cy.zoom() < FAR;
    edges.removeClass("spoken");
    if (!far && edges.length <= SPEAKING_EDGES) letSpeak(cy, edges);
    edges.toggleClass("far", far && edges.length > SPEAKING_EDGES / 2);
    const nodes = cy.nodes().not(".hidden");
    nodes.removeClass("quiet major");
    if (!far && nodes.length <= NAMED_NODES) return;
    const ranked = nodes.sort((a, b) => rank(b) - rank(a));
    ranked.slice(far ? 0 : NAMED_NODES).addClass("quiet");
    if (far) nameTheMajor(cy, ranked);
    cy.$(".focus").removeClass("quiet");
  });
}

// Edges say what they are where their words cross no node, no name and no other words; rarer words go first.
function letSpeak(cy, edges) {
  const often = new Map();
  edges.forEach((edge) => {
    often.set(edge.data("label"), (often.get(edge.data("label")) ?? 0) + 1);
  });
  const nodes = cy.nodes().not(".hidden").map((node) => ({ box: box(node), at: node.position() }));
  const words = [];
  const crosses = ({ x, y }) =>
    nodes.some(({ box: b, at }) => x > at.x - b.left && x < at.x + b.right && y > at.y - b.top && y < at.y + b.bottom) ||
    words.some((other) => Math.hypot(x - other.x, y - other.y) < APART);
  const ranked = edges.toArray().sort((a, b) => often.get(a.data("label")) - often.get(b.data("label")));
  for (const edge of ranked) {
    const points = wordPoints(edge);
    if (points.some(crosses)) continue;
    edge.addClass("spoken");
    words.push(...points);
  }
}

// Points along the words of an edge, which lie along it, around its middle.
function wordPoints(edge) {
  const from = edge.source().position();
  const to = edge.target().position();
  // An edge that was hidden has no middle until it is drawn again.
  const middle = edge.midpoint() ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const half = edge.data("label").length * 2.7;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const points = [];
  for (let at = -half; at <= half; at += 7) points.push({ x: middle.x + x * at, y: middle.y + y * at });
  return points;
}

function rank(node) {
  return node.degree(false) + (node.hasClass("focus") ? 1e6 : 0) + (node.selected() ? 1e5 : 0);
}

// The best connected whose names do not cross each other, in letters that stay readable at this distance.
function nameTheMajor(cy, ranked) {
  const font = Math.max(LABEL_FONT, LEAST_FONT / cy.zoom());
  const width = font * 12;
  const taken = [];
  for (const node of ranked.toArray()) {
    if (taken.length >= MAJOR_NODES) return;
    const { x, y } = node.position();
    const length = node.data("label").length * font * 0.58;
    const half = Math.min(length, width) / 2 + 2;
    const lines = Math.ceil(length / (width * 0.85));
    const mine = { x1: x - half, x2: x + half, y1: y - 18, y2: y + 24 + lines * font * 1.2 };
    if (taken.some((o) => mine.x1 < o.x2 && mine.x2 > o.x1 && mine.y1 < o.y2 && mine.y2 > o.y1)) continue;
    taken.push(mine);
    node.data({ far: font, farWidth: width });
    node.addClass("major");
  }
}
