"""What reports say of markets: profiles, segments, figures, drivers."""

from pydantic import Field

from graph.model.declare import Relationship


# (:Company)-[:PROFILED_IN]->(:Market)
class ProfiledIn(Relationship):
    """A report profiles the company."""

    source = ("Company",)
    target = ("Market",)
    reads = "is profiled in"
    reverse = "profiles"


# (:Company)-[:LEADER_IN]->(:Market)
class LeaderIn(Relationship):
    """A report names the company among the leaders, in no order."""

    source = ("Company",)
    target = ("Market",)
    reads = "is named a leader in"
    reverse = "names as leader"


# (:Segment)-[:SEGMENT_OF]->(:Market)
class SegmentOf(Relationship):
    """The market a segment divides."""

    source = ("Segment",)
    target = ("Market",)
    reads = "is a segment of"
    reverse = "is divided into"


# (:Segment)-[:PART_OF]->(:Segment)
class PartOf(Relationship):
    """The larger segment a segment belongs to."""

    source = ("Segment",)
    target = ("Segment",)
    reads = "is part of"
    reverse = "includes"


# (:Segment)-[:COVERS]->(:Geography)
class Covers(Relationship):
    """The place a geographic segment stands for."""

    source = ("Segment",)
    target = ("Geography",)
    reads = "covers"
    reverse = "is covered by"


# (:Segment)-[:RANKS_IN {rank, dimension, year}]->(:Market)
class RanksIn(Relationship):
    """A superlative, which holds within its own dimension only."""

    rank: str = Field(description="largest or fastest_growing, and their opposites.")
    dimension: str = Field(description="The dimension it is said within.")
    year: int | None = Field(None, description="The year it is said of.")
    source = ("Segment",)
    target = ("Market",)
    reads = "ranks in"
    reverse = "has the ranking"
    distinguished_by = ("rank", "dimension", "year")


# (:Figure)-[:OF]->(:Market)
class Of(Relationship):
    """What a figure measures."""

    source = ("Figure",)
    target = (
        "Market",
        "Segment",
        "Geography",
        "Company",
        "Biomarker",
        "Indication",
        "Target",
        "Drug",
    )
    reads = "is a figure of"
    reverse = "has the figure"


# (:Figure)-[:REPORTED_IN]->(:Market)
class ReportedIn(Relationship):
    """The market whose report gives a figure of something else."""

    source = ("Figure",)
    target = ("Market",)
    reads = "is reported in"
    reverse = "reports"


# (:Driver)-[:DRIVES]->(:Market)
class Drives(Relationship):
    """What pushes a market up."""

    impact: str | None = Field(None, description="Effect on growth, as printed.")
    relevance: str | None = Field(None, description="Where it matters, as printed.")
    timeline: str | None = Field(None, description="When it matters, as printed.")
    source = ("Driver",)
    target = ("Market",)
    reads = "drives"
    reverse = "is driven by"


# (:Restraint)-[:RESTRAINS]->(:Market)
class Restrains(Relationship):
    """What holds a market back."""

    impact: str | None = Field(None, description="Effect on growth, as printed.")
    relevance: str | None = Field(None, description="Where it matters, as printed.")
    timeline: str | None = Field(None, description="When it matters, as printed.")
    source = ("Restraint",)
    target = ("Market",)
    reads = "restrains"
    reverse = "is restrained by"


# (:Question)-[:ASKED_OF]->(:Market)
class AskedOf(Relationship):
    """The market a question is asked of."""

    source = ("Question",)
    target = ("Market",)
    reads = "is asked of"
    reverse = "is asked"


# (:Scope)-[:DEFINES]->(:Market)
class Defines(Relationship):
    """The market whose bounds a report states."""

    source = ("Scope",)
    target = ("Market",)
    reads = "defines"
    reverse = "is defined by"


# (:Geography)-[:WITHIN]->(:Geography)
class Within(Relationship):
    """Which larger place contains a place."""

    source = ("Geography",)
    target = ("Geography",)
    reads = "lies within"
    reverse = "contains"
