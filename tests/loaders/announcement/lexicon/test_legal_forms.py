"""Legal forms: what the declaration knows is read behind a name, however texts print it."""

import re

import pytest

from graph.model.legal_forms import FORMS as DECLARED
from graph.model.names import normalise
from loaders.announcement.lexicon.legal_forms import (
    ENDS_IN_A_FORM,
    FORM_IN_CAPITALS,
    FORMS,
    is_bare_form,
    without_full_stop,
)
from loaders.announcement.organizations.forms import core_name

PRINTED = (
    "Inc. Incorporated Corp. Corporation Co. Company Co.,_Inc. Co.,_Ltd. Company_Limited Co._KG GmbH_&_Co._KG Ltd. "
    "Limited Pte._Ltd. Pty_Ltd Pvt._Ltd. plc PLC LLC LLP L.P. AG AG_&_Co._KGaA SE SE_&_Co._KGaA KGaA GmbH S.A. SA "
    "S.A.S. SAS S.A.R.L. SARL S.p.A. SpA S.r.l. S.L. N.V. NV B.V. AB A/S AS ASA Oyj Oy K.K. DAC SCA JSC Bhd Berhad"
).split()


@pytest.mark.parametrize("form", [form.replace("_", " ") for form in PRINTED])
def test_a_printed_form_is_read_whole(form: str) -> None:
    found = re.match(FORMS, f"{form} said")
    assert found is not None
    assert found[0] == form
    assert core_name(f"Zelvara {form}") == "Zelvara"


def test_every_declared_form_is_printed_somehow() -> None:
    printed = {normalise(form.replace("_", " ")) for form in PRINTED}
    assert [form for form, spellings in DECLARED.items() if printed.isdisjoint(spellings)] == []


def test_every_form_is_known_alone_and_behind_a_name() -> None:
    forms = [form.replace("_", " ") for form in PRINTED]
    assert [form for form in forms if not is_bare_form(form) or is_bare_form(f"Zelvara {form}")] == []
    plain = ("Company", "Co.", "AS")
    assert [form for form in forms if form not in plain and not ENDS_IN_A_FORM.search(f"Zelvara {form}")] == []
    assert not any(map(ENDS_IN_A_FORM.search, ("Zelvara Company", "Zelvara AS", "Zelvarainc")))


@pytest.mark.parametrize(("form", "is_one"), [("GMBH", True), ("LIMITED", True), ("AS", False), ("COMPANY", False)])
def test_a_headline_in_capitals_has_forms_that_are_no_plain_words(form: str, is_one: bool) -> None:
    assert (re.fullmatch(FORM_IN_CAPITALS, form) is not None) is is_one


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It bought Zelvara Inc.", "Zelvara Inc."),
        ("It bought Zelvara GmbH.", "Zelvara GmbH"),
        ("It bought Zelvara Pty Ltd.", "Zelvara Pty Ltd"),
        ("It bought Zelvara Ltd.", "Zelvara Ltd."),
    ],
)
def test_the_point_of_a_sentence_is_no_part_of_a_name(text: str, name: str) -> None:
    start = text.index("Zelvara")
    assert text[start : without_full_stop(text, start, len(text))] == name
