"""Words of names: what one list says of the words of another holds."""

from loaders.announcement.lexicon.organization_words import BODIES, DOUBTFUL_HEADS, HEADS, TITLE_WORDS, TRADE


def test_doubtful_heads_and_bodies_are_heads() -> None:
    strays = [word for word in (*DOUBTFUL_HEADS, *BODIES, *TRADE) if word not in HEADS]
    assert strays == []


def test_words_of_titles_are_told_in_small_letters() -> None:
    assert [word for word in sorted(TITLE_WORDS) if word != word.lower()] == []
