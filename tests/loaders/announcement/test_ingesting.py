"""Several texts read one after the other: how far each is read is told."""

from __future__ import annotations

from loaders.announcement.ingesting import intakes
from loaders.announcement.inputs import Entry
from loaders.announcement.intake import Stated
from loaders.files import RawPage


def test_how_much_of_each_text_is_read_is_told_sentence_by_sentence() -> None:
    told: list[tuple[int, int]] = []
    texts = [Entry(name, "", RawPage(f"Ash grew.\n{name} fell. Fir stood.", "text/plain")) for name in ("Oak", "Elm")]
    assert len(list(intakes(texts, Stated(), lambda done, of: told.append((done, of))))) == 2
    assert told == [(0, 3), (1, 3), (2, 3)] * 2
