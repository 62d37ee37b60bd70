// The layout by time: x is the middle of the days a date may mean; what has no date lies in a lane below.
import { box, overlap } from "./boxes.js";

const DAY = 86_400_000;
const YEAR_LEAST = 110;
const LANE = 98;
const COLUMN = 140;

function middle(node) {
  const [first, last] = [Date.parse(node.data("first")), Date.parse(node.data("last"))];
  return (first + last + DAY) / 2;
}

// Where the years lie: x = left + (time - start) * scale, dates above y = 0, the undated below; null without dates.
function newAxis(dated, aspect, count) {
  if (dated.length === 0) return null;
  const years = dated.flatMap((node) => [node.data("first").slice(0, 4), node.data("last").slice(0, 4)]).map(Number);
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  const width = Math.max(760, (to - from) * YEAR_LEAST, Math.sqrt(count) * 130 * Math.sqrt(aspect));
  const start = Date.UTC(from, 0);
  return { from, to, start, left: -width / 2, scale: width / (Date.UTC(to, 0) - start) };
}

export function axisX(axis, time) {
  return axis.left + (time - axis.start) * axis.scale;
}

// Positions by id, and the axis that they lie on.
export function timePositions(cy, aspect) {
  const shown = cy.nodes().not(".hidden").toArray();
  const dated = shown.filter((node) => node.data("first"));
  const undated = shown.filter((node) => !node.data("first"));
  const axis = newAxis(dated, aspect, shown.length);
  const positions = {};
  if (axis) stack(dated, axis, positions);
  const width = axis ? (Date.UTC(axis.to, 0) - axis.start) * axis.scale : 0;
  fillLane(undated, positions, Math.max(width, 760, Math.sqrt(undated.length * COLUMN * LANE * aspect)), LANE);
  return { axis, positions };
}

// Only the newcomers, on the axis that is there; nothing else moves.
export function timeArrivals(axis, arrivals, old) {
  const taken = old.map((node) => ({ box: box(node), at: { ...node.position() } }));
  const positions = Object.fromEntries(old.map((node) => [node.id(), node.position()]));
  const end = Date.UTC(axis.to, 0);
  const undated = [];
  arrivals.forEach((node) => {
    if (!node.data("first") || middle(node) < axis.start || middle(node) > end) undated.push(node);
    else positions[node.id()] = firstFree(node, axisX(axis, middle(node)), taken);
  });
  const lowest = Math.max(0, ...taken.map(({ at }) => at.y));
  fillLane(undated, positions, (end - axis.start) * axis.scale, lowest + LANE);
  return positions;
}

// Each in the lowest lane that is free at its date.
function stack(dated, axis, positions) {
  const ends = [];
  for (const node of dated.sort((a, b) => middle(a) - middle(b) || a.id().localeCompare(b.id()))) {
    const x = axisX(axis, middle(node));
    const { left, right } = box(node);
    let lane = ends.findIndex((end) => end <= x - left);
    if (lane < 0) lane = ends.length;
    ends[lane] = x + right;
    positions[node.id()] = { x, y: -(lane + 0.75) * LANE };
  }
}

function firstFree(node, x, taken) {
  const mine = { box: box(node), at: { x, y: -0.75 * LANE } };
  while (taken.some((other) => overlap(mine.box, mine.at, other.box, other.at))) mine.at.y -= LANE / 2;
  taken.push(mine);
  return mine.at;
}

// Rows from `top` down; each near what it is tied to, so that most edges run downwards.
function fillLane(undated, positions, width, top) {
  const number = Math.max(1, Math.floor(width / COLUMN));
  const columns = Array.from({ length: number }, (_, i) => (i + 0.5 - number / 2) * COLUMN);
  const wishes = undated.map((node) => ({ node, x: above(node, positions) }));
  wishes.sort((a, b) => Math.abs(a.x) - Math.abs(b.x) || a.node.id().localeCompare(b.node.id()));
  let left = [];
  let y = top - LANE;
  for (const { node, x } of wishes) {
    if (left.length === 0) {
      left = [...columns];
      y += LANE;
    }
    const nearest = left.reduce((best, each, i) => (Math.abs(each - x) < Math.abs(left[best] - x) ? i : best), 0);
    positions[node.id()] = { x: left.splice(nearest, 1)[0], y };
  }
}

// The mean x of what a node is tied to and that has a date; the middle for what is tied to nothing dated.
function above(node, positions) {
  const xs = [];
  node.neighborhood("node").forEach((other) => {
    if (other.data("first") && positions[other.id()]) xs.push(positions[other.id()].x);
  });
  return xs.length > 0 ? xs.reduce((a, b) => a + b, 0) / xs.length : 0;
}
