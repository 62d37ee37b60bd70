"""`fusiongraph questions`: what resolution leaves to a person."""

from __future__ import annotations

from app.cli.options import AsJson


def questions(as_json: AsJson = False) -> None:
    """List the names and events that fit several and wait, and the ties that a decision stands against."""
    from app.cli.opening import open_store
    from app.cli.output import note, print_json, table
    from graph.reads import open_questions

    with open_store() as store:
        found = open_questions(store)
    if as_json:
        print_json([{"key": q.key, "candidates": list(q.candidates), "refused": list(q.refused)} for q in found])
        return
    if not found:
        note("Nothing waits for a decision.")
        return
    rows = [(q.key, "may be", candidate) for q in found for candidate in q.candidates]
    rows += [(q.key, "is not tied to", refusal) for q in found for refusal in q.refused]
    table(("record", "", "what"), rows)
    note("'fusiongraph merge' joins two of them; 'fusiongraph judgements' lists what was decided.")
