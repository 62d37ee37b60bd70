// Bundles src/ into the file that Streamlit hands to the browser, and gathers the licences of what is in it.
// Run: npm ci && npm run build
import { build } from "esbuild";
import { readFile, readdir, writeFile } from "node:fs/promises";

const { metafile } = await build({
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  logLevel: "info",
  entryPoints: ["src/main.js"],
  outfile: "cypher_editor.js",
  metafile: true,
});

const packages = new Set();
for (const path of Object.keys(metafile.inputs)) {
  const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
  if (found) packages.add(found[1]);
}
const notices = [];
for (const name of [...packages].sort()) {
  const files = await readdir(`node_modules/${name}`);
  const licence = files.find((file) => /^licen[cs]e/i.test(file));
  if (!licence) throw new Error(`${name} ships no licence file`);
  const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8"));
  notices.push(`${name} ${version}\n\n${(await readFile(`node_modules/${name}/${licence}`, "utf8")).trim()}\n`);
}
await writeFile("LICENCES.txt", notices.join(`\n${"-".repeat(72)}\n\n`));
