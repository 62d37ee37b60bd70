// What the canvas looked like, kept in the browser tab, so that a page change or a reload finds it again.
const KEY = "fusiongraph.canvas";

export function remember(scene, state) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ scene, ...state }));
  } catch {
    // A tab without storage, or a full one, only loses its positions on reload.
    sessionStorage.removeItem?.(KEY);
  }
}

export function recall(scene) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return kept && kept.scene === scene ? kept : null;
  } catch {
    return null;
  }
}
