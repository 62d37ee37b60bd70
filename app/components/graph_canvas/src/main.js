// The entry that Streamlit calls: once when the part is mounted, and again when its data or the theme change.
import { Canvas } from "./canvas.js";
import { slot } from "./slot.js";

const canvases = new WeakMap();

export default async function render({ parentElement, data, setStateValue, setTriggerValue }) {
  const cytoscape = await slot().delivered;
  let canvas = canvases.get(parentElement);
  if (!canvas) {
    canvas = new Canvas(parentElement, cytoscape);
    canvases.set(parentElement, canvas);
  }
  canvas.update(data, { state: setStateValue, trigger: setTriggerValue });
  return () => {
    canvases.get(parentElement)?.destroy();
    canvases.delete(parentElement);
  };
}
