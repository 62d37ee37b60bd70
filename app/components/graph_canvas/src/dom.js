// Elements made by hand: text is always text, never markup.
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "hidden") element.hidden = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}
