"""The one module that imports neo4j: connections, write transactions, and reads the server keeps read-only."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j
from neo4j import READ_ACCESS, Driver, GraphDatabase, NotificationMinimumSeverity, Query
from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
)

from graph.answers import EdgeValue, Limits, NodeValue, PathValue, Result, Rows, within
from graph.errors import (
    DatabaseUnavailableError,
    QueryError,
    ServerTooOldError,
    WrongPasswordError,
)
from graph.faults import fault
from graph.permitted import Plan, check, step_of
from graph.server import Connection

T = TypeVar("T")

# What the driver would log is told by our own errors.
logging.getLogger("neo4j").setLevel(logging.CRITICAL)

OLDEST = (5, 26)
RETRY_SECONDS = 10.0
# On a line of its own, so that a place the server names in a query is one line off and no column.
EXPLAIN = "EXPLAIN\n"
LONGEST_QUERY = 100_000
FETCHED_AT_ONCE = 100
# How much longer than its time limit a query is waited for: a server looks at the clock every two seconds.
GRACE_SECONDS = 6.0


class Transaction:
    """A transaction in progress that counts what it writes."""

    def __init__(self, inner: neo4j.Transaction | neo4j.ManagedTransaction) -> None:
        self._inner = inner
        self.writes = 0

    def rows(self, query: str, **parameters: Any) -> list[dict[str, Any]]:
        """The rows of a query of ours, all of them."""
        result = self._inner.run(query, parameters)
        rows = _plain_rows(result)
        counters = result.consume().counters
        self.writes += (
            counters.nodes_created
            + counters.nodes_deleted
            + counters.relationships_created
            + counters.relationships_deleted
            + counters.properties_set
        )
        return rows

    def run_all(self, *statements: tuple[str, Sequence[Any]]) -> None:
        """Run statements that each unwind `$rows`, in order and in as few round trips as there can be."""
        for query, parameters in batched(statements):
            self.rows(query, **parameters)


def _plain_rows(result: neo4j.Result) -> list[dict[str, Any]]:
    """The rows of a query of ours, which returns maps and values and never nodes."""
    columns = result.keys()
    return [dict(zip(columns, record.values(), strict=True)) for record in result]


def batched(statements: Sequence[tuple[str, Sequence[Any]]], size: int = 5_000) -> Iterator[tuple[str, dict[str, Any]]]:
    """Statements over `$rows`, put together so that one round trip carries a batch of each, in order.

    The text is the same whatever the rows, so that the server plans it once."""
    text = "\n".join(
        f"CALL () {{\n{query.replace('$rows', f'$rows{position}').strip()}\n}}"
        for position, (query, _) in enumerate(statements)
    )
    if max((len(rows) for _, rows in statements), default=0) <= size:
        if any(rows for _, rows in statements):
            yield text, {f"rows{position}": list(rows) for position, (_, rows) in enumerate(statements)}
        return
    for query, rows in statements:
        for start in range(0, len(rows), size):
            yield query, {"rows": list(rows[start : start + size])}


class Store:
    """A database that holds a ledger and its projection. Use as a context manager."""

    def __init__(self, driver: Driver, database: str, uri: str) -> None:
        self._driver = driver
        self.database = database
        self.uri = uri

    @classmethod
    def open(cls, connection: Connection) -> Self:
        """Connect and check that the server is new enough and lets us in.

        Raises DatabaseUnavailableError, WrongPasswordError, ServerTooOldError."""
        with explained(connection.uri):
            driver = GraphDatabase.driver(
                connection.uri,
                auth=(connection.username, connection.password),
                max_transaction_retry_time=RETRY_SECONDS,
                connection_acquisition_timeout=RETRY_SECONDS,
                notifications_min_severity=NotificationMinimumSeverity.OFF,
                user_agent="fusiongraph",
            )
            store = cls(driver, connection.database, connection.uri)
            try:
                store._check_version()
            except BaseException:
                driver.close()
                raise
        return store

    def _check_version(self) -> None:
        agent = str(self._driver.get_server_info().agent)
        numbers = agent.partition("/")[2].split("-")[0].split(".")
        version = tuple(int(part) for part in numbers[:2] if part.isdigit())
        if version < OLDEST:
            raise ServerTooOldError(
                f"The server at {self.uri} is {agent}; fusiongraph needs Neo4j {OLDEST[0]}.{OLDEST[1]} or later.",
                remedy="Upgrade it, or unset NEO4J_URI to use the local one.",
            )

    def close(self) -> None:
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction: all of it is committed, or nothing.

        It is tried again on passing faults, so it must not have effects elsewhere."""

        def managed(inner: neo4j.ManagedTransaction) -> T:
            return work(Transaction(inner))

        with explained(self.uri), self._driver.session(database=self.database) as session:
            return session.execute_write(managed)

    def execute(self, query: str, **parameters: Any) -> None:
        """Run one schema statement of ours by itself."""
        with explained(self.uri), self._driver.session(database=self.database) as session:
            session.run(query, parameters).consume()

    def read(self, query: str, **parameters: Any) -> list[dict[str, Any]]:
        """The rows of a read of ours."""
        with explained(self.uri), self._reading() as session:
            return _plain_rows(session.run(query, parameters))

    def reading(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction in which the server lets nothing be written."""

        def managed(inner: neo4j.ManagedTransaction) -> T:
            return work(Transaction(inner))

        with explained(self.uri), self._reading() as session:
            return session.execute_read(managed)

    def stream(self, query: str, **parameters: Any) -> Iterator[dict[str, Any]]:
        """The rows of a read of ours, one at a time."""
        with explained(self.uri), self._reading() as session:
            for row in session.run(query, parameters):
                yield dict(zip(row.keys(), row.values(), strict=True))

    def ask(
        self,
        query: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        max_rows: int = Limits.rows,
        timeout: float = Limits.seconds,
        max_size: int = Limits.size,
    ) -> Result:
        """A person's query, once, in a session that the server itself keeps read-only, after its plan was looked at.

        Raises ReadOnlyError for a write, NotPermittedError for what reaches beyond the graph, QueryLimitError for what
        takes too much, QueryError for what the server refuses."""
        limits = Limits(max_rows, max_size, timeout)
        _check_length(query)

        def work() -> Result:
            check(self._planned(query, parameters, limits), self._graph)
            try:
                return self._answered(query, parameters, limits)
            except DatabaseUnavailableError as error:
                raise DatabaseUnavailableError(
                    "The database went away while it worked on this query, which may have needed more than its memory.",
                    remedy="Nothing is lost: 'fusiongraph db start' starts the local one again. Then ask for less.",
                ) from error

        return within(timeout + GRACE_SECONDS, work)

    def explain(
        self, query: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = Limits.seconds
    ) -> Plan:
        """What the server would do for a person's query, which is not run. Raises QueryError."""
        _check_length(query)
        return within(timeout + GRACE_SECONDS, lambda: self._planned(query, parameters, Limits(seconds=timeout)))

    @cached_property
    def _graph(self) -> str:
        """What plans call our database; the name in the settings may be an alias of it."""
        return self._planned("RETURN 1", {}, Limits()).root.database

    def _planned(self, query: str, parameters: Mapping[str, Any] | None, limits: Limits) -> Plan:
        plan = self._answered(EXPLAIN + query, parameters, limits).plan
        if plan is None:
            raise QueryError("The server made no plan of this query.", remedy="Leave EXPLAIN and PROFILE out.")
        return plan

    def _answered(self, query: str, parameters: Mapping[str, Any] | None, limits: Limits) -> Result:
        above = EXPLAIN.count("\n") if query.startswith(EXPLAIN) else 0
        with explained(self.uri, above), self._reading(fetch_size=FETCHED_AT_ONCE) as session:
            result = session.run(Query(query, timeout=limits.seconds), dict(parameters or {}))
            columns = result.keys()
            rows = Rows(columns, limits)
            for record in result:
                if not rows.take(record.values(), plain):
                    return rows.result(None)  # closing the session ends the query; asking how it ended would run it out
            told = result.consume()
            plan = Plan(told.query_type or "", step_of(told.plan), tuple(columns)) if told.plan else None
            return rows.result(plan)

    def _reading(self, **options: Any) -> neo4j.Session:
        return self._driver.session(database=self.database, default_access_mode=READ_ACCESS, **options)


def _check_length(query: str) -> None:
    if len(query) > LONGEST_QUERY:
        raise QueryError(
            f"The query is {len(query):,} characters long; {LONGEST_QUERY:,} are read.",
            remedy="Send values as parameters.",
        )


def plain(value: Any) -> Any:
    """A driver value as plain data: nodes, relationships and paths become dictionaries, dates ISO text."""
    if isinstance(value, neo4j.graph.Node):
        return NodeValue({"labels": sorted(value.labels), **_properties(value)} | {"labels": sorted(value.labels)})
    if isinstance(value, neo4j.graph.Relationship):
        ends = [plain(node)["id"] if node and "id" in node else None for node in value.nodes]
        edge = EdgeValue({**_properties(value), "type": value.type, "from": ends[0], "to": ends[1]})
        edge.element = value.element_id
        return edge
    if isinstance(value, neo4j.graph.Path):
        nodes = [plain(node) for node in value.nodes]
        return PathValue({"nodes": nodes, "relationships": [plain(edge) for edge in value.relationships]})
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return value.iso_format() if hasattr(value, "iso_format") else str(value)


def _properties(value: neo4j.graph.Entity) -> dict[str, Any]:
    return {name: plain(item) for name, item in value.items()}


@contextmanager
def explained(uri: str, lines_before: int = 0) -> Iterator[None]:
    """Turn what the driver raises into errors that say what to do; see `fault` for `lines_before`."""
    try:
        yield
    except AuthError as error:
        raise WrongPasswordError(
            f"The server at {uri} refused the user name or password.",
            remedy="Check NEO4J_USERNAME and NEO4J_PASSWORD; 'fusiongraph doctor' tells more.",
        ) from error
    except (ServiceUnavailable, ConfigurationError) as error:
        raise DatabaseUnavailableError(
            f"The database at {uri} does not answer.",
            remedy="Start it with 'fusiongraph db start', or check NEO4J_URI.",
        ) from error
    except Neo4jError as error:
        raise fault(error.code or "", (error.message or str(error)).strip(), lines_before=lines_before) from error
    except DriverError as error:
        raise DatabaseUnavailableError(
            f"The connection to {uri} broke: {error}", remedy="Try again; nothing was changed."
        ) from error
