"""Signs: the words before and behind a capitalised run by which one sees what it is.

BEHIND, AHEAD and WITHIN are those that a pattern alone tells, with their weights."""

from __future__ import annotations

import re
from calendar import month_name

from loaders.announcement.lexicon.institutions import exchange_codes
from loaders.announcement.lexicon.organization_words import BODIES_FOR, BODIES_OF, PRIZE_CATEGORY, SORT_OF_FIRM
from loaders.announcement.patterns.gated import Gated

# How an exchange is written beside a ticker; a town alone stands for its own only within brackets.
EXCHANGE = rf"(?:{'|'.join(map(re.escape, exchange_codes()))})"
TICKER = Gated(rf"\s*[(\[](?:[^()\[\]]{{0,60}}?)(?:{EXCHANGE}|Frankfurt|Oslo|Tokyo)\b[^()\[\]]{{0,120}}[)\]]")


SAYS = (
    r"(?:today |also |recently |has |have |had |and its partner |jointly |proudly |is |are |was |will |to )*"
    r"(?:announc\w+|report(?:s|ed)|said|says|unveil\w*|disclosed|confirm(?:s|"
    r"ed)|stated|told|denied|declined|acquir\w+|agreed|plans?|"
    r"intends?|expects?|sign(?:s|ed)|enter(?:s|ed)|launch(?:es|ed)|submitted|"
    r"submits|filed|files|receiv\w+|complet\w+|negotiat\w+|"
    r"advanc\w+|develop(?:s|ed|ing)|partner\w*|licen[sc]e[sd]?|bought|buys?|sold|sell|pays?|paid|"
    r"raised|raises|secured|obtained|purchas\w+|opened|opens|"
    r"initiat\w+|granted|grants|exercis\w+|appoint\w+|closed|closes|withdr[ae]w\w*|"
    r"discontinu\w+|won|wins|supplies|sells|markets|"
    r"makes|owns|joined|teamed|expands?|expanded|let it be known|hands?|took|"
    r"takes|regain\w+|terminat\w+|merg\w+|invest\w*|led)\b"
)


DEAL_WITH = Gated(
    r"(?:agreement|partner(?:ship|ed|s|ing)?|collaborat\w+|alliance|deal|pact|"
    r"contract|licen[cs]\w+|venture|merg\w+|talks|together|purchase|teamed? "
    r"up|joined forces|tie-up|bid|offer|acquisition|codevelopment|letter of "
    r"intent)\b[^.;]{0,60}?\b(?:with|from|by|of|for|to)\s+(?:its |the |a |an "
    r"|partner )?$",
    re.IGNORECASE,
)


BY_WHOM = Gated(
    r"\b(?:invest(?:s|ed|ing|ment)|stake|interest) in (?:the )?$|"
    r"\b(?:available|sold|online) (?:at|through) (?:the )?$|"
    r"\b(?:business|unit|division|arm|assets|operations|plant|subsidiary|shares|takeover|acquisition|purchase) of $|"
    r"(?:developed|acquired|bought|owned|made|manufactured|sold|marketed|sponsored|"
    r"led|supplied|discovered|licen[sc]ed|distributed|funded|supported|backed|"
    r"purchased|appointed|filed|submitted|held|divested|issued|withdrawn|headed)\s+(?:\w+ "
    r")?(?:by|from|to)\s+(?:the |its |a )?$",
    re.IGNORECASE,
)


VERB_BEFORE = Gated(
    r"\b(?:acquir(?:e|es|ed|ing)|buy|buys|bought|buying|appoint(?:s|ed)|joins?|"
    r"joined|licen[sc](?:es|ed)|told|grants|granted|awards|awarded|signed up|divest(?:s|ed)?|"
    r"merge with|purchas(?:e|es|ed|ing)|snaps? up|snapped up|names|named|picks?|picked|selects?|selected|"
    r"suppl(?:y|ies)|chose|"
    r"takes? over|took over|subsidiary,?|unit,?|parent,?|neighbou?r)\s+(?:the "
    r")?(?:[\w-]+ ){0,2}?$",
    re.IGNORECASE,
)


APPOSITION = Gated(
    r",? (?:an?|the|one of|part of|formerly|now part of) (?:[\w’'®™./&-]+ ){0,"
    r"9}?(?:company|subsidiary|firm|group|maker|developer|manufacturer|provider|"
    r"leader|business|laboratory|organi[sz]ation|unit|affiliate|supplier|biotech|"
    r"drugmaker|corporation|foundation|institute|division|giant|pioneer|drug "
    r"developer|specialist|producer|start-?up)\b|"
    r", (?:founded|spun out|set up|headquartered|which (?:spun out|was (?:founded|spun out|set up)|employs|is "
    r"(?:based|headquartered|listed))|whose (?:chief executive|founders?|shares|shareholders|headquarters|board))\b"
)


DESCRIBED = Gated(
    r"\b(?:company|firm|maker|developer|drugmaker|biotech|specialist|subsidiary|upstart|heavyweight|powerhouse|outfit|"
    r"shop|toolmaker|newcomer|backer|distributor|licensee|licensor|wholesaler|"
    r"unit|giant|partner|supplier|manufacturer|startup|start-up|pioneer|provider|"
    r"leader|affiliate|group|parent)\s+$",
    re.IGNORECASE,
)


SORT_IN_A_TITLE = re.compile(rf" {SORT_OF_FIRM} (?=[A-Z])")


_FIRM = (
    r"(?:biotech|biopharma|drugmaker|company|firm|(?:test )?maker|developer|start-?up|spin-?(?:out|off)|manufacturer|"
    r"specialist|laboratory|group|provider|supplier|distributor|producer|newcomer)"
)
# `, a Dublin biotech, has`, `, the maker of a blood test, said`: closed, with what it does behind.
_A_FIRM_BEHIND = re.compile(
    rf", (?:an?|the) (?:[\w’'&.-]+ ){{0,5}}?{_FIRM}(?: (?:of|for|that|which|behind|in|from|based|owned|backed|"
    r"listed)\b[^,;()]{1,60})?, (?:[a-z]+ly )?(?:has|have|had|is|was|will|would|said|says|plans?|wants|bought|buys|"
    r"sold|sells|won|wins|took|takes|[a-z]{3,}ed)\b"
    # `'s antibody ZLV-44`
    r"|[’']s (?:[\w-]+ ){0,3}?(?:drug|antibody|medicine|vaccine|inhibitor|degrader|therapy) [A-Z]{2,5}-?\d"
)
_BASED_BEFORE = re.compile(r"\b[A-Z][\w.]+-based $")
# `Beacon (NASDAQ: BCN)`, `Beacon employs 200 people`, `Beacon has agreed to acquire`.
_AS_A_FIRM = re.compile(
    r" \((?:NASDAQ|Nasdaq|NYSE|LSE|TSX|ASX|AIM|SIX|HKEX|Euronext)[\w ]*: ?[A-Z.]+\)"
    r"| (?:has|employs) (?:about |some |more than |over )?[\d,]+ (?:employees|people|staff)\b"
    r"|(?<!s) (?:will|is to|has agreed to|agreed to) (?:acquire|buy|merge)\b"
)
# `the takeover of Beacon by`, `a stake in Beacon`, `chief executive of Beacon`, where no other name goes on.
_OF_A_FIRM = re.compile(
    r"\b(?:takeover of|(?:stake|shares) in|(?:[Cc]hief executive|CEO|[Cc]hairman|[Cc]hairwoman|[Ff]ounder|"
    r"[Ss]pokes(?:man|woman|person)) (?:of|at|for)|[Aa]nalysts at|[Bb]acked by|licensed (?:[a-z]+ ){1,3}from|"
    r"[Ii]ts rival|, made by) $"
)
_ENDS_THERE = re.compile(r"(?:[,.;)]|[’']s\b| (?!\d)[a-z])")
_OF_A_PAPER = frozenset(
    "Shares Notes Units Warrants Company Board Agreement Offering Group Parent Purchaser Merger Transaction Stock "
    "Table Figure Section Article Management".split()
)


def is_called_a_firm(name: str, before: str, after: str) -> bool:
    """Whether the words around a plain word say that it is a company's name: `Beacon, a Dublin biotech, has`."""
    if name in _OF_A_PAPER:
        return False
    held = _ENDS_THERE.match(after) is not None and _OF_A_FIRM.search(before, max(0, len(before) - 40)) is not None
    said = _A_FIRM_BEHIND.match(after) or _AS_A_FIRM.match(after) or _BASED_BEFORE.search(before)
    return held or said is not None


DEAL_NOUN = re.compile(
    r"[’']s? (?:[\w-]+ ){0,3}?(?:co-?development|collaboration|partnership|alliance|"
    r"acquisition|licen[sc]e|agreement|deal|pact|purchase|subsidiary|unit|shares|"
    r"tie-up)\b"
)


POSSESSES = re.compile(r"[’']s?\s")


GENERIC_RUN = Gated(
    r"^(?:Phase|Stage|Part|Week|Day|Table|Figure|Series|Class|Type|Level|Group|"
    r"Cohort|Grade|Form|Section|Title|Rule|Act|Fortune|Item|Article) ?(?:[IVXA-D0-9.]+|One|"
    r"Two|500)?$"
)


# `VIRAGE, the Phase 2b trial of ...`, `the ReNeu Phase 2b trial`: a trial's name, not an organization's.
TRIAL = re.compile(
    r",? \(?(?:the|an?|its|our|this)(?: [\w’'/-]+){0,5} (?:trial|study|Trial|Study)\b|"
    r" and [A-Z][\w-]+ (?:trials|studies|Trials|Studies)\b|"
    r", (?:evaluating|enrol?ling) (?:\w+ ){0,2}(?:patients|participants|subjects|adults|children)\b"
)
TRIAL_NAME = re.compile(
    r"(?: (?:Phase|[IV]+|[1-4][ab]?|[1-4][ab]?/[1-4][ab]?|pivotal|Pivotal|clinical|Clinical|[Rr]andomized|"
    r"[Oo]pen-[Ll]abel|"
    r"[Ee]xtension|[Cc]ontrolled|[Gg]lobal|[Rr]egistrational|pediatric|Pediatric|long-term)){0,5} "
    r"(?:trials?|stud(?:y|ies)|Trials?|Stud(?:y|ies))\b"
)


JOURNAL = Gated(
    r"\b(?:(?:scientific |medical |peer-reviewed |leading )?journal,? |Journal,? |published (?:today |online |"
    r"in print )?in |"
    r"[Pp]ublication in |Journal (?:of|for) (?:the )?(?:[A-Z]\w+ (?:of )?)*|Frontiers in |Annals of )(?:the )?[“\"]?$"
)
# Families of journals, with the field of each behind: `Nature Medicine`.
OF_JOURNALS = Gated(r"(?:Nature(?! Publishing)|JAMA|(?:The )?Lancet|BMC|BMJ|NEJM|P[Ll][Oo]S|Cell(?= Reports?\b)) [A-Z]")


PRODUCT_BEHIND = Gated(
    r"[®™]|-\d|\s?\([A-Z]{2,5}s\)|\s?\((?!(?:collectively|formerly|together|the|an?|and|or|as|now|dba|d/b/a|doing|via|through)\b)"
    r"(?:[a-z]|[A-Z]+-?\d)"
)
OBJECT_BEFORE = Gated(r"\b(?:with|from|by|acquires?|buys?|to|join|joins)(?: the)? $", re.IGNORECASE)

_LISTED = (
    r"(?:[A-Z0-9]|a\d)[\w&.’'+-]*"
    r"(?: (?:(?:[A-Z0-9]|a\d)[\w&.’'+-]*|&|of|the|and|de|by|for|its|affiliates|with|including))*"
)
# A list of investors, as far as its names go.
OF_INVESTORS = Gated(
    r"\b(?:investors?|backers?|participants?|shareholders?|syndicate|led by|participation (?:from|by))\b"
    r"(?: (?:in|of) [^.;,]{0,30}?)?(?: (?:includ(?:e|es|ed|ing)|are|were|such as|new|existing|investors?|and))*:?,? "
    rf"(?:{_LISTED}, ){{0,9}}(?:{_LISTED} )?(?:and )?(?:the (?:[a-z-]+ ){{1,3}})?(?:funds managed by )?$"
)


# Who is a person: a degree, an office behind a comma, or an appointment behind the name.
PERSON_BEHIND = re.compile(
    r",? (?:M\.?D|Ph\.?D|MBA|CPA|CFA|J\.?D|Pharm\.?D|MPH|R\.?N)\b|, who\b| (?:has |have )?joined (?:its|the|our|as)\b|"
    r", (?:Chief|President|CEO|CFO|Chairman|(?:Managing )?Director|Professor|Head of|Vice|Senior|"
    r"a new (?:employee|hire))\b|"
    r" has (?:submitted|tendered|notified|resigned|retired|stepped) (?:[\w’'-]+ ){0,5}?"
    r"(?:his|her|from|resignation|down)\b|"
    r" as (?:its |the |our )?(?:new |interim |acting )?(?:President|CEO|CFO|CMO|Chair\w*|Senior|SVP|"
    r"EVP|Executive|General|Director|[Cc]hief|[Vv]ice|[Hh]ead)\b"
)
PERSON_BEFORE = Gated(
    r"\b(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor|CEO|CFO|Officer|President|Chairman|said)\.?,?|[Cc]hief(?: executive)?|"
    r"[Cc]hair(?:man|woman)?|[Dd]irector|(?:[Cc]o-)?[Ff]ounder|[Pp]resident|[Pp]rofessor|[Bb]oss|[Aa]dviser|"
    r"[Aa]nalyst|[Mm]inister|[Ss]pokes(?:man|woman|person)) $"
)


# A department of a university or hospital, told of whoever works there; one of a government is an institution.
_DEPARTMENT = re.compile(r"(?:Department|Division) of ")
_WORKS = re.compile(r"\b(?:Professor|Chair\w*|Director|Head|Chief|Investigator|Ph\.?D|M\.?D|Dr)\b")
_FACULTY = re.compile(
    r"(?: at|,| of| in)? (?:the )?(?:[A-Z]\w+ ){0,4}?(?:Universit|College|School|Hospital|Clinic|Institut)"
)


def is_department(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a department within a university or hospital, which is no organization itself."""
    if not _DEPARTMENT.match(text, start, end):
        return False
    return _FACULTY.match(text, end) is not None or _WORKS.search(text, max(0, start - 80), start) is not None


# An ailment called after a person, unless it only tells what a medicine is for: `Zelvan's sarcoma drug`.
EPONYM = Gated(
    r"[’'](?i:s) (?i:disease|syndrome|dementia|lymphoma|sarcoma|palsy|ataxia|chorea|ana?emia|o?esophagus|contracture|"
    r"granulomatosis|thyroiditis|macroglobulina?emia|encephalopathy|phenomenon|dystrophy)\b"
    r"(?! (?i:drugs?|medicines?|candidates?|therap(?:y|ies)|treatments?|tests?|vaccines?|franchise|business|portfolio|"
    r"program(?:me)?s?|trials?|stud(?:y|ies)|pipeline|antibod\w+)\b)"
)


# (vote, weight, pattern): matched right behind the name, ...
BEHIND = (
    ("ticker", 4, TICKER),
    ("called the company", 4, Gated(r"\s*\([^()]*[“\"][^()]*(?:[Cc]ompany|Group)[”\"]")),
    ("apposition", 2, APPOSITION),
    (
        "signs",
        1,
        Gated(r" (?:has |have |today )?(?:signed|entered into|agreed to|acquired|licensed) (?:an? |the |to )"),
    ),
    (
        "pair",
        2,
        Gated(
            r" and [A-Z]\w+(?: [A-Z]\w+)* (?:today |jointly |have |has )?(?:announc|enter|sign|negotiat|agree|expand|"
            r"initiat|partner|complet|report|collaborat|team)\w*"
        ),
    ),
    ("takes the floor", 2, Gated(r" to (?:present|host|participate|showcase|exhibit|webcast)\b")),
    ("designation", -6, Gated(r"s?(?: \([A-Z]+\))? (?:[Dd]esignation|[Ss]tatus|[Ss]cheme)\b")),
    ("index", -6, Gated(r" (?:\d{3,4}|Micro-?cap|Small-?cap)\w?[®™]?(?: [\w®™]+){0,4}? (?:Index|Indices)")),
    ("ranking", -6, Gated(r" Fast \d{2,4}\b")),
    ("prize", -5, Gated(r" (?:Awards?|Prize)(?:[,.;)]|$| \d{4})")),
    ("eponym", -5, EPONYM),
    ("product", -3, PRODUCT_BEHIND),
    (
        "thing",
        -2,
        Gated(
            r"\s(?:virus(?:es)?|[Rr]esponses?|study|trial|assay|test|panel|kit|fusions?|inhibitors?|mutations?|gene|receptor|antibod\w+|cells?|"
            r"patients|program|Phase|syndrome|disease|tablets?|vaccine|injection|proteins?|pathways?|medicines|axis|Court|Study|Trial|Conference|Act|"
            r"criteria|score)\b"
        ),
    ),
)
# ... found before it, ...
AHEAD = (
    ("means", -2, Gated(r"\b[Uu]sing $")),
    ("described", 1, DESCRIBED),
    (
        "relation",
        2,
        Gated(
            r"\b(?:[Ii]ts|’s|'s) (?:[\w-]+ ){0,4}(?:subsidiary|affiliate|partner|parent|licensee|licensor|distributor|"
            r"manufacturer|supplier|collaborator|arm),? $"
        ),
    ),
    ("such as", 1, Gated(r"\b(?:such as|including|like|among them) (?:[A-Z][\w& -]*, )*(?:[A-Z][\w& -]* and )?$")),
    ("journal", -6, JOURNAL),
)
# ... or within it.
WITHIN = (
    (
        "adjective",
        -5,
        Gated(
            r"-(?:[Bb]ased|like|specific|positive|negative|driven|mutant|wide|approved|deficient|altered|mutated|"
            r"rearranged|amplified|expressing|high|low|targeted|targeting|directed|resistant|naive|associated|related|"
            r"free|editing|listed|led|funded|style|only)$|^[\w-]+-[A-Za-z]{2,}(?:ed|ing)$|^(?:Anti|Non|Post|Pre)-|^(?:mRNA|siRNA|cfDNA|sNDA|sBLA|scRNA|RNA|DNA)$"
        ),
    ),
    ("generic", -5, GENERIC_RUN),
    ("mark", -6, Gated(r"[a-z](?:TM|SM)$")),
    ("meeting by number", -9, Gated(r"^\d+(?:st|nd|rd|th) Annual\b")),
    ("category of a prize", -4, Gated(PRIZE_CATEGORY)),
    ("class", -4, Gated(r"^(?:Brand(?:ed)?|Generic|Specialty|Novel|Prescription) \w+$")),
    ("kind of molecule", -5, Gated(r"^(?:m|si|sc|cf)?[RD]NA-")),
    ("journal's name", -6, OF_JOURNALS),
    ("sum", -9, Gated(r"^\d[\d.,]* (?:[MmBb]illion|[Tt]housand)\b")),
    ("site", -4, Gated(r"^\d\w? (?:Cent(?:er|re)|Unit|Site)$")),
    ("therapies", 2, Gated(r"^[A-Z][a-z]{3,} (?:Gene|Cell|RNA|Genetic) (?:Therapies|Medicines)$")),
    ("institution", 4, Gated(rf"^(?:{'|'.join((*BODIES_OF, *BODIES_FOR))}|Government|City|Court) (?:of|for) ")),
    ("day", -9, Gated(rf"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{'|'.join(month_name[1:])})$")),
    ("month", -9, Gated(r"^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$")),
    ("microbe", -6, Gated(r"virus$|^Helicobacter$")),
    ("payer's scheme", -6, Gated(r"^(?:Medicare|Medicaid)$")),
    ("disease's discoverer", -6, Gated(r"^Waldenström$")),
    (
        "not an organization",
        -5,
        Gated(
            r"(?:Street|Avenue|Road|Conference|Summit|Symposium|Congress|Meetings?|Journal|Award|Act|Index|Day|Forum|"
            r"Board|Committee|Officer|Registry|Rule|Program|Project|Portfolio|Part(?:y|ies)|Customers|Study|Trial|"
            r"Competent Authorit(?:y|ies)|"
            r"Order|Letter|Designation|Passport|Review|Application|Court|(?:Convention|Conference|Congress) "
            r"Cent(?:er|re)|Hotel)$|\bJournal\b|^District of\b"
        ),
    ),
)
