// The page's colours, read from the variables that Streamlit sets, so that light and dark follow the page.
export function readTheme(element) {
  const style = getComputedStyle(element);
  const value = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  const paper = value("--st-background-color", "#ffffff");
  return {
    paper,
    panel: value("--st-secondary-background-color", "#f3f4f6"),
    ink: value("--st-text-color", "#1f2933"),
    accent: value("--st-primary-color", "#0f6b8f"),
    font: value("--st-font", "sans-serif"),
    dark: luminance(paper) < 0.4,
  };
}

export function sameTheme(a, b) {
  return Object.keys(a).every((name) => a[name] === b[name]);
}

export function luminance(colour) {
  const [red, green, blue] = channels(colour);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

export function mix(a, b, share) {
  const from = channels(a);
  const to = channels(b);
  return `rgb(${from.map((part, i) => Math.round(part + (to[i] - part) * share)).join(",")})`;
}

function channels(colour) {
  const hex = /^#([0-9a-f]{3,8})$/i.exec(colour);
  if (hex) {
    const digits = hex[1].length < 6 ? [...hex[1]].map((d) => d + d).join("") : hex[1];
    return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  }
  return (colour.match(/[\d.]+/g) ?? ["255", "255", "255"]).slice(0, 3).map(Number);
}
