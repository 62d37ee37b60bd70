// Where nodes stand: fcose for a new picture, and beside their neighbours for what arrives later.
import { box, overlap, separate } from "./boxes.js";

const FEW_ENOUGH_TO_SEPARATE = 600;
const SPRING = 135;
const ROUNDS = 140;

// Lays out all shown nodes anew. `done` is called when they stand still.
export function layOutAll(cy, done) {
  const nodes = cy.nodes().not(".hidden");
  if (nodes.empty()) return done();
  const shown = nodes.union(nodes.edgesWith(nodes).not(".hidden"));
  const layout = shown.layout({
    name: "fcose",
    quality: nodes.length > 800 ? "draft" : "default",
    randomize: true,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    nodeSeparation: 90,
    idealEdgeLength: SPRING,
    nodeRepulsion: 9000,
    gravity: 0.3,
    numIter: nodes.length > 800 ? 800 : 2500,
    packComponents: false,
  });
  layout.one("layoutstop", () => {
    settle(cy, nodes);
    done();
  });
  layout.run();
}

function settle(cy, nodes) {
  const stretch = Math.min(1.7, Math.max(1, cy.width() / Math.max(1, cy.height())));
  const positions = {};
  nodes.forEach((node) => {
    const { x, y } = node.position();
    positions[node.id()] = { x: x * stretch, y };
  });
  if (nodes.length <= FEW_ENOUGH_TO_SEPARATE) separate(nodes.toArray(), positions);
  nodes.positions((node) => positions[node.id()]);
}

// Places only `arrivals`; every other node stays exactly where it was.
export function placeArrivals(cy, arrivals, origin) {
  const old = cy.nodes().not(".hidden").not(arrivals);
  if (old.empty()) return false;
  const positions = {};
  old.forEach((node) => {
    positions[node.id()] = { ...node.position() };
  });
  const start = origin && positions[origin] ? positions[origin] : centre(Object.values(positions));
  spread(arrivals, positions, start, freeDirection(cy, old, start));
  relax(cy, arrivals.toArray(), old.toArray(), positions);
  old.lock();
  arrivals.positions((node) => positions[node.id()]);
  old.not(".pinned").unlock();
  return true;
}

function centre(points) {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

// The angle in the middle of the widest gap between the nodes around `start`.
function freeDirection(cy, old, start) {
  const reach = 4 * SPRING;
  const angles = old
    .map((node) => ({ x: node.position().x - start.x, y: node.position().y - start.y }))
    .filter((d) => (d.x || d.y) && Math.hypot(d.x, d.y) < reach)
    .map((d) => Math.atan2(d.y, d.x))
    .sort((a, b) => a - b);
  if (angles.length === 0) return { middle: 0, width: 2 * Math.PI };
  let best = { middle: 0, width: -1 };
  angles.forEach((angle, i) => {
    const next = i + 1 < angles.length ? angles[i + 1] : angles[0] + 2 * Math.PI;
    if (next - angle > best.width) best = { middle: (angle + next) / 2, width: next - angle };
  });
  return best;
}

// Starting points: rings of arcs in the free direction, wider where there is room.
function spread(arrivals, positions, start, free) {
  const opening = Math.min(2 * Math.PI, Math.max(Math.PI * 0.75, free.width * 0.9));
  let ring = 1;
  let inRing = 0;
  arrivals.forEach((node) => {
    const room = Math.max(3, Math.floor((opening * ring * SPRING) / 90));
    const angle = free.middle - opening / 2 + (opening * (inRing + 0.5)) / room;
    const radius = SPRING * (0.5 + ring * 0.75);
    positions[node.id()] = {
      x: start.x + Math.cos(angle) * radius * 1.25,
      y: start.y + Math.sin(angle) * radius,
    };
    inRing += 1;
    if (inRing >= room) {
      ring += 1;
      inRing = 0;
    }
  });
}

function relax(cy, arrivals, old, positions) {
  const boxes = new Map([...arrivals, ...old].map((node) => [node.id(), box(node)]));
  const ties = arrivals.map((node) =>
    node
      .neighborhood("node")
      .map((other) => other.id())
      .filter((id) => positions[id]),
  );
  const ids = [...boxes.keys()];
  for (let round = 0; round < ROUNDS; round += 1) {
    const heat = 1 - round / ROUNDS;
    arrivals.forEach((node, i) => {
      const at = positions[node.id()];
      for (const id of ties[i]) pull(at, positions[id], 0.06 * heat);
      for (const id of ids) {
        if (id === node.id()) continue;
        const push = overlap(boxes.get(node.id()), at, boxes.get(id), positions[id]);
        if (push) {
          at.x += push.x * 0.7;
          at.y += push.y * 0.7;
        }
      }
    });
  }
}

function pull(at, to, strength) {
  const x = to.x - at.x;
  const y = to.y - at.y;
  const distance = Math.hypot(x, y) || 1;
  const stretch = (distance - SPRING) / distance;
  at.x += x * stretch * strength;
  at.y += y * stretch * strength;
}

export function fit(cy, padding = 34) {
  const shown = cy.elements().not(".hidden");
  if (shown.empty()) return;
  cy.fit(shown, padding);
  if (cy.zoom() > 1.35) {
    cy.zoom({ level: 1.35, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    cy.center(shown);
  }
}
