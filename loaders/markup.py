"""HTML and Markdown as plain lines that keep what is a heading, a list item or a table row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_DROPPED = (
    "script", "style", "noscript", "template", "svg", "form", "button", "nav", "aside", "iframe", "select", "input",
    "canvas", "object", "video", "audio", "dialog", "head",
)  # fmt: skip
_BLOCKS = {
    "p", "div", "section", "article", "main", "header", "footer", "blockquote", "pre", "address", "dl",
    "dt", "dd", "figure", "figcaption", "details", "summary", "body", "html", "hr", "tbody", "thead", "caption",
}  # fmt: skip
# What a class or id calls an element whole; `has-sidebar` is said of what holds the article.
_BESIDE = re.compile(
    r"(?:related|recommended|sidebar|teasers)(?:[-_]?(?:articles?|posts?|links?|news|content|stories|items?|list))?",
    re.I,
)
_SPACE = re.compile(r"\s+")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.S)
_BOLD_LINE = re.compile(r"(?:(?<=\n\n)|\A)(?P<mark>\*\*|__)(?P<words>[^*_\n]{2,120})(?P=mark):?[ \t]*(?=\n|\Z)")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_RULE = re.compile(r"^\s*\|?[\s:|-]*-{3,}[\s:|-]*$", re.M)


def html_to_page(raw: str) -> tuple[str, str, str, str | None]:
    """Text, title, publisher and date of publication (ISO, where its markup states one) of an HTML page."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(raw, "lxml")
    title = soup.title.get_text(" ", strip=True) if soup.title else ""
    publisher = _meta(soup, "og:site_name", "application-name", "publisher")
    published = _meta(soup, "article:published_time", "datePublished", "date", "publish-date")[:10]
    for tag in (*soup(_DROPPED), *soup(_is_hidden), *soup(_stands_beside)):
        tag.decompose()
    headings = [tag.get_text(" ", strip=True) for tag in soup("h1")]
    if len(headings) == 1 and len(title.split()) < 3 <= len(headings[0].split()):
        title = headings[0]  # what the window is called may be `News`
    lines: list[str] = []
    _render(soup.body or soup, lines, 0)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")
    day = published if re.fullmatch(r"\d{4}-\d{2}-\d{2}", published) else None
    return text, title, publisher, day


_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def _is_hidden(tag: Any) -> bool:
    """Whether no reader of the page sees an element."""
    return tag.has_attr("hidden") or _HIDDEN.search(tag.get("style") or "") is not None


def _stands_beside(tag: Any) -> bool:
    """Whether an element says of itself that it is no part of the article: links to others, a sidebar, navigation."""
    words = [*(tag.get("class") or ()), tag.get("id") or ""]
    beside = tag.get("role") in ("complementary", "navigation") or any(_BESIDE.fullmatch(word) for word in words)
    return beside and tag.name not in ("html", "body", "main") and tag.find(["h1", "main"]) is None


def markdown_to_text(raw: str) -> str:
    """Markdown without emphasis, links, front matter and table rules; headings and bullets stay."""
    text = re.sub(r"\A---\n.*?\n---\n", "", raw.replace("\r\n", "\n"), flags=re.S)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    text = re.sub(r"^[ \t]*>[ \t]?", "", text, flags=re.M)
    text = _BOLD_LINE.sub(_bold_heading, _LINK.sub(r"\1", _RULE.sub("", text)))
    return _ITALIC.sub(r"\1", _EMPHASIS.sub(r"\2", text))


def is_heading_in_bold(words: str) -> bool:
    """Whether a paragraph all in bold is a heading: `Major Players`, but no sentence and no `CAGR: 5%`."""
    return 0 < len(words.split()) <= 14 and words[-1] not in ".,;" and not re.search(r":\s*\S|\d\s?%|[$€£|]", words)


def _bold_heading(match: re.Match[str]) -> str:
    return f"###### {match['words']}" if is_heading_in_bold(match["words"]) else match[0]


def _meta(soup: Any, *names: str) -> str:
    for name in names:
        for attribute in ("property", "name", "itemprop"):
            tag = soup.find("meta", attrs={attribute: name})
            if tag is not None and tag.get("content"):
                return str(tag["content"]).strip()
    return ""


def _render(node: Any, lines: list[str], depth: int) -> None:
    """Append the lines of `node`; text and inline tags run together, blocks stand apart."""
    from bs4.element import NavigableString, PreformattedString

    run: list[str] = []

    def flush() -> None:
        text = _SPACE.sub(" ", "".join(run)).strip()
        run.clear()
        if text:
            lines.extend(("", text, ""))

    for child in node.children:
        if isinstance(child, PreformattedString):
            continue
        if isinstance(child, NavigableString):
            run.append(str(child))
        elif child.name == "br":
            flush()
        elif _is_inline(child):
            run.append(child.get_text(""))
        else:
            flush()
            _render_block(child, lines, depth)
    flush()


def _is_inline(tag: Any) -> bool:
    structural = (*_BLOCKS, "ul", "ol", "table", "br", "h1", "h2", "h3", "h4", "h5", "h6")
    return tag.name not in structural and tag.find(structural) is None


def _render_block(tag: Any, lines: list[str], depth: int) -> None:
    if re.fullmatch(r"h[1-6]", tag.name):
        heading = _SPACE.sub(" ", tag.get_text(" ", strip=True))
        if heading:
            lines.extend(("", f"{'#' * int(tag.name[1])} {heading}", ""))
    elif tag.name in ("ul", "ol"):
        if depth == 0:
            lines.append("")
        _render_list(tag, lines, depth)
        if depth == 0:
            lines.append("")
    elif tag.name == "table":
        lines.extend(("", *_rows(tag), ""))
    elif tag.name == "dl" and (pairs := _terms(tag)):
        lines.extend(("", *(f"| {term} | {value} |" for term, value in pairs), ""))
    elif words := _all_bold(tag):
        lines.extend(("", f"###### {words}", ""))
    else:
        _render(tag, lines, depth)


def _terms(tag: Any) -> list[tuple[str, str]]:
    """The pairs of a definition list that is a table of attributes; none where it asks or tells."""
    parts = tag.find_all(["dt", "dd"])
    if [part.name for part in parts] != ["dt", "dd"] * (len(parts) // 2):
        return []
    words = [_cell_text(part) for part in parts]
    pairs = list(zip(words[::2], words[1::2], strict=True))
    short = all(
        0 < len(term.split()) <= 8 and term[-1] not in "?." and len(value.split()) <= 40 for term, value in pairs
    )
    return pairs if short and not any(part.find(["table", "dl", "h3", "h4"]) for part in parts) else []


def _all_bold(tag: Any) -> str:
    """The words of a paragraph that is one run of bold and reads as a heading, else nothing."""
    inner = [child for child in tag.children if str(child).strip()]
    if tag.name != "p" or len(inner) != 1 or inner[0].name not in ("strong", "b"):
        return ""
    words = _SPACE.sub(" ", inner[0].get_text(" ", strip=True))
    return words if words and is_heading_in_bold(words) else ""


def _render_list(tag: Any, lines: list[str], depth: int) -> None:
    number = 0
    for item in tag.find_all(["li", "ul", "ol"], recursive=False):
        if item.name != "li":
            _render_list(item, lines, depth + 1)
            continue
        number += 1
        mark = f"{number}." if tag.name == "ol" and depth == 0 else "•"
        nested = item.find_all(["ul", "ol"])
        inner = [child for child in nested if child.find_parent("li") is item]
        for child in inner:
            child.extract()
        words = _SPACE.sub(" ", item.get_text(" ", strip=True))
        words = re.sub(r"\s+([,.;:)])", r"\1", words)
        if words:
            own_mark = "•" if re.match(r"\d+(\.\d+)*[.)]?\s", words) else mark
            lines.append(f"{'  ' * (depth + 1)}{own_mark} {words}")
        for child in inner:
            _render_list(child, lines, depth + 1)


def _cell_text(cell: Any) -> str:
    """The words of a cell; what stands on lines of its own in it is set apart by semicolons."""
    for mark in cell.find_all(["br", "p", "li", "div"]):
        mark.insert_before("\n")
    parts = (_SPACE.sub(" ", part).strip() for part in cell.get_text("").split("\n"))
    return "; ".join(part for part in parts if part)


def _rows(table: Any) -> Iterator[str]:
    """One line a row, its cells between bars; under a cell that spans several rows stands an empty one."""
    spans: dict[int, int] = {}
    for row in table.find_all("tr"):
        cells: list[str] = []
        for cell in row.find_all(["td", "th"]):
            while spans.get(len(cells), 0):
                spans[len(cells)] -= 1
                cells.append("")
            height = str(cell.get("rowspan", "1"))
            spans[len(cells)] = int(height) - 1 if height.isdigit() else 0
            cells.append(_cell_text(cell))
        if any(cells):
            yield f"| {' | '.join(cells)} |"
