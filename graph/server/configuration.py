"""neo4j.conf of a local server."""

from __future__ import annotations

from graph.server.files import write_atomically
from graph.server.home import Home

SETTINGS = {
    # Reached from this machine only, by Bolt only, with a password.
    "server.default_listen_address": "127.0.0.1",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.security.auth_enabled": "true",
    # Nothing goes out: no usage report, no LOAD CSV from files or addresses.
    "dbms.usage_report.enabled": "false",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    # Texts and parameters of queries stay out of the logs.
    "db.logs.query.enabled": "OFF",
    "server.memory.pagecache.size": "256m",
    # One query or load cannot take all the memory that transactions share. Time is limited with each query: a default
    # here would end long loads too.
    "db.memory.transaction.max": "512m",
    # How often the limits of time are looked at; every two seconds otherwise.
    "db.transaction.monitor.check.interval": "500ms",
    # Log files grow with use instead of taking 256 MB per database at once.
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.size": "32m",
    "db.tx_log.rotation.retention_policy": "keep_none",
    # Bolt waits twice five seconds for stragglers otherwise; a commit that was acknowledged is on disk anyway.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",
}


def write_configuration(home: Home, port: int) -> None:
    """Write neo4j.conf anew, so that an older version's settings never linger."""
    address = f"127.0.0.1:{port}"
    chosen = SETTINGS | {"server.bolt.listen_address": address, "server.bolt.advertised_address": address}
    lines = ["# Written at every start; changes here are lost.", *(f"{name}={value}" for name, value in chosen.items())]
    write_atomically(home.configuration, "\n".join(lines) + "\n")
