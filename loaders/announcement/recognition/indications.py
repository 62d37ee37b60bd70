"""Indications: diseases and populations, from a head word with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from loaders.announcement.mentions import Mention
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.text.sentences import Sentence

_HEAD = (
    r"(?:[\w-]*(?:cancers?|carcinomas?|tumou?rs?|lymphomas?|leuk(?:a)?emias?|"
    r"melanomas?|myelomas?|gliomas?|blastomas?|sarcomas?|neoplasms?|"
    r"adenomas?|mesotheliomas?|malignanc(?:y|ies)|metastas[ei]s)|"
    r"diseases?|syndromes?|disorders?|infections?|diabetes|obesity|depression|"
    r"asthma|sepsis|burns?|wounds?|pain|dementia|epilepsy|"
    r"seizures|autism|schizophrenia|migraines?|stroke|hypertension|heart failure|"
    r"sclerosis|fibrosis|cirrhosis|psoriasis|eczema|"
    r"rosacea|acne|[\w-]{2,}(?:itis|osis|uria|pathy|pathies|trophy|trophies|"
    r"plegia|penia|philia|[a-z]emia|aemia|algia|plasia|megaly)|"
    r"hypoglyc(?:a)?emia|hyperinsulinism|presbyopia|myopia|mydriasis|glaucoma|"
    r"blindness|deafness|allerg(?:y|ies)|anaphylaxis|"
    r"COVID-19|influenza|malaria|mpox|HIV(?:-1)?|NSCLC|SCLC|GIST|AML|MDS|PNH|"
    r"NASH|MASH|ALS|COPD|cholangiocarcinoma|deficienc(?:y|ies)|"
    r"insufficiency|rejection|mutations?|angioedema|insomnia|addiction|thrombosis|"
    r"h(?:a)?emophilia|impairment|injur(?:y|ies)|illness(?:es)?|conditions?)"
)
# Words that do not belong to the name of a disease that follows them.
_STOP = frozenset(
    """the a an of for in to with by from and or on at as is are was were be been being has have had its their
    his her our treat treats treating treatment treatments therapy therapies drug drugs company companies
    patients patient people adults adult children women men that which who whose this these those other such
    all many most some any new novel first only approved against across detect detecting detection diagnose
    diagnosis diagnosing prevent preventing prevention cause causes causing including like about into within
    without than receives announces study trial results candidate fight fighting address addressing
    targeting target targets cure manage managing management understanding developing development phase
    using via under over per between sell selling market test tests testing screening inhibitor inhibitors
    antibody vaccine program programme help helps identify identifying potentially living precision global
    early-stage added adds adding expanded reduced reduces improved improves fda ema nda bla pma marketing
    application designation approval clearance relief buy buys buying bought acquire acquires acquired acquiring
    license licenses licensed licensing make makes making made launch launches launched enter enters entered start
    starts started run runs ran open opens opened reject rejects rejected file files filed seek seeks
    co-develop maker""".split()
)
# What is done, or told, before a disease is named is no part of its name.
_DEED = re.compile(
    r"(?:could|would|should|may|might|can|will|shall|must|do|does|did|not|how|often|what|when|pick|out|data|preclinical|"
    r"posters?|assays?|meaningful|preliminary|existing|detects?|advances|gives?|gave|supports?|supported|demonstrat\w+|"
    r"show(?:s|ed|n)?|disrupts?|includ\w+|revolutioni[sz]\w+|preclud\w+|provid\w+|highlight\w*|encourag\w+|"
    r"(?!(?:\w+-)?(?:\w*myelinating|debilitating|threatening|relapsing|remitting|recurring|disabling|underlying|emerging|"
    r"infiltrating|disfiguring|limiting|wasting|scarring|bleeding|blistering|itching|blinding|ageing|aging|swallowing|"
    r"sleeping|eating|drinking|breathing|smou?ldering|scaling|forming|secreting|producing|lasting|vomiting|activating|"
    r"sclerosing|ankylosing|obstructing|perforating|necroti[sz]ing|ulcerating|stricturing|fistuli[sz]ing|gambling|"
    r"spreading|invading|inactivating|silencing|splicing|signalling|signaling|coughing|wheezing)$)[\w-]{3,}ing)",
    re.IGNORECASE,
)
_HEAD_WORD = re.compile(f"(?!anti){_HEAD}", re.IGNORECASE)
_WORD = re.compile(r"[Hh]eart [Ff]ailure(?![\w-])|[\w-]{3,}")
_AFTER = re.compile(
    r"(?: \([A-Z][\w-]{1,9}\))?(?:(?: and| or) (?:[\w-]+ ){0,3}?(?:cancers?|"
    r"carcinomas?|tumou?rs?|lymphomas?|diseases?|disorders?|pain|melanoma|dementia|"
    r"infections?)(?: \([A-Z][\w-]{1,9}\))?)?"
    r"(?: (?:due to|caused by|associated with|resistant to|following|after|bearing|"
    r"harbou?ring|carrying|expressing|positive for|with) (?:an? |the |any )?"
    r"(?:[\w’'/.-]+ ?){1,6}?(?:mutations?|fusions?|alterations?|rearrangements?|"
    r"amplification|expression|overexpression|deletions?|insertions?|variants?|"
    r"disease(?: \([A-Z]{1,6}\))?|G12[CD]|V600E|gene|deficiency|instability|"
    r"pathology|hyperinsulinism|translocations?)(?: (?:fusions?|mutations?|alterations?|"
    r"rearrangements?))?(?: \([A-Z]{1,6}s?\))?"
    r"(?: (?:and|or) (?:no |an? )?(?:[\w-]+ ){1,4}?(?:mutations?|fusions?|alterations?))?)?"
)
_POPULATION = Gated(
    r"(?P<who>(?:(?:adult|p(?:a)?ediatric|elderly|adolescent|eligible|treatment-na[iï]ve|"
    r"previously treated|symptomatic|pregnant|certain|male|female)(?:,? and "
    r"|, | or | )){1,3}"
    r"(?:patients|adults|children|women|men|infants|individuals|people)(?: [\w "
    r"]{0,25}?)? (?:with|who have|living with) )$",
    re.IGNORECASE,
)


_CHANGE = (
    r"(?:fusions?|mutations?|alterations?|rearrangements?|amplifications?|overexpression|deletions?|insertions?|"
    r"translocations?)"
)
_CHANGED = re.compile(rf"\b{_CHANGE}\b|-(?:positive|negative|mutant|mutated|altered|amplified)\b", re.IGNORECASE)
_MARKER = re.compile(
    r"(?: (?:that|which|who|whose tumou?rs?))?,? (?:have|has|harbou?r(?:s|ing)?|carr(?:y|ies|ying)|bear(?:s|ing)?|with|"
    r"(?:are )?positive for) (?:an? |the )?"
    rf"(?:(?!(?:and|or|who|that|patients)\b)[\w/-]+ |\([\w/-]+\) ){{1,8}}?(?:gene )?{_CHANGE}\b",
    re.IGNORECASE,
)


def find_indications(sentences: Sequence[Sentence], taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """Every disease or population named in these sentences, with its modifiers and its restrictions."""
    occupied = {cell for start, end in taken for cell in range(start, end)}
    mentions: list[Mention] = []
    for sentence in sentences:
        position = 0
        for match in _WORD.finditer(sentence.text):
            if match.start() < position or not _is_head(match[0]):
                continue
            start, end, disease = _bounds(sentence, match, occupied)
            position = max(match.end(), end)
            if start < end and not _plain(sentence.text[start:end]):
                written = sentence.text[start:end]
                name = sentence.text[disease : _marked_until(sentence.text, disease, end)]
                mentions.append(Mention("indication", sentence.start + start, sentence.start + end, written, name))
    return mentions


def _marked_until(text: str, start: int, end: int) -> int:
    """Where the name of a disease ends with the biomarker that tells it apart: `that have an NTRK gene fusion`."""
    marker = None if _CHANGED.search(text, start, end) else _MARKER.match(text, end)
    return marker.end() if marker is not None else end


@lru_cache(maxsize=65_536)
def _is_head(word: str) -> bool:
    return _HEAD_WORD.fullmatch(word) is not None


def _plain(name: str) -> bool:
    """A head word alone that says nothing ("disease", "conditions", "mutations"), or a designation's own name."""
    if re.fullmatch(r"rare pa?ediatric diseases?", name, re.IGNORECASE):
        return True
    return bool(
        re.fullmatch(
            r"(?:\w+ )?(?:diseases?|disorders?|conditions?|syndromes?|infections?|mutations?|"
            r"deficienc(?:y|ies)|injur(?:y|ies)|illness(?:es)?|rejection|impairment|"
            r"analysis|diagnosis|basis|prognosis|hypothesis|dosis|emphasis|synthesis|"
            r"thesis|apoptosis|metastas[ei]s)",
            name,
            re.IGNORECASE,
        )
    ) and not re.match(
        r"(?:rare|infectious|autoimmune|cardiovascular|alzheimer|parkinson|crohn|"
        r"neurodegenerative|bipolar|kidney|liver|eye|celiac|lung|heart|inflammatory|"
        r"metabolic|[A-Z]\w+[’']s) ",
        name,
        re.IGNORECASE,
    )


def _bounds(sentence: Sentence, match: re.Match[str], occupied: set[int]) -> tuple[int, int, int]:
    """Where a disease with its population begins and ends, and where the disease itself begins."""
    text = sentence.text
    start = match.start()
    before = list(re.finditer(r"[\w’'/:-]+", text[max(0, start - 90) : start]))
    for word in reversed(before[-7:]):
        at = max(0, match.start() - 90) + word.start()
        if text[at + len(word[0]) : start].strip() or sentence.start + at in occupied:
            break
        if word[0].lower() in _STOP or _DEED.fullmatch(word[0]):
            break
        owner = start < match.start() and word[0].endswith(
            ("'s", "’s")
        )  # `Myriad's breast cancer`, not `Crohn's disease`
        if owner or word[0].isdigit():
            break
        start = at
    tail = _AFTER.match(text, match.end())
    end = tail.end() if tail else match.end()
    while end > match.end() and any(sentence.start + cell in occupied for cell in range(match.end(), end)):
        end = match.end()
    disease = start
    who = _POPULATION.search_part(text[max(0, start - 110) : start], text)
    if who:
        start = max(0, start - 110) + who.start("who")
    head_cells = range(sentence.start + match.end() - 2, sentence.start + match.end())
    return (0, 0, 0) if any(cell in occupied for cell in head_cells) else (start, end, disease)
