"""The questions a report asks of its market, with the answers printed under them."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.report.sections import Part
from loaders.report.zones import Layout


@dataclass
class Question:
    """A question as printed, its answer (paragraphs joined by a space), and where both stand."""

    question: str
    answer: str
    spans: list[tuple[int, int]] = field(default_factory=list)


def read_questions(layout: Layout) -> list[Question]:
    """The answered questions; one that the page leaves open is no claim."""
    found: list[Question] = []
    asked: tuple[int, int] | None = None
    for block in layout.of(Part.QUESTIONS):
        if block.kind == "heading":
            asked = (block.start, block.end) if block.text.endswith("?") else None
            if asked:
                found.append(Question(block.text, "", [asked]))
        elif block.kind in ("prose", "list_item") and asked and found:
            found[-1].answer = f"{found[-1].answer} {block.text}".strip()
            found[-1].spans.append((block.start, block.end))
    return [question for question in found if question.answer]
