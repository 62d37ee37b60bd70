// The icon family: one small drawing for each icon name of the declaration (Display.icon), as data URIs.
import activity from "lucide-static/icons/activity.svg";
import banknote from "lucide-static/icons/banknote.svg";
import briefcase from "lucide-static/icons/briefcase.svg";
import building from "lucide-static/icons/building-2.svg";
import chartPie from "lucide-static/icons/chart-pie.svg";
import circleDot from "lucide-static/icons/circle-dot.svg";
import clipboard from "lucide-static/icons/clipboard-list.svg";
import cpu from "lucide-static/icons/cpu.svg";
import dna from "lucide-static/icons/dna.svg";
import factory from "lucide-static/icons/factory.svg";
import fileText from "lucide-static/icons/file-text.svg";
import fingerprint from "lucide-static/icons/fingerprint-pattern.svg";
import flag from "lucide-static/icons/flag.svg";
import flask from "lucide-static/icons/flask-conical.svg";
import globe from "lucide-static/icons/globe.svg";
import graduationCap from "lucide-static/icons/graduation-cap.svg";
import grid from "lucide-static/icons/layout-grid.svg";
import handshake from "lucide-static/icons/handshake.svg";
import hash from "lucide-static/icons/hash.svg";
import help from "lucide-static/icons/circle-question-mark.svg";
import landmark from "lucide-static/icons/landmark.svg";
import layers from "lucide-static/icons/layers.svg";
import microscope from "lucide-static/icons/microscope.svg";
import pill from "lucide-static/icons/pill.svg";
import rocket from "lucide-static/icons/rocket.svg";
import scan from "lucide-static/icons/scan.svg";
import stamp from "lucide-static/icons/stamp.svg";
import trendingDown from "lucide-static/icons/trending-down.svg";
import trendingUp from "lucide-static/icons/trending-up.svg";

const DRAWINGS = {
  activity,
  banknote,
  briefcase,
  building,
  clipboard,
  cpu,
  dna,
  factory,
  "file-text": fileText,
  fingerprint,
  flag,
  flask,
  globe,
  "graduation-cap": graduationCap,
  grid,
  handshake,
  hash,
  "help-circle": help,
  landmark,
  layers,
  microscope,
  "pie-chart": chartPie,
  pill,
  rocket,
  scan,
  stamp,
  "trending-down": trendingDown,
  "trending-up": trendingUp,
};

const drawn = new Map();

function dataUri(svg) {
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

export function knownIcons() {
  return Object.keys(DRAWINGS);
}

export function icon(name, stroke = "#ffffff") {
  const key = `${name} ${stroke}`;
  if (!drawn.has(key)) {
    const svg = (DRAWINGS[name] ?? circleDot)
      .replace(/<!--.*?-->/s, "")
      .replace("currentColor", stroke)
      .replace('width="24"', 'width="48"')
      .replace('height="24"', 'height="48"');
    drawn.set(key, dataUri(svg.trim()));
  }
  return drawn.get(key);
}

// A pill-shaped count for a node's corner; its size in pixels goes with it.
export function badge(count, ink, paper) {
  const text = count > 999 ? "999+" : `+${count}`;
  const width = 9 + 6 * text.length;
  const key = `badge ${text} ${ink} ${paper}`;
  if (!drawn.has(key)) {
    drawn.set(
      key,
      dataUri(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 3}" height="42" viewBox="0 0 ${width} 14">` +
          `<rect x=".5" y=".5" width="${width - 1}" height="13" rx="6.5" fill="${paper}" stroke="${ink}"/>` +
          `<text x="${width / 2}" y="10.2" font-family="sans-serif" font-size="9" font-weight="600" ` +
          `text-anchor="middle" fill="${ink}">${text}</text></svg>`,
      ),
    );
  }
  return { uri: drawn.get(key), width, height: 14 };
}
