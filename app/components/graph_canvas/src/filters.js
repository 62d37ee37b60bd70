// What the filters let through, and what there is to filter by in what was brought in.

// Facet of the declaration -> where an element keeps it; kinds are of nodes, the rest of edges and of events.
const PROPERTY = { kind: "kind", relation: "type", band: "band", factuality: "factuality", source: "sources" };
export const FACETS = Object.keys(PROPERTY);

export function noFilters() {
  const filters = { from: "", to: "", undated: true };
  for (const facet of FACETS) filters[facet] = new Set();
  return filters;
}

export function toPlain(filters) {
  const plain = { from: filters.from, to: filters.to, undated: filters.undated };
  for (const facet of FACETS) plain[facet] = [...filters[facet]].sort();
  return plain;
}

export function fromPlain(plain = {}) {
  const filters = noFilters();
  for (const facet of FACETS) filters[facet] = new Set(plain[facet] ?? []);
  return { ...filters, from: plain.from ?? "", to: plain.to ?? "", undated: plain.undated !== false };
}

export function filtering(filters) {
  return Boolean(filters.from || filters.to || !filters.undated || FACETS.some((facet) => filters[facet].size > 0));
}

function inTime(filters, data, datable) {
  if (!data.first) return filters.undated || !datable;
  return (!filters.from || data.last >= filters.from) && (!filters.to || data.first <= `${filters.to}-99`);
}

function nodePasses(filters, data, dated) {
  return (
    !filters.kind.has(data.kind) &&
    !(data.factuality && filters.factuality.has(data.factuality)) &&
    inTime(filters, data, dated.has(data.kind))
  );
}

function edgePasses(filters, data) {
  return (
    !filters.relation.has(data.type) &&
    !filters.band.has(data.band) &&
    !filters.factuality.has(data.factuality) &&
    (data.sources.length === 0 || data.sources.some((source) => !filters.source.has(source))) &&
    inTime(filters, data, true)
  );
}

// Marks as .filtered what the filters leave out: also a node that only edges which are left out had brought in.
export function applyFilters(canvas) {
  const { cy, filters, hidden } = canvas;
  const dated = new Set(canvas.data.dated_kinds ?? []);
  const idle = !filtering(filters);
  const nodesOut = new Set();
  if (!idle) {
    cy.nodes().forEach((node) => {
      if (!nodePasses(filters, node.data(), dated)) nodesOut.add(node.id());
    });
  }
  const kept = new Set();
  const lost = new Set();
  cy.edges().forEach((edge) => {
    const { source, target } = edge.data();
    const out = !idle && !edgePasses(filters, edge.data());
    edge.toggleClass("filtered", out);
    if (idle || hidden.has(edge.id())) return;
    const ends = [source, target];
    if (out) ends.forEach((end) => lost.add(end));
    else if (!ends.some((end) => nodesOut.has(end) || hidden.has(end))) ends.forEach((end) => kept.add(end));
  });
  cy.nodes().forEach((node) => {
    const id = node.id();
    const alone = lost.has(id) && !kept.has(id) && id !== canvas.data.focus;
    node.toggleClass("filtered", nodesOut.has(id) || alone);
  });
}

// The values of a facet with how often each occurs, most first; filters do not change the counts.
export function facetCounts(canvas, facet) {
  const counts = new Map();
  const count = (value) => counts.set(value, (counts.get(value) ?? 0) + 1);
  const elements = facet === "kind" ? canvas.cy.nodes() : canvas.cy.edges();
  elements.forEach((element) => {
    if (canvas.hidden.has(element.id())) return;
    [element.data(PROPERTY[facet])].flat().forEach((value) => value && count(value));
  });
  for (const value of canvas.filters[facet]) if (!counts.has(value)) counts.set(value, 0);
  const declared = Object.keys(canvas.data.words?.[facet] ?? {});
  const place = (value) => (facet === "band" || facet === "factuality" ? declared.indexOf(value) : 0);
  return [...counts].sort((a, b) => place(a[0]) - place(b[0]) || b[1] - a[1] || a[0].localeCompare(b[0]));
}

export function facetWords(canvas, facet, value) {
  if (facet === "kind") return canvas.data.kinds[value]?.many ?? value;
  return canvas.data.words?.[facet]?.[value] ?? value;
}

// The first and last month that anything brought in has, and how much has none.
export function months(canvas) {
  const dated = new Set(canvas.data.dated_kinds ?? []);
  const found = { first: "", last: "", undated: 0 };
  canvas.cy.elements().forEach((element) => {
    const { first, last, kind } = element.data();
    if (!first) {
      if (element.isEdge() || dated.has(kind)) found.undated += 1;
      return;
    }
    if (!found.first || first < found.first) found.first = first;
    if (last > found.last) found.last = last;
  });
  return { ...found, first: found.first.slice(0, 7), last: found.last.slice(0, 7) };
}
