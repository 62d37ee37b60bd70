"""The server's refusals in plain words, with their places."""

from __future__ import annotations

import pytest

from graph.errors import QueryLimitError, ReadOnlyError
from graph.faults import fault
from graph.queries import Kind, named, names, questions

SYNTAX = "Neo.ClientError.Statement.SyntaxError"


def test_a_place_is_told_in_the_persons_lines() -> None:
    told = fault(SYNTAX, 'Variable `m` not defined (line 3, column 8 (offset: 33))\n"RETURN m"\n ^', lines_before=1)
    assert (told.line, told.column) == (2, 8)
    assert told.message == "Line 2, column 8: Variable `m` not defined."


def test_a_misspelt_keyword_is_met_with_the_nearest() -> None:
    message = (
        "Invalid input 'RETUR': expected 'CALL', 'CREATE', 'MATCH', 'RETURN' or 'WITH' (line 1, column 1 (offset: 0))"
    )
    assert fault(SYNTAX, message).message.endswith("Invalid input 'RETUR'. Did you mean RETURN?")
    message = "Invalid input 'RETURN': expected ')' (line 1, column 10 (offset: 9))"
    assert fault(SYNTAX, message).message.endswith("Expected ).")
    assert "ends too early" in fault(SYNTAX, "Invalid input '': expected an expression (line 1, column 3)").message


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", QueryLimitError),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", QueryLimitError),
        ("Neo.ClientError.Statement.AccessMode", ReadOnlyError),
    ],
)
def test_kinds_of_refusals(code: str, kind: type[Exception]) -> None:
    assert isinstance(fault(code, "x"), kind)


def test_profile_and_unknown_procedures_are_named() -> None:
    said = fault(
        "Neo.ClientError.Statement.ArgumentError", "Can't specify multiple conflicting values for execution mode"
    )
    assert "PROFILE" in said.message
    said = fault("Neo.ClientError.Procedure.ProcedureNotFound", "There is no procedure with the name `a.b` registered")
    assert said.message == "The server has no procedure 'a.b'."


def test_questions_describe_every_parameter() -> None:
    offered = questions()
    assert len(offered) >= 5
    for query in offered:
        assert str(query.question).endswith("?")
        assert tuple(sorted(each.name for each in query.asked_for)) == query.parameters
        assert all(each.words and (each.default is None or each.kind is not Kind.ENTITY) for each in query.asked_for)


def test_what_is_not_offered_says_so_by_having_no_question() -> None:
    assert named("between").question is None
    assert {query.name for query in questions()} < set(names())
