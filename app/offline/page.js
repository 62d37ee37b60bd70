// Mounts the application's own parts in a plain page and stands in for Python: what is chosen is looked up, not asked.
const { picture, contents, said } = JSON.parse(document.getElementById("view").textContent);

const PICTURE = `<div class="canvas"><div class="stage" tabindex="0" role="application"
  aria-label="Graph. Arrow keys walk, E goes through edges, Delete hides, 0 shows all."></div></div>`;

async function part(id, host, html) {
  const code = document.getElementById(id).textContent;
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const { default: render } = await import(address);
  URL.revokeObjectURL(address);
  if (!host) return render;
  const root = host.attachShadow({ mode: "open" });
  root.append(document.getElementById(`${id}-style`).content.cloneNode(true));
  root.append(document.createRange().createContextualFragment(html));
  return (given) => render({ parentElement: root, ...given });
}

const names = new Map(picture.nodes.map((node) => [node.id, node.name]));
let asked = 0;
let step = picture.step.n;

await part("engine");
const drawCanvas = await part("canvas", document.getElementById("picture"), PICTURE);
const drawPanel = await part("panel", document.getElementById("inspector"), '<div class="panel" role="region"></div>');

function show(chosen) {
  const blocks = chosen.length === 1 ? said[chosen[0]] : chosen.flatMap((id) => said[id] ?? []);
  const label = chosen.length === 1 ? (names.get(chosen[0]) ?? "Edge") : "Contents";
  drawPanel({ data: { blocks: chosen.length ? blocks : contents, label }, setTriggerValue: (_, act) => follow(act) });
}

function follow(act) {
  if (!said[act.id]) return;
  const isNode = names.has(act.id);
  choose(isNode ? [act.id] : [], isNode ? [] : [act.id]);
  show([act.id]);
}

function choose(nodes, edges) {
  asked += 1;
  draw({ ...picture, step: { n: step, origin: picture.focus, ids: [] }, select: { n: asked, nodes, edges } });
}

function draw(data) {
  drawCanvas({
    data,
    setStateValue: (_, { nodes, edges }) => show([...nodes, ...edges]),
    setTriggerValue: (name) => answer(name),
  });
}

// Nothing can be fetched from here; an arrival without anything new makes the canvas say that there is no more.
function answer(name) {
  if (name !== "expand") return;
  step += 1;
  draw({ ...picture, step: { n: step, origin: picture.focus, ids: [] } });
}

document.getElementById("contents").addEventListener("click", () => {
  choose([], []);
  show([]);
});
show([]);
draw(picture);
