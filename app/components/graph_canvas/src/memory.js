// What the canvas looked like, kept in the browser tab, so that going away, coming back or a reload finds it again.
const PREFIX = "fusiongraph.canvas ";
const KEPT = 12;

// `recipe` says what was brought in; each has its own picture.
export function remember(recipe, state) {
  if (!recipe) return;
  try {
    const order = (JSON.parse(sessionStorage.getItem(PREFIX) ?? "[]") ?? []).filter((each) => each !== recipe);
    order.push(recipe);
    while (order.length > KEPT) sessionStorage.removeItem(PREFIX + order.shift());
    sessionStorage.setItem(PREFIX, JSON.stringify(order));
    sessionStorage.setItem(PREFIX + recipe, JSON.stringify(state));
  } catch {
    // A tab without storage, or a full one, only loses its positions on reload.
    sessionStorage.removeItem?.(PREFIX + recipe);
  }
}

export function recall(recipe) {
  try {
    return recipe ? JSON.parse(sessionStorage.getItem(PREFIX + recipe) ?? "null") : null;
  } catch {
    return null;
  }
}
