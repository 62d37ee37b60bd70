"""Documents that repeat another one with small edits, found through the sketches in the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.ledger.sketches import BANDS, NEAR, likeness, sketch
from graph.model import Document, Source
from graph.store import Transaction

PUT_SKETCHES = """
UNWIND $rows AS row
MERGE (s:Sketch {document: row.document})
ON CREATE SET s:Ledger, s += row.bands
"""
NEIGHBOURS = "\nUNION ALL\n".join(
    f"UNWIND $rows AS row MATCH (s:Sketch) USING INDEX s:Sketch(b{band}) WHERE s.b{band} = row.bands.b{band} "
    "RETURN row.document AS document, s.document AS other"
    for band in range(BANDS)
)
TEXTS = """
UNWIND $ids AS id
MATCH (t:Text {document: id})
MATCH (d:Document {id: id})
RETURN id, t.text AS text, d.title AS title
"""
SOURCES = """
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:SPOKEN_BY]->(s:Source)
RETURN id, s.key AS key, s.name AS name, s.kind AS kind
"""
COMPARED = 5
# What shares this much with another is a copy of it; less may be two releases in one form of words.
COPY = 0.8


@dataclass(frozen=True)
class Resemblance:
    """A document that shares most of its words with another; `share` of their runs of three words, 0 to 1."""

    document: str
    title: str
    share: float


Bands = Mapping[str, Mapping[str, int]]


def bands_of(documents: Sequence[Document]) -> Bands:
    """The sketches of these documents, by their ids."""
    return {document.id: sketch(document.text) for document in documents}


def resembling(tx: Transaction, documents: Sequence[Document], bands: Bands) -> dict[str, tuple[Resemblance, ...]]:
    """What each of these documents resembles: of the ledger, or of those before it in the same batch."""
    shared = _in_ledger(tx, bands)
    texts = {d.id: (d.text, d.title) for d in documents}
    seen: dict[tuple[str, int], list[str]] = defaultdict(list)
    for document in documents:
        for band in bands[document.id].items():
            for other in seen[band]:
                shared[document.id][other] += 1
            seen[band].append(document.id)
    likeliest = {id_: sorted(found, key=lambda o: (-found[o], o))[:COMPARED] for id_, found in shared.items()}
    unread = sorted({other for found in likeliest.values() for other in found} - texts.keys())
    texts |= {row["id"]: (row["text"], row["title"]) for row in tx.rows(TEXTS, ids=unread)} if unread else {}
    return {id_: near for id_, found in likeliest.items() if (near := _near(id_, found, texts))}


def as_one_voice(
    tx: Transaction, documents: Sequence[Document], near: Mapping[str, tuple[Resemblance, ...]]
) -> dict[str, Document]:
    """The documents that repeat another, with the source of that one: a copy is nobody's independent word."""
    originals = {id_: found[0].document for id_, found in near.items() if found[0].share >= COPY}
    wanted = sorted(set(originals.values()))
    rows = tx.rows(SOURCES, ids=wanted) if wanted else []
    voices = {row["id"]: Source(key=row["key"], name=row["name"], kind=row["kind"]) for row in rows}
    copies: dict[str, Document] = {}
    for document in documents:
        if document.id in originals:
            copies[document.id] = document.model_copy(update={"source": voices[originals[document.id]]})
        voices[document.id] = copies.get(document.id, document).source
    return copies


def _in_ledger(tx: Transaction, bands: Bands) -> dict[str, dict[str, int]]:
    """How many bands each document shares with those of the ledger."""
    shared: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    rows = [{"document": id_, "bands": dict(each)} for id_, each in bands.items()]
    for row in tx.rows(NEIGHBOURS, rows=rows) if rows else []:
        if row["other"] != row["document"]:
            shared[row["document"]][row["other"]] += 1
    return shared


def _near(id_: str, others: Sequence[str], texts: Mapping[str, tuple[str, str]]) -> tuple[Resemblance, ...]:
    measured = [Resemblance(o, texts[o][1], round(likeness(texts[id_][0], texts[o][0]), 2)) for o in others]
    near = [each for each in measured if each.share >= NEAR]
    return tuple(sorted(near, key=lambda each: (-each.share, each.document)))
