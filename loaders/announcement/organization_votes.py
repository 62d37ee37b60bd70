"""Votes: what the shape of a capitalised run, and the words around it, say for or against its being an organization."""

from __future__ import annotations

import re
from collections import Counter

from loaders.announcement.lexicon import is_english, is_ordinary, is_registered_company
from loaders.announcement.organization_words import CITIES, FIELD_SHORT, GIVEN_NAMES, HEADS, MEETING, TOWNS, is_unknown
from loaders.announcement.product_patterns import AS_MEDICINE, OF_MEDICINE
from loaders.announcement.sentences import Sentence

# Heads that need a name before them ("Medical Center" alone, "Health" or "Group" may be plain words in a title).
_PREFIX_HEADS = re.compile(
    r"(?:University|Institute|Ministry|Department|College|School|Hospital|Government|"
    r"Bank|City|Court|Society|Center|Centre) (?:of|for) "
)


_TICKER = re.compile(
    r"\s*[(\[](?:[^()\[\]]{0,60}?)(?:NASDAQ|Nasdaq|Nasdaq[A-Z]{2}|NasdaqCM|NasdaqGM|NasdaqGS|NEO|AQSE|OTCMKTS|"
    r"NYSE|OTC\w*|TSXV?|TSE|LSE|AIM|Euronext|"
    r"ASX|SIX|HKEX|SEHK|XETRA|Frankfurt|FRA|BSE|NSE|KOSDAQ|KRX|SSE|TSX-V|CSE|"
    r"STO|OMX|Oslo|TASE|TEM|B3|JSE|Tokyo)\b[^()\[\]]{0,120}[)\]]"
)


_SAYS = (
    r"(?:today |also |recently |has |have |had |and its partner |jointly |proudly |is |are |was |will )*"
    r"(?:announc\w+|report(?:s|ed)|said|says|unveil\w*|disclosed|confirm(?:s|"
    r"ed)|stated|told|denied|declined|acquir\w+|agreed|plans?|"
    r"intends?|expects?|sign(?:s|ed)|enter(?:s|ed)|launch(?:es|ed)|submitted|"
    r"submits|filed|files|receiv\w+|complet\w+|negotiat\w+|"
    r"advanc\w+|develop(?:s|ed|ing)|partner\w*|licen[sc]e[sd]|bought|buys|sold|"
    r"raised|raises|secured|obtained|purchas\w+|opened|opens|"
    r"initiat\w+|granted|grants|exercis\w+|appoint\w+|closed|closes|withdr[ae]w\w*|"
    r"discontinu\w+|won|wins|supplies|sells|markets|"
    r"makes|owns|joined|teamed|expands?|expanded|let it be known|hands?|took|"
    r"takes|regain\w+|terminat\w+|merg\w+|invest\w*|led)\b"
)


DEAL_WITH = re.compile(
    r"(?:agreement|partner(?:ship|ed|s|ing)?|collaborat\w+|alliance|deal|pact|"
    r"contract|licen[cs]\w+|venture|merg\w+|talks|together|purchase|teamed? "
    r"up|joined forces|tie-up|bid|offer|acquisition|codevelopment|letter of "
    r"intent)\b[^.;]{0,60}?\b(?:with|from|by|of|for|to)\s+(?:its |the |a |an "
    r"|partner )?$",
    re.IGNORECASE,
)


_BY_WHOM = re.compile(
    r"(?:developed|acquired|bought|owned|made|manufactured|sold|marketed|sponsored|"
    r"led|supplied|discovered|licen[sc]ed|distributed|funded|supported|backed|"
    r"purchased|appointed|filed|submitted|held|divested|issued|withdrawn|headed)\s+(?:\w+ "
    r")?(?:by|from|to)\s+(?:the |its |a )?$",
    re.IGNORECASE,
)


VERB_BEFORE = re.compile(
    r"\b(?:acquir(?:e|es|ed|ing)|buy|buys|bought|buying|appoint(?:s|ed)|joins?|"
    r"joined|licen[sc](?:es|ed)|told|grants|granted|awards|awarded|signed up|divest(?:s|ed)?|"
    r"merge with|purchas(?:e|es|ed|ing)|snaps? up|snapped up|names|named|picks?|picked|selects?|selected|"
    r"suppl(?:y|ies)|chose|"
    r"takes? over|took over|subsidiary,?|unit,?|parent,?|neighbou?r)\s+(?:the "
    r")?(?:[\w-]+ ){0,2}?$",
    re.IGNORECASE,
)


_APPOSITION = re.compile(
    r",? (?:an?|the|one of|part of|formerly|now part of) (?:[\w’'®™./&-]+ ){0,"
    r"9}?(?:company|subsidiary|firm|group|maker|developer|manufacturer|provider|"
    r"leader|business|laboratory|organi[sz]ation|unit|affiliate|supplier|biotech|"
    r"drugmaker|corporation|foundation|institute|division|giant|pioneer|drug "
    r"developer|specialist|producer|start-?up)\b"
)


_DESCRIBED = re.compile(
    r"\b(?:company|firm|maker|developer|drugmaker|biotech|specialist|subsidiary|"
    r"unit|giant|partner|supplier|manufacturer|startup|start-up|pioneer|provider|"
    r"leader|affiliate|group|parent)\s+$",
    re.IGNORECASE,
)


_DEAL_NOUN = re.compile(
    r"[’']s? (?:[\w-]+ ){0,3}?(?:co-?development|collaboration|partnership|alliance|"
    r"acquisition|licen[sc]e|agreement|deal|pact|purchase|subsidiary|unit|shares|"
    r"tie-up)\b"
)


_GENERIC_RUN = re.compile(
    r"^(?:Phase|Stage|Part|Week|Day|Table|Figure|Series|Class|Type|Level|Group|"
    r"Cohort|Grade|Form|Section|Title|Rule|Act|Fortune) ?(?:[IVXA-D0-9]+|One|"
    r"Two|500)?$"
)


# `VIRAGE, the Phase 2b trial of ...`, `the ReNeu Phase 2b trial`: a trial's name, not an organization's.
_TRIAL = re.compile(
    r",? \(?(?:the|an?|its|our|this)(?: [\w’'/-]+){0,5} (?:trial|study|Trial|Study)\b|"
    r" and [A-Z][\w-]+ (?:trials|studies|Trials|Studies)\b"
)
_TRIAL_NAME = re.compile(
    r"(?: (?:Phase|[IV]+|[1-4][ab]?|[1-4][ab]?/[1-4][ab]?|pivotal|Pivotal|clinical|Clinical|[Rr]andomized|"
    r"[Oo]pen-[Ll]abel|"
    r"[Ee]xtension|[Cc]ontrolled|[Gg]lobal|[Rr]egistrational|pediatric|Pediatric|long-term)){0,5} "
    r"(?:trials?|stud(?:y|ies)|Trials?|Stud(?:y|ies))\b"
)


_JOURNAL = re.compile(
    r"\b(?:(?:scientific |medical |peer-reviewed |leading )?journal,? |Journal,? |published (?:today |online |"
    r"in print )?in |"
    r"[Pp]ublication in |Journal of |Frontiers in |Annals of )(?:the )?[“\"]?$"
)


_SOCIETIES = ("Association", "Society", "Academy", "College", "Foundation", "Congress", "International", "Federation")


_PRODUCT_BEHIND = re.compile(
    r"[®™]|-\d|\s?\((?!(?:collectively|formerly|together|the|an?|and|or|as|now|dba|d/b/a|doing|via|through)\b)"
    r"(?:[a-z]|[A-Z]+-?\d)"
)
_OBJECT_BEFORE = re.compile(r"\b(?:with|from|by|acquires?|buys?|to|join|joins)(?: the)? $", re.IGNORECASE)


def _owns_medicine(before: str, after: str, votes: Counter[str]) -> bool:
    """`Approval for Acme Pharma's zelvimab`: the medicine is what the name has, not the name."""
    known = votes.keys() & {"head", "registered", "known"}
    return bool(known) and re.match(r"[’'](?:s\b)? ", after) is not None and OF_MEDICINE.search(before) is not None


def count_votes(
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
    unknown = [w for w in words if is_unknown(w)]
    plain = not unknown and len(words) == 1 and last not in HEADS and not opening and name not in names
    if plain and not re.match(r"[®™]|,? ?[(\[]", after):
        return Counter(ordinary=-3)  # nothing that may follow outweighs it
    if name == "Novo" and before.endswith("De "):
        votes["procedure"] = -9
    if last in HEADS and (len(words) > 1):
        votes["head"] = 2 if unknown or not sentence.title_case else 1
    if len(words) > 1 and last in ("Bank", "University", "Hospital"):
        votes["body"] = 2
    if _PREFIX_HEADS.match(name):
        votes["institution"] = 4
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
    if DEAL_WITH.search(before) or _BY_WHOM.search(before) or VERB_BEFORE.search(before):
        votes["role"] = 1
    if re.match(rf"(?:\([^()]*\)|\s)*\s?(?:,[^,]{{3,200}},)?\s*(?i:{_SAYS})", after):
        votes["says"] = 1 if start == 0 and not sentence.title_case and len(words) == 1 and not unknown else 2
    if re.match(r"[’']s?\s", after):
        votes["possessor"] = 3 if _DEAL_NOUN.match(after) else 1
    if re.match(
        r" and [A-Z]\w+(?: [A-Z]\w+)* (?:today |jointly |have |has )?(?:announc|"
        r"enter|sign|negotiat|agree|expand|initiat|partner|complet|report|collaborat|"
        r"team)\w*",
        after,
    ):
        votes["pair"] = 2
    if re.search(r"\b(?:such as|including|like|among them) (?:[A-Z][\w& -]*, )*(?:[A-Z][\w& -]* and )?$", before):
        votes["listed"] = 1
    if unknown and len(unknown) == len(words):
        votes["unknown"] = 1
    if (
        unknown
        and not sentence.title_case
        and re.search(r"\b(?:to|from|with|by|between|and|than|via|said),? $", before)
        and re.match(
            r"\s*(?:[,.;:)]|and\b|or\b|to\b|for\b|in\b|on\b|under\b|at\b|will\b|has\b|"
            r"is\b|was\b|if\b|since\b|[’']s\b|$)",
            after,
        )
    ):
        votes["preposition"] = 1
    if (unknown or len(words) > 1 or re.search(r"\d", name)) and is_registered_company(name):
        votes["registered"] = 2
    if re.search(
        r"(?:NASDAQ|Nasdaq|NYSE|OTC\w*|Euronext|ASX|TSXV?|CSE|LSE|SIX|HKEX|NEO|AQSE|FSE|XICE)[\w ]{0,"
        r"12}:\s?[“\"]?(?:[A-Z.]+,? )*$",
        before,
    ) or re.fullmatch(r"\([\w-]+s?\)", text[max(0, start - 1) : end + 1]):
        votes["ticker symbol"] = -5
    if sentence.title_case and votes["role"] and _OBJECT_BEFORE.search(before):
        votes["title object"] = 2 if unknown or last in HEADS else 1 if len(words) > 1 else 0
    if (
        unknown
        and len(words) == 1
        and re.match(
            r"\s(?:[a-z]+ly )?(?:will|has|had|have|is|was|said|began|may|might|could|would|can|"
            r"cannot|no longer|did|does|bought|sold|took|won|got|went|met|put|cut|led|struck|[a-z-]{3,}(?:ed|s))\b",
            after,
        )
    ):
        votes["subject"] = 1
    if re.search(r"[a-z][A-Z]", name):
        votes["camel"] = 1
    if (
        re.fullmatch(
            r"[a-z]{1,2}[A-Z]{2,6}|[A-Z][a-z]{0,2}[A-Z]{1,3}(?:[a-z][A-Z]{1,2})?|[A-Z]{2,"
            r"6}",
            name,
        )
        and "known" not in votes
        and name in sentence.abbreviations
    ):
        votes["abbreviation"] = -6
    if re.fullmatch(r"[A-Z]{2,6}", name) and not votes.keys() & {"role", "says", "listed", "described", "subject"}:
        votes["acronym"] = -1
    if re.match(
        r"[’']s (?:disease|syndrome|dementia|lymphoma|sarcoma|palsy|ataxia|chorea|"
        r"[Dd]isease)",
        after,
    ) or words[0] in ("Alzheimer", "Parkinson", "Crohn", "Huntington"):
        votes["eponym"] = -5
    if re.fullmatch(r"[a-z]{1,2}[A-Z]{2,4}s?", name) and not votes.keys() & {"known", "ticker", "dateline"}:
        votes["disease"] = -3
    if name in TOWNS or all(
        word in CITIES or word.title() in CITIES or re.fullmatch(r"[A-Z]\.", word) for word in words
    ):
        votes["city"] = -4
    if re.search(
        r"-(?:based|like|specific|positive|negative|driven|mutant|wide|approved|"
        r"led|funded|style|only)$|^(?:mRNA|siRNA|cfDNA|sNDA|sBLA|scRNA|RNA|DNA)$",
        name,
    ):
        votes["adjective"] = -5
    if not unknown:
        votes["ordinary"] = -3 if len(words) == 1 else -1 if last not in HEADS or sentence.title_case else 0
    if re.search(r"\d", name) and not votes.keys() & {"ticker", "dateline", "head"}:
        votes["digits"] = -1
    if _GENERIC_RUN.match(name):
        votes["generic"] = -5
    if words[0].rstrip(".") in FIELD_SHORT and len(words) == 1:
        votes["field"] = -6
    if _TRIAL.match(after) or (len(words) < 3 and _TRIAL_NAME.match(after) and not votes.keys() & {"known", "head"}):
        votes["trial"] = -6
    if re.match(r"s?(?: \([A-Z]+\))? (?:[Dd]esignation|[Ss]tatus|[Ss]cheme)\b", after):
        votes["designation"] = -6
    if _JOURNAL.search(before):
        votes["journal"] = -6
    if (
        re.match(r" (?:company|companies|firm|sector|industry|space|platform|technology|event|Event)\b", after)
        and len(words) == 1
    ):
        votes["sort of company"] = -4
    if (AS_MEDICINE.match(after) or OF_MEDICINE.search(before)) and not _owns_medicine(before, after, votes):
        votes["medicine"] = -3
    if re.fullmatch(r"(?:Nasdaq|NASDAQ|OTC|NYSE|TSX)\w*", name) and after.startswith(":"):
        votes["ticker symbol"] = -9
    if MEETING.match(after) and any(w in _SOCIETIES for w in words):
        votes["meeting"] = -6
    if len(words) == 1 and is_english(name) and not is_ordinary(name) and not is_registered_company(name):
        votes["english"] = -2
    if re.fullmatch(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", name):
        votes["day"] = -9
    if re.fullmatch(r"(?:[A-Z][a-z]+|[A-Z]\.) (?:[A-Z]\. ?)+[A-Z][a-z]+", name) or (
        1 < len(words) < 4
        and (words[0] in GIVEN_NAMES or (len(words[0]) == 1 and words[1] in GIVEN_NAMES))
        and last not in HEADS
        and not re.search(r"[&\d]", name)
        and not is_registered_company(name)
    ):
        votes["person"] = -5
    elif re.match(
        r",? (?:M\.?D|Ph\.?D|MD)\b|, (?:Chief|President|CEO|CFO|Chairman|Director|Professor)\b| as (?:its |the |our )?(?:new |interim |acting )?(?:Chief|President|CEO|CFO|CMO|Chair\w*|Vice|Senior|Head|SVP|"
        r"EVP|Executive|General|Director|[Cc]hief|[Vv]ice|[Hh]ead)\b",
        after,
    ) or re.search(r"\b(?:Dr|Mr|Ms|Mrs|Prof|Professor|CEO|CFO|Officer|President|Chairman|said)\.?,? $", before):
        votes["person"] = -4
    if _PRODUCT_BEHIND.match(after):
        votes["product"] = -3
    if re.match(
        r"\s(?:study|trial|assay|test|panel|kit|fusions?|inhibitors?|mutations?|"
        r"gene|receptor|antibod\w+|cells?|patients|program|Phase|syndrome|disease|"
        r"tablets?|vaccine|injection|Court|Study|Trial|Conference|Act|criteria|score)\b",
        after,
    ):
        votes["thing"] = -2
    if (
        re.search(r"\b(?:in|at|near)\s+$", before)
        and re.match(r",? (?:[A-Z][a-z]+|[A-Z][a-z]+\.)[,.]|[,.]", after)
        and "head" not in votes
    ):
        votes["place"] = -1
    if re.search(
        r"(?:Street|Avenue|Road|Conference|Summit|Symposium|Congress|Meeting|Journal|"
        r"Award|Act|Index|Day|Forum|Board|Committee|Officer|Registry|Rule|Program|"
        r"Project|Part(?:y|ies)|Customers|Study|Trial|Order|Letter|Designation|Passport|Review|Application|Court|(?:Convention|Conference|"
        r"Congress) Cent(?:er|re)|Hotel)$|\bJournal\b|^District of\b",
        name,
    ):
        votes["not an organization"] = -5
    return votes
