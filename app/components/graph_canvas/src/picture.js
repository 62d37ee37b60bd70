// The picture as a PNG file, twice as fine as the screen.
const LARGEST_SIDE = 8000;

export function savePicture(canvas) {
  const { cy, theme } = canvas;
  const box = cy.elements().not(".hidden").boundingBox();
  const scale = Math.min(2, LARGEST_SIDE / Math.max(box.w, box.h, 1));
  const blob = cy.png({ output: "blob", full: true, scale, bg: theme.paper });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "graph.png";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  canvas.status.say("Saved as graph.png");
}
