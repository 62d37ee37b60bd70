"""What people ask of the graph, as plain values: the reads behind every command and page."""

from graph.reads.evidence import Evidence, documents, evidence, stored_document
from graph.reads.lookup import find, search
from graph.reads.neighbourhood import neighbourhood, overview, relations
from graph.reads.paths import Path, find_paths
from graph.reads.profile import Profile, profile
from graph.reads.questions import OpenQuestion, open_questions
from graph.reads.records import RecordOf, records
from graph.reads.surroundings import surroundings
from graph.reads.values import Edge, Found, Hit, Node, View

__all__ = [
    "Edge",
    "Evidence",
    "Found",
    "Hit",
    "Node",
    "OpenQuestion",
    "Path",
    "Profile",
    "RecordOf",
    "View",
    "documents",
    "evidence",
    "find",
    "find_paths",
    "neighbourhood",
    "open_questions",
    "overview",
    "profile",
    "records",
    "relations",
    "search",
    "stored_document",
    "surroundings",
]
