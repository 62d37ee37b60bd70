"""A claim by an analyst's own hand: the note is its document, the analyst its source; reviewed like any other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.model import Document, Intake, Proposal, Source, SourceKind, normalise_text, source_key
from graph.model.entry import entered
from loaders.announcement.intake import Stated, check_stated, refuse_length, shortened_title
from loaders.errors import EmptyFileError, StatementError

METHOD = "note/1"


def intake_of_note(text: str, claims: Sequence[Mapping[str, Any]], *, author: str, published: str | None) -> Intake:
    """A note of this author with the claims that it makes, each a proposal.

    Raises LoadError where the note is empty, and InvalidClaimError for what the declaration does not allow."""
    words = normalise_text(text).strip()
    if not words:
        raise EmptyFileError("The note holds no words.", remedy="Write what was learnt, and from whom.")
    refuse_length("The note", words)
    if not author.strip():
        raise StatementError("The note has no author.", remedy="Say who writes it.")
    check_stated(Stated(published=published))
    if not claims:
        raise StatementError("The note claims nothing.", remedy="Give at least one claim.")
    document = Document(
        text=words,
        title=shortened_title(f"Note: {words.splitlines()[0]}"),
        publisher=author.strip(),
        source=Source(key=f"note-{source_key(author)}", name=f"{author.strip()} (note)", kind=SourceKind.INTERNAL_NOTE),
        published=published,
        media_type="text/plain",
        language=None,
    )
    made = [entered({"when": None, **fields}, document) for fields in claims]
    proposals = tuple(Proposal(document=document.id, claims=(claim,)) for claim in made)
    return Intake(document=document, proposals=proposals, method=METHOD)
