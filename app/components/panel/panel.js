// Draws blocks of text; a block with `act` is a button that sends that act to Python.
export default function render({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".panel");
  const written = JSON.stringify(data);
  root.send = (value) => setTriggerValue("act", value);
  if (root.dataset.drawn === written) return;
  const sameThing = root.dataset.label === data.label;
  root.dataset.drawn = written;
  root.dataset.label = data.label;
  root.setAttribute("aria-label", data.label);
  const scrolled = sameThing ? root.scrollTop : 0;
  root.replaceChildren(...data.blocks.map((block) => (DRAW[block.type] ?? DRAW.note)(block)));
  root.scrollTop = scrolled;
}

const DRAW = {
  heading: ({ text, sub, color }) => {
    const top = make("h2", "heading", text);
    if (color) top.prepend(dot(color));
    return wrap("header", "", top, ...(sub ? [make("p", "sub", sub)] : []));
  },
  statement: ({ parts }) =>
    wrap("h2", "statement", ...parts.map((part) => (part.act ? button("end", part.act, part.text) : part.text))),
  facts: ({ rows }) => {
    const list = make("dl", "facts");
    for (const [name, value] of rows) list.append(make("dt", "", name), make("dd", "", value));
    return list;
  },
  section: ({ text, count }) =>
    wrap("h3", "section", make("span", "", text), ...(count ? [make("span", "count", count)] : [])),
  line: ({ color, before, text, after, act: what }) => {
    const row = button("line", what);
    row.append(dot(color), wrap("span", "said", make("span", "before", before), " ", make("b", "", text)));
    if (after) row.append(make("span", "after", after));
    return row;
  },
  quote: ({ text, where, derived, mark, act: what }) => {
    const box = wrap("figure", "quote", make("blockquote", "", text));
    const caption = make("figcaption", "", where);
    if (derived) caption.append(make("span", "derived", derived));
    if (mark) caption.append(make("span", "mark", mark));
    box.append(caption, ...(what ? [button("open", what, "Open evidence")] : []));
    return box;
  },
  tiles: ({ items }) =>
    wrap("div", "tiles", ...items.map(({ color, count, text }) => wrap("div", "tile", dot(color), make("b", "", count), " ", text))),
  actions: ({ items }) => wrap("div", "actions", ...items.map(({ text, act: what }) => button("action", what, text))),
  note: ({ text }) => make("p", "note", text),
};

function make(tag, name, text = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}

function wrap(tag, name, ...children) {
  const element = make(tag, name);
  element.append(...children);
  return element;
}

function dot(color) {
  const mark = make("span", "dot");
  mark.style.background = color;
  return mark;
}

function button(name, what, text = "") {
  const element = make("button", name, text);
  element.type = "button";
  element.addEventListener("click", () => element.closest(".panel").send(what));
  return element;
}
