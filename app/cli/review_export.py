"""`fusiongraph review export`: reviewed documents as labelled examples."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from app.cli.options import STANDARD


def export_labels(
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Where to write them, - for standard output.")],
) -> None:
    """Write every document of which all was decided, with the events that were accepted, for 'evaluate' to read."""
    from app.cli.opening import open_store
    from app.cli.output import note
    from app.view.wording import plural
    from graph import ledger, reads
    from graph.errors import ReviewError
    from graph.model import State
    from loaders.announcement.evaluation.labels import label

    lines, left = [], 0
    with open_store() as store:
        for document in reads.review_documents(store):
            decided = document.states.get(State.ACCEPTED, 0) + document.states.get(State.REJECTED, 0)
            waiting = document.states.get(State.WAITING, 0) + document.states.get(State.EDITED, 0)
            if not decided or waiting or not document.live or document.kind == "internal_note":
                left += 1
                continue
            accepted = reads.proposals(store, [State.ACCEPTED], document=document.id).proposals
            claims = [claim for item in accepted for claim in item.claims]
            lines.append(json.dumps(label(ledger.stored_document(store, document.id), claims), ensure_ascii=False))
    text = "".join(f"{line}\n" for line in lines)
    if str(out) == STANDARD:
        sys.stdout.write(text)
    else:
        try:
            out.write_text(text, encoding="utf-8")
        except OSError as error:
            raise ReviewError(f"{out} cannot be written: {error.strerror}.") from error
    note(f"{plural(len(lines), 'document')} written; {left} left out, of which not all was decided.")
