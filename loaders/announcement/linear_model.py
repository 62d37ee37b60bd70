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
    """Classes with a bias each, and of every feature the weights that are not nearly nothing, as (class, weight)."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[tuple[int, float], ...]]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each class is for what has these features; they sum to one."""
        scores = list(self.bias)
        for weights in filter(None, map(self.weights.get, features)):
            for position, weight in weights:
                scores[position] += weight
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        total = sum(powers)
        return {name: power / total for name, power in zip(self.classes, powers, strict=True)}

    def weight(self, feature: str, name: str) -> float:
        """What a feature adds to the score of a class."""
        position = self.classes.index(name)
        return next((weight for at, weight in self.weights.get(feature, ()) if at == position), 0.0)


def dump(model: LinearModel, path: Path) -> None:
    """Write a model as gzipped lines: the classes, their biases, then a feature a line with its weights by class."""
    rows = ["\t".join(model.classes), "\t".join(f"{bias:.2f}" for bias in model.bias)]
    for feature in sorted(model.weights):
        rows.append("\t".join((feature, *(f"{at}:{weight:.2f}" for at, weight in model.weights[feature]))))
    packed = gzip.compress("\n".join(rows).encode(), mtime=0)
    path.write_bytes(packed)


def read(path: Path) -> LinearModel:
    """The model of a file that `dump` wrote."""
    classes, bias, *rows = gzip.decompress(path.read_bytes()).decode().split("\n")
    weights: dict[str, tuple[tuple[int, float], ...]] = {}
    for row in rows:
        feature, *some = row.split("\t")
        pairs = (one.split(":") for one in some)
        weights[feature] = tuple((int(at), float(weight)) for at, weight in pairs)
    return LinearModel(tuple(classes.split("\t")), tuple(map(float, bias.split("\t"))), weights)


@cache
def shipped(name: str) -> LinearModel:
    """The model that ships under this name, one of SHIPPED."""
    return read(WEIGHTS / f"{name}.tsv.gz")
