// A combobox after the ARIA pattern: hits come from Python while one types; arrows and Enter choose.
const WAIT = 110;
const boxes = new WeakMap();

export default function render({ parentElement, data, setStateValue, setTriggerValue }) {
  let box = boxes.get(parentElement);
  if (!box) {
    box = new SearchBox(parentElement.querySelector(".search"));
    boxes.set(parentElement, box);
  }
  box.send = {
    text: (text) => setStateValue("text", text),
    pick: (id) => setTriggerValue("pick", { id }),
    home: () => setTriggerValue("home", { home: true }),
  };
  box.update(data ?? {});
  return () => clearTimeout(box.typing);
}

class SearchBox {
  constructor(root) {
    this.hits = [];
    this.active = -1;
    this.input = make("input", {
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      maxlength: "200",
      "aria-label": "Search by name",
      "aria-expanded": "false",
      "aria-controls": "hits",
      "aria-autocomplete": "list",
    });
    this.list = make("ul", { id: "hits", role: "listbox", "aria-label": "Hits" });
    this.list.hidden = true;
    this.none = make("div", { class: "none", role: "status" });
    this.none.hidden = true;
    root.append(this.input, this.list, this.none);
    this.brand = make("button", { type: "button", class: "brand", title: "Back to the first screen" });
    this.brand.textContent = "fusiongraph";
    this.brand.addEventListener("click", () => this.send.home());
    root.before(this.brand);
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.chosen = "";
    this.input.addEventListener("focus", () => {
      this.input.select();
      this.show(this.hits.length > 0 && this.input.value !== this.chosen);
    });
    this.input.addEventListener("blur", () => {
      setTimeout(() => this.show(false), 150);
      if (this.chosen) this.input.value = this.chosen;
    });
  }

  update(data) {
    this.input.placeholder = data.placeholder ?? "";
    this.input.setAttribute("aria-label", data.label ?? "Search by name");
    this.brand.hidden = data.brand === false;
    this.stand(data.chosen ?? "");
    if (data.focus && !this.focused) this.input.focus({ preventScroll: true });
    this.focused = data.focus;
    if (data.text !== this.input.value.trim()) return;
    this.hits = data.hits ?? [];
    this.active = this.hits.length > 0 ? 0 : -1;
    this.draw();
    const typing = this.input.getRootNode().activeElement === this.input && data.text !== "";
    this.show(typing && this.hits.length > 0);
    this.none.hidden = !(typing && this.hits.length === 0);
    this.none.textContent = this.none.hidden ? "" : `Nothing is called anything like “${data.text}”.`;
    if (this.due && this.hits.length > 0) this.pick(0);
    this.due = false;
  }

  // What was chosen stands in the box until one types over it, and comes back when the box is left.
  stand(chosen) {
    if (chosen === this.chosen) return;
    if (chosen || this.input.value === this.chosen) this.input.value = chosen;
    this.chosen = chosen;
  }

  typed() {
    clearTimeout(this.typing);
    this.due = false;
    const text = this.input.value.trim();
    if (text === "") {
      this.hits = [];
      this.show(false);
      this.none.hidden = true;
    }
    this.typing = setTimeout(() => this.send.text(text), WAIT);
  }

  key(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (this.hits.length === 0) return;
      this.show(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.active = (this.active + step + this.hits.length) % this.hits.length;
      this.mark();
    } else if (event.key === "Enter") {
      if (!this.list.hidden && this.active >= 0) this.pick(this.active);
      else if (this.input.value.trim()) this.due = true;
      else return;
    } else if (event.key === "Escape") {
      this.show(false);
    } else return;
    event.preventDefault();
  }

  pick(position) {
    const hit = this.hits[position];
    if (!hit) return;
    this.input.value = "";
    this.hits = [];
    this.show(false);
    this.none.hidden = true;
    this.send.pick(hit.id);
    this.input.blur();
  }

  draw() {
    this.list.replaceChildren(
      ...this.hits.map((hit, i) => {
        const row = make("li", { role: "option", id: `hit-${i}` });
        const dot = make("span", { class: "dot" });
        dot.style.background = hit.color;
        const name = make("span", { class: "name" });
        name.textContent = hit.name;
        const why = make("span", { class: "why" });
        why.textContent = hit.why ? `${hit.kind} · ${hit.why}` : hit.kind;
        row.append(dot, name, why);
        row.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          this.pick(i);
        });
        return row;
      }),
    );
    this.mark();
  }

  mark() {
    [...this.list.children].forEach((row, i) => {
      row.setAttribute("aria-selected", String(i === this.active));
      if (i === this.active) row.scrollIntoView({ block: "nearest" });
    });
    if (this.active >= 0) this.input.setAttribute("aria-activedescendant", `hit-${this.active}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  show(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }
}

function make(tag, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
