// Draws a document as text nodes and <mark> elements, and brings the quote that was asked for into view.
export default function render({ parentElement, data }) {
  const root = parentElement.querySelector(".passage");
  if (root.dataset.drawn === data.token) return;
  root.dataset.drawn = data.token;
  const text = document.createElement("div");
  text.className = "text";
  text.tabIndex = 0;
  text.setAttribute("role", "document");
  text.setAttribute("aria-label", "Document");
  const marks = [];
  for (const segment of data.segments) {
    if (!segment.lit) {
      text.append(segment.text);
      continue;
    }
    const mark = document.createElement("mark");
    mark.textContent = segment.text;
    text.append(mark);
    marks.push(mark);
  }
  root.replaceChildren(...(marks.length > 1 ? [steps(marks, data.current)] : []), text);
  show(marks, data.current);
}

function steps(marks, current) {
  let at = current;
  const bar = document.createElement("div");
  bar.className = "steps";
  const words = document.createElement("span");
  const say = () => {
    words.textContent = `passage ${at + 1} of ${marks.length}`;
  };
  const button = (face, name, by) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = face;
    made.setAttribute("aria-label", name);
    made.onclick = () => {
      at = (at + by + marks.length) % marks.length;
      show(marks, at);
      say();
    };
    return made;
  };
  say();
  bar.append(button("‹", "Passage before", -1), words, button("›", "Next passage", 1));
  return bar;
}

function show(marks, current) {
  marks.forEach((mark, i) => mark.classList.toggle("current", i === current));
  const mark = marks[current];
  if (!mark) return;
  const text = mark.closest(".text");
  requestAnimationFrame(() => {
    text.scrollTop = mark.offsetTop - text.offsetTop - text.clientHeight / 3;
  });
}
