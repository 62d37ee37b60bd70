"""Linear models: weights of features by class, and what they make of a clause or a name."""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).parent / "learned" / "weights"
SHIPPED = ("kinds", "statuses", "roles", "names")


@dataclass(frozen=True)
class LinearModel:
    """Classes with a bias each, and the weights of every feature, one for each class."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each class is for what has these features; they sum to one."""
        known = filter(None, map(self.weights.get, features))
        scores = list(map(sum, zip(self.bias, *known, strict=True)))
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        total = sum(powers)
        return {name: power / total for name, power in zip(self.classes, powers, strict=True)}

    def weight(self, feature: str, name: str) -> float:
        """What a feature adds to the score of a class."""
        row = self.weights.get(feature)
        return row[self.classes.index(name)] if row is not None else 0.0


def dump(model: LinearModel, path: Path) -> None:
    """Write a model as gzipped lines: the classes, their biases, then a feature a line with its weights by class,
    without those that are nothing."""
    rows = ["\t".join(model.classes), "\t".join(f"{bias:.2f}" for bias in model.bias)]
    for feature in sorted(model.weights):
        some = (f"{at}:{weight:.2f}" for at, weight in enumerate(model.weights[feature]) if weight)
        rows.append("\t".join((feature, *some)))
    packed = gzip.compress("\n".join(rows).encode(), mtime=0)
    path.write_bytes(packed)


def read(path: Path) -> LinearModel:
    """The model of a file that `dump` wrote."""
    first, bias, *rows = gzip.decompress(path.read_bytes()).decode().split("\n")
    classes = tuple(first.split("\t"))
    weights: dict[str, tuple[float, ...]] = {}
    for row in rows:
        feature, *some = row.split("\t")
        dense = [0.0] * len(classes)
        for at, _, weight in (one.partition(":") for one in some):
            dense[int(at)] = float(weight)
        weights[feature] = tuple(dense)
    return LinearModel(classes, tuple(map(float, bias.split("\t"))), weights)


@cache
def shipped(name: str) -> LinearModel:
    """The model that ships under this name, one of SHIPPED."""
    return read(WEIGHTS / f"{name}.tsv.gz")
