"""The form of a claim: its fields, kinds and choices."""

import pytest

from graph.errors import InvalidClaimError
from graph.model.form import fields_of, predicates


def test_a_form_comes_from_the_declaration() -> None:
    fields = {field.name: field for field in fields_of("Deal")}
    assert "codevelopment" in fields["kind"].choices
    assert fields["kind"].required
    assert fields["partner"].choices == ("Company", "Institution")
    assert all(field.description for each in predicates() for field in fields_of(each))
    with pytest.raises(InvalidClaimError, match="nothing a claim can say"):
        fields_of("Gossip")
