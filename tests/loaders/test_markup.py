"""Pages: what stands beside an article is no part of it."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize("name", ["has-sidebar", "sidebar", "related", "unrelated"])
def test_what_holds_the_article_stays_whatever_it_is_called(name: str) -> None:
    text, *_ = html_to_page(
        f"<html><body class='{name}'><div class='{name}'><h1>Ash</h1><p>News.</p></div></body></html>"
    )
    assert "News." in text
