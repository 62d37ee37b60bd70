"""Pages: what stands beside an article is no part of it."""

from __future__ import annotations

import pytest

from loaders.files import page_from_text
from loaders.markup import html_to_page

RELATED = "<p>Roche announced today that it acquired Blueprint Medicines.</p>"


@pytest.mark.parametrize(
    "beside",
    [
        f"<aside><h3>Related</h3>{RELATED}</aside>",
        f"<div class='box related-articles'>{RELATED}</div>",
        f"<section id='sidebar'>{RELATED}</section>",
        f"<div role='complementary'>{RELATED}</div>",
        f"<ul class='recommended'><li>{RELATED}</li></ul>",
    ],
)
def test_links_to_other_news_are_no_part_of_a_page(beside: str) -> None:
    text, *_ = html_to_page(f"<html><body><article><h1>Ash</h1><p>Ash has news.</p>{beside}</article></body></html>")
    assert text.split("\n\n") == ["# Ash", "Ash has news."]


@pytest.mark.parametrize("how", ["hidden", "style='color: red; display:none'", "style='VISIBILITY: hidden'"])
def test_what_nobody_sees_is_not_read(how: str) -> None:
    text, *_ = html_to_page(f"<html><body><p>Ash has news.</p><div {how}><p>Oak buys Elm.</p></div></body></html>")
    assert text.split("\n\n") == ["Ash has news."]


@pytest.mark.parametrize("name", ["has-sidebar", "sidebar", "related", "unrelated"])
def test_what_holds_the_article_stays_whatever_it_is_called(name: str) -> None:
    text, *_ = html_to_page(
        f"<html><body class='{name}'><div class='{name}'><h1>Ash</h1><p>News.</p></div></body></html>"
    )
    assert "News." in text


@pytest.mark.parametrize(
    ("piece", "text"),
    [
        ("<p>Ash has news.</p>\n<p>Growth (p<0.05) is <5%.</p>", "Ash has news.\n\nGrowth (p<0.05) is <5%."),
        (
            "Ash buys Beech\n\n<div class='x'>Ash has <b>acquired</b> Beech.</div>",
            "Ash buys Beech\n\nAsh has acquired Beech.",
        ),
        ("Ash buys Beech<BR/>Ash has news.", "Ash buys Beech\n\nAsh has news."),
    ],
)
def test_a_piece_of_a_page_is_read_as_one(piece: str, text: str) -> None:
    page = page_from_text(piece)
    assert (page.text, page.media_type) == (text, "text/html")


@pytest.mark.parametrize(
    "plain",
    [
        "Ash saw it in <5% of patients (p<0.05, n>12).",
        "p<p1 and p>p2\n\nAsh has news.",
        "Ash <ash@example.org> asks whether <p> is a mark.",
        "A <b>bold</b> claim\n\nAsh has news.",
    ],
)
def test_what_only_looks_like_markup_stays_plain_text(plain: str) -> None:
    page = page_from_text(plain)
    assert (page.text, page.media_type) == (plain, "text/plain")


def test_marks_without_end_are_told_from_a_piece_of_a_page_at_once() -> None:
    assert page_from_text("<p>" * 60_000).media_type == "text/plain"


def test_markdown_may_hold_elements_of_html() -> None:
    assert page_from_text("**Ash** has <br> news.", "text/markdown").media_type == "text/markdown"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>News</title><h1>Ash buys Beech for cash</h1><p>It did.</p>", "Ash buys Beech for cash"),
        (
            "<title>Ash buys Beech for cash | Ash</title><h1>Ash buys Beech for cash</h1>",
            "Ash buys Beech for cash | Ash",
        ),
        ("<title>Ash buys Beech</title><h1>News</h1><p>It did.</p>", "Ash buys Beech"),
        ("<title>News</title><h1>Ash buys Beech</h1><h1>Oak buys Elm</h1>", "News"),
    ],
)
def test_a_page_is_called_by_its_one_heading_where_its_window_is_not(page: str, title: str) -> None:
    assert page_from_text(f"<html><body>{page}</body></html>", "text/html").title == title
