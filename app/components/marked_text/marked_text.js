// Draws a text as text nodes in <mark> elements: the kind of each mention, the triggers, the evidence of proposals.
export default function render({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".marked");
  if (root.dataset.drawn === data.token) return;
  const sameText = root.dataset.document === data.token.split(":")[0];
  const scrolled = sameText ? (root.querySelector(".text")?.scrollTop ?? 0) : 0;
  root.dataset.drawn = data.token;
  root.dataset.document = data.token.split(":")[0];
  const text = make("div", "text");
  text.tabIndex = 0;
  text.setAttribute("role", "document");
  text.setAttribute("aria-label", data.title);
  const choose = (id) => setTriggerValue("act", { do: "choose", id });
  text.append(...data.segments.map((segment) => piece(segment, choose)));
  root.replaceChildren(legend(data.legend), text);
  text.scrollTop = scrolled;
  bringIntoView(text);
}

function piece(segment, choose) {
  const { kind, trigger, proposal, current } = segment;
  if (!kind && !trigger && !proposal) return document.createTextNode(segment.text);
  const element = make(kind || trigger ? "mark" : "span", "piece", segment.text);
  element.classList.toggle("kind", Boolean(kind));
  element.classList.toggle("trigger", Boolean(trigger));
  element.classList.toggle("stands", Boolean(proposal));
  element.classList.toggle("current", current);
  if (kind) element.style.setProperty("--kind", segment.color);
  element.title = [segment.name, trigger && `trigger: ${trigger}`].filter(Boolean).join(" · ");
  if (proposal && !current) element.addEventListener("click", () => choose(proposal));
  return element;
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

function bringIntoView(text) {
  const first = text.querySelector(".current");
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
