// What Python sends, put into the picture: a new scene, or what an expansion brought to the one that is there.
import { fromPlain } from "./filters.js";
import { History, restore, snapshot } from "./history.js";
import { placeArrivals } from "./layout.js";
import { recall } from "./memory.js";

// Draws a scene from nothing: as it was left in this tab, else as the link says, else as usual.
export function open(canvas) {
  const { cy, data } = canvas;
  canvas.exposed.ready = false;
  canvas.history = new History();
  canvas.hidden = new Set();
  canvas.axis = null;
  canvas.step = data.step?.n ?? 0;
  cy.elements().remove();
  canvas.edgesOf = canvas.pathFrom = null;
  draw(canvas);
  const kept = recall(data.recipe);
  const asIs = kept && kept.given === JSON.stringify(data.given);
  if (kept) restore(canvas, kept.picture, true);
  if (!asIs) follow(canvas, data.given);
  canvas.given = JSON.stringify(data.given);
  if (kept && kept.select === data.select?.n) canvas.selectStep = kept.select;
  canvas.refresh();
  canvas.select(asIs ? kept.chosen : (data.given?.chosen ?? []));
  if (kept && kept.picture.layout === canvas.layout) {
    cy.viewport(kept.viewport);
    const strangers = cy.nodes().filter((node) => !kept.picture.positions[node.id()]);
    if (2 * strangers.length > cy.nodes().length) return canvas.layOut();
    if (strangers.nonempty()) placeArrivals(canvas, strangers, data.focus);
    canvas.axisLines.draw();
    canvas.stands();
  } else canvas.layOut();
}

// How Python says that the scene is to be looked at.
function follow(canvas, given) {
  canvas.hidden = new Set(given?.hidden ?? []);
  canvas.filters = fromPlain(given?.filters);
  canvas.layout = given?.layout ?? "force";
}

// The same scene, to be looked at in another way: somebody went back, or followed a link.
export function obeyGiven(canvas) {
  const given = JSON.stringify(canvas.data.given);
  if (given === canvas.given) return;
  canvas.given = given;
  const before = snapshot(canvas);
  follow(canvas, canvas.data.given);
  canvas.refresh();
  canvas.select(canvas.data.given.chosen);
  if (canvas.layout !== before.layout) canvas.layOut();
  canvas.history.record(before, snapshot(canvas), "going back");
  canvas.refresh();
}

export function grow(canvas) {
  const { cy, data } = canvas;
  const known = new Set(cy.elements().map((element) => element.id()));
  const arrived = data.step?.n !== undefined && data.step.n !== canvas.step;
  const before = arrived ? snapshot(canvas) : null;
  const added = draw(canvas);
  const wanted = new Set([...data.nodes, ...data.edges].map((element) => element.id));
  cy.elements().filter((element) => !wanted.has(element.id())).remove();
  if (!arrived) return;
  canvas.step = data.step.n;
  const called = new Set(data.step.ids);
  const returning = cy.nodes().filter((n) => called.has(n.id()) && canvas.hidden.has(n.id()));
  returning.forEach((node) => canvas.hidden.delete(node.id()));
  showEdgesBetweenShown(canvas);
  const fresh = added.nodes().filter((node) => !known.has(node.id()));
  canvas.refresh();
  const arrivals = fresh.union(returning);
  if (arrivals.empty() && added.empty()) {
    canvas.status.say("Nothing more around it");
    return;
  }
  if (arrivals.nonempty() && !placeArrivals(canvas, arrivals, data.step.origin)) canvas.layOut();
  canvas.status.sayArrived(arrivals);
  canvas.history.record(before, snapshot(canvas), "expand");
  canvas.refresh();
  canvas.report();
}

function draw(canvas) {
  const { cy, data } = canvas;
  const names = new Map(data.nodes.map((node) => [node.id, node.name]));
  const elements = [];
  const put = (group, id, drawn) => {
    const old = cy.getElementById(id);
    if (old.nonempty()) old.data(drawn);
    else elements.push({ group, data: drawn });
  };
  for (const node of data.nodes) {
    const { color, icon } = data.kinds[node.kind] ?? {};
    put("nodes", node.id, { more: 0, label: node.name, ...node, color, icon });
  }
  for (const edge of data.edges) {
    const when = edge.when ?? "date not stated";
    const sentence = `${names.get(edge.source)} ${edge.label} ${names.get(edge.target)} (${when})`;
    put("edges", edge.id, { ...edge, sentence });
  }
  cy.nodes().removeClass("focus");
  const added = cy.add(elements);
  if (data.focus) cy.getElementById(data.focus).addClass("focus");
  return added;
}

function showEdgesBetweenShown(canvas) {
  canvas.cy.edges().forEach((edge) => {
    const { source, target } = edge.data();
    if (!canvas.hidden.has(source) && !canvas.hidden.has(target)) canvas.hidden.delete(edge.id());
  });
}
