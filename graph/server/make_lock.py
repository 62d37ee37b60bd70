"""Writes `lock.json`: every jar that this version of Neo4j needs, with its sha256 and size.

Run when Neo4j's version is raised: `python -m graph.server.make_lock 2026.09.0`. Maven coordinates are resolved by jgo;
a jar counts only if its sha1 is the one that the repository states.
"""

from __future__ import annotations

import hashlib
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jgo.maven import Artifact, MavenContext

ARTIFACTS = ("org.neo4j.app:neo4j-server", "org.neo4j:neo4j", "org.neo4j:neo4j-import-tool")
UNWANTED_SCOPES = ("test", "provided", "system")
PARALLEL = 12


def main(version: str) -> None:
    """Resolve, fetch and hash; replaces the lock beside this file."""
    with TemporaryDirectory() as folder:
        context = MavenContext(repo_cache=Path(folder))
        wanted = [context.create_dependency(f"{name}:{version}") for name in ARTIFACTS]
        inputs, others = context.resolver.resolve(wanted)
        artifacts = [
            dependency.artifact
            for dependency in inputs + others
            if dependency.scope not in UNWANTED_SCOPES and dependency.type == "jar"
        ]
        with ThreadPoolExecutor(PARALLEL) as pool:
            jars = list(pool.map(_entry, artifacts))
    jars.sort(key=lambda jar: jar["path"])
    lock = {"neo4j": version, "jars": jars}
    text = json.dumps(lock, indent=0, ensure_ascii=False) + "\n"
    Path(__file__).with_name("lock.json").write_text(text, encoding="utf-8")
    print(f"{len(jars)} jars, {sum(jar['size'] for jar in jars) / 1e6:.0f} MB")


def _entry(artifact: Artifact) -> dict[str, Any]:
    jar = artifact.resolve().read_bytes()
    return {
        "path": f"{artifact.component.path_prefix.as_posix()}/{artifact.filename}",
        "sha256": hashlib.sha256(jar).hexdigest(),
        "size": len(jar),
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
