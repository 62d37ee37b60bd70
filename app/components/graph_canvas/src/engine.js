// The drawing library, apart from the canvas: it is large and never changes, so Streamlit sends it to a page once.
import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import { slot } from "./slot.js";

cytoscape.use(fcose);
slot().deliver(cytoscape);

export default function render() {}
