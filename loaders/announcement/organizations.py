"""Organizations: companies, institutes, universities, funds, by the shape of their names and by what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from graph.model.names import normalise, split_legal_form
from loaders.announcement.lexicon import is_ordinary, is_registered_company
from loaders.announcement.mentions import Mention
from loaders.announcement.sentences import Sentence
from loaders.names import DocumentNames

_FORM = (
    r"(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LLP|L\.?P|PLC|plc|AG|SE|KGaA|GmbH|S\.?A\.?S|S\.?A|SpA|S\.p\.A|"
    r"S\.?r\.?l|N\.?V|B\.?V|AB|A/S|ASA|Oyj|Oy|K\.?K|Pty|Pte|Pvt|JSC|Bhd|KG)"
)
_FORMS = rf"{_FORM}\b\.?(?:,? ?(?:& )?{_FORM}\b\.?)*"
_WORD = r"(?:[A-ZÀ-Þ0-9][\w’'&.®™À-ÿ/-]*|[a-z]{1,8}[A-Z][\w-]*)"
_CORE = rf"{_WORD}(?:(?: (?:of|for|and|de|the|di|del|la|du|&) (?:the )?| & | ){_WORD}){{0,6}}"
_WITH_FORM = re.compile(rf"(?<![\w-])(?P<core>{_CORE}),? ?(?<=[ ,])(?P<form>{_FORMS})(?![\w-])")

# Words that end names of organizations; as the last word of a capitalised run they make one.
HEADS = frozenset(
    """Therapeutics Pharmaceuticals Pharmaceutical Pharma Biopharma Biopharmaceuticals BioPharma Biotherapeutics
    Biosciences Bioscience BioSciences Biotech Biotechnology Biotechnologies BioTherapeutics Biologics Bio
    Biosystems Medicine Medicines Medical Diagnostics Genomics Genetics Laboratories Laboratory Labs Lab
    Oncology Immunology Immunotherapeutics Neuroscience Neurosciences Sciences Science Scientific Technologies
    Technology Health Healthcare HealthCare Vaccines Biopharmaceutical Holdings Holding Group Partners Capital
    Ventures Fund Bank University College Institute Institutes Foundation Hospital Clinic Center Centre
    Consortium Coalition Alliance Association Society Network Council Systems Solutions Devices Robotics
    Bioworks Bioanalytics Biomanufacturing Bioservices Biomedical Biomedicine Biosolutions Instruments Surgical Imaging
    Industries Enterprises International Management Advisors Securities Surgery Optics Biosimilars Analytics
    Nutrition Dermatology Ophthalmics Ophthalmology Vision Hearing Spine Orthopaedics Orthopedics Software Cancer
    Authority Agency Ministry Department Court Government School Trust BioSolutions Bioinformatics""".split()
)
# Heads that need a name before them ("Medical Center" alone, "Health" or "Group" may be plain words in a title).
_PREFIX_HEADS = re.compile(
    r"(?:University|Institute|Ministry|Department|College|School|Hospital|Government|Bank|City|Court|Society|Center|Centre) (?:of|for) "
)
# Capitalised words that are never the beginning of a name.
_NEVER_FIRST = frozenset(
    """the a an this that these those it its in on at as for by with from to of and or but if when while after before
    following under upon both each our we they he she his her their your no not all any some such other another more
    most many several first second third fourth new today now additionally also however further furthermore moreover
    meanwhile separately earlier previously recently currently based per via during since until through within without
    chief president ceo cfo cmo coo chairman chair director vice executive senior head dr mr mrs ms prof professor
    announces announced announcing reports reported reporting receives received receiving completes completed enters
    entered launches launched expands acquires acquired to acquire signs signed files filed submits initiates initiated
    appoints provides grants granted strengthens presents gets wins secures obtains closes prices raises awarded
    company companies phase part study trial patient patients data results positive topline interim final financial
    quarter year full half fiscal agreement license licence collaboration partnership european american u.s us uk
    japanese chinese swiss german french canadian korean australian british italian spanish indian dutch
    exclusive strategic global worldwide clinical commercial joint definitive leading announce subsidiary commercial
    says said adds what why how where who which there here will can may should could would according despite although
    board unit directors shareholders shares stock nasdaq nyse otcqb between among about over up out off into onto against""".split()
)
_TICKER = re.compile(
    r"\s*\((?:[^()]{0,60}?)(?:NASDAQ|Nasdaq|NYSE|OTC\w*|TSXV?|TSE|LSE|AIM|Euronext|ASX|SIX|HKEX|SEHK|XETRA|Frankfurt|FRA|BSE|NSE|KOSDAQ|KRX|SSE|TSX-V|CSE|STO|OMX|Oslo|TASE|TEM|B3|JSE|Tokyo)\b[^()]{0,120}\)"
)
_SHORT_FORMS = re.compile(r"\s*\((?P<inside>[^()]{0,220})\)")
_QUOTED = re.compile(r"[“\"”]([^“”\"]{2,50})[”\"“]")
_SAYS = (
    r"(?:today |also |recently |has |have |had |and its partner |jointly |proudly |is |are |was |will )*"
    r"(?:announc\w+|report(?:s|ed)|said|says|unveil\w*|disclosed|confirm(?:s|ed)|stated|told|denied|declined|acquir\w+|agreed|plans?|"
    r"intends?|expects?|sign(?:s|ed)|enter(?:s|ed)|launch(?:es|ed)|submitted|submits|filed|files|receiv\w+|complet\w+|negotiat\w+|"
    r"advanc\w+|develop(?:s|ed|ing)|partner\w*|licen[sc]e[sd]|bought|buys|sold|raised|raises|secured|obtained|purchas\w+|opened|opens|"
    r"initiat\w+|granted|grants|exercis\w+|appoint\w+|closed|closes|withdr[ae]w\w*|discontinu\w+|won|wins|supplies|sells|markets|"
    r"makes|owns|joined|teamed|expands?|expanded|let it be known|hands?|took|takes|regain\w+|terminat\w+|merg\w+|invest\w*|led)\b"
)
_BEFORE = re.compile(
    r"(?:\b(?:with|by|from|between|to|and|of|via|through|at|including|against|for)\b|,|\bpartner|\bsubsidiary|\bunit|\bparent|\bmaker|\bdeveloper|\bgiant|\bcompany|\bfirm|\bgroup|\blaboratory|\bdrugmaker|\bspecialist)\s+(?:its |the |a |an )?(?:\w+-based )?$"
)
_DEAL_WITH = re.compile(
    r"(?:agreement|partner(?:ship|ed|s|ing)?|collaborat\w+|alliance|deal|pact|contract|licen[cs]\w+|venture|merg\w+|talks|together|purchase|teamed? up|joined forces|tie-up|bid|offer|acquisition|codevelopment|letter of intent)\b[^.;]{0,60}?\b(?:with|from|by|of|for|to)\s+(?:its |the |a |an |partner )?$",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(
    r"(?:developed|acquired|bought|owned|made|manufactured|sold|marketed|sponsored|led|supplied|discovered|licen[sc]ed|distributed|funded|supported|backed|purchased|appointed|filed|submitted|held|divested|issued|withdrawn|headed)\s+(?:\w+ )?(?:by|from|to)\s+(?:the |its |a )?$",
    re.IGNORECASE,
)
_VERB_BEFORE = re.compile(
    r"\b(?:acquir(?:e|es|ed|ing)|buy|buys|bought|buying|appoint(?:s|ed)|joins?|joined|licen[sc](?:es|ed)|told|grants|granted|signed up|divest(?:s|ed)?|merge with|purchas(?:e|es|ed|ing)|subsidiary,?|unit,?|parent,?|neighbou?r)\s+(?:the )?(?:[\w-]+ ){0,2}?$",
    re.IGNORECASE,
)
_APPOSITION = re.compile(
    r",? (?:an?|the|one of|part of|formerly|now part of) (?:[\w’'®™./&-]+ ){0,9}?(?:company|subsidiary|firm|group|maker|developer|manufacturer|provider|leader|business|laboratory|organi[sz]ation|unit|affiliate|supplier|biotech|drugmaker|corporation|foundation|institute|division|giant|pioneer|drug developer|specialist|producer|start-?up)\b"
)
_DESCRIBED = re.compile(
    r"\b(?:company|firm|maker|developer|drugmaker|biotech|specialist|subsidiary|unit|giant|partner|supplier|manufacturer|startup|start-up|pioneer|provider|leader|affiliate|group|parent)\s+$",
    re.IGNORECASE,
)
_DEAL_NOUN = re.compile(r"[’']s? (?:[\w-]+ ){0,3}?(?:co-?development|collaboration|partnership|alliance|acquisition|licen[sc]e|agreement|deal|pact|purchase|subsidiary|unit|shares|tie-up)\b")
_GENERIC_RUN = re.compile(r"^(?:Phase|Stage|Part|Week|Day|Table|Figure|Series|Class|Type|Level|Group|Cohort|Grade|Form|Section|Title|Rule|Act|Fortune) ?(?:[IVXA-D0-9]+|One|Two|500)?$")

_RUN = re.compile(
    rf"(?<![\w®™-])(?:{_WORD})(?:(?: & | of (?:the )?(?=[A-Z])| de (?=[A-Z])| for (?=[A-Z])|(?<=[a-z]) and (?=[A-Z][a-z]+ (?:Institute|University|Foundation|Fund))| ){_WORD})*"
)


# What a headline says of its subject: the words before are the company's name.
_HEADLINE_VERB = re.compile(
    r"\s(?:(?:and|to|also|will) )*(?:announc\w+|acquir\w+|receiv\w+|report\w*|complet\w+|enters?|launch\w*|provid\w+|present\w*|initiat\w+|appoint\w*|"
    r"expand\w*|sign\w*|submit\w*|fil(?:es|ed|ing)|secur\w+|clos\w+|pric\w+|grant\w*|award\w*|partner\w*|collaborat\w+|licens\w+|strengthen\w*|"
    r"highlight\w*|withdraw\w*|obtain\w*|publish\w*|select\w*|achiev\w+|dos(?:es|ed)|enroll?s?|establish\w*|open\w*|unveil\w*|introduc\w+|"
    r"wins?|gets?|gains?|rais(?:es|ed)|bolster\w*|advanc\w+|host\w*|participat\w+|outlin\w+|deliver\w*|exercis\w+|divest\w*|discontinu\w*|"
    r"terminat\w+|realign|regain\w*|refin\w+|nam(?:es|ed)|joins?|commenc\w+|begins?|starts?|shares?|shows?|demonstrat\w+|confirm\w*|reaffirm\w*|"
    r"updat\w+|issu(?:es|ed)|makes?|offers?|distribute|merge|combine|invest\w*|sell|buy|develop|evaluat\w+|mov(?:es|ed)|agrees?|plans?|"
    r"seeks?|regulatory|first quarter|second quarter|third quarter|fourth quarter|full year|team(?:s)? up|showcas\w+|celebrat\w+|reveals?|celebrates|supports?|applauds?|meets?|targets?|reviews?|comments|responds?|believes?|join forces|inks?|taps?|cuts?|prepares?|continues?|files|bags?|lands?|set to)\b",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"\b(?:data|results?|study|trial|phase|patients?|publication|new|first|update|treatment|approval|positive|company|late-breaking|research|"
    r"poster|analysis|conference|clinical|investigational|disease|stockholders?|shareholders?|agency|government|therapy|vaccine|director|chief|board|dr|doctor|professor)\b",
    re.IGNORECASE,
)
_CITIES = frozenset(
    """Tokyo Boston Cambridge London Paris Berlin Munich Basel Zurich Geneva Shanghai Beijing Suzhou Hangzhou Shenzhen Guangzhou Seoul Taipei Osaka
    Copenhagen Stockholm Oslo Helsinki Brussels Ghent Leuven Amsterdam Leiden Utrecht Vienna Dublin Madrid Barcelona Milan Rome Lisbon Athens
    Warsaw Prague Budapest Toronto Montreal Vancouver Chicago Houston Dallas Austin Seattle Atlanta Philadelphia Princeton Baltimore Gaithersburg
    Rockville Carlsbad Irvine Fremont Waltham Lexington Watertown Durham Raleigh Denver Boulder Miami Tampa Minneapolis Indianapolis Columbus
    Cleveland Pittsburgh Nashville Singapore Sydney Melbourne Brisbane Adelaide Perth Jerusalem Rehovot Haifa Mumbai Hyderabad Bangalore Bengaluru
    Chennai Delhi Pune Mainz Hilden Heidelberg Frankfurt Hamburg Lyon Strasbourg Marseille Toulouse Nantes Lausanne Oxford Manchester Edinburgh
    Glasgow Florence Visp Delaware California Massachusetts Maryland Texas Florida Jersey York Carolina Pennsylvania Illinois Washington Virginia
    Wisconsin Minnesota Michigan Ohio Georgia Colorado Utah Arizona Nevada Oregon Connecticut Indiana Tennessee Missouri Ontario Quebec Alberta""".split()
)


@dataclass
class _Candidate:
    start: int
    end: int
    text: str
    votes: Counter[str]


def find_organizations(
    sentences: Sequence[Sentence], registered: DocumentNames, taken: Sequence[tuple[int, int]], bodies: Sequence[tuple[int, int]]
) -> list[Mention]:
    """Every organization named in these sentences.

    `registered` holds names known for the document; `taken` are stretches that are something else;
    `bodies` are the places where a dateline has just ended, so that a name begins there."""
    occupied = _cells(taken)
    openings = {start for start, _ in bodies}
    names: dict[str, str] = {}
    spans: list[tuple[int, int]] = []
    shorts: dict[str, str] = {}
    for name in (*registered.known("Company"), *registered.known("Institution")):
        names[name] = "known"
        core = _core(name)
        if len(core) > 2:
            names.setdefault(core, "known")
    ordered = sorted(sentences, key=lambda s: (s.title_case or s.style == "headline", s.start))
    for sentence in ordered:
        waiting = []
        for candidate in _candidates(sentence, occupied, openings, names, registered):
            if _accepted(candidate):
                spans.append((candidate.start, candidate.end))
                _learn(sentence, candidate, names, shorts)
            else:
                waiting.append(candidate)
        for candidate in waiting:
            if _coordinated(sentence, candidate, spans):
                spans.append((candidate.start, candidate.end))
                _learn(sentence, candidate, names, shorts)
    return _everywhere(sentences, names, spans, occupied, shorts)


def _coordinated(sentence: Sentence, candidate: _Candidate, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a candidate that lacks little stands in one list with an accepted name."""
    if sum(candidate.votes.values()) < 0 or sentence.title_case and sum(candidate.votes.values()) < 1:
        return False
    for start, end in spans:
        if not sentence.start <= start < sentence.end:
            continue
        first, last = (end, candidate.start) if end <= candidate.start else (candidate.end, start)
        between = sentence.text[first - sentence.start : last - sentence.start]
        if re.fullmatch(r"(?:\s\([^()]*\))?(?:,? and |, | & |/|–)", between) and "city" not in candidate.votes:
            return True
    return False


def _cells(taken: Sequence[tuple[int, int]]) -> set[int]:
    return {cell for start, end in taken for cell in range(start, end)}


def _core(name: str) -> str:
    """`Bayer AG` gives `Bayer`; `NeoGenomics Laboratories, Inc.` gives `NeoGenomics Laboratories`."""
    match = re.search(rf"^(.+?),? {_FORMS}$", name)
    return match[1] if match else name


def _learn(sentence: Sentence, candidate: _Candidate, names: dict[str, str], shorts: dict[str, str]) -> None:
    """Remember a name, its core, and the short forms that the text gives it in brackets behind it."""
    name = candidate.text
    names.setdefault(name, "found")
    core = _core(name)
    names.setdefault(core, "core")
    tail = sentence.text[candidate.end - sentence.start :]
    position = 0
    while match := _SHORT_FORMS.match(tail, position):
        for quoted in _QUOTED.findall(match["inside"]):
            short = quoted.strip(" ,.")
            if _may_be_short(short, core):
                names.setdefault(short, "short")
                shorts[short] = name
        inside = match["inside"].strip()
        if re.fullmatch(r"[A-Z][\w&®™-]{1,14}", inside) and _may_be_short(inside.rstrip("®™"), core):
            names.setdefault(inside.rstrip("®™"), "short")
            shorts[inside.rstrip("®™")] = name
        for part in re.split(r",| or ", inside):
            word = part.strip(" “”\"")
            if word and core.startswith(word) and word != core and word[0].isupper():
                names.setdefault(word, "short")
                shorts[word] = name
        position = match.end()
    words = core.split()
    first = words[0].rstrip(",")
    if len(words) > 1 and len(first) > 3 and not is_ordinary(first) and first not in names and not first.isdigit():
        names[first] = "first word"
        shorts[first] = name


def _may_be_short(short: str, core: str) -> bool:
    if not short or short.lower() in ("the company", "company", "we", "us", "our", "parent", "the parent", "buyer", "the group", "group"):
        return False
    if short.lower().startswith("the ") or len(short.split()) > 4:
        return False
    letters = re.sub(r"[^A-Za-z]", "", short).lower()
    plain = re.sub(r"[^A-Za-z]", "", core).lower()
    initials = "".join(w[0] for w in re.findall(r"[A-Za-z]+", core) if w.lower() not in ("of", "for", "and", "the")).lower()
    return bool(letters) and (
        letters in plain or letters == initials or (letters[0] == plain[:1] and _subsequence(letters, plain))
    )


def _subsequence(short: str, long: str) -> bool:
    remaining = iter(long)
    return all(letter in remaining for letter in short)


def _candidates(
    sentence: Sentence, occupied: set[int], openings: set[int], names: dict[str, str], registered: DocumentNames
) -> list[_Candidate]:
    if sentence.all_caps:
        return _caps_candidates(sentence, occupied)
    text, offset = sentence.text, sentence.start
    found: list[_Candidate] = []
    covered: set[int] = set()
    for match in _WITH_FORM.finditer(text):
        start = _trim_left(text, match.start("core"), match.end("core"), sentence.title_case)
        start = _last_of_list(text, start, match.end("core"))
        end = match.end()
        if start < match.end("core") and not (set(range(offset + start, offset + end)) & occupied):
            form = match["form"]
            if re.fullmatch(r"Company|Limited|Group|AB|SE|Co", form) and end < len(text) and _plain_company(text[start:end]):
                continue
            end = _without_full_stop(text, start, end)
            found.append(_Candidate(offset + start, offset + end, text[start:end], Counter(form=3)))
            covered.update(range(start, end))
    for start, end in _headline_subjects(sentence, occupied):
        found.append(_Candidate(offset + start, offset + end, text[start:end], Counter(headline=3)))
        covered.update(range(start, end))
    for start, end in _runs(text, sentence, offset, occupied, covered):
        votes = _votes(text, start, end, sentence, offset + start in openings, names)
        if any(registered.full_name(kind, text[start:end]) != text[start:end] for kind in ("Company", "Institution")):
            votes["known"] = 4
        found.append(_Candidate(offset + start, offset + end, text[start:end], votes))
    return found


_CAPS_PLAIN = frozenset(
    """fda ema nda snda bla sbla crl pma ind cdx adc ngs pcr usa us eu uk mln bln usd eur kgaa ag inc ceo cfo ipo sec nsclc tnbc ex ra pd rna dna phase
    ii iii iv q1 q2 q3 q4 h1 h2 fy vs""".split()
)


def _caps_candidates(sentence: Sentence, occupied: set[int]) -> list[_Candidate]:
    """In capitals only: words no dictionary has, first in the line or behind a preposition or a verb of dealing."""
    found = []
    for match in re.finditer(r"[A-Z][A-Z0-9&.'-]*(?: (?:KGAA|AG|INC|CORP|LTD|PLC|[A-Z]{4,}(?= TO | FROM | WITH )))?", sentence.text):
        words = match[0].split()
        cells = range(sentence.start + match.start(), sentence.start + match.end())
        if is_ordinary(words[0].strip(".,'")) or words[0].lower().strip(".,'") in _CAPS_PLAIN or re.search(r"\d", match[0]) or any(c in occupied for c in cells):
            continue
        before = sentence.text[: match.start()]
        if not before.strip() or re.search(r"(?:^|\b(?:TO|FROM|WITH|BY|AND|BUY|BUYS|ACQUIRE|ACQUIRES|OF|,|VS|SAYS) )$", before):
            end = match.start() + len(match[0].rstrip(".,'"))
            found.append(_Candidate(sentence.start + match.start(), sentence.start + end, sentence.text[match.start() : end], Counter(caps=2)))
    return found


def _headline_subjects(sentence: Sentence, occupied: set[int]) -> list[tuple[int, int]]:
    """The names before the verb of a headline: one, or several joined by `and`."""
    if sentence.style != "headline" and not sentence.title_case:
        return []
    verb = _HEADLINE_VERB.search(sentence.text, 0, 110)
    if verb is None:
        return []
    found = []
    position = 0
    for part in re.split(r"( and | & |, | Subsidiary )", sentence.text[: verb.start()]):
        if part not in (" and ", " & ", ", ", " Subsidiary "):
            end = position + len(re.split(r"[’']s?\s| \(", part)[0].rstrip(" ,"))
            if not _may_be_subject(sentence, position, end, occupied):
                break
            found.append((position, end))
        position += len(part)
    return found


def _may_be_subject(sentence: Sentence, start: int, end: int, occupied: set[int]) -> bool:
    name = sentence.text[start:end]
    words = name.split()
    if not 0 < len(words) < 6 or _NO_SUBJECT.search(name) or words[0].lower() in _NEVER_FIRST:
        return False
    shaped = all(
        w[0].isupper() or w[0].isdigit() or w in ("of", "for", "and", "the", "&", "de") or re.match(r"[a-z]+[A-Z]", w) for w in words
    )
    if not shaped or any(sentence.start + cell in occupied for cell in range(start, end)):
        return False
    return len(words) > 1 or not (is_ordinary(words[0]) and words[0].lower().endswith(("ing", "s", "ed")))


def _plain_company(name: str) -> bool:
    return all(is_ordinary(w) for w in re.findall(r"[A-Za-z]+", name))


def _without_full_stop(text: str, start: int, end: int) -> int:
    """A legal form's point belongs to it; that of a sentence after a form that has none does not."""
    form = text[start:end].rstrip(".").split()[-1]
    if text[end - 1] == "." and form in ("AG", "SE", "GmbH", "LLC", "plc", "PLC", "Limited", "KGaA", "Corporation", "Company", "AB", "Oyj", "SA"):
        return end - 1
    return end


def _trim_left(text: str, start: int, end: int, title_case: bool) -> int:
    """Where a capitalised run really begins as a name: behind verbs, prepositions and adjectives of a title."""
    words = [(m.start() + start, m[0]) for m in re.finditer(r"\S+", text[start:end])]
    begin = 0
    for position, (_, word) in enumerate(words):
        bare = word.strip(",.’'®™").lower()
        if bare in ("of", "for", "and", "the", "de") and not title_case and position:
            continue
        if bare in _NEVER_FIRST or re.fullmatch(r"u\.?s\.?|[\w.]+-based", bare):
            begin = position + 1
        elif title_case and position < len(words) - 1 and _title_verb(bare):
            begin = position + 1
    while begin < len(words) and words[begin][1].lower() in ("of", "for", "and", "&", "the", "de"):
        begin += 1
    return words[begin][0] if begin < len(words) else end


def _last_of_list(text: str, start: int, end: int) -> int:
    """`Acme Bio and Other Labs, Inc.` are two names; `Johnson and Johnson` and `Eli Lilly and Company` are one."""
    for match in re.finditer(r" and ", text[start:end]):
        before, after = text[start : start + match.start()].split(), text[start + match.end() : end].split()
        if len(before) > 1 and len(after) > 1:
            return start + match.end()
    return start


_TITLE_VERBS = frozenset(
    """with from by to for of in on at as and via into through between announce announces acquire acquires buy buys
    completes enters into receives expands sign signs launches partners partner collaborate collaborates join joins team teams
    subsidiary maker company leader developer unit parent select selects chooses appoint appoints grants license licenses
    exclusive agreement collaboration partnership clinical approval investment financing deal firm giant""".split()
)


def _title_verb(bare: str) -> bool:
    return bare in _TITLE_VERBS


def _runs(
    text: str, sentence: Sentence, offset: int, occupied: set[int], covered: set[int]
) -> list[tuple[int, int]]:
    """Capitalised runs that may be names, cut where something else stands or a title's words begin."""
    runs = []
    for match in _RUN.finditer(text):
        for start, end in _cut(text, match.start(), match.end(), offset, occupied, covered):
            start = _trim_left(text, start, end, sentence.title_case or start == 0)
            if sentence.title_case:
                runs.extend(_title_runs(text, start, end))
            else:
                end = _trim_right(text, start, end)
                if start < end:
                    runs.append((start, end))
    return runs


def _cut(
    text: str, start: int, end: int, offset: int, occupied: set[int], covered: set[int]
) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    begin: int | None = None
    last = start
    for match in re.finditer(r"\S+", text[start:end]):
        first, final = start + match.start(), start + match.end()
        blocked = any(offset + cell in occupied or cell in covered for cell in range(first, final))
        possessive = re.search(r"[’']s?$", match[0])
        if possessive and re.match(r" (?:Hospital|Health|Medical|College)\b", text[final:]):
            possessive = None
        if blocked:
            if begin is not None:
                pieces.append((begin, last))
                begin = None
        else:
            begin = first if begin is None else begin
            last = final
            if possessive or match[0][-1] in ",.;:" and not re.fullmatch(r"(?:[A-Z]\.)+|Dr\.|St\.|Mr\.", match[0]):
                pieces.append((begin, final - len(possessive[0]) if possessive else final - 1))
                begin = None
    if begin is not None:
        pieces.append((begin, last))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _trim_right(text: str, start: int, end: int) -> int:
    words = text[start:end].split(" ")
    while words and (words[-1].lower() in ("of", "for", "and", "&", "the", "de") or re.fullmatch(r"[’']s?|CEO|CFO|CMO", words[-1])):
        words.pop()
    return start + len(" ".join(words).rstrip(" ,.;:"))


def _title_runs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Inside a title-cased run: stretches that end in a head word, and words that no dictionary has."""
    words = [(m.start() + start, m.end() + start, m[0]) for m in re.finditer(r"\S+", text[start:end])]
    runs: list[tuple[int, int]] = []
    position = 0
    while position < len(words):
        bare = words[position][2].strip(",.®™’'")
        before = text[max(0, words[position][0] - 70) : words[position][0]]
        if position and re.search(r"(?:with|acquire|acquires|buy|from|by|to) $", before, re.IGNORECASE) and (_DEAL_WITH.search(before) or _VERB_BEFORE.search(before)):
            final = _object_end(words, position)
            if final is not None:
                runs.append((words[position][0], words[final][0] + len(words[final][2].rstrip(" ,.;:"))))
                position = final + 1
                continue
        if _unknown(bare) or (position + 1 < len(words) and _head_follows(words, position)):
            final = position
            while final + 1 < len(words) and _continues(words[final + 1][2]):
                final += 1
            runs.append((words[position][0], words[position][0] + len(text[words[position][0] : words[final][1]].rstrip(" ,.;:"))))
            position = final + 1
        else:
            position += 1
    return runs


def _object_end(words: Sequence[tuple[int, int, str]], position: int) -> int | None:
    """Where the name ends that stands behind `Agreement with` or `to Acquire` in a title."""
    final = None
    for step in range(position, min(position + 5, len(words))):
        bare = words[step][2].strip(",.®™’'()")
        if bare.lower() in _NEVER_FIRST or _title_verb(bare.lower()) and step > position or not bare[:1].isupper():
            if bare.lower() != "of" or step == position:
                break
            continue
        final = step
        if words[step][2][-1] in ",;:":
            break
    return final


def _unknown(word: str) -> bool:
    plain = re.sub(r"[^A-Za-z]", "", word)
    return len(plain) > 1 and not all(is_ordinary(part) for part in re.split(r"[-/]", word) if part.isalpha()) and not word.islower()


def _head_follows(words: Sequence[tuple[int, int, str]], position: int) -> bool:
    """Whether one to three words on stands a head word ("Human Immunology Biosciences")."""
    for step in range(1, 4):
        if position + step >= len(words):
            return False
        word = words[position + step][2].strip(",.®™’'")
        if word in HEADS and word not in ("Center", "Cancer", "Health", "Medical", "Science", "Technology", "Immunology", "Oncology", "Vision", "Network", "Group", "Systems", "Medicine", "Medicines", "International", "Solutions", "Court", "Agency"):
            return True
        if word.lower() in _NEVER_FIRST or _title_verb(word.lower()):
            return False
    return False


def _continues(word: str) -> bool:
    bare = word.strip(",.®™’'")
    return bare in HEADS or (_unknown(bare) and bare.lower() not in _NEVER_FIRST)


def _votes(
    text: str, start: int, end: int, sentence: Sentence, opening: bool, names: dict[str, str]
) -> Counter[str]:
    name = text[start:end]
    before, after = text[max(0, start - 90) : start], text[end : end + 160]
    words = [w for w in re.findall(r"[\w’&-]+", name) if w.lower() not in ("of", "for", "and", "the", "de")]
    votes: Counter[str] = Counter()
    if not words:
        return Counter(empty=-9)
    if name in names:
        votes["known"] = 4
    last = words[-1]
    unknown = [w for w in words if _unknown(w)]
    if last in HEADS and (len(words) > 1):
        votes["head"] = 2 if unknown or not sentence.title_case else 1
    if _PREFIX_HEADS.match(name):
        votes["institution"] = 2
    if _TICKER.match(after):
        votes["ticker"] = 4
    if opening:
        votes["dateline"] = 3
    if re.match(r"\s*\([^()]*[“\"][^()]*(?:[Cc]ompany|Group)[”\"]", after):
        votes["called the company"] = 4
    if _APPOSITION.match(after):
        votes["apposition"] = 2
    if _DESCRIBED.search(before):
        votes["described"] = 1
    if _DEAL_WITH.search(before) or _BY_WHOM.search(before) or _VERB_BEFORE.search(before):
        votes["role"] = 1
    if re.match(rf"(?:\([^()]*\)|\s)*\s?(?:,[^,]{{3,200}},)?\s*(?i:{_SAYS})", after):
        votes["says"] = 1 if start == 0 and not sentence.title_case and len(words) == 1 and not unknown else 2
    if re.match(r"[’']s?\s", after):
        votes["possessor"] = 3 if _DEAL_NOUN.match(after) else 1
    if re.match(r" and [A-Z]\w+(?: [A-Z]\w+)* (?:today |jointly |have |has )?(?:announc|enter|sign|negotiat|agree|expand|initiat|partner|complet|report|collaborat|team)\w*", after):
        votes["pair"] = 2
    if re.search(r"\b(?:such as|including|like|among them) (?:[A-Z][\w& -]*, )*(?:[A-Z][\w& -]* and )?$", before):
        votes["listed"] = 1
    if unknown and len(unknown) == len(words):
        votes["unknown"] = 1
    if unknown and not sentence.title_case and re.search(r"\b(?:to|from|with|by|between|and|than|via|said),? $", before) and re.match(r"\s*(?:[,.;:)]|and\b|or\b|to\b|for\b|in\b|on\b|under\b|at\b|will\b|has\b|is\b|was\b|if\b|since\b|[’']s\b|$)", after):
        votes["preposition"] = 1
    if (unknown or len(words) > 1) and is_registered_company(name):
        votes["registered"] = 2
    if re.search(r"(?:NASDAQ|Nasdaq|NYSE|OTC\w*|Euronext|ASX|TSXV?|CSE|LSE|SIX|HKEX)[\w ]{0,12}:\s?(?:[A-Z.]+,? )*$", before) or re.fullmatch(r"\([\w-]+s?\)", text[max(0, start - 1) : end + 1]):
        votes["ticker symbol"] = -5
    if sentence.title_case and votes["role"]:
        votes["title object"] = 2 if unknown or last in HEADS else 1 if len(words) > 1 else 0
    if unknown and len(words) == 1 and re.match(r"\s(?:will|has|had|have|is|was|said|began|[a-z]{3,}(?:ed|s))\b", after):
        votes["subject"] = 1
    if re.search(r"[a-z][A-Z]", name):
        votes["camel"] = 1
    if re.fullmatch(r"[a-z]{1,2}[A-Z]{2,6}|[A-Z][a-z]{0,2}[A-Z]{1,3}(?:[a-z][A-Z]{1,2})?|[A-Z]{2,6}", name) and "known" not in votes and name in sentence.abbreviations:
        votes["abbreviation"] = -6
    if re.fullmatch(r"[A-Z]{2,6}", name) and not votes.keys() & {"role", "says", "listed", "described", "subject"}:
        votes["acronym"] = -1
    if re.match(r"[’']s (?:disease|syndrome|dementia|lymphoma|sarcoma|palsy|ataxia|chorea|[Dd]isease)", after) or words[0] in ("Alzheimer", "Parkinson", "Crohn", "Huntington"):
        votes["eponym"] = -5
    if all(word in _CITIES or re.fullmatch(r"[A-Z]\.", word) for word in words):
        votes["city"] = -4
    if re.search(r"-(?:based|like|specific|positive|negative|driven|mutant|wide|approved|led|funded|style|only)$|^(?:mRNA|siRNA|cfDNA|sNDA|sBLA|scRNA|RNA|DNA)$", name):
        votes["adjective"] = -5
    if not unknown:
        votes["ordinary"] = -3 if len(words) == 1 else -1 if last not in HEADS else 0
    if re.search(r"\d", name) and "ticker" not in votes and "dateline" not in votes:
        votes["digits"] = -1
    if _GENERIC_RUN.match(name):
        votes["generic"] = -5
    if re.fullmatch(r"[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+", name):
        votes["person"] = -5
    elif re.match(r",? (?:M\.?D|Ph\.?D|Chief|President|CEO|CFO|Chairman|Director|Professor|MD)\b", after) or re.search(r"\b(?:Dr|Mr|Ms|Mrs|Prof|Professor|CEO|CFO|Officer|President|Chairman|said)\.?,? $", before):
        votes["person"] = -4
    if re.match(r"[®™]|-\d|\s?\((?:[a-z]|[A-Z]+-?\d)", after):
        votes["product"] = -3
    if re.match(r"\s(?:study|trial|assay|test|panel|kit|fusions?|inhibitors?|mutations?|gene|receptor|antibod\w+|cells?|patients|program|Phase|syndrome|disease|tablets?|vaccine|injection|Court|Study|Trial|Conference|Act|criteria|score)\b", after):
        votes["thing"] = -2
    if re.search(r"\b(?:in|at|near|of|from)\s+$", before) and re.match(r",? (?:[A-Z][a-z]+|[A-Z][a-z]+\.)[,.]|[,.]", after) and "head" not in votes:
        votes["place"] = -1
    if re.search(r"(?:Street|Avenue|Road|Conference|Summit|Symposium|Congress|Meeting|Journal|Award|Act|Index|Day|Forum|Board|Committee|Officer|Registry|Rule|Program|Project|Study|Trial|Order|Letter|Designation|Passport|Review|Application)$", name):
        votes["not an organization"] = -5
    return votes


def _accepted(candidate: _Candidate) -> bool:
    return sum(candidate.votes.values()) >= 2


def _everywhere(
    sentences: Sequence[Sentence],
    names: dict[str, str],
    spans: Sequence[tuple[int, int]],
    occupied: set[int],
    shorts: dict[str, str],
) -> list[Mention]:
    """All places where an accepted name stands, the longest name at each place."""
    ordered = sorted((n for n in names if len(n) > 1), key=len, reverse=True)
    if not ordered:
        return []
    exact = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(n) for n in ordered)})(?![\w®™]|-[A-Z0-9])")
    upper = {n.upper(): n for n in ordered}
    caps = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(n) for n in sorted(upper, key=len, reverse=True))})(?![\w-])")
    full_by_core = {_core(n): n for n in names if _core(n) != n}
    accepted = set(spans)
    mentions = []
    for sentence in sentences:
        pattern = caps if sentence.all_caps else exact
        for match in pattern.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(cell in occupied for cell in range(start, end)):
                continue
            text = match[0]
            if text.rstrip(".") in ("Company", "Inc", "Group"):
                continue
            name = upper[text] if sentence.all_caps else text
            full = shorts.get(name, name)
            full = full_by_core.get(full, full)
            mentions.append(Mention("organization", start, end, text, full, sort_of(full), vote="exact" if (start, end) in accepted else "name"))
    return mentions


_INSTITUTION = re.compile(
    r"\b(?:University|Institutes?|Hospital|Foundation(?! Medicine)|College|Ministry|Department|School|Clinic|Government|Society|Association|Council|Authority|Coalition|Consortium|Trust|City of|Center|Centre|Exchange|Court|Commission|NICE|NIH|BARDA|Fund)\b"
)


def sort_of(name: str) -> str:
    """Company or Institution, by the words of the name."""
    core, form = split_legal_form(normalise(name))
    return "Institution" if not form and _INSTITUTION.search(name) else "Company"
