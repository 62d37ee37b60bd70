// What may stand here: labels in a node, types in a relationship, properties after a dot, else words of the language.
import { completeFromList } from "@codemirror/autocomplete";

const WORDS = `AND AS ASC BY CALL CASE CONTAINS COUNT DESC DISTINCT ELSE END ENDS EXISTS IN IS LIMIT MATCH NOT NULL OPTIONAL
OR ORDER RETURN SKIP STARTS THEN UNION UNWIND WHEN WHERE WITH XOR YIELD`.split(/\s+/);
const FUNCTIONS = `all any avg coalesce collect count date head keys labels last length max min nodes none properties range
relationships round size split startNode endNode sum tail toLower toUpper toString trim type`.split(/\s+/);
const LANGUAGE = completeFromList([
  ...WORDS.map((label) => ({ label, type: "keyword" })),
  ...FUNCTIONS.map((label) => ({ label, type: "function", apply: `${label}(` })),
]);

/** `names()` gives labels and types as [{name, words}], and properties as {owner: [{name, words}]}. */
export function completions(names) {
  return (context) => {
    const before = context.state.sliceDoc(Math.max(0, context.pos - 2000), context.pos);
    const { labels, types, properties } = names();
    const named = /[:|&!]\s*(\w*)$/.exec(before);
    const around = named && opening(before);
    if (named && around) return list(context, named[1], around === "[" ? types : labels, "type");
    const owned = /\b(\w+)\.(\w*)$/.exec(before);
    if (owned) return list(context, owned[2], propertiesOf(context.state.doc.toString(), owned[1], properties), "property");
    return LANGUAGE(context);
  };
}

/** The bracket that is open here, if one is. */
function opening(before) {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    if (")]}".includes(before[i])) depth += 1;
    else if ("([{".includes(before[i])) {
      if (depth === 0) return before[i] === "{" ? null : before[i];
      depth -= 1;
    }
  }
  return null;
}

/** The properties of what the variable is written with; all there are where that is not said. */
function propertiesOf(text, variable, properties) {
  const found = new RegExp(`[([]\\s*${variable}\\s*:\\s*([\\w|&:]+)`).exec(text);
  const owners = found ? found[1].split(/[|&:]+/).filter((owner) => properties[owner]) : [];
  const seen = new Map();
  for (const owner of owners.length > 0 ? owners : Object.keys(properties)) {
    for (const entry of properties[owner]) if (!seen.has(entry.name)) seen.set(entry.name, entry);
  }
  return [...seen.values()];
}

function list(context, typed, entries, type) {
  return {
    from: context.pos - typed.length,
    options: entries.map(({ name, words }) => ({ label: name, detail: words, type })),
    validFor: /^\w*$/,
  };
}
