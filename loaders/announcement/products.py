"""Products: drugs, tests, platforms and devices, by common name, brand mark, code name and head word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.announcement.lexicon import common_names, is_ordinary, medicines
from loaders.announcement.mentions import Mention
from loaders.announcement.product_patterns import (
    AFTER_MARK,
    APPOSED,
    BRACKETED,
    CAMEL_OWNED,
    CODE,
    DECIDED,
    DESCRIPTIVE,
    DEVICE,
    DIAGNOSTIC,
    INTRODUCED,
    LOWER_TEST,
    MARKED,
    NICKNAME,
    NOT_CODE,
    PLATFORM,
    POSSESSED,
    TEST,
)
from loaders.announcement.sentences import Sentence


def find_products(
    sentences: Sequence[Sentence], taken: Sequence[tuple[int, int]], known: Sequence[str] = ()
) -> list[Mention]:
    """Every drug, test, platform and device named in these sentences."""
    occupied = {cell for start, end in taken for cell in range(start, end)}
    found: dict[tuple[int, int], Mention] = {}
    for sentence in sentences:
        for start, end, sort in _in_sentence(sentence):
            begin, final = _tidy(sentence.text, start, end)
            if begin >= final:
                continue
            key = (sentence.start + begin, sentence.start + final)
            if not any(cell in occupied for cell in range(*key)):
                name = sentence.text[begin:final]
                found.setdefault(key, Mention("product", *key, name, name, sort or _sort(sentence.text, begin, final)))
    mentions = _not_inside(found.values())
    return _again(sentences, mentions, occupied, known)


def _in_sentence(sentence: Sentence) -> list[tuple[int, int, str]]:
    text = sentence.text
    spans: list[tuple[int, int, str]] = [(start, end, "drug") for start, end in common_names(text)]
    spans += _listed_medicines(text)
    for match in CODE.finditer(text):
        if not _excluded_code(text, match):
            spans.append((match.start(), match.end(), ""))
    for match in MARKED.finditer(text):
        if not _company_with_mark(sentence, match) and not re.match(
            r"\),? (?:an?|the) [^,.;]{0,80}(?:company|firm|group|provider|foundation)", text[match.end() :]
        ):
            spans.append(_marked(text, match))
    for match in TEST.finditer(text):
        spans.extend(_tests(text, match, sentence.title_case))
    if not sentence.title_case:
        spans += [
            (m.start(), m.end(), "diagnostic")
            for m in LOWER_TEST.finditer(text)
            if not _ordinary_run(m["name"][:-6]) and not m["name"][:-6].endswith("Dx")
        ]
    for match in BRACKETED.finditer(text):
        spans.extend(_bracketed(text, match))
    for match in NICKNAME.finditer(text):
        if not NOT_CODE.match(match["short"]) or re.search(r"-[a-z]", match["short"]):
            spans.append((match.start("short"), match.end("short"), "drug"))
    for match in (p for pattern in (INTRODUCED, DECIDED, CAMEL_OWNED, APPOSED) for p in pattern.finditer(text)):
        if not is_ordinary(match["name"]):
            spans.append((match.start("name"), match.end("name"), ""))
    for match in POSSESSED.finditer(text):
        name = match["name"]
        if not is_ordinary(name.split()[0]) and not DESCRIPTIVE.search(name) and not name.isupper():
            spans.append((match.start("name"), match.end("name"), "platform"))
    return spans


def _company_with_mark(sentence: Sentence, match: re.Match[str]) -> bool:
    """`Acme® Announces ...`: some companies put a mark behind their own name."""
    return (
        match.start() == 0
        and re.match(
            r" (?:Announces|Reports|Presents|Receives|Completes|Enters|Provides|Signs|"
            r"Launches|Appoints|to |Pharmaceuticals|Therapeutics|Biosciences|Bio |Medical|Board)",
            sentence.text[match.end() :],
        )
        is not None
    )


def _listed_medicines(text: str) -> list[tuple[int, int, str]]:
    listed = medicines()
    spans = []
    for match in re.finditer(r"(?<![\w-])[A-Za-z][\w-]{4,}", text):
        entry = listed.get(match[0].lower())
        if entry is not None and (entry[1] or match[0][0].isupper() or any(c.isupper() for c in match[0])):
            spans.append((match.start(), match.end(), "drug"))
    for match in re.finditer(r"(?<![\w-])[a-z]{5,} [a-z]{5,}", text.lower()):
        entry = listed.get(match[0])
        if entry is not None:
            spans.append((match.start(), match.end(), "drug"))
    return spans


def _excluded_code(text: str, match: re.Match[str]) -> bool:
    code = match["code"]
    prefix = re.match(r"[A-Za-z]+", code)
    after = text[match.end() : match.end() + 30]
    if len(prefix[0] if prefix else "") > 4 and re.fullmatch(r"[A-Z]{5,}-\d+[A-Z]?", code):
        return True
    if prefix is None or re.match(r"^(?:Q|H|FY)\d", code) or re.fullmatch(r"(?:NCT|P|K|DEN|BLA|NDA)\d{6,}.*", code):
        return True
    if re.fullmatch(NOT_CODE.pattern, prefix[0]) and not re.fullmatch(r"[A-Z]{2,4}-?\d{3,5}[A-Z]?", code):
        return not re.fullmatch(r"[DABCEGKLNPRSTV]-\d{4}", code)
    if re.fullmatch(NOT_CODE.pattern, prefix[0]) and re.match(
        r"(?:COVID|SARS|NCT|ISO|CD|EN|IEC|US|EP|FY|CFR|ICH|AAV|HIV|HPV|H)$", prefix[0]
    ):
        return True
    if re.fullmatch(r"[A-Z]{2,4}-?\d{3,5}", code):
        # Three digits or more behind a short prefix are a code name, whatever follows.
        return False
    if re.match(
        r"\s(?:mutation|mutant|variant|study|trial|gene|receptor|positive|negative|"
        r"exon|-mutat|agonist|expression|virus|trials|studies|fusion|cohort|conference|"
        r"Study|Trial)",
        after,
    ):
        return True
    return bool(re.fullmatch(r"[A-Z]\d{2,4}[A-Z]?", code)) or bool(
        re.search(r"(?:study|trial|criteria|grade|stage) $", text[max(0, match.start() - 9) : match.start()], re.I)
    )


def _marked(text: str, match: re.Match[str]) -> tuple[int, int, str]:
    """A name that carries a mark, with a head word behind it; a word before it only if it is part of the name."""
    start, end = match.start(), match.end()
    parts = re.split(r"(?<=[\w®™]) ", match["name"])
    if len(parts) > 1:
        first = parts[0].strip("®™ ")
        keep = (not is_ordinary(first) and not first.islower() and first[0].isupper()) and not re.search(
            r"[’']s$|[®™]", parts[0]
        )
        if not keep or len(re.split("[®™]", parts[-1])[0]) > 3:
            start += len(parts[0]) + 1
    after = AFTER_MARK.match(text, end)
    if after is not None and not re.search(r"\b(?:For|In|And|The|As|Is|Of|With|By|To|A)\b", after[0]):
        end = after.end()
    return start, end, ""


def _tests(text: str, match: re.Match[str], title_case: bool) -> list[tuple[int, int, str]]:
    if match["dx"]:
        return [(match.start("dx"), match.end("dx"), "")]
    start, end = match.start("name"), match.end("name")
    words = [(m.start() + start, m[0]) for m in re.finditer(r"\S+", text[start:end])]
    for position, (begin, word) in enumerate(words[:-1]):
        bare = word.strip("®™,")
        names_it = not all(is_ordinary(p) for p in re.split(r"[-/]", bare) if p.isalpha()) or re.search(
            r"\d|[a-z][A-Z]|[®™]", word
        )
        rare = names_it and not (bare.isupper() and len(bare) <= 4 and len(words) - position <= 2)
        if rare and not re.match(r"(?:FDA|EU|US|U\.S|CE|NGS|PCR|DNA|RNA|IHC|FISH|MRI|AI|HIV|HPV)\b", bare):
            return [(begin, end, "")]
        if not names_it and title_case is False and position == 0 and bare[0].islower():
            continue
    return []


def _ordinary_run(name: str) -> bool:
    return all(is_ordinary(word) for word in re.findall(r"[A-Za-z]+", name))


def _bracketed(text: str, match: re.Match[str]) -> list[tuple[int, int, str]]:
    """`VITRAKVI (larotrectinib)`, `Zidesamtinib (NVL-520)`: both stand for one product."""
    spans = []
    inside = match["inside"]
    begin = match.start("inside")
    for part in re.finditer(r"[^,;/]+", inside):
        words = part[0].strip()
        offset = begin + part.start() + (len(part[0]) - len(part[0].lstrip()))
        inn = common_names(words)
        if inn or words.lower() in medicines():
            spans.append(
                (offset, offset + len(words.split(" (")[0]), "drug")
                if not inn
                else (offset + inn[0][0], offset + inn[0][1], "drug")
            )
            brand = match["brand"]
            if (
                brand[0].isupper() or re.search(r"[A-Z]|®|™", text[match.start() : match.start() + len(brand) + 1])
            ) and not is_ordinary(brand):
                spans.append((match.start("brand"), match.end("brand"), "drug"))
            break
    return spans


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """Trailing marks and points stay outside; marks within a name stay."""
    while end > start and text[end - 1] in "®™℠ ,.;:":
        end -= 1
    for mark in ("(R)", "(TM)"):
        if text[start:end].endswith(mark):
            end -= len(mark)
    return start, end


def _sort(text: str, start: int, end: int) -> str:
    name, after = text[start:end], text[end : end + 60]
    nearby = re.split(r"[,.;:(]|\b(?:for|in|to|and|with|by|from|that|which|is|was|has)\b", after.lstrip("®™ "))[0]
    apposed = re.match(r"[®™]*(?:\s\([^)]*\))?, (?:an?|the|its) ([^,.;]{0,60})", after)
    for stretch in (name, nearby, apposed[1] if apposed else ""):
        if DIAGNOSTIC.search(stretch):
            return (
                "platform"
                if re.search(r"[Ii]nstrument|[Aa]nalyzer|[Ss]ystem\b", stretch)
                and not re.search(r"[Tt]est|[Pp]anel|[Aa]ssay|[Kk]it", stretch)
                else "diagnostic"
            )
        if DEVICE.search(stretch):
            return "device"
        if PLATFORM.search(stretch):
            return "platform"
    return "drug"


def _not_inside(mentions: object) -> list[Mention]:
    ordered = sorted(mentions, key=lambda m: (m.start - m.end, m.start))  # type: ignore[call-overload]
    kept: list[Mention] = []
    occupied: set[int] = set()
    for mention in ordered:
        cells = range(mention.start, mention.end)
        if occupied.isdisjoint(cells):
            occupied.update(cells)
            kept.append(mention)
    return kept


def _again(
    sentences: Sequence[Sentence], mentions: list[Mention], occupied: set[int], known: Sequence[str]
) -> list[Mention]:
    """Every other place where a name that was found once stands without its mark or head word."""
    sorts: dict[str, str] = {}
    for mention in mentions:
        sorts.setdefault(mention.text, mention.sort)
        bare = re.sub(r"[®™]", "", mention.text)
        sorts.setdefault(bare, mention.sort)
        first = re.match(r"[\w-]+(?=[®™])", mention.text)
        if first and len(first[0]) > 3:
            sorts.setdefault(first[0], mention.sort)
    for name in known:
        sorts.setdefault(name, "")
    names = [n for n in sorts if len(n) > 2 and not is_ordinary(n)]
    if not names:
        return sorted(mentions, key=lambda m: m.start)
    spelled = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{spelled})(?![\w]|-\d)", re.IGNORECASE)
    lower = {n.lower(): n for n in names}
    cells = {cell for m in mentions for cell in range(m.start, m.end)} | occupied
    for sentence in sentences:
        for match in pattern.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(cell in cells for cell in range(start, end)):
                continue
            name = lower[match[0].lower()]
            mentions.append(Mention("product", start, end, match[0], name, sorts[name]))
    return sorted(mentions, key=lambda m: m.start)
