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
  const elements = data.blocks.map(drawn);
  root.replaceChildren(...(data.columns ? [wrap("div", "newspaper", ...sections(elements))] : elements));
  root.scrollTop = scrolled;
}

// In columns a section stays in one piece, with its heading on top.
function sections(elements) {
  const boxes = [];
  for (const element of elements) {
    if (element.tagName === "H3") boxes.push(wrap("div", element.classList.contains("wide") ? "piece wide" : "piece", element));
    else if (boxes.length > 0) boxes.at(-1).append(element);
    else boxes.push(element);
  }
  return boxes;
}

function drawn(block) {
  const element = (DRAW[block.type] ?? DRAW.note)(block);
  if (block.wide) element.classList.add("wide");
  return element;
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
  line: ({ color, before, text, after, chosen, act: what }) => {
    const row = button("line", what);
    if (chosen) row.setAttribute("aria-pressed", "true");
    row.append(dot(color), wrap("span", "said", make("span", "before", before), " ", make("b", "", text)));
    if (after) row.append(make("span", "after", after));
    return row;
  },
  said: ({ color, parts, sub, chosen, act: what }) => {
    const row = what ? button("fact", what) : make("div", "fact");
    if (chosen) row.setAttribute("aria-pressed", "true");
    const words = wrap("span", "said", ...parts.flatMap(({ text, strong }) => [make(strong ? "b" : "span", "", text), " "]));
    row.append(dot(color || "transparent"), words);
    if (sub) row.append(make("span", "subline", sub));
    return row;
  },
  table: ({ caption, columns, rows }) => {
    const table = make("table", "");
    const head = wrap("tr", "", ...columns.map((name) => Object.assign(make("th", "", name), { scope: "col" })));
    const body = rows.map(({ cells, act: what }) =>
      wrap("tr", "", ...cells.map((text, i) => cell(columns[i], text, i === 0 ? what : null))),
    );
    table.append(make("caption", "", caption), wrap("thead", "", head), wrap("tbody", "", ...body));
    return table;
  },
  quote: ({ text, where, derived, mark, act: what }) => {
    const box = wrap("figure", "quote", make("blockquote", "", text));
    const caption = make("figcaption", "", where);
    if (derived) caption.append(make("span", "derived", derived));
    if (mark) caption.append(make("span", "mark", mark));
    box.append(caption, ...(what ? [button("open", what, "Open evidence")] : []));
    return box;
  },
  card: ({ color, title, text, why, act: what }) => {
    const row = button("card", what);
    row.append(wrap("span", "title", dot(color), title), make("b", "", text), make("span", "why", why));
    return row;
  },
  paired: ({ color, text, after, act: what, also }) => {
    const row = wrap("div", "paired", dot(color), button("end", what, text), make("span", "after", after));
    if (also) {
      const opens = button("open", also.act, also.text);
      opens.setAttribute("aria-label", also.label);
      row.append(opens);
    }
    return row;
  },
  check: ({ tone, verdict, text, lines, assumed }) => {
    const said = wrap("p", "", make("b", "", `${verdict}: `), text);
    const box = wrap("div", `check is-${tone}`, said);
    if (lines.length > 0) {
      const steps = wrap("ul", "", ...lines.map((line) => make("li", "", line)), ...assumed.map((line) => make("li", "assumed", line)));
      box.append(tone === "impossible" ? steps : fold("the arithmetic", steps));
    }
    return box;
  },
  fold: ({ text, blocks }) => fold(text, ...blocks.map((block) => (DRAW[block.type] ?? DRAW.note)(block))),
  bars: ({ rows, share, growth }) => {
    const head = wrap("div", "bar top", make("span", ""), make("span", "", share), make("span", "", growth));
    return wrap("div", "bars", head, ...rows.map(barRow));
  },
  tiles: ({ items }) =>
    wrap("div", "tiles", ...items.map(({ color, count, text }) => wrap("div", "tile", dot(color), make("b", "", count), " ", text))),
  actions: ({ items }) => wrap("div", "actions", ...items.map(({ text, act: what }) => button("action", what, text))),
  note: ({ text }) => make("p", "note", text),
  problem: ({ text, passing }) => {
    const line = make("p", "problem", text);
    line.setAttribute("role", "alert");
    if (passing) passes(line);
    return line;
  },
};

// Hides a line, whose room stays, once a person gives something else: chooses or drops a file, or changes a field.
function passes(line) {
  const hide = () => {
    line.style.visibility = "hidden";
    const panel = line.closest(".panel");
    if (panel) panel.dataset.drawn = ""; // the same may have to be said again
    for (const event of ["change", "drop"]) document.removeEventListener(event, hide, true);
  };
  for (const event of ["change", "drop"]) document.addEventListener(event, hide, true);
}

function barRow({ level, names, text, rank, act: what, shares, growths, others }) {
  if (names) {
    const row = wrap("p", "inside", ...names.flatMap((each, i) => [i ? ", " : "", button("end", each.act, each.text)]));
    row.style.paddingLeft = `${4 + level * 16}px`;
    return row;
  }
  const name = wrap("span", "segment", button("end", what, text), ...(rank ? [make("span", "rank", rank)] : []));
  name.style.paddingLeft = `${4 + level * 16}px`;
  return wrap("div", "bar", name, bars(shares, ""), bars([...growths, ...others], "growth"));
}

function bars(figures, kind) {
  return wrap(
    "span",
    `tracks ${kind}`,
    ...figures.map(({ width, text, when, mark, chosen, act: what }) => {
      const track = button("track", what);
      if (chosen) track.setAttribute("aria-pressed", "true");
      const fill = make("span", "fill");
      fill.style.width = `${width}%`;
      track.append(wrap("span", "groove", fill), wrap("span", "number", make("b", "", text), " ", make("span", "after", when)));
      if (mark) track.append(make("span", "alarm", mark));
      return track;
    }),
  );
}

function fold(title, ...inside) {
  return wrap("details", "", make("summary", "", title), ...inside);
}

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

// Words stay whole in a table, unless one is too long for any column.
function cell(column, text, what) {
  const name = /\S{30}/.test(text) ? `${column} long` : column;
  return wrap("td", name, what ? button("cell", what, text) : text);
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
