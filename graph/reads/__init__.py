"""What people ask of the graph, as plain values: the reads behind every command and page."""

from graph.reads.also_told import AlsoTold, Fitting, also_told
from graph.reads.evidence import Evidence, documents, evidence, stored_document
from graph.reads.lookup import find, search
from graph.reads.neighbourhood import ASK_ABOVE, edges_among, neighbourhood, overview, relations
from graph.reads.paths import Path, find_paths
from graph.reads.profile import Profile, profile
from graph.reads.questions import OpenQuestion, open_questions
from graph.reads.records import RecordOf, records
from graph.reads.review import (
    ReviewDocument,
    ReviewItem,
    ReviewList,
    count_review_documents,
    near_misses,
    proposal,
    proposals,
    review_document,
    review_documents,
    waiting_documents,
)
from graph.reads.sources import source_names
from graph.reads.surroundings import surroundings
from graph.reads.values import Edge, Found, Hit, Node, RelationCount, View

__all__ = [
    "ASK_ABOVE",
    "AlsoTold",
    "Edge",
    "Evidence",
    "Fitting",
    "Found",
    "Hit",
    "Node",
    "OpenQuestion",
    "Path",
    "Profile",
    "RecordOf",
    "RelationCount",
    "ReviewDocument",
    "ReviewItem",
    "ReviewList",
    "View",
    "also_told",
    "count_review_documents",
    "documents",
    "edges_among",
    "evidence",
    "find",
    "find_paths",
    "near_misses",
    "neighbourhood",
    "open_questions",
    "overview",
    "profile",
    "proposal",
    "proposals",
    "records",
    "relations",
    "review_document",
    "review_documents",
    "search",
    "source_names",
    "stored_document",
    "surroundings",
    "waiting_documents",
]
