// Queries run before, and the text being written: kept in this browser only, and done without where it keeps nothing.
const PAST = "fusiongraph.cypher.past";
const DRAFT = "fusiongraph.cypher.draft";
const MOST = 50;
const LONGEST = 20_000;
let here = null;

/** The texts run before, latest first, each once. */
export function past() {
  if (here === null) {
    const kept = read(localStorage, PAST);
    here = Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : [];
  }
  return here;
}

export function remember(text) {
  if (text.length > LONGEST) return;
  here = [text, ...past().filter((other) => other !== text)].slice(0, MOST);
  write(localStorage, PAST, here);
}

/** The text as it was left when the same text was put in the editor before; undefined for another. */
export function draft(turn, base) {
  const kept = read(sessionStorage, DRAFT);
  return kept?.turn === turn && kept.base === base && typeof kept.text === "string" ? kept.text : undefined;
}

export function keepDraft(turn, base, text) {
  write(sessionStorage, DRAFT, { turn, base, text });
}

function read(storage, key) {
  try {
    return JSON.parse(storage.getItem(key));
  } catch {
    return null;
  }
}

function write(storage, key, value) {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the session goes on without.
  }
}
