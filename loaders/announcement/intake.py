"""Announcements in: a pasted text or a file to a document and what it proposes; what is none is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.model import Document, Intake, SourceKind, normalise_text, source_of
from graph.model.dates import InvalidDateError, span
from loaders.announcement.proposals.proposing import intake_of
from loaders.announcement.reading import Progress
from loaders.errors import (
    EmptyFileError,
    NavigationOnlyError,
    OtherLanguageError,
    StatementError,
    TextTooLongError,
)
from loaders.fetch import is_address
from loaders.files import RawPage, page_from_text
from loaders.language import NAMES, language_of
from loaders.zones import lines

# In characters.
LONGEST_TEXT = 1_000_000
LONGEST_TITLE = 300
_HEADING = re.compile(r"^#{1,6} +", re.M)
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE = re.compile(r"\S+(?: \S+){5,}[.!?。]")


@dataclass(frozen=True)
class Stated:
    """What a person says of a text; it wins over what the text's markup says. Without a kind, it is the press."""

    publisher: str | None = None
    source: str | None = None
    kind: SourceKind | None = None
    published: str | None = None
    title: str | None = None


@dataclass(frozen=True)
class NotTaken:
    """A field that a person states of a document which was read before, and what is kept of it instead."""

    field: str
    stated: str
    kept: str


def not_taken(stated: Stated, kept: Document) -> tuple[NotTaken, ...]:
    """What a person states that differs from what is kept: a document keeps what was stated of it first."""
    fields = (
        ("publisher", stated.publisher, kept.publisher),
        ("source", stated.source, kept.source.name),
        ("kind", stated.kind, kept.source.kind),
        ("published", stated.published, kept.published),
    )
    return tuple(NotTaken(name, said, has or "") for name, said, has in fields if said and said != has)


def intake_of_text(raw: str, stated: Stated | None = None, *, name: str = "The text") -> Intake:
    """What a pasted text proposes; HTML is known by its first words. Raises a LoadError that says what is wrong."""
    refuse_length(name, raw)
    if not _LETTER.search(raw):
        raise EmptyFileError(f"{name} holds no words.", remedy="Paste the announcement's headline and body.")
    if is_address(raw.strip()) and not re.search(r"\s", raw.strip()):
        raise StatementError(
            f"{name} is an address and no announcement.",
            remedy="Open it and paste what it says, or give it to 'fusiongraph ingest'.",
        )
    return intake_of_page(page_from_text(raw), stated, name=name)


def intake_of_page(
    page: RawPage, stated: Stated | None = None, *, name: str = "The text", progress: Progress | None = None
) -> Intake:
    """What a raw page proposes."""
    return intake_of(document_of(page, stated or Stated(), name), progress)


def document_of(page: RawPage, stated: Stated, name: str) -> Document:
    """The document of a raw page: its text normalised, who speaks, in which language.

    Raises a LoadError where there is nothing to read: no words, too many, another language, only navigation."""
    check_stated(stated)
    text = _HEADING.sub("", normalise_text(page.text)).strip()
    _refuse(page, text, name)
    publisher = normalise_text(stated.publisher or page.publisher).strip()
    title = shortened_title(normalise_text(stated.title or page.title).strip() or _first_line(text))
    return Document(
        text=text,
        title=title,
        publisher=publisher,
        source=source_of(stated.source or publisher, stated.kind or SourceKind.PRESS, title=title, text=text),
        published=stated.published or page.published,
        media_type=page.media_type,
        language=language_of(text),
    )


def _refuse(page: RawPage, text: str, name: str) -> None:
    if not _LETTER.search(text):
        raise EmptyFileError(f"{name} holds no words.", remedy="Give the announcement's text.")
    refuse_length(name, text)
    language = language_of(text)
    if language not in (None, "en"):
        raise OtherLanguageError(
            f"{name} reads as {NAMES[str(language)]}; announcements are read in English only.",
            remedy="Give an English version; nothing was proposed.",
        )
    if page.media_type == "text/html" and not _SENTENCE.search(text):
        short = len(list(lines(text)))
        raise NavigationOnlyError(
            f"{name} holds no sentence, only titles and links ({short:,} short {'line' if short == 1 else 'lines'}).",
            remedy="Open the announcement itself and save or paste that page.",
        )


def refuse_length(name: str, text: str) -> None:
    """Raise TextTooLongError, in which `name` says what is too long, where a text is longer than LONGEST_TEXT."""
    if len(text) > LONGEST_TEXT:
        raise TextTooLongError(
            f"{name} holds {len(text):,} characters; a text of more than {LONGEST_TEXT:,} is not read.",
            remedy="Give one announcement or note alone.",
        )


def _first_line(text: str) -> str:
    start, end = next(lines(text))
    return text[start:end]


def shortened_title(title: str) -> str:
    """A title of at most LONGEST_TITLE characters: a longer one ends behind a word, with an ellipsis."""
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"


def check_stated(stated: Stated) -> None:
    """Raise StatementError where what a person says of a text cannot be."""
    if stated.published is None:
        return
    try:
        span(stated.published)
    except InvalidDateError as error:
        raise StatementError(f"The date of publication cannot be read: {error}", remedy="Write 2024-03-20.") from None
