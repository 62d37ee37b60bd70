"""What the report loader reads of pages whose contents are written down: precision and recall of each kind.

Run `python -m benchmarks.report_loader` (all pages), or name folders or pages. What a first look at unseen pages gave,
before any rule was changed for them, is written down in docs/quality-report-loader.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from graph.model import Claim, Extraction
from graph.model.names import normalise
from loaders.files import MEDIA_TYPES
from loaders.report import read_report

PAGES = Path(__file__).parents[1] / "tests" / "loaders" / "report" / "pages"
Fact = tuple[object, ...]


@dataclass(frozen=True)
class Score:
    """Right, invented and missed facts of one kind."""

    kind: str
    right: frozenset[Fact]
    invented: frozenset[Fact]
    missed: frozenset[Fact]


def pages(folder: Path) -> list[Path]:
    """The pages in a folder that have their expected contents beside them."""
    return sorted(p for p in folder.iterdir() if p.suffix in MEDIA_TYPES and p.with_suffix(".yaml").exists())


def scores(page: Path) -> list[Score]:
    """How the reading of a page compares with what is written down for it."""
    expected = dict(_expected(yaml.safe_load(page.with_suffix(".yaml").read_text(encoding="utf-8"))))
    found = dict(_found(read_report(page)))
    return [
        Score(kind, facts & found[kind], found[kind] - facts, facts - found[kind]) for kind, facts in expected.items()
    ]


def _expected(written: dict[str, Any]) -> Iterator[tuple[str, frozenset[Fact]]]:
    yield "metadata", frozenset((key, str(written[key] or "")) for key in ("market", "publisher", "published"))
    yield (
        "figures",
        frozenset((m, float(v), unit, normalise(of), str(when or "")) for m, v, unit, of, when in written["figures"]),
    )
    yield "segments", frozenset((d, normalise(path)) for d, paths in written["segments"].items() for path in paths)
    for kind in ("profiles", "leaders", "drivers", "restraints"):
        yield kind, frozenset((normalise(name),) for name in written[kind])
    yield "ranks", frozenset((rank, dimension, normalise(name)) for rank, dimension, name in written["ranks"])
    yield "questions", frozenset((number,) for number in range(written["questions"]))


def _found(read: Extraction) -> Iterator[tuple[str, frozenset[Fact]]]:
    document, claims = read.document, read.claims
    market = next(
        (f.text for c in claims for f in c.roles if f.record.kind == "Market" and f.role in ("target", "of")), ""
    )
    stated = {"market": market, "publisher": document.publisher, "published": document.published or ""}
    yield "metadata", frozenset(stated.items())
    yield "figures", frozenset(_figure(claim) for claim in claims if claim.predicate == "Figure")
    yield "segments", _segments(claims)
    relations = {"profiles": "PROFILED_IN", "leaders": "LEADER_IN", "drivers": "DRIVES", "restraints": "RESTRAINS"}
    for kind, predicate in relations.items():
        yield kind, frozenset((normalise(c.fillers("source")[0].text),) for c in claims if c.predicate == predicate)
    yield (
        "ranks",
        frozenset(
            (c.values["rank"], c.values["dimension"], normalise(c.fillers("source")[0].text))
            for c in claims
            if c.predicate == "RANKS_IN"
        ),
    )
    yield "questions", frozenset((number,) for number in range(sum(c.predicate == "Question" for c in claims)))


def _figure(claim: Claim) -> Fact:
    of = claim.fillers("of")[0]
    name = "market" if of.record.kind == "Market" else of.text
    when = str(claim.values.get("year", ""))
    if claim.values["measure"] == "cagr":
        when = f"{claim.values.get('period_start', '')}-{claim.values.get('period_end', '')}"
    return (claim.values["measure"], claim.values["value"], claim.values["unit"], normalise(name), when)


def _segments(claims: Sequence[Claim]) -> frozenset[Fact]:
    parents = {c.fillers("source")[0].record.key: c.fillers("target")[0] for c in claims if c.predicate == "PART_OF"}
    found = set()
    for claim in claims:
        if claim.predicate == "SEGMENT_OF":
            filler = claim.fillers("source")[0]
            path = [filler.text]
            while (parent := parents.get(filler.record.key)) is not None:
                path.insert(0, parent.text)
                filler = parent
            found.add((claim.qualifiers["dimension"], normalise(" > ".join(path))))
    return frozenset(found)


def _ratio(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def main(
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH", exists=True, help="Pages, and folders of pages; else all.")
    ] = None,
) -> None:
    """Print precision and recall of what the report loader reads of pages whose contents are written down."""
    for folder in folders or [PAGES, PAGES / "held_back"]:
        together = [0, 0, 0]
        for page in pages(folder) if folder.is_dir() else [folder]:
            print(f"\n{page.name}")
            for score in scores(page):
                right, invented, missed = len(score.right), len(score.invented), len(score.missed)
                together = [a + b for a, b in zip(together, (right, invented, missed), strict=True)]
                precision, recall = _ratio(right, right + invented), _ratio(right, right + missed)
                print(f"  {score.kind:11} precision {precision:>4} recall {recall:>4}")
                for mark, facts in (("+", score.invented), ("-", score.missed)):
                    for fact in sorted(facts, key=str):
                        print(f"      {mark} {' | '.join(map(str, fact))}")
        right, invented, missed = together
        precision, recall = _ratio(right, right + invented), _ratio(right, right + missed)
        print(f"\n{folder.name}: precision {precision} recall {recall} of {right + missed} facts")


if __name__ == "__main__":
    typer.run(main)
