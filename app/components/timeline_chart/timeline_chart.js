// Draws events over time. Every event is a button as wide as the days its date may mean; nothing here is markup.
const GUTTER = 136;
const ROW = 23;
const LETTER = 6.2;
const LONGEST = 46;
const FEWEST = 14;
const DAY = 86400000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const FARTHEST = 64;
const charts = new WeakMap();

export default function render({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".timeline");
  let chart = charts.get(root);
  if (!chart) {
    chart = new Chart(root);
    charts.set(root, chart);
  }
  chart.choose = (id) => setTriggerValue("choose", { id });
  chart.show(data);
  return () => chart.watcher.disconnect();
}

class Chart {
  constructor(root) {
    this.root = root;
    this.zoom = 1;
    this.scroller = make("div", "scroller");
    this.sheet = make("div", "sheet");
    this.scroller.append(this.sheet);
    const zoom = make("div", "zoom");
    zoom.append(this.zoomer("−", "Show a longer time", 0.5), this.zoomer("+", "Show a shorter time", 2));
    root.append(this.scroller, zoom);
    this.watcher = new ResizeObserver(() => this.width !== this.scroller.clientWidth && this.draw());
    this.scroller.addEventListener("keydown", (event) => this.walk(event));
  }

  zoomer(sign, says, factor) {
    const button = make("button", "", sign);
    button.type = "button";
    button.title = says;
    button.setAttribute("aria-label", says);
    button.addEventListener("click", () => {
      const middle = (this.scroller.scrollLeft + this.scroller.clientWidth / 2) / this.sheet.offsetWidth;
      this.zoom = Math.min(FARTHEST, Math.max(1, this.zoom * factor));
      this.draw();
      this.scroller.scrollLeft = middle * this.sheet.offsetWidth - this.scroller.clientWidth / 2;
    });
    return button;
  }

  show(data) {
    const written = JSON.stringify(data);
    this.watcher.observe(this.scroller);
    if (this.written === written) return;
    const other = this.data && (this.data.first !== data.first || this.data.last !== data.last);
    if (other) this.zoom = 1;
    this.written = written;
    this.data = data;
    this.root.setAttribute("role", "group");
    this.root.setAttribute("aria-label", data.label);
    this.draw();
  }

  draw() {
    const held = this.sheet.contains(this.root.getRootNode().activeElement)
      ? this.root.getRootNode().activeElement.dataset.id
      : null;
    this.width = this.scroller.clientWidth;
    this.start = day(this.data.first);
    this.end = day(this.data.last) + DAY;
    const wide = Math.max(200, (this.width - GUTTER - 12) * this.zoom);
    this.scale = wide / (this.end - this.start);
    this.sheet.style.width = `${GUTTER + wide + 12}px`;
    this.sheet.replaceChildren(...this.axis(), ...this.data.lanes.map((lane) => this.lane(lane)));
    const buttons = this.buttons();
    const first = buttons.find((b) => b.dataset.id === held) ?? buttons.find((b) => b.getAttribute("aria-pressed") === "true") ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === first ? 0 : -1;
    if (held) first?.focus({ preventScroll: true });
  }

  buttons() {
    return [...this.sheet.querySelectorAll(".event")];
  }

  at(time) {
    return GUTTER + (time - this.start) * this.scale;
  }

  axis() {
    const bar = make("div", "axis");
    bar.setAttribute("aria-hidden", "true");
    const rules = [];
    for (const { time, words, year } of ticks(this.start, this.end, this.scale * DAY * 365.25)) {
      const kind = year ? " year" : "";
      const tick = make("span", `tick${kind}`, words);
      const rule = make("span", `rule${kind}`);
      tick.style.left = rule.style.left = `${this.at(time)}px`;
      bar.append(tick);
      rules.push(rule);
    }
    return [bar, ...rules];
  }

  lane({ kind, words, many, color }) {
    const box = make("div", "lane");
    box.style.setProperty("--kind", color);
    const name = make("span", "name", words);
    name.append(make("span", "many", many));
    box.append(name);
    const events = this.data.events.filter((event) => event.kind === kind);
    const rows = this.rows(events);
    box.append(...events.map((event, i) => this.event(event, rows[i])));
    const height = Math.max(42, 8 + ROW * (Math.max(0, ...rows.map(({ row }) => row)) + 1));
    box.style.height = `${height}px`;
    name.style.height = `${height}px`;
    return box;
  }

  // The first row that is free to the end of the words; where that takes too many rows, the words are left out.
  rows(events) {
    const labelled = this.pack(events, true);
    return Math.max(0, ...labelled.map(({ row }) => row)) < 40 ? labelled : this.pack(events, false);
  }

  pack(events, labelled) {
    const free = [];
    const order = events.map((event, i) => i).sort((a, b) => events[a].first.localeCompare(events[b].first) || a - b);
    const found = [];
    for (const i of order) {
      const { first, last, words } = events[i];
      const left = this.at(day(first));
      const wide = first === last ? 12 : Math.max(12, (day(last) + DAY - day(first)) * this.scale);
      const { side, room } = labelled ? this.beside(left, wide, words.length) : { side: "after", room: -5 };
      const from = side === "before" ? left - room - 8 : left;
      let row = free.findIndex((until) => until <= from);
      if (row < 0) row = free.length;
      free[row] = left + wide + 8 + (side === "after" ? room : 0);
      found[i] = { row, left, wide, words: labelled ? words : "", side, room };
    }
    return found;
  }

  // Where the words stand and how much room they have: after the mark, before it, else where there is more of it; on the
  // mark where a bar leaves none. What has no room ends with an ellipsis, and none of it begins behind the lane's name.
  beside(left, wide, length) {
    const needed = Math.min(length, LONGEST) * LETTER + 8;
    const after = this.sheetWidth() - left - wide - 8;
    const before = left - GUTTER - 8;
    const side = after >= needed || (after >= before && before < needed) ? "after" : "before";
    const room = Math.min(needed, side === "after" ? after : before);
    return room < FEWEST * LETTER && wide > room ? { side: "on", room: Math.min(needed, wide - 12) } : { side, room };
  }

  sheetWidth() {
    return Number.parseFloat(this.sheet.style.width);
  }

  event(event, { row, left, wide, words, side, room }) {
    const button = make("button", `event ${event.state} ${side}`);
    button.type = "button";
    button.dataset.id = event.id;
    button.title = event.said;
    button.setAttribute("aria-label", event.said);
    button.setAttribute("aria-pressed", String(event.id === this.data.chosen));
    const mark = make("span", event.first === event.last ? "mark day" : "mark");
    if (event.first !== event.last) mark.style.width = `${wide}px`;
    const label = make("span", "words", words);
    label.style.maxWidth = `${Math.max(0, room)}px`;
    button.append(...(side === "before" ? [label, mark] : [mark, label]));
    button.style.top = `${6 + row * ROW}px`;
    if (side === "before") button.style.right = `${this.sheetWidth() - left - wide}px`;
    else button.style.left = `${left}px`;
    button.addEventListener("click", () => this.choose(event.id));
    return button;
  }

  walk(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const order = this.buttons();
    const here = order.indexOf(this.root.getRootNode().activeElement);
    if (!step && event.key !== "Home" && event.key !== "End") return;
    if (here < 0) return;
    const next = event.key === "Home" ? 0 : event.key === "End" ? order.length - 1 : here + step;
    if (!order[next]) return;
    order[here].tabIndex = -1;
    order[next].tabIndex = 0;
    order[next].focus();
    order[next].scrollIntoView({ block: "nearest", inline: "nearest" });
    event.preventDefault();
  }
}

function ticks(start, end, perYear) {
  const step = perYear > 620 ? 1 : perYear > 170 ? 3 : perYear > 44 ? 12 : perYear > 22 ? 24 : perYear > 9 ? 60 : 120;
  const found = [];
  const first = new Date(start);
  let month = first.getUTCFullYear() * 12 + (step < 12 ? Math.floor(first.getUTCMonth() / step) * step : 0);
  if (step > 12) month = Math.floor(month / step) * step;
  for (; ; month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (time >= end) return found;
    if (time < start) continue;
    const year = month % 12 === 0;
    const words = year ? String(Math.floor(month / 12)) : step === 1 ? MONTHS[month % 12] : `Q${Math.floor((month % 12) / 3) + 1}`;
    found.push({ time, words, year });
  }
}

function day(iso) {
  return Date.parse(`${iso}T00:00:00Z`);
}

function make(tag, name, text = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}
