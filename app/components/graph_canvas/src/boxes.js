// The rectangle that a node takes up with its label, and pushing such rectangles apart.
import { LABEL_LINE, LABEL_WIDTH } from "./style.js";

const GAP = 6;
const CHARACTER = 6.5;

export function box(node) {
  const label = node.data("label") ?? "";
  const lines = Math.max(1, Math.ceil((label.length * CHARACTER) / LABEL_WIDTH));
  const width = Math.max(44, Math.min(LABEL_WIDTH, label.length * CHARACTER) + 6);
  return { left: width / 2, right: width / 2, top: 24, bottom: 22 + lines * LABEL_LINE };
}

// How far `a` at `p` must move to leave `b` at `q`, along the shorter way; null where they do not overlap.
export function overlap(a, p, b, q) {
  const x = Math.min(p.x + a.right, q.x + b.right) - Math.max(p.x - a.left, q.x - b.left) + GAP;
  const y = Math.min(p.y + a.bottom, q.y + b.bottom) - Math.max(p.y - a.top, q.y - b.top) + GAP;
  if (x <= 0 || y <= 0) return null;
  return x < y
    ? { x: p.x < q.x ? -x : x, y: 0 }
    : { x: 0, y: p.y < q.y ? -y : y };
}

// Positions by id, pushed apart until no two boxes overlap or `rounds` are spent. Changes `positions`.
export function separate(nodes, positions, rounds = 80) {
  const items = nodes.map((node) => ({ box: box(node), at: positions[node.id()] }));
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (let i = 0; i < items.length; i += 1) {
      for (let j = i + 1; j < items.length; j += 1) {
        const push = overlap(items[i].box, items[i].at, items[j].box, items[j].at);
        if (!push) continue;
        moved = true;
        items[i].at.x += push.x / 2;
        items[i].at.y += push.y / 2;
        items[j].at.x -= push.x / 2;
        items[j].at.y -= push.y / 2;
      }
    }
    if (!moved) return;
  }
}
