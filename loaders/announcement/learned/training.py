"""Training: weights from the labelled sentences of `corpus`; on one machine the same corpus gives the same weights.

    python -m loaders.announcement.learned.training

A line of a corpus file is `label<TAB>status<TAB>sentence`, with placeholders for names that say which part each plays
(kinds.py). Four softmax regressions are fitted by AdaGrad: what a sentence tells of (`kinds`), whether it happened
(`statuses`), who plays which part in it (`roles`), and what a name is (`names`), which the sentences of the folder
`names` tell besides (named_sentences.py)."""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from graph.model.guideline import EVENT_STATUSES
from loaders.announcement.learned.features import Word, clause_features, role_features, words
from loaders.announcement.learned.kinds import KINDS, NAMED, NONE, event_type
from loaders.announcement.learned.named_sentences import name_examples
from loaders.announcement.learned.placeholders import kind_of, written_out
from loaders.announcement.lexicon.places import find_places
from loaders.announcement.linear_model import WEIGHTS, LinearModel, dump
from loaders.announcement.mentions import Mention
from loaders.announcement.text.clauses import Clause, read_clause
from loaders.announcement.text.sentences import Sentence

CORPUS = Path(__file__).parent / "corpus"
NAMES = Path(__file__).parent / "names"
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
# Beside the weights: what they were learned from.
TRAINED_ON = "trained_on.txt"

Example = tuple[frozenset[str], str]


@dataclass(frozen=True)
class Fitting:
    """How weights are fitted: so many `rounds` through the examples, by steps of `rate` and with a pull of `shrink` to
    nothing, of which those behind the first `warm` are averaged; so many times, in `orders` that `seed` gives.

    What a single order ends with depends on it more than a hundred sentences do.

    A feature of fewer than `seen` examples tells of them alone; a weight nearer to nothing than `least` changes
    nothing."""

    seed: int = 20261129
    rounds: int = 24
    warm: int = 18
    orders: int = 3
    rate: float = 0.3
    shrink: float = 1e-4
    seen: int = 3
    least: float = 0.2


FITTING = Fitting()


@dataclass(frozen=True)
class Labelled:
    """A labelled sentence: its label and status in the guideline's words, and the clause, each mention of which has the
    part it plays as its name."""

    label: str
    status: str
    clause: Clause

    @property
    def words(self) -> list[Word]:
        return words(self.clause.text)


def read_corpus(folder: Path) -> list[Labelled]:
    """The labelled sentences of all files of a folder; ValueError where a line is not one."""
    return [_labelled(line, at) for at, line in _lines(folder, "*.tsv")]


def read_names(corpus: Path, names: Path) -> list[Example]:
    """What the names of the labelled sentences and of those in which names alone are marked teach: features, and what
    a name is. ValueError where a line is no sentence."""
    labelled = ((at, line.rpartition("\t")[2]) for at, line in _lines(corpus, "*.tsv"))
    return [example for at, line in (*labelled, *_lines(names, "*.txt")) for example in name_examples(at, line)]


def _lines(folder: Path, pattern: str) -> Iterator[tuple[str, str]]:
    """(where, line) of each line of the files of a folder."""
    for path in sorted(folder.glob(pattern)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield f"{path.name}, line {number}", line


def fingerprint(some: Mapping[str, Sequence[Example]], fitting: Fitting = FITTING) -> str:
    """What tells what one model learned from what another did: a sha256 over how it was fitted and its examples."""
    found = hashlib.sha256(repr(fitting).encode())
    for features, name in (example for examples in some.values() for example in examples):
        found.update("\t".join((name, *sorted(features))).encode())
    return found.hexdigest()


def _labelled(line: str, at: str) -> Labelled:
    columns = line.split("\t")
    if len(columns) != 3:
        raise ValueError(f"{at}: write a label, a status and a sentence with a tab between them.")
    label, status, sentence = columns
    if label not in KINDS and label != NONE:
        raise ValueError(f"{at}: there is no label '{label}'; write one of {', '.join(KINDS)} or {NONE}.")
    allowed = ("-",) if label == NONE else EVENT_STATUSES
    if status not in allowed:
        raise ValueError(f"{at}: '{status}' is no status of {label}; write one of {', '.join(allowed)}.")
    if not sentence.strip():
        raise ValueError(f"{at}: the sentence is missing.")
    return Labelled(label, status, _clause(sentence, at))


def _clause(sentence: str, at: str) -> Clause:
    def invented(_: str, position: int) -> str:
        """A word that no other sentence has; digits become letters, so that it is one word."""
        return f"X{hashlib.sha256(f'{at} {position}'.encode()).hexdigest()}".translate(_LETTERS)

    text, parts = written_out(sentence, at, invented)
    mentions = [
        Mention(kind, part.start, part.end, text[part.start : part.end], part.name)
        for part in parts
        if (kind := kind_of(part.name)) is not None
    ]
    written = [
        place for place in find_places(text) if not any(m.start < place.end and place.start < m.end for m in mentions)
    ]
    mentions = sorted([*mentions, *written], key=lambda mention: mention.start)
    return read_clause(Sentence(text, 0, len(text), "prose" if text.endswith(".") else "headline"), mentions)


def examples(corpus: Iterable[Labelled]) -> dict[str, list[Example]]:
    """What each model is to learn: features, and the class that they speak for."""
    found: dict[str, list[Example]] = {"kinds": [], "statuses": [], "roles": []}
    for one in corpus:
        said = one.words
        forms = [word.form for word in said]
        features = frozenset(clause_features(forms))
        found["kinds"].append((features, one.label))
        if one.label == NONE:
            continue
        found["statuses"].append((features, one.status))
        for at, word in enumerate(said):
            if word.mention is not None and word.form.strip("<>") in NAMED:
                part = one.clause.mentions[word.mention].name
                found["roles"].append((frozenset(role_features(forms, at, event_type(one.label))), part))
    return found


def fit(some: Sequence[Example], fitting: Fitting = FITTING) -> LinearModel:
    """The softmax regression that tells the classes of these examples apart."""
    seen = Counter(feature for features, _ in some for feature in features)
    names = sorted(feature for feature, count in seen.items() if count >= fitting.seen)
    place = {feature: at for at, feature in enumerate(names)}
    classes = sorted({name for _, name in some})
    rows = [
        (np.array(sorted(place[f] for f in features if f in place), dtype=np.int64), classes.index(name))
        for features, name in some
    ]
    order = random.Random(fitting.seed)  # noqa: S311 - it shuffles, it hides nothing
    weights, bias = np.zeros((len(names), len(classes))), np.zeros(len(classes))
    for _ in range(fitting.orders):
        for some_weights, some_bias in islice(
            _descent(rows, weights.shape, order, fitting), fitting.warm, fitting.rounds
        ):
            weights += some_weights
            bias += some_bias
    taken = fitting.orders * (fitting.rounds - fitting.warm)
    kept = _kept(names, weights / taken, fitting.least)
    return LinearModel(tuple(classes), tuple((bias / taken).round(2).tolist()), dict(kept))


def _descent(
    rows: Sequence[tuple[np.ndarray, int]], shape: tuple[int, ...], order: random.Random, fitting: Fitting
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Weights and biases after each round through the examples, in an order that changes."""
    rows = list(rows)
    weights, bias = np.zeros(shape), np.zeros(shape[1])
    squares, bias_squares = np.ones(weights.shape), np.ones(bias.shape)
    while True:
        order.shuffle(rows)
        for features, right in rows:
            scores = weights[features].sum(axis=0) + bias
            slope = np.exp(scores - scores.max())
            slope /= slope.sum()
            slope[right] -= 1
            here = slope + fitting.shrink * weights[features]
            squares[features] += here**2
            weights[features] -= fitting.rate * here / np.sqrt(squares[features])
            bias_squares += slope**2
            bias -= fitting.rate * slope / np.sqrt(bias_squares)
        yield weights, bias


def _kept(names: Sequence[str], weights: np.ndarray, least: float) -> Iterator[tuple[str, tuple[float, ...]]]:
    for name, row in zip(names, weights, strict=True):
        kept = tuple(round(float(weight), 2) if abs(weight) >= least else 0.0 for weight in row)
        if any(kept):
            yield name, kept


def main(
    corpus: Annotated[Path, typer.Option(help="Folder of labelled sentences.")] = CORPUS,
    names: Annotated[Path, typer.Option(help="Folder of sentences in which names are marked.")] = NAMES,
    out: Annotated[Path, typer.Option(help="Folder to write the weights to.")] = WEIGHTS,
) -> None:
    """Learn the weights anew from the labelled sentences."""
    try:
        sentences = read_corpus(corpus)
        named = read_names(corpus, names)
    except ValueError as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(1) from None
    if not sentences:
        typer.echo(f"error: no .tsv file in {corpus} holds a sentence.", err=True)
        raise typer.Exit(1)
    out.mkdir(parents=True, exist_ok=True)
    learned = {**examples(sentences), "names": named}
    for name, some in learned.items():
        model = fit(some)
        dump(model, out / f"{name}.tsv.gz")
        typer.echo(f"{name}: {len(some):,} examples of {len(model.classes)} classes, {len(model.weights):,} features")
    (out / TRAINED_ON).write_text(f"{fingerprint(learned)}\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
