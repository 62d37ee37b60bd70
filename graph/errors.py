"""What can go wrong, said so that a person knows what to do.

Every error carries its facts: `message` (what happened and where), `remedy` (what to do) and the exit code of the
command that met it. Whether trying again can help is the class, not a flag: `RetryableError` or `FinalError`.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command's exit code means; 0 is done."""

    FAILED = 1
    USAGE = 2
    NOT_RUNNING = 3
    INTERRUPTED = 130


class FusionGraphError(Exception):
    """Anything fusiongraph tells a person went wrong; `str()` is one paragraph, the remedy last."""

    exit_code: int = ExitCode.FAILED

    def __init__(self, message: str, *, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        if self.remedy is None:
            return self.message
        return f"{self.message} {self.remedy}"


class RetryableError(FusionGraphError):
    """The same call may succeed later with nothing changed."""


class FinalError(FusionGraphError):
    """The same call fails again until something is changed."""


class SettingsError(FinalError):
    """An environment variable holds what it cannot hold."""

    exit_code = ExitCode.USAGE


class ServerError(FusionGraphError):
    """Something about the local Neo4j; never raised as such."""


class HomeError(ServerError, FinalError):
    """The data folder cannot be used: not writable, not ours, damaged."""


class UnsupportedPlatformError(ServerError, FinalError):
    """No Java is packaged for this machine, so no local Neo4j can run on it."""


class DownloadError(ServerError, RetryableError):
    """A jar of Neo4j could not be fetched."""


class HashMismatchError(ServerError, FinalError):
    """A fetched or cached file is not the one that the lock names."""


class DiskFullError(ServerError, FinalError):
    """No room is left where something had to be written."""


class ServerStartError(ServerError, FinalError):
    """Neo4j started and went down again, or never answered."""


class ServerBusyError(ServerError, RetryableError):
    """Another command holds the home for longer than one waits."""


class ServerNotRunningError(ServerError, FinalError):
    """There is no local server to ask."""

    exit_code = ExitCode.NOT_RUNNING


class ServerStopError(ServerError, RetryableError):
    """The local server would not go down."""


class StoreFormatError(ServerError, FinalError):
    """The data were written by a Neo4j newer than the one that is installed."""


class WrongPasswordError(ServerError, FinalError):
    """The server refused the password."""


class NotOurServerError(ServerError, FinalError):
    """The server is somebody else's, so what was asked is its owner's business."""

    exit_code = ExitCode.USAGE


class BackupError(ServerError, FinalError):
    """A backup could not be written or read."""


class DatabaseError(FusionGraphError):
    """Something about the database that holds the graph; never raised as such."""


class DatabaseUnavailableError(DatabaseError, RetryableError):
    """The database does not answer."""

    exit_code = ExitCode.NOT_RUNNING


class ServerTooOldError(DatabaseError, FinalError):
    """The server is older than what fusiongraph can write to."""


class LedgerFormatError(DatabaseError, FinalError):
    """The ledger was written by a newer fusiongraph."""


class QueryError(DatabaseError, FinalError):
    """The server refused a query; `line` and `column`, both from 1, where it says which place is at fault."""

    exit_code = ExitCode.USAGE

    def __init__(
        self, message: str, *, remedy: str | None = None, line: int | None = None, column: int | None = None
    ) -> None:
        super().__init__(message, remedy=remedy)
        self.line = line
        self.column = column


class ReadOnlyError(QueryError):
    """A query tried to write."""


class NotPermittedError(QueryError):
    """A query reached for something other than the graph: files, addresses, settings, users, other queries."""


class QueryLimitError(QueryError):
    """A query took more time or memory than one query may."""


class NotFoundError(FinalError):
    """A name, document or record that the graph does not know."""


class AmbiguousNameError(FinalError):
    """A name that fits several entities."""


class JudgementError(FinalError):
    """A decision that contradicts another one."""


class InvalidClaimError(FinalError):
    """A claim that the declaration does not allow."""


class ReviewError(FinalError):
    """A decision on a proposal that its state or its document does not allow."""
