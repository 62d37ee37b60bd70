"""Which language a text is in, by its commonest words and its script: said, never guessed at."""

from __future__ import annotations

import re
from collections import Counter

NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "sv": "Swedish", "da": "Danish", "pl": "Polish", "ja": "Japanese", "zh": "Chinese",
    "ko": "Korean", "ru": "Russian", "ar": "Arabic", "el": "Greek", "he": "Hebrew", "th": "Thai", "hi": "Hindi",
}  # fmt: skip
# Words that hold sentences together; names and terms of trade are the same everywhere.
_WORDS = {
    "en": "the of and to in a for that with is was on as by has at from its an be are this have will or which it",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus hat "
    "wird bei durch zur einer wurde",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se avec ce il sont aux ses "
    "cette été",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha ser fue "
    "este",
    "it": "di e il la che in a per un è del della con non una sono da si i le dei alla nel al ha gli stato delle",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij door wordt naar heeft "
    "werd",
    "sv": "och i att en som det är av för på med till den har inte ett om de var från vid kan",
    "da": "og i at en det er som af for på med til den har ikke et om de var fra ved kan blev",
    "pl": "w i na z do się nie że jest o od za przez po dla jak oraz został to ze są a",
}
_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
_WORD = re.compile(r"[^\W\d_]+")
READ_OF = 20_000
FEWEST = 4
MARGIN = 1.5


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language, or None where the words are too few or fit several.

    A text of another script is that script's language; elsewhere the language whose commonest words hold at least
    four places of the text: English where it has half as many again as any other, another likewise against English."""
    start = text[:READ_OF]
    letters = sum(map(str.isalpha, start))
    for language, script in _SCRIPTS:
        # One Chinese sign says as much as a word; an English text may name a company in them.
        if letters and len(script.findall(start)) > letters * 0.2:
            return language
    counts = Counter(_WORD.findall(start.lower()))
    held = {language: sum(counts[w] for w in words) for language, words in _SETS.items()}
    first, second = sorted(held, key=lambda each: -held[each])[:2]
    rival = second if first == "en" else "en"
    return first if held[first] >= FEWEST and held[first] >= held[rival] * MARGIN else None
