"""Clauses: a sentence with its mentions as tokens, brackets and appositions put aside, so that frames see its bones.

`Zai Lab (NASDAQ: ZLAB), a Shanghai company, submitted an application to the NMPA` becomes
`⟦O0⟧ submitted an application to the ⟦A1⟧`. Every character keeps its place in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from loaders.announcement.mentions import LETTERS, Mention
from loaders.announcement.text.descriptions import find_descriptions
from loaders.announcement.text.sentences import Sentence

TOKEN = re.compile(r"⟦([A-Z])(\d+)⟧")
# A text may hold the signs of our tokens itself.
_NO_TOKENS = str.maketrans("⟦⟧", "[]")
# The (k) of 510(k) is part of a name.
_BRACKETS = re.compile(r"(?<!\b510)\s*\([^()⟦⟧]*(?:⟦[A-Z]\d+⟧[^()⟦⟧]*)*(?:\([^()]*\)[^()]*)*\)")
_SQUARE = re.compile(r"\s*\[[^\]]{1,80}\]")
_VERB = (
    r"(?:today|also|jointly|recently|proudly|has|have|had|is|are|was|were|will|"
    r"would|announce|report|said|says|receiv|complet|sign|"
    r"enter|submit|file|launch|agree|acquir|bought|confirm|unveil|provid|expand|"
    r"initiat|dosed|raised|secured|opened|grant|disclos|"
    r"obtained|joined|teamed|led|leads|treats|makes|sells|now|withdr|"
    r"plans|intends|expects|exercis|licens|told|may|can|must|should|could|might|did|does|won|wins|paid|pays|took|takes|"
    r"gave|gives|got|gets|sold|stopped|ended|began|begins|started|put|let|made|beat|failed|met|handed|picked|chose|"
    r"named|appointed|returned|regained|dropped|pulled|abandoned|called off|denied|bid|holds|kept|keeps|declined|"
    r"refused|"
    r"and its|and (?:[\w-]+ ){0,6}?⟦O|to (?!deliver|"
    r"develop|provide|help|become|transform|improve|advance|create|make|treat|"
    r"bring))"
)
_APPOSITION = re.compile(
    rf"(?<=⟧), (?P<what>(?:an? |the (?!⟦O\d+⟧(?:,? and\b|, (?:the |and )?⟦O))|one of |part of "
    rf"|now (?:part of|owned by) |formerly |maker |developer |based in |headquartered |of (?=⟦G|[A-Z])|"
    rf"which |who |whose |listed |doing business as |known |acquired by |bought by "
    rf"|(?:approved|cleared|authori[sz]ed|launched|sold|marketed) (?:by|in|for|since) |itself |together with "
    rf"|along with )[^;]*?)(?P<end>,? (?:–|—|-) |, "
    rf"(?={_VERB}|(?:(?:into|in|on|to) (?:the|its)|from|for [$€£⟦]|in an? (?:[\w$.-]+ )?(?:deal|transaction)|under|"
    rf"after|following)\b|(?:in|outside|across) (?:the )?⟦G)|(?=[.;]$)|$)"
)
# A point within a number ends no clause.
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
# The month is written as no other word is, so that `may` is only what may be.
_MAY = re.compile(r"(?<=[a-z\d,;:(] )May\b|\bMay(?= \d|, \d)|(?<=-)May\b")
_MAY_IN_CAPITALS = re.compile(r"\bM(?:ay|AY)(?=,? \d)|(?<=\d )M(?:ay|AY)\b")
_LOOSE_QUOTES = re.compile(r"[“”\"]")
_POSSESSIVE = re.compile(r"(?<=⟧)[®™]*[’'](?:[sS]\b|(?= ))")
_MARK = re.compile(r"(?<=⟧)[®™℠]+")

_UNIT_OF = re.compile(r"a unit of (⟦O\d+⟧)")


@dataclass(frozen=True)
class Apposition:
    """What a clause tells of one of its organizations or products in passing.

    `token` stands for the `head` that it is told of; `text` is what is told, with tokens, each of its characters at its
    place in `places`; `whole` is the organization that the head is told to be a part of, if any."""

    token: str
    head: Mention
    text: str
    places: list[int]
    whole: Mention | None = None


@dataclass
class Clause:
    """The masked sentence, the place of each of its characters, and what its tokens stand for."""

    sentence: Sentence
    text: str
    places: list[int]
    mentions: Sequence[Mention]
    appositions: list[Apposition] = field(default_factory=list)
    bracketed: list[Mention] = field(default_factory=list)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the document's text that `text[start:end]` stands for."""
        if self.text[end - 1] == "⟧":
            token = list(TOKEN.finditer(self.text[:end]))[-1]
            return self.places[start], self.mention(token).end
        return self.places[start], self.places[end - 1] + 1

    def mention(self, token: re.Match[str] | str) -> Mention:
        """What a token of the clause stands for; a text is the token itself, `⟦O1⟧`."""
        match = TOKEN.fullmatch(token) if isinstance(token, str) else token
        assert match is not None, token
        return self.mentions[int(match[2])]

    def parts(self) -> list[tuple[Mention, Mention]]:
        """The organizations that the clause tells to be part of another, each with its whole."""
        return [(aside.head, aside.whole) for aside in self.appositions if aside.whole is not None]

    @cached_property
    def tokens(self) -> list[re.Match[str]]:
        return list(TOKEN.finditer(self.text))


def read_clause(sentence: Sentence, mentions: Sequence[Mention]) -> Clause:
    """The clause of a sentence; `mentions` are those within it, in order, not overlapping."""
    parts: list[str] = []
    places: list[int] = []
    position = sentence.start
    words = sentence.text.translate(_NO_TOKENS)
    for index, mention in enumerate(mentions):
        parts.append(words[position - sentence.start : mention.start - sentence.start])
        places.extend(range(position, mention.start))
        token = f"⟦{LETTERS[mention.kind]}{index}⟧"
        parts.append(token)
        places.extend([mention.start] * len(token))
        position = mention.end
    parts.append(words[position - sentence.start :])
    places.extend(range(position, sentence.end))
    clause = Clause(sentence, "".join(parts), places, mentions)
    _simplify(clause)
    return clause


# A line that opens with what was done leaves out who did it: its own company.
_DEED = re.compile(
    r"\W*(?:Signed|Entered|Announced|Closed|Completed|Raised|Secured|Received|Obtained|Licensed|Out-licensed|In-licensed|"
    r"Acquired|Sold|Divested|Opened|Launched|Initiated|Dosed|Submitted|Filed|Expanded|Terminated|Regained|Exercised|"
    r"Partnered|Established|Commenced|Enrolled|Priced|Started|Began|Resubmitted|Won|Gained|Ended|Withdrew)\b (?!by\b)"
)


def with_subject(clause: Clause, main: Mention) -> Clause:
    """The clause with its unsaid subject before the deed it opens with; any other clause as it stands."""
    if _DEED.match(clause.text) is None:
        return clause
    start = clause.sentence.start
    subject = replace(main, start=start, end=start, text="", anaphor=True)
    token = f"⟦O{len(clause.mentions)}⟧ "
    text = clause.text.lstrip(" -–—•*·")
    places = clause.places[len(clause.text) - len(text) :]
    return replace(
        clause, text=token + text, places=[start] * len(token) + places, mentions=[*clause.mentions, subject]
    )


def asides(clause: Clause) -> list[Clause]:
    """The appositions of a clause as clauses of their own: `⟦O0⟧ is a subsidiary of ⟦O2⟧`."""
    found = []
    for told in clause.appositions:
        relative = re.match(r"(?:which|who|whose)\s+", told.text)
        link = "'s " if told.text.startswith("whose") else " " if relative else " is "
        skipped = relative.end() if relative else 0
        before = f"{told.token}{link}"
        places = told.places[:1] * len(before) + told.places[skipped:]
        found.append(Clause(clause.sentence, before + told.text[skipped:], places, clause.mentions))
    return found


def raw_clause(sentence: Sentence) -> Clause:
    """The sentence as it stands, nothing masked or put aside."""
    return Clause(sentence, sentence.text.translate(_NO_TOKENS), list(range(sentence.start, sentence.end)), ())


# `Zelvi rival`, `a challenger of Zelvi's`: a product by which another one is described. What stands behind it tells so.
RIVAL = r"(?:'s|’s)? (?:[Rr]ivals?|[Cc]ompetitors?|[Cc]hallengers?|[Cc]opycats?|[Ss]uccessors?|[Ff]ollow-ups?)\b"
_RIVALLED = re.compile(rf"⟦P\d+⟧(?={RIVAL})(?:'s)? ")
# `Roche spin-off Zelvan`: a company by which another one is described.
_KINDRED = re.compile(
    r"⟦O\d+⟧(?:'s)? (?i:rival|competitor|challenger|spin-?offs?|spin-?outs?|partner|backer|licensee|neighbou?r) (?=⟦O)"
)


def _simplify(clause: Clause) -> None:
    clause.text = _DECIMAL.sub(",", clause.text)
    if "May" in clause.text or "MAY" in clause.text:
        clause.text = (_MAY_IN_CAPITALS if clause.sentence.title_case else _MAY).sub("Mai", clause.text)
    _remove(clause, _MARK)
    if "(" in clause.text:
        for match in _BRACKETS.finditer(clause.text):
            clause.bracketed.extend(clause.mention(token) for token in TOKEN.finditer(match[0]))
        _remove(clause, _BRACKETS)
    if "[" in clause.text:
        _remove(clause, _SQUARE)
    _remove(clause, _MARK)
    _remove(clause, _LOOSE_QUOTES)
    _replace(clause, _POSSESSIVE, "'s")
    _remove(clause, _RIVALLED)
    _remove(clause, _KINDRED)
    _let_parts_stand(clause)
    for start, end in find_descriptions(clause.text):
        _cut(clause, start, end, "")
    _put_appositions_aside(clause)


def _put_appositions_aside(clause: Clause) -> None:
    while (apposed := _first_apposition(clause)) is not None:
        match, token = apposed
        first, last = match.start("what"), match.end("what")
        end = match.end()
        if not match["end"] and not _said_before(clause, match) and (stop := _CLOSE.search(clause.text, first)):
            # Nothing has been said of the head yet: its apposition cannot run on to the end of the sentence.
            last, end = stop.start(), stop.end()
        if last > first:
            text, places = clause.text[first:last], clause.places[first:last]
            unit = _UNIT_OF.fullmatch(text)
            whole = clause.mention(unit[1]) if unit is not None else None
            clause.appositions.append(Apposition(token[0], clause.mention(token), text, places, whole))
        _cut(clause, match.start(), end, " " if end < len(clause.text) else "")


def _first_apposition(clause: Clause) -> tuple[re.Match[str], re.Match[str]] | None:
    """The first apposition to an organization or a product, and the token before it; other mentions take none."""
    for match in _APPOSITION.finditer(clause.text):
        token = TOKEN.match(clause.text, clause.text.rindex("⟦", 0, match.start()))
        if token is not None and token[1] in "OP" and not _begins_the_clause(clause, match):
            return match, token
    return None


_CLOSE = re.compile(r", (?=\S)")
_PREDICATE = re.compile(
    r"\b(?:[a-z]{2,}(?:ed|es|ing)|[a-z]+s|is|are|was|were|has|have|had|will|to|bought|sold|took|won|paid|gave|made)\b"
)


# `At the request of Ash, the authorisation was withdrawn`: behind such an opening stands what the sentence says.
_OPENING = re.compile(
    r"\W*(?:According to|After|As|At|Before|Beside|Besides|By|Despite|Following|For|From|In|On|Since|Thanks|Through|"
    r"Together|Under|Unlike|Upon|With)\b"
)
_SUBJECT = re.compile(r"(?:an?|the) ")


def _begins_the_clause(clause: Clause, apposition: re.Match[str]) -> bool:
    opening = _OPENING.match(clause.text)
    if opening is None or apposition["end"].strip() or not _SUBJECT.match(apposition["what"]):
        return False
    return not _said_before(clause, apposition, opening.end())


def _said_before(clause: Clause, apposition: re.Match[str], begin: int = 0) -> bool:
    head = clause.text.rindex("⟦", 0, apposition.start())
    return _PREDICATE.search(clause.text[begin:head]) is not None


# `Lonza's Synaffix unit`, `Fortress subsidiary Helocyte`, `NMPA's CDE`: who acts is the part.
_PART = re.compile(
    r"(?P<whole>⟦O\d+⟧)(?:'s)? (?:[\w-]+ ){0,2}?(?:[Ss]ubsidiary|[Uu]nit|[Aa]ffiliate|[Dd]ivision|"
    r"[Pp]artner [Cc]ompany|parent|daughter),? (?=⟦O\d+⟧)|"
    r"(?P<owner>⟦O\d+⟧)'s (?=⟦O\d+⟧ (?:unit|subsidiary|arm|division|affiliate|business)\b)|"
    r"⟦A\d+⟧'s (?=⟦A\d+⟧)"
)
# `Ash announced that its subsidiary, Beech, has acquired`: what Beech did is told.
_PART_ACTS = re.compile(
    r"(?P<whole>⟦O\d+⟧)[^;⟦]{0,40}\b(?:announc|report|disclos|sa(?:id|ys)\b|reveal)\w*[^;⟦]{0,30} that\b[^;⟦]{0,130}?"
    r"(?<!of )(?<!with )(?<!for )\bits (?:[\w.-]+ |⟦G\d+⟧ ){0,4}?(?:subsidiary|affiliate|unit|division|arm),? "
    r"(?P<part>⟦O\d+⟧),? "
    r"(?=(?:today |has |have |had |will |shall |recently )*[a-z]+)"
)
_BOUGHT = re.compile(
    r"\b(?:acquir\w*|buy\w*|bought|purchas\w*|takeover of|sale of|sells?|sold)(?: [\w-]+){0,3} $", re.IGNORECASE
)


def _let_parts_stand(clause: Clause) -> None:
    """Cut the owner before a part that is named too, and keep the tie as an apposition."""
    for match in reversed(list(_PART.finditer(clause.text))):
        if _BOUGHT.search(clause.text[: match.start()]):
            continue
        whole = match["whole"] or match["owner"]
        if whole and "parent" not in match[0]:
            token = TOKEN.match(clause.text, match.end())
            if token is not None:
                _tie(clause, token[0], whole, clause.places[match.start()])
        _cut(clause, match.start(), match.end(), "")
    for match in reversed(list(_PART_ACTS.finditer(clause.text))):
        _tie(clause, match["part"], match["whole"], clause.places[match.start()])
        _cut(clause, match.end("part"), match.end(), " ")
        _cut(clause, match.start(), match.start("part"), "")


def _tie(clause: Clause, part: str, whole: str, place: int) -> None:
    """Tell of a part, in words that frames read, that it belongs to a whole; both are tokens."""
    text = f"a unit of {whole}"
    clause.appositions.append(Apposition(part, clause.mention(part), text, [place] * len(text), clause.mention(whole)))


def _remove(clause: Clause, pattern: re.Pattern[str]) -> None:
    for match in reversed(list(pattern.finditer(clause.text))):
        _cut(clause, match.start(), match.end(), "")


def _replace(clause: Clause, pattern: re.Pattern[str], new: str) -> None:
    for match in reversed(list(pattern.finditer(clause.text))):
        _cut(clause, match.start(), match.end(), new)


def _cut(clause: Clause, start: int, end: int, new: str) -> None:
    place = clause.places[min(start, len(clause.places) - 1)] if clause.places else clause.sentence.start
    clause.text = clause.text[:start] + new + clause.text[end:]
    clause.places[start:end] = [place] * len(new)
