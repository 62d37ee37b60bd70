"""What the money of a deal is paid for: the amount and its meaning are told apart."""

import pytest

from loaders.announcement.pipeline import read_announcement
from loaders.announcement.terms.sums import money, terms_of_payment
from loaders.names import DocumentNames


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        (
            "Roche will acquire Ignyta for $76.00 per share in cash for a total equity value of $4.1 billion.",
            {"value": "$4.1 billion"},
        ),
        ("Roche will acquire Ignyta for $76.00 per share.", {}),
        ("for $1.5 billion upfront", {"upfront": "$1.5 billion"}),
        (
            "an upfront payment of $20 million and up to $400 million in development, regulatory and sales milestones",
            {"upfront": "$20 million", "milestones": "up to $400 million"},
        ),
        (
            "will pay $20 million upfront and is eligible for milestones of $400 million",
            {"upfront": "$20 million", "milestones": "$400 million"},
        ),
        ("upfront and milestone payments of up to $500 million", {"value": "up to $500 million"}),
        ("JPY 3.2 billion shall be paid as an upfront payment", {"upfront": "JPY 3.2 billion"}),
        ("makes an equity investment of $30 million", {"equity": "$30 million"}),
        ("Bayer, with sales of $5 billion, buys Ipsen for $2 billion in cash", {"value": "$2 billion"}),
    ],
)
def test_each_sum_stands_where_it_belongs(words: str, terms: dict[str, str]) -> None:
    assert terms_of_payment(words) == terms


def test_a_price_of_a_share_is_no_sum_that_is_raised() -> None:
    assert money("Ipsen sold shares at $15.00 per share for gross proceeds of $200 million") == "$200 million"


def test_a_later_sentence_tells_the_terms_of_the_deal() -> None:
    text = (
        "Bayer entered into a licence agreement with Ipsen. The two have met before. "
        "Ipsen will receive an upfront payment of $20 million."
    )
    [deal] = [e for e in read_announcement(text, DocumentNames(), "2024-03-01").events if e.predicate == "Deal"]
    assert deal.values.get("upfront") == "$20 million"
    assert [text[start:end] for start, end in deal.places][-1].startswith("Ipsen will receive")


@pytest.mark.parametrize(
    ("words", "royalties"),
    [
        ("$20 million upfront plus royalties of 8% to 12% on sales", "royalties of 8% to 12%"),
        ("low double-digit royalties on net sales", "low double-digit royalties"),
        ("$20 million upfront plus royalties", None),
    ],
)
def test_royalties_are_kept_where_their_share_is_told(words: str, royalties: str | None) -> None:
    assert terms_of_payment(words).get("royalties") == royalties
