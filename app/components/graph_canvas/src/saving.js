// What is drawn as a file: the picture is made here, tables and pages come from Python.
const LARGEST_SIDE = 8000;

// Twice as fine as the screen.
export function savePicture(canvas) {
  const { cy, theme } = canvas;
  const box = cy.elements().not(".hidden").boundingBox();
  const scale = Math.min(2, LARGEST_SIDE / Math.max(box.w, box.h, 1));
  download(canvas, cy.png({ output: "blob", full: true, scale, bg: theme.paper }), "graph.png");
}

// Asks for a file of exactly what is shown; it arrives with the next data.
export function askForFile(canvas, format) {
  canvas.status.say("Writing the file …");
  canvas.ask("save", { format, shown: canvas.cy.elements().not(".hidden").map((element) => element.id()) });
}

export function saveFile(canvas, file) {
  if (!file || file.n === canvas.fileSaved) return;
  canvas.fileSaved = file.n;
  download(canvas, new Blob([file.text], { type: file.type }), file.name);
}

function download(canvas, blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  canvas.status.say(`Saved as ${name}`);
}
