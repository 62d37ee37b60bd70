// The filters as a form over the picture; each change is one step that can be undone.
import { changeFilters, clearFilters } from "./changes.js";
import { el } from "./dom.js";
import { FACETS, facetCounts, facetWords, filtering, months } from "./filters.js";

const TITLES = { kind: "Kinds", relation: "Relations", band: "Band", factuality: "Said to be", source: "Sources" };

export class FilterPanel {
  constructor(canvas) {
    this.canvas = canvas;
    this.box = el("form", { class: "filters", "aria-label": "Filters", hidden: true });
    this.box.addEventListener("submit", (event) => event.preventDefault());
    this.box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.toggle(false);
    });
    canvas.host.append(this.box);
  }

  toggle(open = this.box.hidden) {
    this.box.hidden = !open;
    this.draw();
    if (open) this.box.querySelector("input")?.focus({ preventScroll: true });
    this.canvas.toolbar.draw();
  }

  draw() {
    if (this.box.hidden) return;
    const { canvas, box } = this;
    const focused = box.getRootNode().activeElement?.dataset?.key;
    const scrolled = box.scrollTop;
    box.replaceChildren(this.head(), ...FACETS.map((facet) => this.facet(facet)).filter(Boolean), this.dates());
    if (focused) box.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    box.scrollTop = scrolled;
    canvas.toolbar.draw();
  }

  head() {
    const clear = el("button", { type: "button", "data-key": "clear" }, "Clear");
    clear.disabled = !filtering(this.canvas.filters);
    clear.addEventListener("click", () => clearFilters(this.canvas));
    const close = el("button", { type: "button", "data-key": "close" }, "Close");
    close.addEventListener("click", () => this.toggle(false));
    return el("div", { class: "head" }, el("strong", {}, "Filters"), clear, close);
  }

  // Nothing to choose where all is of one value and none is left out.
  facet(facet) {
    const counts = facetCounts(this.canvas, facet);
    if (counts.length === 0 || (counts.length === 1 && this.canvas.filters[facet].size === 0)) return null;
    const rows = counts.map(([value, count]) => this.option(facet, value, count));
    return el("fieldset", {}, el("legend", {}, TITLES[facet]), ...rows);
  }

  option(facet, value, count) {
    const { canvas } = this;
    const box = el("input", { type: "checkbox", "data-key": `${facet} ${value}` });
    box.checked = !canvas.filters[facet].has(value);
    box.addEventListener("change", () =>
      changeFilters(canvas, (filters) => {
        if (box.checked) filters[facet].delete(value);
        else filters[facet].add(value);
      }),
    );
    const words = el("span", {}, facetWords(canvas, facet, value));
    return el("label", {}, box, words, el("span", { class: "count" }, String(count)));
  }

  dates() {
    const { canvas } = this;
    const found = months(canvas);
    if (!found.first) return el("p", { class: "count" }, "Nothing here has a date.");
    const undated = el("input", { type: "checkbox", "data-key": "undated" });
    undated.checked = canvas.filters.undated;
    undated.addEventListener("change", () =>
      changeFilters(canvas, (filters) => {
        filters.undated = undated.checked;
      }),
    );
    const count = el("span", { class: "count" }, String(found.undated));
    return el(
      "fieldset",
      {},
      el("legend", {}, "Dates"),
      this.month("from", "from", found),
      this.month("to", "to", found),
      el("label", {}, undated, el("span", {}, "date not stated"), count),
    );
  }

  month(end, words, found) {
    const { canvas } = this;
    const input = el("input", { type: "month", "data-key": end, min: found.first, max: found.last });
    input.value = canvas.filters[end];
    input.addEventListener("change", () => {
      const month = /^\d{4}-\d{2}$/.test(input.value) ? input.value : "";
      if (month === canvas.filters[end]) return;
      changeFilters(canvas, (filters) => {
        filters[end] = month;
      });
    });
    return el("label", {}, el("span", {}, words), input);
  }
}
