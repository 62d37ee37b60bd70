// Bundles src/ into canvas.js, the file that Streamlit hands to the browser. Run: npm ci && npm run build
import { build } from "esbuild";

await build({
  entryPoints: ["src/main.js"],
  outfile: "canvas.js",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  loader: { ".svg": "text" },
  legalComments: "inline",
  logLevel: "info",
});
