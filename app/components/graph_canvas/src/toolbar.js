// The buttons at the right: what can be undone, how it is laid out, what is left out, the table, and files.
import download from "lucide-static/icons/download.svg";
import funnel from "lucide-static/icons/funnel.svg";
import maximize from "lucide-static/icons/maximize.svg";
import network from "lucide-static/icons/network.svg";
import redoArrow from "lucide-static/icons/redo-2.svg";
import rows from "lucide-static/icons/table-2.svg";
import share from "lucide-static/icons/share-2.svg";
import time from "lucide-static/icons/chart-gantt.svg";
import undoArrow from "lucide-static/icons/undo-2.svg";
import zoomIn from "lucide-static/icons/zoom-in.svg";
import zoomOut from "lucide-static/icons/zoom-out.svg";
import { layOutBy } from "./changes.js";
import { el } from "./dom.js";
import { filtering } from "./filters.js";
import { zoom } from "./keys.js";
import { askForFile, savePicture } from "./saving.js";

const LAYOUTS = {
  force: ["Lay out by forces", share],
  layers: ["Lay out in layers around the start", network],
  time: ["Lay out by time", time],
};

export class Toolbar {
  constructor(canvas) {
    this.canvas = canvas;
    this.undo = tool("Undo (Ctrl+Z)", undoArrow, () => canvas.undo());
    this.redo = tool("Redo (Ctrl+Shift+Z)", redoArrow, () => canvas.redo());
    this.layouts = Object.entries(LAYOUTS).map(([layout, [title, drawing]]) => {
      const button = tool(title, drawing, () => layOutBy(canvas, layout));
      button.dataset.layout = layout;
      return button;
    });
    this.filters = tool("Filters", funnel, () => canvas.filterPanel.toggle());
    this.table = tool("Table of what is drawn", rows, () => canvas.table.toggle());
    this.save = tool("Save …", download, () => this.openFiles());
    this.save.setAttribute("aria-haspopup", "menu");
    const gap = () => el("span", { class: "gap" });
    const box = el("div", { class: "toolbar", role: "toolbar", "aria-label": "Picture", "aria-orientation": "vertical" });
    box.append(
      this.undo,
      this.redo,
      gap(),
      tool("Zoom in (+)", zoomIn, () => zoom(canvas.cy, 1.25)),
      tool("Zoom out (−)", zoomOut, () => zoom(canvas.cy, 0.8)),
      tool("Show all (0)", maximize, () => canvas.showAll()),
      gap(),
      ...this.layouts,
      gap(),
      this.filters,
      this.table,
      this.save,
    );
    canvas.host.append(box);
  }

  draw() {
    const { canvas } = this;
    this.undo.disabled = canvas.history.past.length === 0;
    this.redo.disabled = canvas.history.future.length === 0;
    for (const button of this.layouts) button.setAttribute("aria-pressed", String(button.dataset.layout === canvas.layout));
    this.filters.setAttribute("aria-expanded", String(!canvas.filterPanel.box.hidden));
    this.filters.classList.toggle("on", filtering(canvas.filters));
    this.table.setAttribute("aria-expanded", String(!canvas.table.box.hidden));
  }

  // Only the picture can be made without Python, so a file of a view offers nothing else.
  openFiles() {
    const { canvas } = this;
    const asked = (format) => () => askForFile(canvas, format);
    const files = [
      ["Picture (PNG)", () => savePicture(canvas)],
      ["Table with evidence (CSV)", asked("csv")],
      ["Graph with evidence (GraphML)", asked("graphml")],
      ["Page that opens offline (HTML)", asked("html")],
    ];
    const { right, top } = this.save.getBoundingClientRect();
    const host = canvas.host.getBoundingClientRect();
    canvas.menu.choose("Save what is shown", canvas.data.fixed ? files.slice(0, 1) : files, {
      x: right - host.left,
      y: top - host.top,
    });
  }
}

// `drawing` is one of our own bundled SVGs, never anything from the graph.
function tool(title, drawing, work) {
  const button = el("button", { type: "button", title, "aria-label": title });
  button.innerHTML = drawing;
  button.addEventListener("click", work);
  return button;
}
