// The menu of a node or an edge; relations and their counts are asked of Python when it opens.
import { collapseLeaves, hide, hideOthers, pin } from "./changes.js";
import { el } from "./dom.js";

export class Menu {
  constructor(canvas) {
    this.canvas = canvas;
    this.box = el("div", { class: "menu", role: "menu", hidden: true });
    canvas.host.append(this.box);
    this.box.addEventListener("keydown", (event) => this.key(event));
    canvas.host.addEventListener("pointerdown", (event) => {
      if (!event.composedPath().includes(this.box)) this.close();
    });
  }

  open(element, at, byKeyboard = false) {
    this.element = element;
    this.at = at;
    this.byKeyboard = byKeyboard;
    const known = this.canvas.data.relations;
    this.relations = known?.id === element.id() ? known.items : null;
    this.draw();
    if (element.isNode() && this.relations === null) this.canvas.ask("relations", { id: element.id() });
  }

  relationsArrived(relations) {
    if (this.box.hidden || !relations || relations.id !== this.element?.id()) return;
    this.relations = relations.items;
    this.draw();
  }

  // Too many neighbours to take the best of: which relation is meant?
  askRelation(asked) {
    if (!asked || asked.n === this.asked) return;
    this.asked = asked.n;
    const node = this.canvas.cy.getElementById(asked.id);
    if (node.empty()) return;
    const total = asked.total.toLocaleString("en");
    this.canvas.status.say(`${node.data("label")} has ${total} connections: choose which`, true);
    const items = asked.items.map((relation) => [
      relation.label,
      () => this.canvas.expand(node, relation.type),
      relation.count.toLocaleString("en"),
    ]);
    this.choose(`${total} connections: which?`, items, node.renderedPosition());
  }

  // A menu of anything: [words, work, count] each, with the first in focus.
  choose(title, items, at) {
    this.element = null;
    this.at = at;
    this.byKeyboard = true;
    this.show(title, [
      el("div", { class: "waiting", role: "presentation" }, title),
      ...items.map(([text, work, count]) => this.item(text, work, count)),
    ]);
  }

  close() {
    if (this.box.hidden) return;
    this.box.hidden = true;
    this.canvas.focus();
  }

  draw() {
    const name = this.element.data("name") ?? this.element.data("label");
    this.show(`What to do with ${name}`, this.element.isNode() ? this.nodeItems() : this.edgeItems());
  }

  show(title, items) {
    this.box.setAttribute("aria-label", title);
    this.box.replaceChildren(...items);
    this.box.hidden = false;
    const { host } = this.canvas;
    const x = Math.max(4, Math.min(this.at.x, host.clientWidth - this.box.offsetWidth - 6));
    const y = Math.max(4, Math.min(this.at.y, host.clientHeight - this.box.offsetHeight - 6));
    this.box.style.left = `${x}px`;
    this.box.style.top = `${y}px`;
    if (this.byKeyboard) this.box.querySelector("button")?.focus();
  }

  item(text, work, count = "") {
    const row = el("button", { type: "button", role: "menuitem" }, el("span", {}, text));
    if (count !== "") row.append(el("span", { class: "count" }, String(count)));
    row.addEventListener("click", () => {
      this.close();
      work();
    });
    return row;
  }

  nodeItems() {
    const { canvas, element: node } = this;
    const pinned = node.hasClass("pinned");
    const more = node.data("more");
    return [
      this.item("Expand", () => canvas.expand(node), more > 0 ? `+${more}` : ""),
      ...this.relationItems(node),
      el("hr", { role: "separator" }),
      this.item("Path from here …", () => canvas.startPath(node)),
      this.item(pinned ? "Unpin" : "Pin", () => pin(canvas, node, !pinned)),
      this.item("Collapse leaves", () => collapseLeaves(canvas, node)),
      el("hr", { role: "separator" }),
      this.item("Hide", () => hide(canvas, canvas.cy.$(":selected").union(node)), "Del"),
      this.item("Hide others", () => hideOthers(canvas, canvas.cy.$(":selected").union(node))),
    ];
  }

  relationItems(node) {
    if (this.relations === null) return [el("div", { class: "waiting" }, "Counting relations …")];
    return this.relations.map((relation) =>
      this.item(relation.label, () => this.canvas.expand(node, relation.type), relation.count.toLocaleString("en")),
    );
  }

  edgeItems() {
    const { canvas, element: edge } = this;
    return [
      this.item("Open evidence", () => canvas.ask("evidence", { id: edge.id() }), "Enter"),
      this.item("Expand both ends", () => canvas.ask("expand", { id: edge.source().id(), also: edge.target().id() })),
      el("hr", { role: "separator" }),
      this.item("Hide", () => hide(canvas, canvas.cy.$(":selected").union(edge)), "Del"),
      this.item("Hide others", () => hideOthers(canvas, edge)),
    ];
  }

  key(event) {
    const rows = [...this.box.querySelectorAll("button")];
    const here = rows.indexOf(this.box.getRootNode().activeElement);
    const go = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (go !== undefined) rows.at(go % rows.length)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
