// Which words are legible now: edges speak while few, and from afar only the best connected nodes are named.
import { LABEL_FONT } from "./style.js";

const SPEAKING_EDGES = 36;
const NAMED_NODES = 90;
const MAJOR_NODES = 40;
const FAR = 0.55;
const LEAST_FONT = 11;

export function thinLabels(cy) {
  cy.batch(() => {
    const edges = cy.edges().not(".hidden");
    edges.toggleClass("spoken", edges.length <= SPEAKING_EDGES);
    edges.toggleClass("far", cy.zoom() < FAR && edges.length > SPEAKING_EDGES);
    const nodes = cy.nodes().not(".hidden");
    nodes.removeClass("quiet major");
    const far = cy.zoom() < FAR;
    if (!far && nodes.length <= NAMED_NODES) return;
    const ranked = nodes.sort((a, b) => rank(b) - rank(a));
    ranked.slice(far ? 0 : NAMED_NODES).addClass("quiet");
    if (far) nameTheMajor(cy, ranked);
    cy.$(".focus").removeClass("quiet");
  });
}

function rank(node) {
  return node.degree(false) + (node.hasClass("focus") ? 1e6 : 0) + (node.selected() ? 1e5 : 0);
}

// The best connected whose names do not cross each other, in letters that stay readable at this distance.
function nameTheMajor(cy, ranked) {
  const font = Math.max(LABEL_FONT, LEAST_FONT / cy.zoom());
  const taken = [];
  for (const node of ranked.toArray()) {
    if (taken.length >= MAJOR_NODES) return;
    const { x, y } = node.position();
    const half = Math.min((node.data("label").length * font * 0.55) / 2, 70 / cy.zoom());
    const mine = { x1: x - half, x2: x + half, y1: y - 20, y2: y + 20 + 2.4 * font };
    if (taken.some((o) => mine.x1 < o.x2 && mine.x2 > o.x1 && mine.y1 < o.y2 && mine.y2 > o.y1)) continue;
    taken.push(mine);
    node.data("far", font);
    node.addClass("major");
  }
}
