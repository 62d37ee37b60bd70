// Draws proposals as text and answers the keys of a reviewer: n next, p previous, a accept, r reject, e edit, u undo.
const KEYS = { n: "next", p: "previous", a: "accept", r: "reject", e: "edit", u: "undo" };
const DECIDING = new Set(["accept", "reject", "edit"]);
const STEPS = new Set(["next", "previous"]);
const PATIENCE = 20_000; // ms without an answer, after which the connection is taken for broken

// What is asked is numbered, and the page says which number it answered last. Until then keys are held, in their order:
// each decides the proposal that is shown once the page has followed.
export default function render({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".proposals");
  root.page = data;
  root.held ??= [];
  root.send = (what) => setTriggerValue("act", what);
  listen(root);
  const act = (what) => clicked(root, what);
  const { answered, ...shown } = data;
  const written = JSON.stringify(shown);
  if (root.dataset.drawn !== written) {
    root.dataset.drawn = written;
    const first = data.items[0]?.id ?? "";
    const scrolled = root.dataset.first === first ? root.scrollTop : 0; // another document is shown from its top
    root.dataset.first = first;
    root.replaceChildren(
      make("h2", "", data.summary),
      ...(data.part ? [make("p", "aside", data.part)] : []),
      ...(data.current ? [] : problem(data.problem)),
      ...data.items.flatMap((item) => [row(item, act), ...(item.current && data.current ? [detail(data, act)] : [])]),
      ...misses(data.misses),
    );
    root.scrollTop = scrolled;
    const question = root.querySelector(".question");
    (question ?? root.querySelector("[aria-current=true]"))?.scrollIntoView({ block: "nearest" });
    question?.focus({ preventScroll: true });
  }
  if (!waits(root)) setTimeout(() => release(root));
  return () => deafen(root);
}

function listen(root) {
  if (root.listening) return;
  root.listening = (event) => pressed(event, root);
  root.following = (event) => wait(root, event.detail);
  document.addEventListener("keydown", root.listening, true); // before Streamlit, which would run the page anew on r
  document.addEventListener("review-asked", root.following); // the text beside it asked for another proposal
}

function deafen(root) {
  document.removeEventListener("keydown", root.listening, true);
  document.removeEventListener("review-asked", root.following);
  root.listening = null;
}

function pressed(event, root) {
  if (event.ctrlKey || event.metaKey || event.altKey || !root.page.current) return;
  const at = event.composedPath()[0];
  if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName ?? "")) return;
  const wanted = KEYS[event.key.toLowerCase()];
  if (!wanted || !(waits(root) || possible(root, wanted))) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.repeat && !STEPS.has(wanted)) return; // a key that is held down decides once
  if (waits(root) || root.held.length) root.held.push(wanted);
  else ask(root, { do: wanted, id: root.page.current.id });
}

function possible(root, wanted) {
  const { current, last } = root.page;
  if (!current) return false;
  return DECIDING.has(wanted) ? current.open : wanted !== "undo" || current.undoable || Boolean(last.id);
}

// A click means what stands under it: where that is about to change, only a step is held.
function clicked(root, what) {
  if (!waits(root) || what.do === "choose") ask(root, what);
  else if (STEPS.has(what.do)) root.held.push(what.do);
}

function ask(root, what) {
  const n = Date.now();
  wait(root, n);
  root.send({ ...what, n });
}

function wait(root, n) {
  root.asked = n;
  root.setAttribute("aria-busy", "true");
  clearTimeout(root.patience);
  root.patience = setTimeout(() => giveUp(root), PATIENCE);
}

function waits(root) {
  return (root.asked ?? 0) > root.page.answered;
}

function release(root) {
  clearTimeout(root.patience);
  root.removeAttribute("aria-busy");
  while (root.held.length && !waits(root)) {
    const wanted = root.held.shift();
    if (possible(root, wanted)) ask(root, { do: wanted, id: root.page.current.id });
  }
}

function giveUp(root) {
  root.asked = 0;
  root.removeAttribute("aria-busy");
  if (!root.held.length) return;
  root.held = [];
  root.prepend(...problem("The page did not answer, so the keys pressed since were dropped. Press them again."));
}

function row(item, act) {
  const line = button("row", "", () => act({ do: "choose", id: item.id }));
  if (item.current) line.setAttribute("aria-current", "true");
  line.classList.toggle("done", !item.open);
  const dot = make("span", "dot");
  dot.style.background = item.color;
  const aside = make("span", "aside", `${item.mark && `${item.mark} · `}${item.state} · ${item.band}`);
  aside.title = item.mark_words;
  line.append(dot, make("span", "title", item.title), aside);
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
    ...section("What else waits", item.also_told.map((each) => alsoTold(each, act))),
    ...section(item.became ? "What became of it" : "What acceptance changes", changes(item)),
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
  box.tabIndex = -1; // so that the keyboard goes on from it to its answers
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

function alsoTold({ words, tellers }, act) {
  const entry = make("li", "", words);
  for (const each of tellers) {
    const line = make("div", "candidate teller");
    const open = () => act({ do: "document", id: each.document, proposal: each.proposal });
    line.append(make("span", "", each.before), each.proposal ? button("small", each.words, open) : make("span", "", each.words));
    entry.append(line);
  }
  return entry;
}

function changes(item) {
  if (item.became) return [make("li", "", item.became)];
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
  for (const [number, { quote, why }] of all.entries()) {
    const entry = make("li", "");
    const place = button("place", "", () => document.dispatchEvent(new CustomEvent("review-look", { detail: number })));
    place.append(make("q", "", quote));
    place.title = "Show it in the text";
    entry.append(place, make("span", "aside", ` ${why}`));
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
