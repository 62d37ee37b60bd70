"""A sentence without an end is left out and told, and what stands beside it is read."""

from loaders.announcement.pipeline import LONGEST_SENTENCE, read_announcement
from loaders.names import DocumentNames


def test_what_goes_on_without_an_end_is_left_out_and_told() -> None:
    endless = "Bayer and Roche announced a collaboration with " * (LONGEST_SENTENCE // 40)
    text = f"{endless}\n\nBayer bought Ipsen."
    reading = read_announcement(text, DocumentNames(), "2024-03-20")
    assert [event.predicate for event in reading.events] == ["Deal"]
    assert reading.too_long == 1
    (miss,) = [miss for miss in reading.near_misses if miss.start == 0]
    assert text.startswith(miss.quote)
    assert f"{len(endless.strip()):,} characters" in miss.why
