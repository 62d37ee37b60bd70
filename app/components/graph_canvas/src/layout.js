// Where nodes stand: fcose for a new picture, and beside their neighbours for what arrives later.
import { box, overlap, separate } from "./boxes.js";
import { timeArrivals, timePositions } from "./by_time.js";
import { layeredPositions } from "./layered.js";

// Above FEW nodes fewer rounds do, above MANY the first draft has to: a person waits for the picture.
const FEW = 150;
const MANY = 400;
const FEW_ENOUGH_TO_SEPARATE = 600;
const SPRING = 135;
const ROUNDS = 140;

// Lays out all shown nodes anew, as `canvas.layout` says. `done` is called when they stand still.
export function layOutAll(canvas, done) {
  const { cy } = canvas;
  const nodes = cy.nodes().not(".hidden");
  canvas.axis = null;
  if (nodes.empty()) return done();
  const aspect = cy.width() / cy.height();
  if (canvas.layout === "layers") {
    const positions = layeredPositions(cy, canvas.data.focus, aspect);
    nodes.positions((node) => positions[node.id()]);
    done();
  } else if (canvas.layout === "time") {
    const { axis, positions } = timePositions(cy, aspect);
    // Where nothing has a date time says nothing of where to stand.
    if (!axis) return canvas.exposed.ready ? done() : layOutByForce(cy, nodes, done);
    canvas.axis = axis;
    nodes.positions((node) => positions[node.id()]);
    done();
  } else layOutByForce(cy, nodes, done);
}

function layOutByForce(cy, nodes, done) {
  const shown = nodes.union(nodes.edgesWith(nodes).not(".hidden"));
  const layout = shown.layout({
    name: "fcose",
    quality: nodes.length > MANY ? "draft" : "default",
    randomize: true,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: nodes.length <= FEW,
    nodeSeparation: 90,
    idealEdgeLength: SPRING,
    nodeRepulsion: 9000,
    gravity: 0.3,
    numIter: nodes.length > FEW ? 400 : 2500,
    packComponents: false,
  });
  layout.one("layoutstop", () => {
    settle(cy, nodes);
    done();
  });
  layout.run();
}

// Turns the picture so that its long side lies along the canvas's, fills the width, and parts the labels.
function settle(cy, nodes) {
  const extent = nodes.boundingBox({ includeLabels: false });
  const wide = cy.width() >= cy.height();
  const turned = extent.w >= extent.h !== wide;
  const [w, h] = turned ? [extent.h, extent.w] : [extent.w, extent.h];
  const stretch = Math.min(1.6, Math.max(1, cy.width() / cy.height() / (Math.max(w, 1) / Math.max(h, 1))));
  const positions = {};
  nodes.forEach((node) => {
    const { x, y } = node.position();
    positions[node.id()] = turned ? { x: y * stretch, y: x } : { x: x * stretch, y };
  });
  if (nodes.length <= FEW_ENOUGH_TO_SEPARATE) separate(nodes.toArray(), positions);
  nodes.positions((node) => positions[node.id()]);
}

// Places only `arrivals`; every other node stays exactly where it was.
export function placeArrivals(canvas, arrivals, origin) {
  const { cy } = canvas;
  const old = cy.nodes().not(".hidden").not(arrivals);
  if (old.empty()) return false;
  if (canvas.axis) {
    const places = timeArrivals(canvas.axis, arrivals, old);
    arrivals.positions((node) => places[node.id()]);
    return true;
  }
  const positions = {};
  old.forEach((node) => {
    positions[node.id()] = { ...node.position() };
  });
  const start = origin && positions[origin] ? positions[origin] : centre(Object.values(positions));
  spread(arrivals, positions, start, freeDirection(cy, old, start));
  relax(arrivals.toArray(), old.toArray(), positions, start);
  old.lock();
  arrivals.positions((node) => positions[node.id()]);
  old.not(".pinned").unlock();
  return true;
}

function centre(points) {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

// The direction with the most room: far from the nodes around `start`, and inside the view.
function freeDirection(cy, old, start) {
  const around = old
    .map((node) => ({ x: node.position().x - start.x, y: node.position().y - start.y }))
    .filter((d) => (d.x || d.y) && Math.hypot(d.x, d.y) < 4 * SPRING)
    .map((d) => Math.atan2(d.y, d.x));
  const view = cy.extent();
  let best = { middle: 0, room: -1, score: -1 };
  for (let i = 0; i < 24; i += 1) {
    const middle = (i / 24) * 2 * Math.PI;
    const room = Math.min(Math.PI, ...around.map((angle) => apart(angle, middle)));
    const x = start.x + Math.cos(middle) * 2.2 * SPRING;
    const y = start.y + Math.sin(middle) * 1.6 * SPRING;
    const inside = x > view.x1 && x < view.x2 && y > view.y1 && y < view.y2;
    const score = room + (inside ? 0.9 : 0);
    if (score > best.score) best = { middle, room, score };
  }
  return best;
}

function apart(a, b) {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}

// Starting points: rings of arcs in the free direction, wider where there is room.
function spread(arrivals, positions, start, free) {
  const opening = Math.min(2 * Math.PI, Math.max(Math.PI * 0.75, free.room * 1.8));
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

function relax(arrivals, old, positions, start) {
  const boxes = new Map([...arrivals, ...old].map((node) => [node.id(), box(node)]));
  const ties = arrivals.map((node) =>
    node
      .neighborhood("node")
      .map((other) => other.id())
      .filter((id) => positions[id]),
  );
  const ids = [...boxes.keys()];
  const crossed = (id) =>
    ids.find((other) => other !== id && overlap(boxes.get(id), positions[id], boxes.get(other), positions[other]));
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
  for (const node of arrivals) stepOut(positions[node.id()], start, () => crossed(node.id()));
}

// Outward from `start` until nothing is crossed any more.
function stepOut(at, start, crossed) {
  const distance = Math.hypot(at.x - start.x, at.y - start.y) || 1;
  const step = { x: (22 * (at.x - start.x)) / distance, y: (22 * (at.y - start.y)) / distance };
  for (let tries = 0; tries < 60 && crossed(); tries += 1) {
    at.x += step.x;
    at.y += step.y;
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

// Brings back to view a picture of which less than half is seen.
export function fitIfLost(canvas) {
  const { cy } = canvas;
  const { x1, x2, y1, y2 } = cy.extent();
  const shown = cy.nodes().not(".hidden");
  const seen = shown.filter((node) => {
    const { x, y } = node.position();
    return x >= x1 && x <= x2 && y >= y1 && y <= y2;
  });
  if (2 * seen.length < shown.length) fit(canvas);
}

const INSET = { top: 34, right: 56, bottom: 16, left: 16 };

// All that is shown, clear of the status line, the toolbar and the legend.
export function fit(canvas) {
  const { cy } = canvas;
  const shown = cy.nodes().not(".hidden");
  if (shown.empty()) return;
  const box = shown.boundingBox();
  const bottom = INSET.bottom + canvas.legend.height();
  const width = Math.max(50, cy.width() - INSET.left - INSET.right);
  const height = Math.max(50, cy.height() - INSET.top - bottom);
  const zoom = Math.min(1.3, width / Math.max(box.w, 1), height / Math.max(box.h, 1));
  cy.viewport({
    zoom,
    pan: {
      x: INSET.left + width / 2 - ((box.x1 + box.x2) / 2) * zoom,
      y: INSET.top + height / 2 - ((box.y1 + box.y2) / 2) * zoom,
    },
  });
}
