// Draws a text as text nodes in <mark> elements: the kind of each mention, the triggers, the evidence of proposals.
export default function render({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".marked");
  listen(root);
  if (root.dataset.drawn !== data.token) draw(root, data, setTriggerValue);
  return () => {
    document.removeEventListener("review-look", root.looking);
    root.looking = null;
  };
}

function listen(root) {
  if (root.looking) return;
  root.looking = ({ detail }) => look(root, detail);
  document.addEventListener("review-look", root.looking); // a near miss was clicked beside the text
}

function look(root, miss) {
  for (const piece of root.querySelectorAll(".piece")) piece.classList.toggle("looked", piece.matches(`[data-misses~="${miss}"]`));
  const looked = [...root.querySelectorAll(".looked")];
  for (const piece of looked) {
    piece.classList.toggle("first", piece === looked[0]);
    piece.classList.toggle("last", piece === looked.at(-1));
  }
  bringIntoView(root.querySelector(".text"), ".looked");
}

function draw(root, data, setTriggerValue) {
  const sameText = root.dataset.document === data.token.split(":")[0];
  const scrolled = sameText ? (root.querySelector(".text")?.scrollTop ?? 0) : 0;
  root.dataset.drawn = data.token;
  root.dataset.document = data.token.split(":")[0];
  const text = make("div", "text");
  text.tabIndex = 0;
  text.setAttribute("role", "document");
  text.setAttribute("aria-label", data.title);
  const ask = (what) => {
    const n = Date.now();
    document.dispatchEvent(new CustomEvent("review-asked", { detail: n })); // the proposals beside it wait for the answer
    setTriggerValue("act", { ...what, n });
  };
  const focused = root.contains(root.getRootNode().activeElement);
  text.append(...data.segments.map((segment, i) => piece(segment, data.segments[i - 1], ask)));
  root.replaceChildren(...(data.parts > 1 ? [turning(data, ask)] : []), legend(data.legend), text);
  text.scrollTop = scrolled;
  bringIntoView(text, ".current");
  if (focused) (text.querySelector(".current") ?? text).focus({ preventScroll: true });
}

function turning({ part, parts }, ask) {
  const bar = make("p", "turning");
  const turn = (words, to) => {
    const made = make("button", "", words);
    made.type = "button";
    made.disabled = to < 0 || to >= parts;
    made.addEventListener("click", () => ask({ do: "part", part: to }));
    return made;
  };
  const said = make("span", "", `Part ${(part + 1).toLocaleString("en")} of ${parts.toLocaleString("en")} of the text`);
  bar.append(turn("Part before", part - 1), said, turn("Next part", part + 1));
  return bar;
}

function piece(segment, before, ask) {
  const { kind, trigger, proposal, current, misses } = segment;
  if (!kind && !trigger && !proposal && !misses.length) return document.createTextNode(segment.text);
  const element = make(kind || trigger ? "mark" : "span", "piece", segment.text);
  element.classList.toggle("kind", Boolean(kind));
  element.classList.toggle("trigger", Boolean(trigger));
  element.classList.toggle("stands", Boolean(proposal));
  element.classList.toggle("current", current);
  if (misses.length) element.dataset.misses = misses.join(" ");
  if (kind) element.style.setProperty("--kind", segment.color);
  element.title = [segment.name, trigger && `trigger: ${trigger}`].filter(Boolean).join(" · ");
  if (current) element.tabIndex = -1; // the keyboard goes on from it
  else if (proposal) opens(element, proposal !== before?.proposal, () => ask({ do: "choose", id: proposal }));
  return element;
}

// Evidence opens its proposal with a click, and with Enter where it begins.
function opens(element, begins, open) {
  element.addEventListener("click", open);
  if (!begins) return;
  element.tabIndex = 0;
  element.setAttribute("role", "button");
  element.setAttribute("aria-label", `${element.textContent}: open its proposal`);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    open();
  });
}

function legend(kinds) {
  const bar = make("p", "legend");
  for (const { words, color, kind } of kinds) {
    const entry = make("span", kind === "trigger" ? "entry trigger" : "entry kind", words);
    entry.style.setProperty("--kind", color);
    bar.append(entry);
  }
  return bar;
}

function bringIntoView(text, which) {
  const first = text.querySelector(which);
  if (!first) return;
  requestAnimationFrame(() => {
    const top = first.offsetTop - text.offsetTop;
    const seen = top >= text.scrollTop && top < text.scrollTop + text.clientHeight - 40;
    if (!seen) text.scrollTop = top - text.clientHeight / 3;
  });
}

function make(tag, name, text = "") {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}
