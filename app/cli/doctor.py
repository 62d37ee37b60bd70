"""`fusiongraph doctor`: what is there, which versions, what is wrong and what to do."""

from __future__ import annotations

import typer

from app.cli.options import AsJson

MARKS = {"ok": "ok   ", "note": "note ", "wrong": "WRONG"}
STYLES = {"ok": None, "note": "yellow", "wrong": "red"}


def doctor(as_json: AsJson = False) -> None:
    """Look at versions, downloads, data folder, disk and server; exit code 1 if something is wrong."""
    from app.cli.output import print_json, say
    from graph.errors import ExitCode
    from graph.server.doctor import Health, examine
    from graph.settings import load_settings

    findings = []
    for finding in examine(load_settings()):
        findings.append(finding)
        if not as_json:
            say(f"{MARKS[finding.health]}  {finding.about}: {finding.found}", style=STYLES[finding.health])
            if finding.remedy:
                say(finding.remedy, indent=len(MARKS["ok"]) + 2)
    wrong = sum(finding.health is Health.WRONG for finding in findings)
    if as_json:
        listed = [
            {"about": each.about, "found": each.found, "health": each.health, "remedy": each.remedy}
            for each in findings
        ]
        print_json({"wrong": wrong, "findings": listed})
    else:
        say(f"{wrong} wrong." if wrong else "Nothing is wrong.")
    if wrong:
        raise typer.Exit(ExitCode.FAILED)
