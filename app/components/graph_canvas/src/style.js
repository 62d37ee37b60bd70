// How nodes and edges look: colour says kind, the ring and the line say state, nothing else.
import { badge, icon } from "./icons.js";
import { mix } from "./theme.js";

const SIZE = 34;
export const LABEL_WIDTH = 124;
export const LABEL_FONT = 12;
export const LABEL_LINE = 14;

function pictures(node, theme) {
  const images = [icon(node.data("icon"))];
  const widths = ["18px"];
  const heights = ["18px"];
  const x = ["50%"];
  const y = ["50%"];
  const more = node.data("more") ?? 0;
  if (more > 0) {
    const mark = badge(more, mix(theme.ink, theme.paper, 0.15), theme.paper);
    images.push(mark.uri);
    widths.push(`${mark.width}px`);
    heights.push(`${mark.height}px`);
    x.push(`${SIZE - 10}px`);
    y.push("-6px");
  }
  return { images, widths, heights, x, y, clip: images.map(() => "none"), containment: images.map(() => "over") };
}

export function stylesheet(theme) {
  const line = mix(theme.ink, theme.paper, theme.dark ? 0.55 : 0.6);
  const words = mix(theme.ink, theme.paper, 0.25);
  const of = (part) => (node) => pictures(node, theme)[part];
  return [
    {
      selector: "node",
      style: {
        width: SIZE,
        height: SIZE,
        "background-color": "data(color)",
        "background-image": of("images"),
        "background-width": of("widths"),
        "background-height": of("heights"),
        "background-position-x": of("x"),
        "background-position-y": of("y"),
        "background-clip": of("clip"),
        "background-image-containment": of("containment"),
        "bounds-expansion": 24,
        "border-width": 1.5,
        "border-color": theme.paper,
        label: "data(label)",
        color: theme.ink,
        "font-family": theme.font,
        "font-size": LABEL_FONT,
        "line-height": 1.15,
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-wrap": "wrap",
        "text-max-width": `${LABEL_WIDTH}px`,
        "text-outline-color": theme.paper,
        "text-outline-width": 2.5,
        "text-outline-opacity": 0.9,
        "min-zoomed-font-size": 6.5,
        "overlay-opacity": 0,
        "z-index": 10,
      },
    },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": line,
        "target-arrow-color": line,
        "target-arrow-shape": "data(arrow)",
        "arrow-scale": 0.9,
        "curve-style": "bezier",
        "control-point-step-size": 46,
        "target-distance-from-node": 3,
        "source-distance-from-node": 3,
        color: words,
        "font-family": theme.font,
        "font-size": 10.5,
        "text-rotation": "autorotate",
        "text-background-color": theme.paper,
        "text-background-opacity": 0.9,
        "text-background-padding": "1.5px",
        "min-zoomed-font-size": 6.5,
        "overlay-opacity": 0,
        "z-index": 1,
      },
    },
    { selector: "edge.spoken", style: { label: "data(label)" } },
    { selector: "edge[band = 'weak']", style: { "line-style": "dotted" } },
    { selector: "edge[factuality != 'asserted']", style: { "line-style": "dashed" } },
    { selector: "edge.far", style: { width: 3 } },
    { selector: "node.quiet", style: { "text-opacity": 0 } },
    { selector: "node.major", style: { "text-opacity": 1, "font-size": "data(far)", "text-max-width": "data(farWidth)", "font-weight": 600, "z-index": 25 } },
    { selector: "node.pinned", style: { shape: "round-rectangle" } },
    { selector: "node.focus", style: { width: SIZE + 8, height: SIZE + 8, "font-weight": 700 } },
    {
      selector: "node.near",
      style: { "text-opacity": 1, "border-color": theme.accent, "border-width": 2, "z-index": 20 },
    },
    {
      selector: "edge.near",
      style: {
        label: "data(label)",
        "line-color": mix(theme.accent, theme.paper, 0.25),
        "target-arrow-color": mix(theme.accent, theme.paper, 0.25),
        color: theme.ink,
        "z-index": 15,
      },
    },
    {
      selector: "node:selected",
      style: {
        "text-opacity": 1,
        "border-color": theme.paper,
        "border-width": 2,
        "outline-color": theme.accent,
        "outline-width": 3,
        "font-weight": 700,
        "z-index": 30,
      },
    },
    {
      selector: "edge:selected",
      style: {
        label: "data(label)",
        width: 3.5,
        "line-color": theme.accent,
        "target-arrow-color": theme.accent,
        color: theme.ink,
        "font-size": 11,
        "font-weight": 700,
        "z-index": 40,
      },
    },
    { selector: ".hidden", style: { display: "none" } },
    {
      selector: "core",
      style: {
        "selection-box-color": theme.accent,
        "selection-box-opacity": 0.12,
        "selection-box-border-color": theme.accent,
        "selection-box-border-width": 1,
        "active-bg-opacity": 0,
        "outside-texture-bg-color": theme.paper,
      },
    },
  ];
}
