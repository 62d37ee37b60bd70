"""A generated graph in the contract's shape, as files of Neo4j's bulk importer; skewed as real ones are."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.model import Claim, Filler, place, record

# How many of each kind; together a million.
KINDS = {
    "Company": 200_000,
    "Institution": 9_000,
    "Drug": 60_000,
    "Diagnostic": 20_000,
    "Target": 20_000,
    "Indication": 10_000,
    "Market": 700,
    "Geography": 250,
    "Regulator": 50,
    "Deal": 300_000,
    "RegulatoryEvent": 250_000,
    "Trial": 130_000,
}
# Relationship types with their ends and how many; together five million.
RELATIONS = (
    ("PARTY_TO", "Company", "Deal", 600_000),
    ("CONCERNS", "Deal", "Drug", 300_000),
    ("COLLABORATES_WITH", "Company", "Company", 180_000),
    ("LICENSES_TO", "Company", "Company", 100_000),
    ("ACQUIRED", "Company", "Company", 20_000),
    ("OWNED_BY", "Company", "Company", 100_000),
    ("BY", "RegulatoryEvent", "Regulator", 250_000),
    ("CONCERNS", "RegulatoryEvent", "Drug", 250_000),
    ("FOR", "RegulatoryEvent", "Indication", 250_000),
    ("IN", "RegulatoryEvent", "Geography", 250_000),
    ("APPLICANT_OF", "Company", "RegulatoryEvent", 250_000),
    ("SPONSORS", "Company", "Trial", 150_000),
    ("STUDIES", "Trial", "Drug", 200_000),
    ("IN_INDICATION", "Trial", "Indication", 200_000),
    ("PROFILED_IN", "Company", "Market", 600_000),
    ("LEADER_IN", "Company", "Market", 100_000),
    ("DEVELOPS", "Company", "Drug", 300_000),
    ("MARKETS", "Company", "Drug", 150_000),
    ("MANUFACTURES", "Company", "Drug", 100_000),
    ("HOLDS_RIGHTS", "Institution", "Drug", 50_000),
    ("TARGETS", "Drug", "Target", 150_000),
    ("INDICATED_FOR", "Drug", "Indication", 250_000),
    ("DETECTS", "Diagnostic", "Target", 100_000),
    ("COMPANION_TO", "Diagnostic", "Drug", 100_000),
)
# Events have a few edges each; of the others the first have most: a hub of each kind has 40,000 to 100,000.
EVENTS = ("Deal", "RegulatoryEvent", "Trial")
SKEW = {"Company": 3.6, "Market": 5.0, "Geography": 6.0, "Regulator": 4.3}
USUAL_SKEW = 3.0
CLAIMS, DOCUMENTS, SOURCES = 200_000, 2_000, 200
MARK = "f" * 64
FIRST = ("Al Bel Cor Dan El Fen Gal Hal In Jor Kal Lum Mer Nor Or Pal Qua Ros Sal Tor Ul Ver Wil Xen Yor Zan").split()
MIDDLE = ("ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za bra cle dri fla gro ple sta tri").split()
LAST = ("bon cor dex fin gen lin max nix pex ron san tis vax zyme med con").split()
FIELDS = ("Pharma Biotech Diagnostics Therapeutics Oncology Labs Health Sciences Medical Genomics").split()
FORMS = ("Inc. AG GmbH Ltd Corp. SA plc Co.").split()
BANDS = ("strong", "strong", "strong", "medium", "weak")
ACTIONS = ("submission", "acceptance", "approval", "designation")
EDGE_COLUMNS = (
    ":START_ID",
    ":END_ID",
    ":TYPE",
    "id",
    "claims:string[]",
    "sources:string[]",
    "since",
    "band",
    "factuality",
)
NODE_COLUMNS = ("id:ID", "name", "names:string[]", ":LABEL", "claim_count:long", "source_count:long")
EVENT_COLUMNS = ("kind", "date", "date_min", "date_max", "factuality", "band", "claims:string[]", "sources:string[]")

Row = Sequence[object]


@dataclass(frozen=True)
class Files:
    """What the importer is given."""

    nodes: list[Path]
    relationships: list[Path]

    def arguments(self) -> list[str]:
        return [f"--nodes={path}" for path in self.nodes] + [f"--relationships={path}" for path in self.relationships]


def write_graph(folder: Path) -> Files:
    """Write the graph's files, about 1.5 GB."""
    chance = random.Random(7)  # noqa: S311  not for secrets
    nodes = [
        _write(folder / f"{kind}.csv", _columns(kind), (_node(kind, number, chance) for number in range(count)))
        for kind, count in KINDS.items()
    ]
    edges = _write(folder / "edges.csv", EDGE_COLUMNS, _edges(chance))
    return Files([*nodes, *_ledger(folder)], [edges, *_spoken_by(folder)])


def entity_id(kind: str, number: int) -> str:
    """The id of the so many-th of a kind; the lowest numbers have most edges."""
    return f"{kind.lower()}|number {number:06d}"


def names(kind: str, number: int) -> list[str]:
    """Its names, the shown one first."""
    stem = FIRST[number % 26] + MIDDLE[number // 26 % 28] + MIDDLE[number // 728 % 28] + LAST[number // 20_384 % 16]
    if kind in ("Company", "Institution"):
        field = FIELDS[number % 7]
        return [f"{stem} {field}", stem, f"{stem} {field} {FORMS[number % 8]}"]
    if kind == "Drug":
        return [f"{stem.lower()}inib", stem.upper(), f"{stem[:3].upper()}-{number:04d}"]
    if kind in ("Diagnostic", "Market"):
        return [f"{stem} {'CDx test' if kind == 'Diagnostic' else 'therapy market'}"]
    if kind in EVENTS:
        return [f"{kind} of {stem} in {2010 + number % 16}, no. {number}"]
    return [f"{stem} {kind.lower()}"]


def _columns(kind: str) -> tuple[str, ...]:
    return NODE_COLUMNS + (EVENT_COLUMNS if kind in EVENTS else ())


def _node(kind: str, number: int, chance: random.Random) -> Row:
    known = names(kind, number)
    claims = 1 + int(300 / (1 + number) ** 0.5) + chance.randrange(4)
    row = [entity_id(kind, number), known[0], ";".join(known), f"{kind};Entity", claims, min(claims, SOURCES)]
    if kind in EVENTS:
        month = f"{2010 + number % 16}-{1 + number % 12:02d}"
        what = {"Deal": "codevelopment", "RegulatoryEvent": ACTIONS[number % 4], "Trial": ""}[kind]
        row += [what, month, f"{month}-01", f"{month}-28", "asserted", "strong", _claim_ids(chance), _sources(chance)]
    return row


def _edges(chance: random.Random) -> Iterator[Row]:
    number = 0
    for kind, source, target, count in RELATIONS:
        for a, b in _pairs(source, target, count, chance):
            number += 1
            year = 2010 + number % 16
            yield (
                entity_id(source, a),
                entity_id(target, b),
                kind,
                f"edge-{number:07d}",
                _claim_ids(chance),
                _sources(chance),
                f"{year}-{1 + number % 12:02d}" if number % 3 else "",
                BANDS[number % 5],
                "asserted",
            )


def _pairs(source: str, target: str, count: int, chance: random.Random) -> Iterator[tuple[int, int]]:
    """Different pairs of unlike ends; one that was drawn before is drawn again, evenly."""
    seen = set()
    for _ in range(count):
        a, b = _drawn(source, chance), _drawn(target, chance)
        while (a, b) in seen or (source == target and a == b):
            a, b = chance.randrange(KINDS[source]), chance.randrange(KINDS[target])
        seen.add((a, b))
        yield a, b


def _drawn(kind: str, chance: random.Random) -> int:
    """An end: of things the first are drawn far more often, of events all alike."""
    if kind in EVENTS:
        return chance.randrange(KINDS[kind])
    return int(KINDS[kind] * chance.random() ** SKEW.get(kind, USUAL_SKEW))


def _claim_ids(chance: random.Random) -> str:
    return ";".join(_claim_id(chance.randrange(CLAIMS)) for _ in range(1 + int(3 * chance.random() ** 3)))


def _claim_id(number: int) -> str:
    return f"{number:08x}-0000-5000-8000-000000000000"


def _sources(chance: random.Random) -> str:
    return ";".join(f"house {chance.randrange(SOURCES)}" for _ in range(1 + int(3 * chance.random() ** 3)))


def _ledger(folder: Path) -> Iterator[Path]:
    """Sources, documents with texts, and the claims that edges stand on."""
    sources = ((f"house {n}", f"Analyst House {n}", "analyst", "Source;Ledger") for n in range(SOURCES))
    yield _write(folder / "sources.csv", ("key:ID", "name", "kind", ":LABEL"), sources)
    documents = ((_document(n), f"Report {n}", "Analyst House", "2025-01", "Document;Ledger") for n in range(DOCUMENTS))
    yield _write(folder / "documents.csv", ("id:ID", "title", "publisher", "published", ":LABEL"), documents)
    frame = _template()
    claims = (
        (_claim_id(n), _document(n % DOCUMENTS), frame.replace(MARK, _document(n % DOCUMENTS)), "true", "Claim;Ledger")
        for n in range(CLAIMS)
    )
    yield _write(folder / "claims.csv", ("id:ID", "document", "frame", "live:boolean", ":LABEL"), claims)


def _spoken_by(folder: Path) -> Iterator[Path]:
    rows = ((_document(n), f"house {n % SOURCES}", "SPOKEN_BY") for n in range(DOCUMENTS))
    yield _write(folder / "spoken_by.csv", (":START_ID", ":END_ID", ":TYPE"), rows)


def _document(number: int) -> str:
    return f"{number:064x}"


def _template() -> str:
    """A claim of the document MARK; the others differ from it in their document only."""
    quote = "The company is profiled among the leading players in the market."
    claim = Claim(
        document=MARK,
        predicate="PROFILED_IN",
        roles=(
            Filler(role="source", record=record("Company", "x"), text="x"),
            Filler(role="target", record=record("Market", "y"), text="y"),
        ),
        places=(place(quote, 0, len(quote)),),
    )
    return claim.model_dump_json(exclude_none=True)


def _write(path: Path, columns: Sequence[str], rows: Iterator[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)
    return path
