// Draws proposals as text and answers the keys of a reviewer: n next, p previous, a accept, r reject, e edit, u undo.
const KEYS = { n: "next", p: "previous", a: "accept", r: "reject", e: "edit", u: "undo" };
const DECIDING = new Set(["accept", "reject", "edit"]);

export default function render({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".proposals");
  const act = (what) => setTriggerValue("act", what);
  root.onkey = (event) => pressed(event, data, act);
  if (!root.listening) {
    root.listening = (event) => root.onkey(event);
    document.addEventListener("keydown", root.listening, true); // before Streamlit, which would run the page anew on r
  }
  const written = JSON.stringify(data);
  if (root.dataset.drawn !== written) {
    root.dataset.drawn = written;
    const scrolled = root.scrollTop;
    root.replaceChildren(
      make("h2", "", data.summary),
      ...(data.current ? [] : problem(data.problem)),
      ...data.items.flatMap((item) => [row(item, act), ...(item.current && data.current ? [detail(data, act)] : [])]),
      ...misses(data.misses),
    );
    root.scrollTop = scrolled;
    root.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }
  return () => {
    document.removeEventListener("keydown", root.listening, true);
    root.listening = null;
  };
}

function pressed(event, { current, last }, act) {
  if (event.ctrlKey || event.metaKey || event.altKey || !current) return;
  const at = event.composedPath()[0];
  if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName ?? "")) return;
  const wanted = KEYS[event.key.toLowerCase()];
  if (!wanted || (DECIDING.has(wanted) && !current.open) || (wanted === "undo" && !current.undoable && !last.id)) return;
  event.preventDefault();
  event.stopPropagation();
  act({ do: wanted, id: current.id });
}

function row(item, act) {
  const line = button("row", "", () => act({ do: "choose", id: item.id }));
  if (item.current) line.setAttribute("aria-current", "true");
  line.classList.toggle("done", !item.open);
  const dot = make("span", "dot");
  dot.style.background = item.color;
  line.append(dot, make("span", "title", item.title), make("span", "aside", `${item.state} · ${item.band}`));
  return line;
}

function detail({ current: item, last, problem: said, asking }, act) {
  const box = make("div", "detail");
  box.append(
    buttons(item, last, act),
    ...problem(said),
    ...item.quotes.map((quote) => make("blockquote", "", quote)),
    make("p", "aside", item.read),
    facts(item.facts),
    ...(item.before.length ? [make("h3", "", "Read before the correction"), facts(item.before)] : []),
    ...section("It also says", item.also.map((words) => make("li", "", words))),
    ...section("Who is meant", item.links.map((link) => whom(link, item, asking, act))),
    ...section("In the graph already", standing(item)),
    ...section("What acceptance changes", changes(item)),
    ...section("Decisions", item.decisions.map((words) => make("li", "", words))),
  );
  return box;
}

function problem(words) {
  if (!words) return [];
  const line = make("p", "problem", words);
  line.setAttribute("role", "alert");
  return [line];
}

function buttons(item, last, act) {
  const bar = make("div", "buttons");
  const offer = (text, name, key, shown, title = "") => {
    if (!shown) return;
    const made = button(name, text, () => act({ do: name, id: item.id }));
    if (key) {
      made.append(make("kbd", "", key));
      made.setAttribute("aria-keyshortcuts", key);
    }
    if (title) made.title = title;
    bar.append(made);
  };
  offer("Accept", "accept", "a", item.open);
  offer("Edit", "edit", "e", item.open);
  offer("Reject", "reject", "r", item.open);
  // The key takes back what was decided last, wherever that was; an older decision has a button of its own.
  const older = item.undoable && last.id && last.id !== item.id;
  offer("Take this back", "take_back", "", older);
  offer("Undo", "undo", "u", last.id || item.undoable, last.words && `Takes back: ${last.words}`);
  offer("Next", "next", "n", true);
  return bar;
}

function facts(rows) {
  const list = make("dl", "facts");
  for (const [name, value] of rows) list.append(make("dt", "", name), make("dd", "", value));
  return list;
}

function section(title, entries) {
  if (!entries.length) return [];
  const list = make("ul", "");
  list.append(...entries);
  return [make("h3", "", title), list];
}

function whom(link, item, asking, act) {
  const entry = make("li", link.state.replace(" ", "-"));
  entry.append(make("b", "", link.text), make("span", "aside", ` ${link.role} `), link.words);
  if (link.known) {
    entry.append(" ", button("small", "Not this one", () => act({ do: "apart", id: item.id, key: link.key, other: link.known, text: link.text, name: link.name })));
  }
  if (asking?.key && asking.key === link.key) entry.append(question(link, asking, act));
  for (const each of link.candidates) {
    const line = make("div", "candidate", `${each.name}: ${each.why} `);
    if (each.apart) line.append(make("span", "aside", "said to be another"));
    else if (item.open) line.append(button("small", `It is ${each.name}`, () => act({ do: "tie", id: item.id, key: link.key, other: each.key })));
    entry.append(line);
  }
  return entry;
}

function question(link, asking, act) {
  const box = make("div", "question");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Before it is done");
  const list = make("ul", "");
  list.append(...asking.changes.map(changed));
  const yes = button("", "Keep them apart", () => act(asking.act));
  const no = button("", "Leave it", () => act({ do: "leave" }));
  const bar = make("div", "buttons");
  bar.append(yes, no);
  box.append(make("b", "", `That ${link.text} of this text is not the known ${link.name} holds for every document and changes the graph at once:`), list, bar);
  return box;
}

function standing(item) {
  const entries = [];
  if (item.joins) entries.push(make("li", "joins", `Joins: ${item.joins}`));
  for (const words of item.waits) entries.push(make("li", "waits", `Fits this one and others, so it would stand alone and wait: ${words}`));
  for (const words of item.apart) entries.push(make("li", "", `Of the same parties, not the same event: ${words}`));
  for (const words of item.conflicts) entries.push(make("li", "conflict", `Differs in ${words}`));
  return entries;
}

function changes(item) {
  if (item.accepted) return [make("li", "", "It is in the graph.")];
  if (!item.changes.length) return [make("li", "", "Nothing in the graph.")];
  return item.changes.map(changed);
}

function changed({ sign, words }) {
  const entry = make("li", "change");
  entry.append(make("span", "sign", sign), words);
  return entry;
}

function misses(all) {
  if (!all.length) return [];
  const list = make("ul", "misses");
  for (const { quote, why } of all) {
    const entry = make("li", "");
    entry.append(make("q", "", quote), make("span", "aside", ` ${why}`));
    list.append(entry);
  }
  return [make("h2", "", `Near misses (${all.length})`), list];
}

function button(name, text, pressed) {
  const element = make("button", name, text);
  element.type = "button";
  element.addEventListener("click", pressed);
  return element;
}

function make(tag, name, text = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}
