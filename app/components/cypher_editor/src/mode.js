// Cypher for the eye: what stands where, token by token. CodeMirror's own Cypher mode knows neither block comments,
// parameters nor labels, and takes names such as `name` for keywords.
import { StreamLanguage } from "@codemirror/language";

const KEYWORDS = new RegExp(
  `^(?:${`all allshortestpaths and any as asc ascending by call case contains count create csv cypher delete desc descending
detach distinct drop else end ends exists explain false finish foreach from in index insert is let limit load match merge
none not null offset on optional or order profile remove return set shortest show single skip starts terminate then
transactions true union unique unwind use when where with xor yield`
    .split(/\s+/)
    .join("|")})$`,
  "i",
);

function token(stream, state) {
  if (state.inside || stream.match("/*")) {
    state.inside = !stream.match(/^.*?\*\//);
    if (state.inside) stream.skipToEnd();
    return "comment";
  }
  if (stream.eatSpace()) return null;
  const before = state.before;
  state.before = "";
  if (stream.match("//")) {
    stream.skipToEnd();
    return "comment";
  }
  if (state.quote || stream.match(/^['"]/)) {
    state.quote ||= stream.current();
    const rest = state.quote === "'" ? /^(?:[^'\\]|\\.)*'/ : /^(?:[^"\\]|\\.)*"/;
    if (stream.match(rest)) state.quote = "";
    else stream.skipToEnd();
    return "string";
  }
  if (stream.match(/^\$(?:\w+|`[^`]*`)/)) return "variableName.special";
  if (stream.match(/^`[^`]*`/)) return before === ":" ? named(state) : null;
  if (stream.match(/^\d+(?:\.\d+)?(?:e[+-]?\d+)?/i)) return "number";
  if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) {
    if (before === ":") return named(state);
    if (before === ".") return "propertyName";
    if (KEYWORDS.test(stream.current())) return "keyword";
    return stream.match(/^\s*\(/, false) ? "variableName.function" : null;
  }
  const sign = stream.next();
  if (sign === ":" || sign === ".") state.before = sign;
  else if ((sign === "|" || sign === "&" || sign === "!") && state.named) state.before = ":";
  if (sign !== "|" && sign !== "&" && sign !== "!") state.named = false;
  return null;
}

/** A label or type, after which others may follow behind | & or !. */
function named(state) {
  state.named = true;
  return "typeName";
}

export const cypherLanguage = StreamLanguage.define({
  name: "cypher",
  startState: () => ({ inside: false, quote: "", before: "", named: false }),
  copyState: (state) => ({ ...state }),
  token,
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] },
  },
});
