"""Legal forms: what the declaration knows is read behind a name, however texts print it."""

import re

import pytest

from graph.model.legal_forms import FORMS as DECLARED
from graph.model.names import normalise
from loaders.announcement.lexicon.legal_forms import FORMS
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
