"""What the server says against a query, in words for the person who wrote it."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from graph.errors import QueryError, QueryLimitError, ReadOnlyError

_PLACE = re.compile(r"\s*\(line (\d+), column (\d+) \(offset: \d+\)\)")
_INVALID = re.compile(r"Invalid input '(.*?)'(?:, |: )?(?:expected (.*))?", re.DOTALL)
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)+)'|\"([^\"]+)\"")
_SHOWN = 4
_NEAR = 70
_MEND = "Mend the query and run it again."


def fault(code: str, message: str, *, lines_before: int = 0) -> QueryError:
    """The server's refusal as an error of ours; `lines_before` lines stood above the person's text."""
    if "AccessMode" in code or "access mode" in message.lower():
        return ReadOnlyError(
            "The server refused to write in a read-only session.",
            remedy="Queries only read; use 'fusiongraph load' to add and 'retract' to remove.",
        )
    if "TransactionTimedOut" in code or "TransactionTerminated" in code or "Transaction.Terminated" in code:
        return QueryLimitError(
            "The server ended the query at its time limit.",
            remedy="Ask for less: start from a label or a name, bound the length of paths, add LIMIT.",
        )
    if "OutOfMemory" in code or "StackOverflow" in code:
        return QueryLimitError(
            "The query needs more memory than one query may take.",
            remedy="Ask for less: return fewer or smaller values, collect less at once.",
        )
    if "execution mode" in message:
        return QueryError(
            "PROFILE runs a query in order to measure it, and is not offered here.", remedy="Use EXPLAIN instead."
        )
    if "ProcedureNotFound" in code:
        name = re.search(r"`([^`]*)`", message)
        return QueryError(f"The server has no procedure '{name[1] if name else ''}'.", remedy=_MEND)
    line, column = _place(message, lines_before)
    where = f"Line {line}, column {column}: " if line else ""
    return QueryError(where + _words(message), remedy=_remedy(code), line=line, column=column)


def _place(message: str, lines_before: int) -> tuple[int | None, int | None]:
    found = _PLACE.search(message)
    if found is None or int(found[1]) <= lines_before:
        return None, None
    return int(found[1]) - lines_before, int(found[2])


def _words(message: str) -> str:
    """The server's sentence without its place and its copy of the query; of what it expected, only a few."""
    at = _PLACE.search(message)
    said = (message[: at.start()] if at else message).strip()
    invalid = _INVALID.fullmatch(said)
    if invalid is None:
        said = said[:1].upper() + said[1:]
        return said if said.endswith((".", "?", "!")) else f"{said}."
    met, expected = invalid[1], [a or b for a, b in _QUOTED.findall(invalid[2] or "")]
    words = f"Invalid input '{met}'." if met else "The query ends too early."
    near = process.extractOne(met.upper(), [e for e in expected if e.isupper()], scorer=fuzz.ratio) if met else None
    if near and near[1] >= _NEAR:
        return f"{words} Did you mean {near[0]}?"
    if 0 < len(expected) <= _SHOWN:
        return f"{words} Expected {' or '.join(expected)}."
    return words


def _remedy(code: str) -> str:
    if "ParameterMissing" in code:
        return "Give each parameter a value."
    if "DatabaseError" in code or "TransientError" in code:
        return "Nothing was changed; try again or ask in another way."
    return _MEND
