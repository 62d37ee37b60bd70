"""Records to canonical entities: block, compare, judge, explain, undo; pure functions all."""

from graph.resolve.cluster import Clustering, Judged, Named, Refusal, Tie, Waiting, cluster
from graph.resolve.occurrences import Grouping, Step, Telling, group

__all__ = [
    "Clustering",
    "Grouping",
    "Judged",
    "Named",
    "Refusal",
    "Step",
    "Telling",
    "Tie",
    "Waiting",
    "cluster",
    "group",
]
