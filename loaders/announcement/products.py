"""Products: drugs, tests, platforms and devices, by common name, brand mark, code name and head word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.announcement.lexicon import common_names, is_ordinary, medicines
from loaders.announcement.mentions import Mention
from loaders.announcement.sentences import Sentence

_CODE = re.compile(
    r"(?<![\w-])(?P<code>(?:[A-Z]{1,3}-)?(?:[A-Z]{2,7}|[A-Z][A-Za-z]{1,5}|[A-Z])(?:-[A-Z]{0,5}\d{1,6}[A-Za-z]{0,3}\d?|\d{2,7}[A-Z]{0,2}|-[A-Z]{2,6}\d{1,2}|-[A-Z]\d{3,5})(?:-[A-Z0-9]{1,5})?)(?![\w]|-\d|\.\d|%)"
)
# Prefixes of genes, antigens, viruses, standards and registry numbers, whose number is not a code name.
_NOT_CODE = re.compile(
    r"(?:Alpha|Beta|Gamma|GNA|CTNNB|CD|IL|PD|HER|GLP|COVID|SARS|CTLA|TNF|TGF|VEGF|NCT|ISO|FY|Q|H|CYP|BRCA|FGFR|EGFR|HLA|CXCR|CCR|CCL|TLR|TP|KRAS|BRAF|"
    r"NRAS|HPV|HIV|HSV|HBV|HCV|RSV|H\dN|DM|ROS|NTRK|TRK|ALK|MET|RET|ESR|PIK|AKT|PARP|FLT|JAK|STAT|MTOR|BTK|PI|CDK|IDH|APOE|"
    r"IFN|IGF|LAG|TIM|TIGIT|BCL|MCL|SMN|GLUT|SGLT|DPP|PCSK|Factor|APOL|NLRP|GPR|GLI|LRRK|GBA|SOD|TDP|Type|Phase|Part|Day|Week|Grade|"
    r"Stage|COL|AAV|CAR|ICH|USC|CFR|SB|HR|S|B|C|K|P|A|DEN|PMA|BLA|NDA|G|V|L|R|T|N|E|Y|D|MS|II|III|IV|CB|ER|PR|HbA|LDL|HDL|Claudin|CLDN|"
    r"Nectin|EPA|GMP|PK|MUC|PSMA|FRA|WT|MAGE|NY|PRAME|KIT|GIST|BDCA|EudraCT|ASCO|ESMO|SABCS|ASH|EHA|AACR|Vol|No|Pub|US|EP|Rule|Form|Class|"
    r"Article|Section|Chapter|Item|Level|Version|Top|Fortune|Cas|Area|Route|EN|IEC|TSX|mRNA|RNA|DNA|miR|LD|IC|EC|MSI|TMB|FOXP|PSA|CA|BMI)"
)
_MARKED = re.compile(
    r"(?<![\w])(?P<name>(?:(?:[A-Z][\w+-]*|[a-z]+[A-Z][\w+-]*|[a-z]{3,}[\w+-]*)(?: ?[®™] ?| ))?[A-Za-z0-9][\w+.-]*(?:®|™|\(R\)|\(TM\)|℠)+(?:-[A-Z]\w+)?)"
)
_HEADS = r"(?:CDx|Dx|LDT|IVD|LBx|Panel(?: Plus)?|Assay|Test|Kit|System|Instrument|Analyzer|Device|Array|Software|Scanner|Probe Kit|Control Kit|Screening Test|Blood Test)"
_AFTER_MARK = re.compile(
    rf" ?(?:(?:[A-Z][\w-]*|[A-Z0-9]+)(?:®|™)? ){{0,3}}{_HEADS}\b|(?: (?:CDx|Dx|AI|UTI|LRT|[A-Z]\d{{1,3}}|IBS(?: Test)?|II|XR|ER|Plus|Pro|One))+\b"
)
_TEST = re.compile(
    rf"(?<![\w®™-])(?P<name>(?:[A-Z][\w®™+:-]*|[a-z]+[A-Z][\w-]*|[a-z]{{4,}}(?= [A-Z0-9]))(?: (?:[A-Z0-9][\w®™+:-]*|by|and))*? (?:{_HEADS})(?:(?: [A-Z0-9][\w-]*){{1,3}} (?:Assay|Test|Panel|Kit))?(?: (?:II|III|IV|\d))?)(?![\w-])|(?<![\w-])(?P<dx>[A-Za-z][\w-]*[a-z0-9]-?(?:CDx|Dx|Seq|DX)(?: [A-Z][\w]*(?: Panel(?: Plus)?| Test| Assay| Kit)?)?)(?![\w-])"
)
_LOWER_TEST = re.compile(
    r"(?<![\w-])(?P<name>(?:[A-Z][\w®™+-]*[\d-][\w®™+-]*|[A-Z]{2,}[\w-]*|[a-z]{4,} [A-Z0-9]{3,}[\w-]*|[A-Z][a-z]+[A-Z]\w*)(?: [A-Z0-9][\w-]*){0,3} assay)(?![\w-])"
)
_BRACKETED = re.compile(
    r"(?<![\w-])(?P<brand>[A-Za-z][\w-]{3,})(?:®|™)?(?: (?:tablets?|capsules?|injection|infusion|Intravenous Infusion|for injection|cream|nasal spray|[\d.]+ ?(?:mg|%|mcg)))*(?:,)? \((?P<inside>[^()]{4,80})\)"
)
_NICKNAME = re.compile(r"(?<=[a-z] )\((?:“|\")?(?P<short>[A-Z]{2,6}\d{1,6}|[a-z]{3,5}-[a-z]{3}|[A-Z]{2,5}-\d{2,5})(?:”|\")?\)")
_CLASS = re.compile(
    r"\b(?P<name>(?:(?:first|second|third|next|new|older|later)-generation )(?:(?:[A-Z][A-Z0-9/-]+|[a-z]+(?: kinase| receptor)?) )?(?:inhibitors?|agents?|drugs?|antagonists?|agonists?|blockers?|degraders?|compounds?)"
    r"|(?:pan-)?[A-Z][A-Z0-9]{1,6}(?:[-/][A-Z0-9]+)? (?:inhibitors?|antagonists?|agonists?|degraders?|blockers?))\b",
    re.IGNORECASE,
)
_DIAGNOSTIC = re.compile(
    r"(?:CDx|Dx|LDT|IVD|LBx|Panel|Assay|Test|Kit|Seq|Array|Screen)\b|\b(?:assay|test|panel|kit|tests)\b|liquid biopsy|companion diagnostic"
)
_PLATFORM = re.compile(r"\b(?:platform|Platform|system|System|instrument|Instrument|software|Software|analy[sz]er|sequencer|scanner|technology|Technology|engine|algorithm)s?\b")
_DEVICE = re.compile(r"\b(?:device|Device|implant|stent|catheter|pump|dispenser|glucose monitor|Vessel|stimulator|laser|valve|inhaler|sensor|wearable|dressing|scaffold|mesh|graft)s?\b")
_POSSESSED = re.compile(r"(?:[’']s?|s’) (?P<name>[A-Za-z][\w-]{2,}(?: [A-Z0-9][\w-]*)?) (?P<head>platform|system|instrument|software|sequencer)s?\b")
# Adjectives that a platform is described by, and that no dictionary rule catches.
_DESCRIPTIVE = re.compile(r"(?:ing|ed|al|ive|ic|ary|ous|able|ible|ent|ant|ful|less|ory|based|wide|ular)$")


# Where a name that no dictionary has is a product's, whatever it looks like.
_INTRODUCED = re.compile(
    r"(?:\blaunch(?:es|ed|ing)? |\b(?:launch|availability|commercial supply|label|approval|authori[sz]ation|tablets|sNDA|NDA|BLA|efficacy|safety|doses?) (?:of|for) |"
    r"\b(?:marketed|sold|sells it|sell it|sold|known|approved|branded) (?:as|under the (?:brand |trade )?name) |\bbrand(?:ed)? name |"
    r"\b(?:drug|compound|antibody|inhibitor|degrader|vaccine|therapy|candidate|molecule|radioligand|agonist|antagonist),? (?:candidate )?)"
    r"(?P<name>[A-Z][a-z]{4,}|[A-Z]{5,}|[A-Z][a-z]+[A-Z][a-z]+)(?![\w’'])(?! (?:Inc|Corp|Therapeutics|Pharma|Bio|and [A-Z]))"
)
_CAMEL_OWNED = re.compile(r"(?<=[a-zA-Z])[’']s? (?P<name>[A-Z][a-z]+[A-Z][A-Za-z]*)(?![\w’'-])(?! (?:unit|subsidiary|division|Inc|and))")
_APPOSED = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][a-z]{4,}|[A-Z][a-z]+[A-Z]\w*|[A-Z]{5,})[®™]*, (?:an?|its|the) (?:[\w-]+ ){0,5}?(?:test|assay|panel|drug|tablet|inhibitor|antibody|platform|vaccine|therapy|degrader|liquid biopsy|device|agonist|antagonist|medicine|pill|radioligand)\b(?! (?:company|maker|developer|firm|group))"
)
_DECIDED = re.compile(r"^(?P<name>[A-Z][a-z]{4,}|[A-Z]{5,}) (?:[Aa]pproved|[Cc]leared|[Gg]ranted|[Aa]uthori[sz]ed|[Nn]ow [Aa]vailable|is (?:now )?(?:available|approved)|was (?:approved|cleared|granted)|did not meet|met (?:its|the))\b")


@dataclass(frozen=True)
class Nickname:
    """Two names of one product that the text puts side by side: `VITRAKVI (larotrectinib)`."""

    first: Mention
    second: Mention
    use: str


def find_products(sentences: Sequence[Sentence], taken: Sequence[tuple[int, int]], known: Sequence[str] = ()) -> list[Mention]:
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
    for match in _CODE.finditer(text):
        if not _excluded_code(text, match):
            spans.append((match.start(), match.end(), ""))
    for match in _MARKED.finditer(text):
        if not _company_with_mark(sentence, match) and not re.match(r"\),? (?:an?|the) [^,.;]{0,80}(?:company|firm|group|provider|foundation)", text[match.end() :]):
            spans.append(_marked(text, match))
    for match in _TEST.finditer(text):
        spans.extend(_tests(text, match, sentence.title_case))
    if not sentence.title_case:
        spans += [
            (m.start(), m.end(), "diagnostic")
            for m in _LOWER_TEST.finditer(text)
            if not _ordinary_run(m["name"][:-6]) and not m["name"][:-6].endswith("Dx")
        ]
    for match in _BRACKETED.finditer(text):
        spans.extend(_bracketed(text, match))
    for match in _NICKNAME.finditer(text):
        if not _NOT_CODE.match(match["short"]) or re.search(r"-[a-z]", match["short"]):
            spans.append((match.start("short"), match.end("short"), "drug"))
    for match in (p for pattern in (_INTRODUCED, _DECIDED, _CAMEL_OWNED, _APPOSED) for p in pattern.finditer(text)):
        if not is_ordinary(match["name"]):
            spans.append((match.start("name"), match.end("name"), ""))
    for match in _POSSESSED.finditer(text):
        name = match["name"]
        if not is_ordinary(name.split()[0]) and not _DESCRIPTIVE.search(name) and not name.isupper():
            spans.append((match.start("name"), match.end("name"), "platform"))
    return spans


def _company_with_mark(sentence: Sentence, match: re.Match[str]) -> bool:
    """`Acme® Announces ...`: some companies put a mark behind their own name."""
    return match.start() == 0 and re.match(r" (?:Announces|Reports|Presents|Receives|Completes|Enters|Provides|Signs|Launches|Appoints|to )", sentence.text[match.end() :]) is not None


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
    if re.fullmatch(_NOT_CODE.pattern, prefix[0]) and not re.fullmatch(r"[A-Z]{2,4}-?\d{3,5}[A-Z]?", code):
        return not re.fullmatch(r"[DABCEGKLNPRSTV]-\d{4}", code)
    if re.fullmatch(_NOT_CODE.pattern, prefix[0]) and re.match(r"(?:COVID|SARS|NCT|ISO|CD|EN|IEC|US|EP|FY|CFR|ICH|AAV|HIV|HPV|H)$", prefix[0]):
        return True
    if re.match(r"\s(?:mutation|mutant|variant|study|trial|gene|receptor|positive|negative|exon|-mutat|agonist|expression|virus|trials|studies|fusion|cohort|conference|Study|Trial)", after):
        return True
    return bool(re.fullmatch(r"[A-Z]\d{2,4}[A-Z]?", code)) or bool(re.search(r"(?:study|trial|criteria|grade|stage) $", text[max(0, match.start() - 9) : match.start()], re.I))


def _marked(text: str, match: re.Match[str]) -> tuple[int, int, str]:
    """A name that carries a mark, with a head word behind it; a word before it only if it is part of the name."""
    start, end = match.start(), match.end()
    parts = re.split(r"(?<=[\w®™]) ", match["name"])
    if len(parts) > 1:
        first = parts[0].strip("®™ ")
        keep = (not is_ordinary(first) and not first.islower() and first[0].isupper()) and not re.search(r"[’']s$|[®™]", parts[0])
        if not keep or len(re.split("[®™]", parts[-1])[0]) > 3:
            start += len(parts[0]) + 1
    after = _AFTER_MARK.match(text, end)
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
        names_it = not all(is_ordinary(p) for p in re.split(r"[-/]", bare) if p.isalpha()) or re.search(r"\d|[a-z][A-Z]|[®™]", word)
        rare = names_it and not (bare.isupper() and len(bare) <= 4 and len(words) - position <= 2)
        if rare and not re.match(r"(?:FDA|EU|US|U\.S|CE|NGS|PCR|DNA|RNA|IHC|FISH|MRI|AI|HIV|HPV)\b", bare):
            return [(begin, end, "")]
        if not names_it and title_case is False and position == 0 and bare[0].islower():
            continue
    return []


def _ordinary_run(name: str) -> bool:
    return all(is_ordinary(word) for word in re.findall(r"[A-Za-z]+", name))


_SUBSTANCE = re.compile(r"^(?:the |an? )?[a-z][\w-]+(?: (?:acid|nasal spray|ophthalmic|autotemcel|[a-z]+(?:cel|vec|gene)|hydrochloride|mesylate|citrate|sodium|[a-z]+ate))*$")


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
            spans.append((offset, offset + len(words.split(" (")[0]), "drug") if not inn else (offset + inn[0][0], offset + inn[0][1], "drug"))
            brand = match["brand"]
            if (brand[0].isupper() or re.search(r"[A-Z]|®|™", text[match.start() : match.start() + len(brand) + 1])) and not is_ordinary(brand):
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
        if _DIAGNOSTIC.search(stretch):
            return "platform" if re.search(r"[Ii]nstrument|[Aa]nalyzer|[Ss]ystem\b", stretch) and not re.search(r"[Tt]est|[Pp]anel|[Aa]ssay|[Kk]it", stretch) else "diagnostic"
        if _DEVICE.search(stretch):
            return "device"
        if _PLATFORM.search(stretch):
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


def find_classes(sentences: Sequence[Sentence]) -> list[Mention]:
    """Families of drugs: `first-generation TRK inhibitors`; `name` is in the singular."""
    return [
        Mention("drug_class", s.start + m.start("name"), s.start + m.end("name"), m["name"], class_name(m["name"]))
        for s in sentences
        for m in _CLASS.finditer(s.text)
    ]


def class_name(text: str) -> str:
    """The singular: `First-Generation TRK Inhibitors` becomes `first-generation TRK inhibitor`."""
    words = text.split()
    words[-1] = re.sub(r"(?<=[a-z])s$", "", words[-1], flags=re.IGNORECASE)
    return " ".join(w if w.isupper() or re.search(r"[A-Z0-9]{2}", w) else w.lower() for w in words)


_AFTER_NAME = re.compile(r"[®™℠]*(?:,? (?:tablets?|capsules?|injection|for injection|Intravenous Infusion|cream))?,? \(?[“\"]?$")


def nicknames(text: str, products: Sequence[Mention]) -> list[Nickname]:
    """Pairs of names of one product: a brand before its common name in brackets, or the other way round."""
    pairs = []
    for first, second in zip(products, products[1:], strict=False):
        between = text[first.end : second.start]
        closed = text[second.end : second.end + 3].lstrip("®™”\"").startswith((")", ","))
        if "(" in between and len(between) < 40 and _AFTER_NAME.fullmatch(between) and closed and first.sort == second.sort == "drug":
            pairs.append(Nickname(first, second, name_use(first.text, second.text)))
    return pairs


def name_use(first: str, second: str) -> str:
    """What the alias is to the common name: brand, code or other."""
    commons = [is_common_name(first), is_common_name(second)]
    if commons == [True, True]:
        return "other"
    other = first if commons[1] else second
    return "code" if re.search(r"\d", other) else "brand" if any(commons) else "other"


def is_common_name(name: str) -> bool:
    """Whether this is a common (non-proprietary) name."""
    entry = medicines().get(name.lower())
    return entry[1] if entry is not None else bool(common_names(name))
