"""How to reach a database."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Connection:
    """Where the database is and how to get in; the password is not part of its repr."""

    uri: str
    username: str
    password: str = field(repr=False)
    database: str
    managed: bool
