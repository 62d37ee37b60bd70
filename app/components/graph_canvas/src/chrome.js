// What surrounds the picture: legend, status line, and the tip under the pointer.
import { clearFilters, toggleKind } from "./changes.js";
import { el } from "./dom.js";
import { filtering } from "./filters.js";
import { icon } from "./icons.js";

export class Legend {
  constructor(canvas) {
    this.canvas = canvas;
    this.box = el("div", { class: "legend", role: "group", "aria-label": "Kinds shown" });
    canvas.host.append(this.box);
  }

  draw() {
    const { canvas } = this;
    const counts = new Map();
    canvas.cy.nodes().forEach((node) => {
      if (!canvas.hidden.has(node.id())) counts.set(node.data("kind"), (counts.get(node.data("kind")) ?? 0) + 1);
    });
    const kinds = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a.localeCompare(b));
    const focused = this.box.getRootNode().activeElement?.dataset?.kind;
    this.box.replaceChildren(...kinds.map((kind) => this.entry(kind, counts.get(kind))));
    if (focused) this.box.querySelector(`[data-kind="${CSS.escape(focused)}"]`)?.focus();
  }

  height() {
    return this.box.offsetHeight + 8;
  }

  entry(kind, count) {
    const { canvas } = this;
    const shown = !canvas.filters.kind.has(kind);
    const say = canvas.data.kinds[kind] ?? { one: kind, many: kind, color: "#888888", icon: "" };
    const dot = el("span", { class: "dot" });
    dot.style.backgroundColor = say.color;
    dot.style.backgroundImage = `url("${icon(say.icon)}")`;
    const words = `${count} ${count === 1 ? say.one : say.many}`;
    const button = el(
      "button",
      {
        type: "button",
        "data-kind": kind,
        "aria-pressed": String(shown),
        title: shown ? `Hide ${say.many}` : `Show ${say.many}`,
      },
      dot,
      el("span", {}, words),
    );
    button.addEventListener("click", () => toggleKind(canvas, kind));
    return button;
  }
}

export class Status {
  constructor(canvas) {
    this.canvas = canvas;
    this.line = el("div", { class: "status" });
    this.voice = el("div", { class: "voice", "aria-live": "polite" });
    this.words = "";
    canvas.host.append(this.line, this.voice);
  }

  // A passing remark; `stays` keeps it until the next.
  say(words, stays = false) {
    this.words = words;
    this.voice.textContent = words;
    this.draw();
    clearTimeout(this.timer);
    if (words && !stays) {
      this.timer = setTimeout(() => {
        this.words = "";
        this.draw();
      }, 4000);
    }
  }

  speak(element) {
    this.voice.textContent = element.data("sentence") ?? element.data("name") ?? "";
  }

  sayArrived(nodes) {
    const { cy } = this.canvas;
    const view = cy.extent();
    const outside = nodes.filter((node) => {
      const { x, y } = node.position();
      return x < view.x1 || x > view.x2 || y < view.y1 || y > view.y2;
    }).length;
    if (outside > 0) this.say(`${nodes.length} new, ${outside} outside the view: 0 shows all`);
    else this.say(`${nodes.length} new`);
  }

  draw() {
    const { canvas } = this;
    const parts = [];
    if (this.words) parts.push(el("span", { class: "remark" }, this.words));
    for (const cut of canvas.data.cuts ?? []) parts.push(this.cut(cut));
    const byHand = canvas.cy.elements().filter((element) => canvas.hidden.has(element.id()));
    const number = byHand.nodes().length || byHand.length;
    if (number > 0) parts.push(el("span", {}, `${number} hidden${this.wayBack()}`));
    if (filtering(canvas.filters)) parts.push(this.filtered());
    this.line.replaceChildren(...parts);
    this.line.hidden = parts.length === 0;
  }

  // What undoing took out of the picture only doing it again brings back.
  wayBack() {
    const { past, future } = this.canvas.history;
    if (past.length > 0) return " (Ctrl+Z brings back)";
    return future.length > 0 ? " (Ctrl+Shift+Z brings back)" : "";
  }

  cut({ id, name, shown, total, relation, compared }) {
    const more = el("button", { type: "button" }, "more");
    more.addEventListener("click", () => {
      this.canvas.focus();
      this.canvas.ask("expand", { id, relation, more: true });
    });
    const among = compared ? `, the best of the first ${say(compared)}` : "";
    return el("span", {}, `${name}: ${say(shown)} of ${say(total)} shown${among} · `, more);
  }

  filtered() {
    const { canvas } = this;
    const number = canvas.cy.elements(".hidden").filter((element) => !canvas.hidden.has(element.id())).length;
    const clear = el("button", { type: "button" }, "clear");
    clear.addEventListener("click", () => {
      canvas.focus();
      clearFilters(canvas);
    });
    return el("span", {}, `${say(number)} hidden by filters · `, clear);
  }
}

function say(number) {
  return number.toLocaleString("en");
}

export class Tip {
  constructor(canvas) {
    this.canvas = canvas;
    this.box = el("div", { class: "tip", hidden: true, "aria-hidden": "true" });
    canvas.host.append(this.box);
  }

  show(element) {
    const { host, data } = this.canvas;
    const kind = data.kinds[element.data("kind")]?.one ?? "";
    const words = element.isNode() ? element.data("name") : element.data("sentence");
    this.box.replaceChildren(el("span", {}, words ?? ""));
    if (kind) this.box.append(el("small", {}, kind));
    this.box.hidden = false;
    const at = element.isNode() ? element.renderedPosition() : element.renderedMidpoint();
    const x = Math.max(4, Math.min(at.x + 16, host.clientWidth - this.box.offsetWidth - 6));
    const y = at.y - this.box.offsetHeight - 22 > 0 ? at.y - this.box.offsetHeight - 22 : at.y + 28;
    this.box.style.left = `${x}px`;
    this.box.style.top = `${y}px`;
  }

  hide() {
    this.box.hidden = true;
  }
}
