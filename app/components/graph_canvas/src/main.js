// The entry that Streamlit calls: once when the part is mounted, and again when its data or the theme change.
import { Canvas } from "./canvas.js";

const canvases = new WeakMap();

export default function render({ parentElement, data, setStateValue, setTriggerValue }) {
  let canvas = canvases.get(parentElement);
  if (!canvas) {
    canvas = new Canvas(parentElement);
    canvases.set(parentElement, canvas);
  }
  canvas.update(data, { state: setStateValue, trigger: setTriggerValue });
  return () => {
    canvases.get(parentElement)?.destroy();
    canvases.delete(parentElement);
  };
}
