"""A small market in our own words, loaded through the real ledger: what the page tests look at."""

from __future__ import annotations

from graph import ledger
from graph.model import Claim, Document, Extraction, Filler, Record, Source, SourceKind, place, record
from graph.store import Store

MARKET = "NTRK fusion gene positive advanced solid tumor"
MARKET_ID = f"market|{MARKET.lower()}"
DEAL_SENTENCE = "The codevelopment between Thermo Fisher and Bayer ties a companion test to a drug."
SCRIPT_NAME = "<script>document.title='owned'</script> & <b>Sons</b>"
COMPANIES = {
    "Bayer AG": "Bayer",
    "Thermo Fisher Scientific Inc.": "Thermo Fisher",
    "F. Hoffmann-La Roche Ltd": "Roche",
    "Takeda Pharmaceutical Company Limited": "Takeda",
    "BostonGene Corporation": "BostonGene",
    "Foundation Medicine, Inc.": "Foundation Medicine",
    "Eli Lilly and Company": "Eli Lilly",
    "Illumina, Inc.": "Illumina",
    "Pfizer Inc.": "Pfizer",
    "NeoGenomics Laboratories": "NeoGenomics",
    "Blueprint Medicines Corporation": "Blueprint Medicines",
    "LGC Limited": "LGC",
    "Empire Genomics, LLC": "Empire Genomics",
    SCRIPT_NAME: SCRIPT_NAME,
}
LEADERS = ("Bayer AG", "Thermo Fisher Scientific Inc.", "F. Hoffmann-La Roche Ltd")
SEGMENTS = ("Therapeutics", "Diagnostics", "Hospitals", "Asia Pacific", "Colorectal cancer")
DRIVERS = (
    "Wider reimbursement of comprehensive genomic profiling in community oncology practice",
    "Tumour-agnostic labels",
)
INTRODUCTION = f"Who sells what to whom in the {MARKET} market, in short.\n\n"


class _Writer:
    """Builds a text sentence by sentence, and claims that stand in the sentence just written."""

    def __init__(self, publisher: str, derived_from: str | None) -> None:
        self.publisher = publisher
        self.derived_from = derived_from
        self.text = INTRODUCTION
        self.frames: list[tuple[str, tuple[Filler, ...], dict[str, object], str | None, int, int]] = []

    def say(
        self,
        sentence: str,
        predicate: str,
        roles: tuple[Filler, ...],
        when: str | None = None,
        **values: object,
    ) -> None:
        start = self.text.find(sentence)
        if start < 0:
            start = len(self.text)
            self.text += sentence + "\n"
        self.frames.append((predicate, roles, values, when, start, start + len(sentence)))

    def extraction(self, title: str) -> Extraction:
        source = Source(key="meadow-research", name="Meadow Research", kind=SourceKind.ANALYST)
        document = Document(
            text=self.text, title=title, publisher=self.publisher, source=source, derived_from=self.derived_from
        )
        claims = tuple(
            Claim(
                document=document.id,
                predicate=predicate,
                roles=roles,
                values=values,
                when=when,
                places=(place(self.text, start, end),),
            )
            for predicate, roles, values, when, start, end in self.frames
        )
        return Extraction(document=document, claims=claims, method="test/1")


def _filler(role: str, kind: str, name: str, text: str | None = None, scope: str = "") -> Filler:
    return Filler(role=role, record=record(kind, name, scope), text=text or name)


def _company(role: str, name: str) -> Filler:
    return _filler(role, "Company", name, COMPANIES[name])


def _partners(*names: str) -> tuple[Filler, ...]:
    return tuple(_company("partner", name) for name in names)


def _market(role: str) -> Filler:
    market: Record = record("Market", MARKET)
    return Filler(role=role, record=market, text=MARKET)


def small_market() -> Extraction:
    """Fourteen companies, a codevelopment, a collaboration, an approval, segments, drivers and figures."""
    writer = _Writer("Meadow Research", "a longer report of Meadow Research")
    for name, short in COMPANIES.items():
        writer.say(f"{name} is profiled.", "PROFILED_IN", (_company("source", name), _market("target")))
        if name != short:
            alias = _filler("alias", "Company", short)
            writer.say(f"{name} is profiled.", "ALIAS", (_company("entity", name), alias), use="short")
    for name in LEADERS:
        writer.say(f"{name} is among the leaders.", "LEADER_IN", (_company("source", name), _market("target")))
    partners = _partners("Thermo Fisher Scientific Inc.", "Bayer AG")
    writer.say(DEAL_SENTENCE, "Deal", partners, kind="codevelopment")
    partners = tuple(
        _company("partner", n) for n in ("BostonGene Corporation", "Takeda Pharmaceutical Company Limited")
    )
    writer.say("BostonGene and Takeda collaborate.", "Deal", partners, "2024-06", kind="collaboration")
    drug = _filler("product", "Drug", "repotrectinib")
    by = _filler("regulator", "Regulator", "FDA", "US FDA")
    writer.say("In April 2025 the US FDA cleared the way for repotrectinib.", "RegulatoryEvent", (by, drug),
               "2025-04", action="approval")  # fmt: skip
    brand = _filler("alias", "Drug", "VITRAKVI")
    writer.say("Larotrectinib is sold as VITRAKVI.", "ALIAS", (_filler("entity", "Drug", "larotrectinib"), brand),
               use="brand")  # fmt: skip
    for name in ("larotrectinib", "entrectinib"):
        group = _filler("target", "DrugClass", "first-generation TRK inhibitor")
        writer.say(f"Of the first generation: {name}.", "MEMBER_OF_CLASS", (_filler("source", "Drug", name), group))
    for name in SEGMENTS:
        segment = _filler("source", "Segment", name, scope="ntrk|dimension")
        writer.say(f"One part is {name}.", "SEGMENT_OF", (segment, _market("target")))
    for name in DRIVERS:
        driver = _filler("source", "Driver", name, scope="ntrk")
        writer.say(f"{name} pushes it up.", "DRIVES", (driver, _market("target")))
    writer.say("It grows by 12.4 % a year.", "Figure", (_market("of"),), measure="cagr", value=12.4, unit="percent")
    return writer.extraction("A small market restated")


def fill(store: Store) -> None:
    """An empty database with the small market in it."""
    store.execute("MATCH (n) DETACH DELETE n")
    ledger.prepare(store)
    ledger.append(store, small_market(), "memory:small-market")
