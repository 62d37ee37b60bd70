"""A document that lies open over any page, with the quotes lit up in it, and whose words they are."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from app.app_pages.database import store
from app.components.panel import panel
from app.components.passage import passage
from app.view.blocks import Block, whose_words
from app.view.explorer import OpenEvidence
from app.view.passage import passage_data
from app.view.wording import date_words
from graph.reads import evidence, stored_document


def show_evidence(shown: OpenEvidence, on_close: Callable[[], None]) -> None:
    """Draw the dialog; `on_close` is called when the reader closes it."""
    st.dialog("Evidence", width="large", on_dismiss=on_close)(_draw)(shown)


def _draw(shown: OpenEvidence) -> None:
    document = stored_document(store(), shown.document)
    quotes = [quote for quote in evidence(store(), shown.claims) if quote.document == shown.document]
    places = [(quote.start, quote.end) for quote in quotes]
    derived = whose_words(document.properties.get("derived_from"))
    rows = [("publisher", document.publisher or "not stated"), ("source", document.source)]
    rows.append(("published", date_words(document.properties.get("published"))))
    rows.append(("licence", document.properties.get("licence") or "not stated"))
    if derived:
        rows.append(("whose words", derived))
    heading = {"type": "heading", "text": document.title, "sub": "", "color": ""}
    head: list[Block] = [heading, {"type": "facts", "rows": rows}]
    panel(head, label="Document", key="document_head", on_act=lambda _: None)
    token = f"{shown.document}:{shown.start}:{len(places)}"
    passage(passage_data(document.text, places, shown.start, token), key="passage")
