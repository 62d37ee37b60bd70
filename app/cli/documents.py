"""`fusiongraph documents`: what was loaded."""

from __future__ import annotations

from app.cli.options import AsJson


def documents(as_json: AsJson = False) -> None:
    """List every document that was ever loaded, the newest first."""
    from app.cli.opening import open_store
    from app.cli.output import note, print_json, table
    from app.view.wording import date_words
    from graph import reads

    with open_store() as store:
        rows = reads.documents(store)
    if as_json:
        print_json(rows)
        return
    if not rows:
        note("Nothing is loaded yet; 'fusiongraph load PATH' does.")
        return
    table(
        ("id", "title", "publisher", "published", "claims", "state"),
        (
            (
                row["id"][:12],
                row["title"],
                row["publisher"],
                date_words(row["published"]),
                row["claims"],
                "live" if row["live"] else "retracted",
            )
            for row in rows
        ),
    )
