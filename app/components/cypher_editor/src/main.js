// Mounts one editor and keeps it while Python draws the page anew.
import { CypherEditor } from "./editor.js";

const editors = new WeakMap();

export default function render({ parentElement, data, setTriggerValue }) {
  let editor = editors.get(parentElement);
  if (!editor) {
    editor = new CypherEditor(parentElement.querySelector(".cypher"), data);
    editors.set(parentElement, editor);
  }
  editor.send = (name, text) => setTriggerValue(name, { text });
  editor.update(data);
}
