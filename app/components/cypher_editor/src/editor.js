// The editor with its buttons: text from Python comes in by number, so that what is being typed is never overwritten.
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, drawSelection, keymap, lineNumbers, placeholder } from "@codemirror/view";

import { completions } from "./completion.js";
import { colours, look } from "./look.js";
import { cypherLanguage } from "./mode.js";
import { draft, keepDraft, past, remember } from "./past.js";

export class CypherEditor {
  constructor(root, data) {
    this.names = data.names;
    this.turn = data.turn;
    this.base = data.text;
    this.step = 0;
    const place = make("div", { class: "place" });
    root.append(place, this.bar());
    this.view = new EditorView({
      parent: place,
      root: root.getRootNode(),
      state: EditorState.create({ doc: draft(data.turn, data.text) ?? data.text, extensions: this.extensions() }),
    });
    root.editor = this.view;
  }

  extensions() {
    const run = () => this.ask("run");
    return [
      Prec.highest(
        keymap.of([
          { key: "Mod-Enter", run },
          { key: "Mod-ArrowUp", run: () => this.walk(1) },
          { key: "Mod-ArrowDown", run: () => this.walk(-1) },
          { key: "Tab", run: acceptCompletion },
        ]),
      ),
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      cypherLanguage,
      syntaxHighlighting(colours),
      autocompletion({ override: [completions(() => this.names)], icons: false }),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      placeholder("MATCH …"),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": "Cypher query", spellcheck: "false", translate: "no" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) keepDraft(this.turn, this.base, this.text());
      }),
      look,
    ];
  }

  bar() {
    const bar = make("div", { class: "bar" });
    this.list = make("ul", { class: "past", "aria-label": "Queries run before" });
    this.list.hidden = true;
    this.open = button("History", "Queries run before (Ctrl+↑, Ctrl+↓)", () => this.showPast(this.list.hidden));
    this.open.setAttribute("aria-expanded", "false");
    const hint = make("span", { class: "hint" });
    hint.textContent = "Ctrl+Enter runs";
    const run = button("Run", "Run the query (Ctrl+Enter)", () => this.ask("run"));
    run.classList.add("first");
    bar.append(run, button("EXPLAIN", "Show what the server would do, without doing it", () => this.ask("explain")), this.open, hint, this.list);
    bar.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.list.hidden) return;
      this.showPast(false);
      this.open.focus();
    });
    return bar;
  }

  text() {
    return this.view.state.doc.toString();
  }

  put(text) {
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: text },
      selection: { anchor: text.length },
    });
  }

  ask(name) {
    const text = this.text();
    if (!text.trim()) return true;
    if (name === "run") remember(text);
    this.step = 0;
    this.showPast(false);
    this.send(name, text);
    return true;
  }

  /** To an earlier query (1) or a later one (-1); what was being written comes back at the end. */
  walk(direction) {
    const texts = past();
    const step = this.step + direction;
    if (step < 0 || step > texts.length) return true;
    if (this.step === 0) this.written = this.text();
    this.step = step;
    this.put(step === 0 ? this.written : texts[step - 1]);
    return true;
  }

  showPast(shown) {
    this.list.hidden = !shown;
    this.open.setAttribute("aria-expanded", String(shown));
    if (!shown) return;
    const rows = past().map((text) => {
      const row = make("li", {});
      row.append(button(text, text, () => this.choose(text)));
      return row;
    });
    if (rows.length === 0) {
      const none = make("li", { class: "none" });
      none.textContent = "Nothing was run yet.";
      rows.push(none);
    }
    this.list.replaceChildren(...rows);
    this.list.querySelector("button")?.focus();
  }

  choose(text) {
    this.put(text);
    this.showPast(false);
    this.view.focus();
  }

  update(data) {
    this.names = data.names;
    if (data.turn !== this.turn) {
      this.turn = data.turn;
      this.base = data.text;
      if (this.text() !== data.text) this.put(data.text);
    }
    const marked = JSON.stringify(data.fault ?? null);
    if (marked === this.marked) return;
    this.marked = marked;
    this.view.dispatch(setDiagnostics(this.view.state, data.fault ? [this.diagnostic(data.fault)] : []));
  }

  /** Marks the word at the place; the place of a text that changed meanwhile is brought inside it. */
  diagnostic({ line, column, words }) {
    const { doc } = this.view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    let from = Math.min(at.from + Math.max(column, 1) - 1, at.to);
    const word = /^[\w$`]+/.exec(doc.sliceString(from, at.to));
    let to = from + (word ? word[0].length : 1);
    if (to > doc.length) [from, to] = [Math.max(0, doc.length - 1), doc.length];
    return { from, to, severity: "error", message: words };
  }
}

function make(tag, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function button(text, title, act) {
  const element = make("button", { type: "button", title });
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}
