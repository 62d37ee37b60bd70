"""The HTML of an offline view: template, the parts' own scripts and styles, and the data, all in one text."""

from __future__ import annotations

import html
import json
from importlib.resources import files
from string import Template
from typing import Any

from app.offline.view import OfflineView

# Name in the template -> file under app/.
PARTS = {
    "engine": "components/graph_canvas/engine.js",
    "canvas": "components/graph_canvas/canvas.js",
    "canvas_style": "components/graph_canvas/canvas.css",
    "panel": "components/panel/panel.js",
    "panel_style": "components/panel/panel.css",
    "page": "offline/page.js",
    "page_style": "offline/page.css",
}


def offline_page(view: OfflineView) -> str:
    """The file's text. The same view gives the same text."""
    parts = {name: _inert(_text(path)) for name, path in PARTS.items()}
    data = {"picture": view.picture, "contents": view.contents, "said": view.said}
    return Template(_text("offline/page.html")).substitute(parts, title=html.escape(view.title), data=_json(data))


def _text(path: str) -> str:
    return (files("app") / path).read_text(encoding="utf-8")


def _inert(script: str) -> str:
    """A script that means the same and cannot end the element it stands in."""
    return script.replace("</", "<\\/").replace("<!--", "<\\!--")


def _json(data: Any) -> str:
    """JSON in which nothing can be taken for markup."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
