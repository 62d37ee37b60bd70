"""Bodies that are called by a word of another language and what they are of, or by their country and what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.announcement.lexicon.places import country_of
from loaders.announcement.lexicon.word_lists import is_ordinary
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.text.sentences import Sentence

_BODY = (
    r"(?:Universidade?|Universit(?:à|é|ät|eit)|Institut(?:o|ul)?|Istituto|Groupe|Grupo|Gruppo|Centre|Centro|Zentrum|"
    r"H[ôo]pital|H[ôo]pitaux|Hospital|Hospices|CHR?U|Ospedale|Policlinico|Klinikum|Fondation|Fundación|Fundação|Fondazione|"
    r"Stiftung|Agence|Agencia|Agência|Agenzia|Minist(?:erio|ério|ère|ero)|Conseil|Consejo|Consiglio|Société|Sociedade?|"
    r"Gesellschaft|Assistance|Association|Asociación|Associação|Associazione|Azienda|Académie|École|Escuela|Escola|Fonds)"
)
_WORD = r"[A-ZÀ-Þ](?:[\w-]|[’'](?!s\b))*"
_OF = r"(?:de|des|du|do|da|dos|das|del|dello|della|delle|dei|di|en|für|voor|van|pour|per|para|sur)"
_LINK = rf"(?:{_OF} (?:l[ao]s?|les|el|der|die|das) |{_OF} |(?:{_OF} )?(?:[dl]|dell)[’'])"
# `Zentrum für Haut und Haar`, `Institut Ashby de Bordeaux`
_ABROAD = re.compile(
    rf"(?<![\w-]){_BODY}(?: {_WORD}){{0,3}} {_LINK}{_WORD}(?: (?:(?:et|y|e|und) )?(?:{_LINK})?{_WORD})*"
)
_OF_ABROAD = re.compile(rf" {_OF} | [dl][’']| dell[’']")
# `Iceland Public Investment Fund`
_OF_A_COUNTRY = Gated(
    r"(?<![\w’'-])(?P<country>[A-Z][a-z]+)(?P<what>(?: (?:[A-Z][a-z]+|and|&)){1,4}?)"
    r" (?:Fund|Authority|Agency|Council|Academy|Foundation|Institute)\b(?! (?:of|for|on)\b)"
)


def bodies_abroad(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """`Groupe de Recherche`, `Klinikum der Stadt Ludwigshafen`: up to where what they are of ends."""
    text = sentence.text
    for match in _ABROAD.finditer(text) if not sentence.flat and _OF_ABROAD.search(text) else ():
        yield match.span()


def bodies_of_a_country(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """A country's fund, agency or academy, called by the country itself and plain words."""
    for match in _OF_A_COUNTRY.finditer(sentence.text) if not sentence.flat else ():
        if country_of(match["country"]) and all(map(is_ordinary, re.findall(r"\w+", match["what"]))):
            yield match.span()
