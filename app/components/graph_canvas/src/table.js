// Exactly what is drawn, as two tables that a keyboard and a screen reader can use; a row and its element are one choice.
import { el } from "./dom.js";
import { facetWords } from "./filters.js";

const NO_DATE = "not stated";
const name = (node) => node.data("name");
const COLUMNS = {
  nodes: [
    { title: "Name", text: name, long: true },
    { title: "Kind", text: (node, canvas) => canvas.data.kinds[node.data("kind")]?.one ?? node.data("kind") },
    { title: "Date", text: whenOf, order: (node) => node.data("first") ?? "" },
    { title: "Sources", text: (node) => String(node.data("sources") ?? 0), order: (node) => node.data("sources") ?? 0 },
    { title: "Neighbours", text: neighbours, order: (node) => node.data("degree") ?? 0 },
  ],
  edges: [
    { title: "From", text: (edge) => name(edge.source()), long: true },
    { title: "Relation", text: (edge) => edge.data("label") },
    { title: "To", text: (edge) => name(edge.target()), long: true },
    { title: "Date", text: (edge) => edge.data("when") ?? NO_DATE, order: (edge) => edge.data("first") ?? "" },
    { title: "Band", text: (edge, canvas) => canvas.data.words?.band?.[edge.data("band")] ?? edge.data("band") },
    {
      title: "Said to be",
      text: (edge, canvas) => canvas.data.words?.factuality?.[edge.data("factuality")] ?? edge.data("factuality"),
    },
    {
      title: "Sources",
      text: sourcesOf,
      order: (edge) => edge.data("sources").length,
    },
  ],
};

function sourcesOf(edge, canvas) {
  const keys = edge.data("sources");
  return `${keys.length}: ${keys.map((key) => facetWords(canvas, "source", key)).join(", ")}`;
}

function neighbours(node) {
  const more = node.data("more");
  return more > 0 ? `${node.data("degree")}, ${more} not shown` : String(node.data("degree") ?? 0);
}

// A name may be of any length and without a space; other words are not broken.
function cell(column, content) {
  return el("td", column.long ? { class: "long" } : {}, content);
}

// Of what has no date by its nature nothing is left unsaid.
function whenOf(node, canvas) {
  const dated = canvas.data.dated_kinds?.includes(node.data("kind"));
  return node.data("when") ?? (dated ? NO_DATE : "");
}

export class Table {
  constructor(canvas) {
    this.canvas = canvas;
    this.part = "nodes";
    this.sorting = { nodes: { column: 0, down: false }, edges: { column: 0, down: false } };
    this.box = el("div", { class: "tables", role: "region", "aria-label": "Table of what is drawn", hidden: true });
    this.box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    canvas.host.append(this.box);
  }

  toggle(open = this.box.hidden) {
    this.box.hidden = !open;
    this.canvas.host.classList.toggle("tabled", open);
    this.canvas.toolbar.draw();
    this.draw();
    if (open) this.box.querySelector("button")?.focus({ preventScroll: true });
  }

  close() {
    this.toggle(false);
    this.canvas.focus();
  }

  elements(part = this.part) {
    return this.canvas.cy[part]().not(".hidden");
  }

  draw() {
    if (this.box.hidden) return;
    const root = this.box.getRootNode();
    const focused = root.activeElement?.dataset?.key;
    const scrolled = this.scroller?.scrollTop ?? 0;
    this.scroller = el("div", { class: "scroller", tabindex: "0", role: "group", "aria-label": "Rows" }, this.table());
    this.box.replaceChildren(this.tabs(), this.scroller);
    if (focused) this.box.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    this.scroller.scrollTop = scrolled;
    this.mark();
  }

  tabs() {
    const tab = (part, one, many) => {
      const number = this.elements(part).length;
      const pressed = String(part === this.part);
      const words = `${number} ${number === 1 ? one : many}`;
      const button = el("button", { type: "button", "aria-pressed": pressed, "data-key": `tab ${part}` }, words);
      button.addEventListener("click", () => {
        this.part = part;
        this.draw();
      });
      return button;
    };
    const close = el("button", { type: "button", class: "close", "data-key": "close" }, "Close");
    close.addEventListener("click", () => this.close());
    return el("div", { class: "tabs" }, tab("nodes", "node", "nodes"), tab("edges", "edge", "edges"), close);
  }

  table() {
    const columns = COLUMNS[this.part];
    const caption = el("caption", {}, this.part === "nodes" ? "The nodes that are drawn" : "The edges that are drawn");
    const head = el("tr", {}, ...columns.map((column, i) => this.heading(column, i)));
    this.rows = new Map();
    const body = this.sorted().map((element) => this.row(element, columns));
    return el("table", {}, caption, el("thead", {}, head), el("tbody", {}, ...body));
  }

  heading(column, i) {
    const sorting = this.sorting[this.part];
    const mine = sorting.column === i;
    const button = el("button", { type: "button", "data-key": `sort ${i}` }, column.title);
    button.addEventListener("click", () => {
      this.sorting[this.part] = { column: i, down: mine && !sorting.down };
      this.draw();
    });
    const cell = el("th", { scope: "col" }, button);
    if (mine) cell.setAttribute("aria-sort", sorting.down ? "descending" : "ascending");
    return cell;
  }

  sorted() {
    const { column, down } = this.sorting[this.part];
    const { text, order = text } = COLUMNS[this.part][column];
    const keyed = this.elements().map((element) => [order(element, this.canvas), element]);
    const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b));
    keyed.sort(([a, x], [b, y]) => (down ? -1 : 1) * compare(a, b) || x.id().localeCompare(y.id()));
    return keyed.map(([, element]) => element);
  }

  row(element, columns) {
    const button = el("button", { type: "button", "data-key": `row ${element.id()}` });
    button.textContent = columns[0].text(element, this.canvas);
    const rest = columns.slice(1).map((column) => cell(column, column.text(element, this.canvas)));
    const row = el("tr", {}, cell(columns[0], button), ...rest);
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      this.choose(element, event);
    });
    row.addEventListener("click", (event) => this.choose(element, event));
    this.rows.set(element.id(), { row, button });
    return row;
  }

  choose(element, event) {
    const { cy } = this.canvas;
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    this.choosing = true;
    if (adds && element.selected()) element.unselect();
    else {
      if (!adds) this.canvas.quietly(() => cy.elements().unselect());
      element.select();
    }
    this.choosing = false;
    const { x1, y1, x2, y2 } = element.renderedBoundingBox();
    if (x2 < 0 || y2 < 0 || x1 > cy.width() || y1 > cy.height()) cy.center(element);
  }

  // The rows of what is chosen, brought into sight where the choice was made in the picture.
  mark() {
    if (this.box.hidden || !this.rows) return;
    let first = null;
    for (const [id, { row, button }] of this.rows) {
      const chosen = this.canvas.cy.getElementById(id).selected();
      row.classList.toggle("chosen", chosen);
      button.setAttribute("aria-pressed", String(chosen));
      if (chosen) first ??= row;
    }
    if (first && !this.choosing) first.scrollIntoView({ block: "nearest" });
  }
}
