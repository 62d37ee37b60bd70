// What surrounds the picture: legend, status line, toolbar, and the tip under the pointer.
import imageDown from "lucide-static/icons/image-down.svg";
import maximize from "lucide-static/icons/maximize.svg";
import redoArrow from "lucide-static/icons/redo-2.svg";
import refresh from "lucide-static/icons/refresh-cw.svg";
import undoArrow from "lucide-static/icons/undo-2.svg";
import zoomIn from "lucide-static/icons/zoom-in.svg";
import zoomOut from "lucide-static/icons/zoom-out.svg";
import { toggleKind } from "./changes.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { zoom } from "./keys.js";
import { savePicture } from "./picture.js";

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

  entry(kind, count) {
    const { canvas } = this;
    const shown = !canvas.hiddenKinds.has(kind);
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

  sayIfOutside(nodes) {
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
    const nodes = canvas.cy.nodes();
    const hidden = nodes.filter(".hidden").length;
    const parts = [];
    if (this.words) parts.push(el("span", { class: "remark" }, this.words));
    for (const cut of canvas.data.cuts ?? []) parts.push(this.cut(cut));
    if (hidden > 0) parts.push(el("span", {}, `${hidden} hidden (Ctrl+Z brings back)`));
    this.line.replaceChildren(...parts);
    this.line.hidden = parts.length === 0;
  }

  cut(cut) {
    const more = el("button", { type: "button" }, "more");
    more.addEventListener("click", () => this.canvas.ask("expand", { id: cut.id, relation: cut.relation, more: true }));
    return el("span", {}, `${cut.name}: ${cut.shown} of ${cut.total} connections shown · `, more);
  }
}

export class Toolbar {
  constructor(canvas) {
    this.canvas = canvas;
    this.undo = tool("Undo (Ctrl+Z)", undoArrow, () => canvas.undo());
    this.redo = tool("Redo (Ctrl+Shift+Z)", redoArrow, () => canvas.redo());
    const box = el("div", { class: "toolbar", role: "toolbar", "aria-label": "Picture" });
    box.append(
      this.undo,
      this.redo,
      el("span", { class: "gap" }),
      tool("Zoom in (+)", zoomIn, () => zoom(canvas.cy, 1.25)),
      tool("Zoom out (−)", zoomOut, () => zoom(canvas.cy, 0.8)),
      tool("Show all (0)", maximize, () => canvas.showAll()),
      tool("Lay out anew", refresh, () => canvas.change("layout", () => canvas.layOut())),
      el("span", { class: "gap" }),
      tool("Save as PNG", imageDown, () => savePicture(canvas)),
    );
    canvas.host.append(box);
  }

  draw() {
    this.undo.disabled = this.canvas.history.past.length === 0;
    this.redo.disabled = this.canvas.history.future.length === 0;
  }
}

// `drawing` is one of our own bundled SVGs, never anything from the graph.
function tool(title, drawing, work) {
  const button = el("button", { type: "button", title, "aria-label": title });
  button.innerHTML = drawing;
  button.addEventListener("click", work);
  return button;
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
