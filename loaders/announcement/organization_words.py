"""Words and shapes of organization names: legal forms, head words, and what is never part of one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from graph.model.names import normalise, split_legal_form
from loaders.announcement.lexicon import is_ordinary

_FORM = (
    r"(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LLP|L\.?P|"
    r"PLC|plc|AG|SE|KGaA|GmbH|S\.?A\.?S|S\.?A|SpA|S\.p\.A|"
    r"S\.?r\.?l|N\.?V|B\.?V|AB|A/S|ASA|Oyj|Oy|K\.?K|Pty|Pte|Pvt|JSC|Bhd|KG)"
)


FORMS = rf"{_FORM}\b\.?(?:,? ?(?:& )?{_FORM}\b\.?)*"


WORD = r"(?:[A-ZÀ-Þ0-9][\w’'&.®™À-ÿ/-]*|[a-z]{1,8}[A-Z][\w-]*)"


CORE = rf"{WORD}(?:(?: (?:of|for|and|de|the|di|del|la|du|&) (?:the )?| & | ){WORD}){{0,6}}"


# Words that end names of organizations; as the last word of a capitalised run they make one.
HEADS = frozenset(
    """Therapeutics Pharmaceuticals Pharmaceutical Pharma Biopharma Biopharmaceuticals BioPharma
    Biotherapeutics Biosciences Bioscience BioSciences Biotech Biotechnology Biotechnologies BioTherapeutics
    Biologics Bio Biosystems Medicine Medicines Medical Diagnostics Genomics Genetics Laboratories
    Laboratory Labs Lab Oncology Immunology Immunotherapeutics Neuroscience Neurosciences Sciences Science
    Scientific Technologies Technology Health Healthcare HealthCare Vaccines Biopharmaceutical Holdings
    Holding Group Partners Capital Ventures Fund Bank University College Institute Institutes Foundation
    Hospital Clinic Center Centre Consortium Coalition Alliance Association Society Network Council Systems
    Solutions Devices Robotics Bioworks Bioanalytics Biomanufacturing Bioservices Biomedical Biomedicine
    Biosolutions Instruments Surgical Imaging Industries Enterprises International Management Advisors
    Securities Surgery Optics Biosimilars Analytics Nutrition Dermatology Ophthalmics Ophthalmology Vision
    Hearing Spine Orthopaedics Orthopedics Software Cancer Authority Agency Ministry Department Court
    Government School Trust BioSolutions Bioinformatics""".split()
)


# Capitalised words that are never the beginning of a name.
NEVER_FIRST = frozenset(
    """the a an this that these those it its in on at as for by with from to of and or but if when while after
    before following under upon both each our we they he she his her their your no not all any some such
    other another more most many several first second third fourth new today now additionally also however
    further furthermore moreover meanwhile separately earlier previously recently currently based per via
    during since until through within without chief president ceo cfo cmo coo chairman chair director vice
    executive senior head dr mr mrs ms prof professor announces announced announcing reports reported
    reporting receives received receiving completes completed enters entered launches launched expands
    acquires acquired to acquire signs signed files filed submits initiates initiated appoints provides
    grants granted strengthens presents gets wins secures obtains closes prices raises awarded company
    companies phase part study trial patient patients data results positive topline interim final financial
    quarter year full half fiscal agreement license licence collaboration partnership european american u.s
    us uk japanese chinese swiss german french canadian korean australian british italian spanish indian
    dutch exclusive strategic global worldwide clinical commercial joint definitive leading announce
    subsidiary commercial additional says said adds what why how where who which there here will can may should could
    would according despite although board unit directors shareholders shares stock nasdaq nyse otcqb
    between among about over up out off into onto against""".split()
)


# What a headline says of its subject: the words before are the company's name.
HEADLINE_VERB = re.compile(
    r"\s(?:(?:and|to|also|will) )*(?:announc\w+|acquir\w+|receiv\w+|report\w*|"
    r"complet\w+|enters?|launch\w*|provid\w+|present\w*|initiat\w+|appoint\w*|"
    r"expand\w*|sign\w*|submit\w*|fil(?:es|ed|ing)|secur\w+|clos\w+|pric\w+|"
    r"grant\w*|award\w*|partner\w*|collaborat\w+|licens\w+|strengthen\w*|"
    r"highlight\w*|withdraw\w*|obtain\w*|publish\w*|select\w*|achiev\w+|dos(?:es|"
    r"ed)|enroll?s?|establish\w*|open\w*|unveil\w*|introduc\w+|"
    r"wins?|gets?|gains?|rais(?:es|ed)|bolster\w*|advanc\w+|host\w*|participat\w+|"
    r"outlin\w+|deliver\w*|exercis\w+|divest\w*|discontinu\w*|"
    r"terminat\w+|realign|regain\w*|refin\w+|nam(?:es|ed)|joins?|commenc\w+|"
    r"begins?|starts?|shares?|shows?|demonstrat\w+|confirm\w*|reaffirm\w*|"
    r"updat\w+|issu(?:es|ed)|makes?|offers?|distribute|merge|combine|invest\w*|"
    r"sell|buy|develop|evaluat\w+|mov(?:es|ed)|agrees?|plans?|"
    r"seeks?|regulatory|first quarter|second quarter|third quarter|fourth quarter|"
    r"full year|team(?:s)? up|showcas\w+|celebrat\w+|reveals?|celebrates|supports?|"
    r"applauds?|meets?|targets?|reviews?|comments|responds?|believes?|join forces|"
    r"inks?|taps?|cuts?|breaks|builds|doubles|deploys?|prepares?|continues?|files|bags?|lands?|set to)\b",
    re.IGNORECASE,
)


NO_SUBJECT = re.compile(
    r"\b(?:data|results?|study|trial|phase|patients?|publication|new|first|update|"
    r"treatment|approval|positive|company|late-breaking|research|"
    r"poster|analysis|conference|clinical|investigational|disease|stockholders?|"
    r"shareholders?|agency|government|therapy|vaccine|director|chairman|ceo|co-founder|chief|board|dr|"
    r"doctor|professor)\b",
    re.IGNORECASE,
)


CITIES = frozenset(
    """Tokyo Boston Cambridge London Paris Berlin Munich Basel Zurich Geneva Shanghai Beijing Suzhou Hangzhou
    Shenzhen Guangzhou Seoul Taipei Osaka Copenhagen Stockholm Oslo Helsinki Brussels Ghent Leuven Amsterdam
    Leiden Utrecht Vienna Dublin Madrid Barcelona Milan Rome Lisbon Athens Warsaw Prague Budapest Toronto
    Montreal Vancouver Chicago Houston Dallas Austin Seattle Atlanta Philadelphia Princeton Baltimore
    Gaithersburg Rockville Carlsbad Irvine Fremont Waltham Lexington Watertown Durham Raleigh Denver Boulder
    Miami Tampa Minneapolis Indianapolis Columbus Cleveland Pittsburgh Nashville Singapore Sydney Melbourne
    Brisbane Adelaide Perth Jerusalem Rehovot Haifa Mumbai Hyderabad Bangalore Bengaluru Chennai Delhi Pune
    Mainz Hilden Heidelberg Frankfurt Hamburg Lyon Strasbourg Marseille Toulouse Nantes Lausanne Oxford
    Manchester Edinburgh Glasgow Florence Visp Delaware California Massachusetts Maryland Texas Florida
    Jersey York Carolina Pennsylvania Illinois Washington Virginia Wisconsin Minnesota Michigan Ohio Georgia
    Colorado Utah Arizona Nevada Oregon Connecticut Indiana Tennessee Missouri Ontario Quebec Alberta""".split()
)


@dataclass
class Candidate:
    start: int
    end: int
    text: str
    votes: Counter[str]


CAPS_PLAIN = frozenset(
    """fda ema nda snda bla sbla crl pma ind cdx adc ngs pcr usa us eu uk mln bln usd eur kgaa ag inc ceo cfo
    ipo sec nsclc tnbc ex ra pd rna dna phase ii iii iv q1 q2 q3 q4 h1 h2 fy vs""".split()
)


_TITLE_VERBS = frozenset(
    """with from by to for of in on at as and via into through between announce announces acquire acquires buy
    buys completes enters into receives expands sign signs launches partners partner collaborate
    collaborates join joins team teams subsidiary maker company leader developer unit parent select selects
    chooses appoint appoints grants license licenses exclusive agreement collaboration partnership clinical
    approval investment financing deal firm giant""".split()
)


def title_verb(bare: str) -> bool:
    return bare in _TITLE_VERBS


def is_unknown(word: str) -> bool:
    plain = re.sub(r"[^A-Za-z]", "", word)
    return (
        len(plain) > 1
        and not all(is_ordinary(part) for part in re.split(r"[-/]", word) if part.isalpha())
        and not word.islower()
    )


_INSTITUTION = re.compile(
    r"\b(?:University|Institutes?|Hospital|Foundation(?! Medicine)|College|Ministry|"
    r"Department|School|Clinic|Government|Society|Association|Council|Authority|"
    r"Coalition|Consortium|Trust|City of|Center|Centre|Exchange|Court|Commission|"
    r"NICE|NIH|BARDA|Fund)\b"
)


def sort_of(name: str) -> str:
    """Company or Institution, by the words of the name."""
    _, form = split_legal_form(normalise(name))
    return "Institution" if not form and _INSTITUTION.search(name) else "Company"
