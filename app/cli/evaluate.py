"""`fusiongraph evaluate`: predictions against labels, strictly."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer


class Half(StrEnum):
    """Which of the labelled announcements; the last bit of the id's sha256 decides."""

    ALL = "all"
    DEVELOPMENT = "development"
    HELD_BACK = "held_back"


def evaluate(
    labels: Annotated[Path, typer.Option("--labels", metavar="FILE", help="Labels, one JSON object a line.")],
    predictions: Annotated[Path, typer.Option("--predictions", metavar="FILE", help="What 'extract' wrote.")],
    half: Annotated[Half, typer.Option("--half", help="Which half of the labels; rules look at one only.")] = Half.ALL,
    misses: Annotated[
        int, typer.Option("--misses", metavar="N", min=0, help="How many misses to list; with --json, all.")
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON with every miss.")] = False,
) -> None:
    """Score predictions against labels: exact mentions, one-to-one events, each figure with its 95 % interval.

    Where a label's note accepts something else too, that counts as right. A label without a prediction counts as
    read with nothing in it; where there are no labels, nothing is scored and the exit code is 1."""
    from app.cli.output import note, print_json, say
    from loaders.announcement.evaluation.scoring import figures, report, score
    from loaders.announcement.evaluation.scoring import half as half_of
    from loaders.announcement.records import read_labels, read_predictions
    from loaders.errors import EmptyFileError

    gold = [label for label in read_labels(labels) if half is Half.ALL or half_of(label["id"]) == half]
    if not gold:
        of = "" if half is Half.ALL else f" of the half '{half.value}'"
        raise EmptyFileError(f"{labels} holds no label{of}: there is nothing to score.", remedy="Give another file.")
    found = read_predictions(predictions)
    for text in _unjoined(gold, found, half):
        note(text)
    scores = score(gold, found)
    if as_json:
        print_json(figures(scores))
    else:
        say(report(scores, misses))


def _unjoined(labels: list[dict[str, Any]], predictions: list[dict[str, Any]], half: Half) -> list[str]:
    from app.view.wording import plural

    labelled, predicted = {label["id"] for label in labels}, {prediction["id"] for prediction in predictions}
    said = []
    if labelled - predicted:
        said.append(f"{plural(len(labelled - predicted), 'label')} without a prediction, scored as read with nothing.")
    if predicted - labelled and half is Half.ALL:
        said.append(f"{plural(len(predicted - labelled), 'prediction')} without a label, not scored.")
    return said
