// One canvas: the picture, what is hidden and pinned in it, and what Python is told of it.
import { Axis } from "./axis.js";
import { Legend, Status, Tip } from "./chrome.js";
import { FilterPanel } from "./filter_panel.js";
import { applyFilters, noFilters, toPlain } from "./filters.js";
import { bindGestures } from "./gestures.js";
import { History, restore, snapshot } from "./history.js";
import { bindKeys } from "./keys.js";
import { thinLabels } from "./labels.js";
import { fit, fitIfLost, layOutAll } from "./layout.js";
import { Menu } from "./menu.js";
import { remember } from "./memory.js";
import { saveFile } from "./saving.js";
import { grow, obeyGiven, open } from "./scene.js";
import { stylesheet } from "./style.js";
import { Table } from "./table.js";
import { readTheme, sameTheme } from "./theme.js";
import { Toolbar } from "./toolbar.js";

const BELOW = 16;

// The picture ends where the window does, however much stands above it.
function fillTheWindow(host) {
  const { top } = host.getBoundingClientRect();
  if (top > 0) host.style.setProperty("--above", `${Math.round(top) + BELOW}px`);
}

export class Canvas {
  constructor(root, cytoscape) {
    this.root = root;
    this.host = root.querySelector(".canvas");
    fillTheWindow(this.host);
    this.hidden = new Set();
    this.filters = noFilters();
    this.layout = "force";
    this.axis = null;
    this.history = new History();
    this.data = { scene: null, nodes: [], edges: [], kinds: {} };
    this.step = 0;
    this.selectStep = 0;
    this.theme = readTheme(this.host);
    this.cy = cytoscape({
      container: this.host.querySelector(".stage"),
      style: stylesheet(this.theme),
      minZoom: 0.08,
      maxZoom: 4,
      boxSelectionEnabled: true,
      selectionType: "single",
    });
    this.legend = new Legend(this);
    this.status = new Status(this);
    this.axisLines = new Axis(this);
    this.filterPanel = new FilterPanel(this);
    this.table = new Table(this);
    this.toolbar = new Toolbar(this);
    this.tip = new Tip(this);
    this.menu = new Menu(this);
    bindGestures(this);
    bindKeys(this);
    this.watcher = new ResizeObserver(() => this.resized());
    this.watcher.observe(this.host);
    this.exposed = { ready: false, layouts: 0, layoutMs: 0, counts: this.counts(), cy: this.cy, canvas: this };
    window.__kg = this.exposed;
  }

  // Takes what Python sent; called again with every change of it or of the theme.
  update(data, send) {
    this.send = send;
    this.retheme();
    // Python draws the page anew for every click; most often nothing of it is about the picture.
    const written = JSON.stringify(data);
    if (!data || written === this.written) return;
    this.written = written;
    const fresh = data.scene !== this.data.scene;
    this.data = data;
    if (fresh) open(this);
    else {
      grow(this);
      obeyGiven(this);
    }
    this.menu.relationsArrived(data.relations);
    this.menu.askRelation(data.ask_relation);
    saveFile(this, data.file);
    this.obeySelection();
    this.refresh();
  }

  layOut() {
    if (this.cy.width() < 10 || this.cy.height() < 10) {
      this.layoutDue = true;
      return;
    }
    this.layoutDue = false;
    const start = performance.now();
    layOutAll(this, () => {
      fit(this);
      this.axisLines.draw();
      thinLabels(this.cy);
      this.status.say(this.layout === "time" && !this.axis ? "Nothing here has a date" : "");
      this.exposed.layouts += 1;
      this.exposed.layoutMs = performance.now() - start;
      this.stands();
    });
  }

  // The picture is there: from now on it is kept.
  stands() {
    this.exposed.ready = true;
    this.remember();
  }

  // Where the keys are heard.
  focus() {
    this.host.querySelector(".stage").focus({ preventScroll: true });
  }

  showAll() {
    fit(this);
    thinLabels(this.cy);
    this.status.say("");
  }

  // Runs a change of the picture so that it can be undone.
  change(what, work) {
    const before = snapshot(this);
    work();
    this.history.record(before, snapshot(this), what);
    this.refresh();
    this.remember();
    this.report();
  }

  undo() {
    const step = this.history.undo();
    if (step) this.travel(step.before, `Undone: ${step.what}`);
    else this.status.say("Nothing to undo");
  }

  redo() {
    const step = this.history.redo();
    if (step) this.travel(step.after, `Done again: ${step.what}`);
    else this.status.say("Nothing to do again");
  }

  travel(state, words) {
    restore(this, state);
    this.refresh();
    fitIfLost(this);
    this.axisLines.draw();
    this.status.say(words);
    this.remember();
    this.report();
  }

  select(ids) {
    const wanted = new Set(ids);
    this.quietly(() => {
      this.cy.elements().unselect();
      this.cy.elements().filter((element) => wanted.has(element.id())).select();
    });
    this.emphasise();
  }

  // A selection that Python asks for, obeyed once.
  obeySelection() {
    const asked = this.data.select;
    if (!asked?.n || asked.n === this.selectStep) return;
    this.selectStep = asked.n;
    this.select([...(asked.nodes ?? []), ...(asked.edges ?? [])]);
    if (this.cy.$(":selected.filtered").nonempty()) this.status.say("What is chosen is hidden by the filters");
    // The click that led to it may still be on its way to Python: the last word is what is on the screen.
    this.reportSoon();
  }

  quietly(work) {
    this.silent = true;
    work();
    this.silent = false;
  }

  selectionChanged() {
    this.emphasise();
    if (!this.silent) this.reportSoon();
  }

  reportSoon() {
    clearTimeout(this.selecting);
    this.selecting = setTimeout(() => this.report(), 15);
  }

  emphasise() {
    const { cy } = this;
    this.table.mark();
    const chosen = cy.$(":selected");
    cy.batch(() => {
      cy.elements(".near").removeClass("near");
      chosen.nodes().connectedEdges().addClass("near");
      chosen.nodes().neighborhood("node").addClass("near");
      chosen.edges().connectedNodes().addClass("near");
    });
  }

  refresh() {
    const { cy, hidden } = this;
    cy.batch(() => {
      applyFilters(this);
      cy.nodes().forEach((node) => {
        node.toggleClass("hidden", hidden.has(node.id()) || node.hasClass("filtered"));
      });
      cy.edges().forEach((edge) => {
        const ends = edge.source().hasClass("hidden") || edge.target().hasClass("hidden");
        edge.toggleClass("hidden", ends || hidden.has(edge.id()) || edge.hasClass("filtered"));
      });
      cy.$(".hidden:selected").unselect();
      this.countHidden();
    });
    thinLabels(cy);
    for (const part of [this.legend, this.status, this.toolbar, this.filterPanel, this.table]) part.draw();
    this.exposed.counts = this.counts();
  }

  // How many of its neighbours in the graph a node does not show.
  countHidden() {
    this.cy.nodes().not(".hidden").forEach((node) => {
      const shown = new Set();
      node.connectedEdges().forEach((edge) => {
        const other = edge.source().same(node) ? edge.target() : edge.source();
        if (!other.hasClass("hidden")) shown.add(other.id());
      });
      shown.delete(node.id());
      const more = Math.max(0, (node.data("degree") ?? 0) - shown.size);
      if (more !== node.data("more")) node.data("more", more);
    });
  }

  counts() {
    const shown = (collection) => collection.not(".hidden").length;
    return {
      nodes: shown(this.cy.nodes()),
      edges: shown(this.cy.edges()),
      hidden: this.cy.nodes(".hidden").length,
      selected: this.cy.$(":selected").length,
    };
  }

  // Tells Python what is chosen and how the picture is looked at.
  report() {
    this.exposed.counts = this.counts();
    this.remember();
    const { cy, hidden } = this;
    const chosen = cy.$(":selected");
    this.send?.state("canvas", {
      scene: this.data.scene,
      nodes: chosen.nodes().map((node) => node.id()),
      edges: chosen.edges().map((edge) => edge.id()),
      hidden: cy
        .elements()
        .filter((e) => hidden.has(e.id()) && (e.isNode() || !(hidden.has(e.source().id()) || hidden.has(e.target().id()))))
        .map((e) => e.id()),
      filters: toPlain(this.filters),
      layout: this.layout,
    });
  }

  ask(name, value) {
    this.send?.trigger(name, { ...value, scene: this.data.scene });
  }

  expand(node, relation = null) {
    this.status.say(`Expanding ${node.data("label")} …`);
    this.ask("expand", { id: node.id(), relation });
  }

  remember() {
    if (!this.exposed.ready) return;
    remember(this.data.recipe, {
      given: this.given,
      select: this.selectStep,
      picture: snapshot(this),
      viewport: { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } },
      chosen: this.cy.$(":selected").map((element) => element.id()),
    });
  }

  retheme() {
    const theme = readTheme(this.host);
    if (sameTheme(theme, this.theme)) return;
    this.theme = theme;
    this.cy.style(stylesheet(theme));
    this.legend.draw();
  }

  resized() {
    this.cy.resize();
    if (this.layoutDue) this.layOut();
    else if (this.exposed.ready) fitIfLost(this);
  }

  destroy() {
    this.watcher.disconnect();
    this.cy.destroy();
    if (window.__kg === this.exposed) delete window.__kg;
  }
}
