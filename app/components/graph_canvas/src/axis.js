// The years behind a picture that is laid out by time, and the line under which nothing has a date.
import { axisX } from "./by_time.js";
import { el } from "./dom.js";

const LABEL_ROOM = 46;

export class Axis {
  constructor(canvas) {
    this.canvas = canvas;
    this.box = el("div", { class: "axis", "aria-hidden": "true", hidden: true });
    canvas.host.prepend(this.box);
    canvas.cy.on("viewport resize", () => this.draw());
  }

  draw() {
    const { axis, cy } = this.canvas;
    this.box.hidden = !axis;
    if (!axis) return;
    const { zoom, pan } = { zoom: cy.zoom(), pan: cy.pan() };
    const perYear = axis.scale * 365.25 * 86_400_000 * zoom;
    const step = [1, 2, 5, 10, 20, 50].find((years) => years * perYear >= LABEL_ROOM) ?? 100;
    const marks = [];
    for (let year = axis.from; year <= axis.to; year += step) {
      const mark = el("div", { class: "year" }, el("span", {}, String(year)));
      mark.style.left = `${axisX(axis, Date.UTC(year, 0)) * zoom + pan.x}px`;
      mark.style.height = `${Math.max(0, pan.y)}px`;
      marks.push(mark);
    }
    const lane = el("div", { class: "undated" }, el("span", {}, "date not stated"));
    lane.style.top = `${pan.y}px`;
    this.box.replaceChildren(...marks, lane);
  }
}
