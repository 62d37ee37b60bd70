// Colours of the page's theme, mixed with its text colour so that they read on light and on dark.
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const mixed = (colour, part) => `color-mix(in srgb, ${colour} ${part}%, var(--st-text-color))`;
const faint = "color-mix(in srgb, var(--st-text-color) 72%, var(--st-background-color))";

export const colours = HighlightStyle.define([
  { tag: tags.keyword, color: mixed("#1279a8", 62), fontWeight: "600" },
  { tag: tags.typeName, color: mixed("#8a4fc4", 58) },
  { tag: tags.string, color: mixed("#2c8a4b", 58) },
  { tag: tags.number, color: mixed("#b5651d", 62) },
  { tag: tags.special(tags.variableName), color: mixed("#b5651d", 62) },
  { tag: tags.function(tags.variableName), color: mixed("#2b8c86", 55) },
  { tag: tags.comment, color: faint, fontStyle: "italic" },
]);

export const look = EditorView.theme({
  "&": { fontSize: "13.5px", color: "var(--st-text-color)", backgroundColor: "var(--st-secondary-background-color)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--st-code-font, ui-monospace, monospace)", lineHeight: "1.5", maxHeight: "340px", minHeight: "112px" },
  ".cm-content": { caretColor: "var(--st-text-color)", padding: "7px 0" },
  ".cm-cursor": { borderLeftColor: "var(--st-text-color)" },
  ".cm-gutters": { backgroundColor: "transparent", color: faint, border: "none" },
  ".cm-placeholder": { color: faint },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--st-primary-color) 28%, transparent)",
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "color-mix(in srgb, var(--st-primary-color) 22%, transparent)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy #d64545 1.5px", textUnderlineOffset: "3px", backgroundColor: "rgb(214 69 69 / 14%)" },
  ".cm-tooltip": { backgroundColor: "var(--st-background-color)", color: "var(--st-text-color)", border: "1px solid color-mix(in srgb, var(--st-text-color) 25%, transparent)", borderRadius: "6px" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--st-code-font, ui-monospace, monospace)", maxHeight: "230px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "color-mix(in srgb, var(--st-primary-color) 24%, var(--st-background-color))", color: "var(--st-text-color)" },
  ".cm-completionDetail": { fontStyle: "normal", color: faint, paddingLeft: "8px" },
});
