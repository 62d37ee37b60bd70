"""What sort a product is of, by its name, by the words around it and by what its other places tell."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from loaders.announcement.mentions import Mention
from loaders.announcement.products.shape_patterns import CODE, DEVICE, DIAGNOSTIC, PLATFORM
from loaders.announcement.text.occurrences import occurrences
from loaders.announcement.text.sentences import Sentence


def product_sort(text: str, start: int, end: int) -> str:
    """What a product at [start, end) is by its name and the words around it: drug, diagnostic, platform or device."""
    return told_sort(text, start, end) or "drug"  # as most are


def told_sort(text: str, start: int, end: int) -> str:
    """The sort that its name and the words around it tell of a product at [start, end), or nothing."""
    name, after = text[start:end], text[end : end + 60]
    if _POWERED.match(after) or _TECHNOLOGY_OF_A_CODE.match(after):
        return "platform"
    nearby = _GOES_ON.split(after.lstrip("®™ "))[0]
    apposed = re.match(r"[®™]*(?:\s\([^)]*\))?, (?:an?|the|its) ([^,.;]{0,60})", after)
    headed = _WORD_BEFORE.search(text, max(0, start - 30), start)
    shared = _SHARED.match(after)
    for stretch in (name, nearby, *(match[1] for match in (apposed, headed, shared) if match)):
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
    if _DEVICE_STEP.search(text, max(0, start - 80), start):
        return "device"
    alone = _ALONE.match(after) is not None and _ARTICLE.search(text, max(0, start - 5), start) is not None
    return "device" if alone and _BRAND.fullmatch(name) else ""


# `AI-Zelvi powered vaccines`: what other things are made with.
_POWERED = re.compile(r"[®™]*[ -](?:powered|enabled|driven)\b")
# `the masked ZELVIBODY® ZLV-126`: how a medicine is made, before its code name.
_TECHNOLOGY_OF_A_CODE = re.compile(rf"[®™]+ (?={CODE.pattern})")
# Where what is said of a name right behind it ends; not within `Version 8.5`.
_GOES_ON = re.compile(r"[,;:(]|\.(?!\d)|\b(?:for|in|to|and|with|by|from|that|which|is|was|has)\b")
_WORD_BEFORE = re.compile(r"\b([A-Za-z-]+),? $")
# `Zelvi Aurora™ and Zelvi Boreal™ cell analysis systems`: the word for both stands behind the second one.
_SHARED = re.compile(r"[®™]* (?:and|or|&) ((?:[A-Z][\w-]*[®™]* ){1,3}(?:[a-z-]+ ){0,3}[a-z]+s)\b")
# `with the Zelvijet.`: names of medicines have no article.
_BRAND = re.compile(r"[A-Z][a-z]+[A-Z]?[a-z]+")
_ARTICLE = re.compile(r"\b[Tt]he $")
_ALONE = re.compile(r"[®™]*(?:$|[.,;:)]| (?:is|was|has|had|can|to|in|for|with|and|or|on|at|by|as|under|remained)\b)")
# Steps that are taken for devices and tests alone, and how what a device delivers is given.
_DEVICE_STEP = re.compile(
    r"510\(k\)|\bDe Novo\b|\b[Pp]remarket\b|\bPMA\b|\bCE [Mm]ark|Breakthrough Device|\bIVDR?\b|\bIDE\b|"
    r"\b(?:delivered|administered|dispensed|implanted) (?:with|by|via|using|through) the $",
    re.IGNORECASE,
)


def agree(
    found: dict[tuple[int, int], Mention], untold: Collection[tuple[int, int]], sentences: Sequence[Sentence]
) -> None:
    """Names at `untold` places, where nothing tells what they are, take the sort that they have elsewhere, or that of a
    longer name which begins with them; a code name, and what is a medicine somewhere, stays one."""
    sorts = {_bare(m.text): m.sort for m in found.values() if m.sort != "drug"}
    settled = {_bare(m.text) for key, m in found.items() if m.sort == "drug" and key not in untold}
    settled |= {name for name in map(_bare, (m.text for m in found.values())) if CODE.fullmatch(name)}
    doubtful = {
        key: name
        for key, m in found.items()
        if ((name := _bare(m.text)) not in settled and key in untold) or (m.vote == "weak" and name in sorts)
    }
    unknown = sorted(set(doubtful.values()) - sorts.keys(), key=len, reverse=True)
    elsewhere = _told_elsewhere(unknown, sentences)
    for key, name in doubtful.items():
        longer = (sort for whole, sort in sorts.items() if whole.startswith(f"{name} "))
        if sort := sorts.get(name) or elsewhere.get(name) or next(longer, ""):
            found[key] = replace(found[key], sort=sort)


def _told_elsewhere(names: Sequence[str], sentences: Sequence[Sentence]) -> dict[str, str]:
    """The sort that any other place of these names tells."""
    told: dict[str, str] = {}
    for sentence in sentences if names else ():
        for start, end, name in occurrences(sentence.text, names):
            if name not in told and (sort := told_sort(sentence.text, start, end)):
                told[name] = sort
    return told


def _bare(name: str) -> str:
    return re.sub("[®™]", "", name)
