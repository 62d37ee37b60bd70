// One canvas: the picture, what is hidden and pinned in it, and what Python is told of it.
import { Legend, Status, Tip, Toolbar } from "./chrome.js";
import { bindGestures } from "./gestures.js";
import { History, restore, snapshot } from "./history.js";
import { bindKeys } from "./keys.js";
import { thinLabels } from "./labels.js";
import { fit, layOutAll, placeArrivals } from "./layout.js";
import { Menu } from "./menu.js";
import { recall, remember } from "./memory.js";
import { stylesheet } from "./style.js";
import { readTheme, sameTheme } from "./theme.js";

export class Canvas {
  constructor(root, cytoscape) {
    this.root = root;
    this.host = root.querySelector(".canvas");
    this.hidden = new Set();
    this.hiddenKinds = new Set();
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
    if (!data) return;
    const fresh = data.scene !== this.data.scene;
    this.data = data;
    if (fresh) this.open();
    else this.grow();
    this.menu.relationsArrived(data.relations);
    this.obeySelection();
    this.refresh();
  }

  open() {
    this.exposed.ready = false;
    this.history = new History();
    this.hidden = new Set();
    this.hiddenKinds = new Set();
    this.step = this.data.step?.n ?? 0;
    this.cy.elements().remove();
    this.draw();
    const kept = recall(this.data.scene);
    if (kept) {
      restore(this, kept.picture, true);
      this.refresh();
      this.cy.viewport(kept.viewport);
      this.select(kept.selected.nodes, kept.selected.edges);
      this.exposed.ready = true;
      return;
    }
    this.refresh();
    this.layOut();
  }

  grow() {
    const known = this.cy.elements().map((element) => element.id());
    const arrived = this.data.step?.n !== undefined && this.data.step.n !== this.step;
    const before = arrived ? snapshot(this) : null;
    const added = this.draw();
    const wanted = new Set([...this.data.nodes, ...this.data.edges].map((element) => element.id));
    this.cy.elements().filter((element) => !wanted.has(element.id())).remove();
    if (!arrived) return;
    this.step = this.data.step.n;
    const called = new Set(this.data.step.ids);
    const returning = this.cy.nodes().filter((n) => called.has(n.id()) && this.hidden.has(n.id()));
    returning.forEach((node) => this.hidden.delete(node.id()));
    this.showEdgesBetweenShown();
    const fresh = added.nodes().filter((node) => !known.includes(node.id()));
    this.refresh();
    const arrivals = fresh.union(returning);
    if (arrivals.empty() && added.empty()) {
      this.status.say("Nothing more around it");
      return;
    }
    if (arrivals.nonempty() && !placeArrivals(this.cy, arrivals, this.data.step.origin)) this.layOut();
    thinLabels(this.cy);
    this.status.sayIfOutside(arrivals);
    this.history.record(before, snapshot(this), "expand");
    this.remember();
  }

  draw() {
    const { cy } = this;
    const elements = [];
    for (const node of this.data.nodes) {
      const old = cy.getElementById(node.id);
      if (old.nonempty()) old.data(node);
      else elements.push({ group: "nodes", data: { more: 0, ...node } });
    }
    for (const edge of this.data.edges) {
      const old = cy.getElementById(edge.id);
      if (old.nonempty()) old.data(edge);
      else elements.push({ group: "edges", data: edge });
    }
    cy.nodes().removeClass("focus");
    const added = cy.add(elements);
    if (this.data.focus) cy.getElementById(this.data.focus).addClass("focus");
    return added;
  }

  showEdgesBetweenShown() {
    this.cy.edges().forEach((edge) => {
      if (!this.hidden.has(edge.source().id()) && !this.hidden.has(edge.target().id())) {
        this.hidden.delete(edge.id());
      }
    });
  }

  layOut() {
    if (this.cy.width() < 10 || this.cy.height() < 10) {
      this.layoutDue = true;
      return;
    }
    this.layoutDue = false;
    const start = performance.now();
    layOutAll(this.cy, () => {
      fit(this.cy);
      thinLabels(this.cy);
      this.exposed.ready = true;
      this.status.say("");
      this.exposed.layouts += 1;
      this.exposed.layoutMs = performance.now() - start;
      this.remember();
    });
  }

  showAll() {
    fit(this.cy);
    thinLabels(this.cy);
    this.status.say("");
  }

  // Runs a change of the picture so that it can be undone.
  change(what, work) {
    const before = snapshot(this);
    work();
    this.refresh();
    this.history.record(before, snapshot(this), what);
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
    this.status.say(words);
    this.remember();
    this.report();
  }

  select(nodes, edges) {
    const wanted = new Set([...nodes, ...edges]);
    this.quietly(() => {
      this.cy.elements().unselect();
      this.cy.elements().filter((element) => wanted.has(element.id())).select();
    });
  }

  // A selection that Python asks for, obeyed once.
  obeySelection() {
    const asked = this.data.select;
    if (!asked || asked.n === this.selectStep) return;
    this.selectStep = asked.n;
    this.select(asked.nodes ?? [], asked.edges ?? []);
    this.emphasise();
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
    const chosen = cy.$(":selected");
    cy.batch(() => {
      cy.elements(".near").removeClass("near");
      chosen.nodes().connectedEdges().addClass("near");
      chosen.nodes().neighborhood("node").addClass("near");
      chosen.edges().connectedNodes().addClass("near");
    });
  }

  refresh() {
    const { cy } = this;
    cy.batch(() => {
      cy.nodes().forEach((node) => {
        const gone = this.hidden.has(node.id()) || this.hiddenKinds.has(node.data("kind"));
        node.toggleClass("hidden", gone);
      });
      cy.edges().forEach((edge) => {
        const gone = this.hidden.has(edge.id()) || edge.connectedNodes(".hidden").nonempty();
        edge.toggleClass("hidden", gone);
      });
      cy.$(".hidden:selected").unselect();
      this.countHidden();
    });
    thinLabels(cy);
    this.legend.draw();
    this.status.draw();
    this.toolbar.draw();
    this.exposed.counts = this.counts();
  }

  countHidden() {
    this.cy.nodes().not(".hidden").forEach((node) => {
      const shown = node.connectedEdges().not(".hidden").length;
      node.data("more", Math.max(0, (node.data("degree") ?? 0) - shown));
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

  // Tells Python what is chosen and what is on the screen.
  report() {
    const chosen = this.cy.$(":selected");
    this.exposed.counts = this.counts();
    this.remember();
    this.send?.state("canvas", {
      scene: this.data.scene,
      nodes: chosen.nodes().map((node) => node.id()),
      edges: chosen.edges().map((edge) => edge.id()),
      shown: this.cy.elements().not(".hidden").map((element) => element.id()),
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
    const chosen = this.cy.$(":selected");
    remember(this.data.scene, {
      picture: snapshot(this),
      viewport: { zoom: this.cy.zoom(), pan: this.cy.pan() },
      selected: {
        nodes: chosen.nodes().map((node) => node.id()),
        edges: chosen.edges().map((edge) => edge.id()),
      },
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
  }

  destroy() {
    this.watcher.disconnect();
    this.cy.destroy();
    if (window.__kg === this.exposed) delete window.__kg;
  }
}
