"""Words and shapes of organization names: head words, what bodies are called, and what is never part of one."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.model.names import normalise, split_legal_form
from loaders.announcement.lexicon.field_names import is_field_company
from loaders.announcement.lexicon.institutions import is_short_form, society_names
from loaders.announcement.lexicon.places import GREAT_NATIONS, NATIONS
from loaders.announcement.lexicon.word_lists import is_ordinary, second_names
from loaders.announcement.patterns.gated import Gated

WORD = r"(?:(?!M/s\b)[A-ZÀ-Þ0-9](?:[\w’'&.®™À-ÿ/]|-(?!-))*|[a-z]{1,8}[A-Z][\w-]*)"


CORE = rf"{WORD}(?:(?: (?:of|for|and|de|the|di|del|la|du|&) (?:the )?| ){WORD}){{0,6}}"


# Words of the trade that end names of companies and hardly anything else.
TRADE = """
    Therapeutics Biotherapeutics Pharmaceuticals Pharmaceutical Pharma Biopharma BioPharma Biosciences
    BioSciences Bioscience Biosolutions BioSolutions Biotechnology Biotechnologies Biotech Biologics Biosystems
    Bio Diagnostics Genomics Oncology Laboratories Labs Medicines
""".split()
TRADE_WORD = f"(?:{'|'.join(sorted(TRADE, key=len, reverse=True))})"
# `Acme Health and Biologicals`: alone, none of these is a second name.
HEAD_ALONE = rf"(?:{TRADE_WORD}|Biologicals|Technology|Technologies|Sciences?|Devices|Nutrition)"
# Words that end names of organizations; as the last word of a capitalised run they make one.
HEADS = frozenset(
    (
        *TRADE,
        *"""Biopharmaceuticals BioTherapeutics Medicine Medical Genetics Laboratory Lab Immunology
        Immunotherapeutics Neuroscience Neurosciences Sciences Science Scientific Technologies Technology Health
        Healthcare HealthCare Vaccines Biopharmaceutical Holdings Holding Group Partners Capital Ventures Fund
        Bank University College Institute Institutes Foundation Biobank Hospital Clinic Center Centre Consortium
        Coalition Alliance Association Society Network Council Systems Solutions Devices Robotics Bioworks
        Bioanalytics Biomanufacturing Bioservices Biomedical Biomedicine Instruments Surgical Imaging Industries
        Enterprises International Management Advisors Securities Surgery Optics Biosimilars Analytics Nutrition
        Dermatology Ophthalmics Ophthalmology Vision Hearing Spine Orthopaedics Orthopedics Software Cancer
        Authority Agency Ministry Department Government School Trust Bioinformatics Theragnostics Theranostics
        Biopharm Insights Immuno Immune Cardio Neuro Molecular Biologicals Radiopharma Biolabs Medtech MedTech
        Organization Organisation Academy Federation Dx Growth Venture Equity Investments
        Equities Lifesciences LifeSciences Lifecare Farma Neurotech Biosensing Bioprocess Works""".split(),
        *second_names(),
    )
)
# Heads that plain phrases of a title end in as often as names do: `Breakthrough in Human Immunology`.
DOUBTFUL_HEADS = frozenset(
    """Center Cancer Health Medical Science Technology Immunology Oncology Vision Network Group Systems Medicine
    Medicines International Solutions Agency Scientific Lab Works""".split()
)
# Of these the names go on with what they are of: `University of Utah`.
BODIES = frozenset(
    """University College Institute Institutes Foundation Hospital Clinic Center Centre Consortium Coalition Alliance
    Association Society Network Council Bank School Trust Authority Agency Ministry Department Government Organization
    Organisation Academy Federation Science Sciences Medicine Fund Group Holding Laboratory Management International
    Cancer Surgery Partners""".split()
)
# These end a name behind a word that is no other one: `Calloway Hematology`, but not `Paediatric Neurology`.
FIELDS = frozenset(
    """Hematology Haematology Radiology Cardiology Urology Neurology Metabolic Vascular Respiratory Ophthalmic Dermal
    Reagents Chemicals Chemical Herbals Care Royalty Investment Pharmacy Assays Implants Peptides Proteomics
    Microfluidics Immunotherapy Endoscopy Biomaterials Aesthetics Nutraceuticals Research Rare AI""".split()
)


# Capitalised words that are never the beginning of a name.
NEVER_FIRST = frozenset(nation.lower() for nation in GREAT_NATIONS) | frozenset(
    """the a an this that these those it its in on at as for by with from to of and or but if when while after
    before following under upon both each our we they he she his her their your no not all any some such
    other another more most many several first second third fourth new today now additionally also however
    further furthermore moreover meanwhile separately earlier previously recently currently based per via
    during since until through within without chief president ceo cfo cmo coo chairman chair director vice
    executive senior head officer svp evp dr mr mrs ms prof professor announces announced announcing reports reported
    reporting receives received receiving completes completed enters entered launches launched expands
    acquires acquired acquire signs signed files filed submits initiates initiated appoints provides
    grants granted clears cleared approves approved rejects rejected accepts accepted backs strengthens presents
    gets wins secures obtains closes prices raises awarded company
    companies phase part study trial patient patients data results positive topline interim final financial
    quarter year full half fiscal agreement license licence collaboration partnership u.s
    us uk
    exclusive strategic global worldwide clinical commercial joint definitive leading announce
    unlike like despite besides contrary
    subsidiary additional says said adds what why how where who which there here will can may should could
    would according despite although board unit directors shareholders shares stock nasdaq nyse otcqb
    between among about over up out off into onto against easter christmas whitsun thanksgiving ramadan""".split()
)


# What a public body is, where a place follows (`University of Utah`), ...
BODIES_OF = tuple(
    """University Universities Ministry Department Bank College School Hospital Academy Federation League Center Centre
    Centers Centres""".split()
)
# ... and where its purpose does (`Society for Immunotherapy of Cancer`).
BODIES_FOR = tuple(
    """Institute Institutes Center Centre Centers Centres Association Society Foundation Council Agency Coalition
    Alliance Network Fund""".split()
)
# Bodies with members, which hold meetings.
SOCIETIES = frozenset(
    """Association Society Academy Institute College Foundation Federation Union Council Organization Organisation
    Consortium Alliance""".split()
)
# Words of names that stand before a meeting and only tell whose it is.
HOSTS = SOCIETIES | {"Congress", "International"}
_PART = (
    r"(?!Co-|Professor\b|Director\b|Principal\b|Chair\b|Head\b|[A-Z]\.[A-Z]\.)"
    r"(?:[A-Z][\w&-]*(?:[’']s(?= (?:Disease|Research|Association|Cancer|Health)))?|St\.)"
)
# `Institute for Bone Health at the University of Lund` are two; `University of Maine at Orono` is one.
_IN_NO_BODY = r"(?!(?:[A-Z]\w+ ){0,4}?(?:University|Hospital|College|Institute|Clinic|School)\b)"
BODY_BY_SHAPE = Gated(
    rf"(?<![\w-])(?:{_PART} ){{0,4}}?(?:(?:{'|'.join(BODIES_OF)}) of|(?:{'|'.join(BODIES_FOR)}) (?:of|for|on)) "
    rf"(?:the )?{_PART}(?:(?:,? and (?!(?:{'|'.join(BODIES_OF)}) of\b)|"
    rf" & | of (?:the )?| at (?:the )?{_IN_NO_BODY}| |, (?=[A-Z]\w+,? and )){_PART})*"
    r"(?:(?<=University of California), (?:San Francisco|San Diego|Los Angeles|Davis|Irvine|Berkeley|Riverside))?"
)
# Where a society only tells whose meeting it is.
MEETING = re.compile(
    r"(?:[’']s?)?(?: \([A-Z][\w-]+\))?(?: (?:\d+(?:st|nd|rd|th)|\d{4}|Annual|International|World|Global|Virtual|"
    r"Clinical|"
    r"Genitourinary|Gastrointestinal|Cancers?|&|and|Scientific|Liver|Science))* "
    r"(?:Meetings?|Congress|Conference(?! [Cc]all)|Symposium|Summit|Convention|Sessions|Forum)\b"
)
# `Best New Device`: what a prize is given for.
PRIZE_CATEGORY = r"^Best (?!Buy\b)"
# `Skin Test Firm Zelvan Labs`: in a title, what a company is stands before its name.
SORT_OF_FIRM = (
    r"(?:Firm|Company|Maker|Developer|Specialist|Manufacturer|Provider|Start-?[Uu]p|Spin-?[Oo](?:ut|ff)|Drugmaker)"
)
# What may stand before a name and is no part of it: of which nation, or that it is everywhere.
NATIONAL = frozenset(nation.lower() for nation in NATIONS) | {"global", "international"}
# What a headline says of its subject: the words before are the company's name.
HEADLINE_VERB = re.compile(
    r"\s(?:(?:and|to|also|will) )*(?:announc\w+|acquir\w+|receiv\w+|report\w*|"
    r"complet(?!e (?:in|for|at)\b)\w+|enters?|launch\w*|provid\w+|present(?!ation)\w*|initiat\w+|appoint\w*|"
    r"expand\w*|sign\w*|submit\w*|fil(?:es|ed|ing)|secur\w+|clos\w+|pric\w+|"
    r"grant\w*|award\w*|partner\w*|collaborat\w+|licens\w+|strengthen\w*|"
    r"highlight\w*|withdraw\w*|obtain\w*|publish\w*|select\w*|achiev(?!ement)\w+|dos(?:es|"
    r"ed)|enroll?s?|establish\w*|open\w*|unveil\w*|introduc\w+|"
    r"wins?|gets?|gains?|rais(?:es|ed)|bolster\w*|advanc\w+|host\w*|participat\w+|"
    r"outlin\w+|deliver\w*|exercis\w+|divest\w*|discontinu\w*|"
    r"terminat\w+|realign|regain\w*|refin\w+|nam(?:es|ed)|rank(?:s|ed)|joins?|commenc\w+|"
    r"begins?|starts?|shares?|shows?|demonstrat\w+|confirm\w*|reaffirm\w*|"
    r"updat\w+|issu(?:es|ed)|makes?|offers?|distribute|merge|combine|invest(?:s|ed|ing)?|"
    r"sell|buy|develop|evaluat\w+|mov(?:es|ed)|agrees?|plans?|"
    r"seeks?|regulatory|first quarter|second quarter|third quarter|fourth quarter|"
    r"full year|team(?:s)? up|showcas\w+|celebrat\w+|reveals?|supports?|"
    r"applauds?|meets?|targets?|reviews?|comments|responds?|believes?|join forces|"
    r"inks?|taps?|cuts?|breaks|builds|doubles|deploys?|prepares?|continues?|bags?|lands?|set to|nears?|"
    r"brings?|welcomes?|congratulates?|recommends?|sends?|renews?|reaches?|"
    r"releases?|eliminates?|attends?|earns?|resumes?|restructures?|explores?|stands?|transfers?|"
    r"adds?|promotes?|reiterates?|clarifies|resolves|extends?|amends?|"
    r"adopts?|creates?|accelerates?|forges?)\b(?!-)",
    re.IGNORECASE,
)


NO_SUBJECT = re.compile(
    r"\b(?:data|results?|study|trial|phase|patients?|publication|new|first|update|"
    r"treatment|approval|positive|company|collaboration|partnership|agreement|customers|safety|findings|activities|lab|"
    r"late-breaking|research|"
    r"poster|analysis|conference|clinical|investigational|disease|stockholders?|"
    r"shareholders?|agency|government|therapy|vaccine|director|chairman|ceo|co-founder|chief|board|dr|"
    r"doctor|professor)\b",
    re.IGNORECASE,
)


# A word that ends the name of a disease.
DISEASE = re.compile(
    r"Cancers?|Diseases?|Syndromes?|Disorders?|[A-Z]\w+(?:itis|osis|oma|emia|pathy|trophy)|Diabetes|Tumou?rs?|"
    r"(?<=Lateral )Sclerosis"
)
CAPS_PLAIN = frozenset(
    """fda ema nda snda bla sbla crl pma ind cdx adc ngs pcr usa us eu uk mln bln usd eur kgaa ag ai inc ceo cfo
    ipo sec nsclc tnbc ex ra pd rna dna phase ii iii iv january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    q1 q2 q3 q4 h1 h2 fy vs""".split()
)


# Meetings that do not go by the short name of a society.
MEETINGS = frozenset("CTAD AAIC SABCS DDW WCLC".split())
# Short forms of the field that are never an organization.
FIELD_SHORT = (society_names() | MEETINGS).union(
    """NRDL IgE IgA IgG IgM IgG1 IgG4 MoU LOI
    PCR qPCR ddPCR NGS WGS WES IVD IVDR LDT CDx GMP cGMP GLP GCP CLIA CAP PMA NDA sNDA ANDA BLA sBLA MAA IND CTA IDE
    HDE EUA CRL PDUFA RMAT PRIME SAKIGAKE BTD ODD ADC ADCs CAR TCR TCE TIL NK mAb BsAb siRNA ASO mRNA LNP AAV CRISPR
    Cas9 Cas12 GI CNS CV PK PD ORR PFS OS DOR DCR DLT MTD RP2D AE AEs SAE TEAE TEAEs CMC IP IPO PIPE ATM CER EPS
    EBITDA GAAP AGM EGM CEO CFO CMO COO CSO CTO CBO CRO CROs CDMO AI ML API PET CT MRI ECG EEG BMI HbA1c LDL DNA
    RNA cfDNA ctDNA SNP IHC FISH ELISA IGRA TB HIV HPV HBV HCV HSV CMV EBV RSV COVID SARS AML MDS ALL CLL CML NHL
    DLBCL RSUs ADUs PCV HCPCS PhD Ph.D MD M.D DVM FACR EMEA APAC LATAM AMI KRAS NRAS BRAF EGFR HER2 ALK ROS1
    MET RET HBsAg HBeAg MHC HLA
    JPM EPA DHA ADS ADSs ADR ADRs ASC ITT NSCLC SCLC HCC RCC CRC PDAC TNBC GBM HNSCC AD ALS MS SMA DMD CF
    IPF PAH COPD CKD T1D T2D NASH MASH IBD
    IBS UC CD RA SLE PsA AMR UTI PTSD MDD GAD ADHD OCD ICU ER ICD EHR SoC SOC QoL ET CET CEST EST EDT PT PST GMT
    US USA UK EU EEA Q1 Q2 Q3 Q4 H1 H2 FY USD EUR GBP CHF ApoE APOE KOL KOLs TEM ETF NAV SPAC SAFE DIP Ct Ex-US
    OUS T-cell B-cell LNP-RNA IDMC DSMB IRB SRC DMC PI""".split()
)

_SHORT_BEHIND = re.compile(r" \(([A-Z]\w+)\)")


def stands_for_a_short_form(behind: str) -> bool:
    """Whether words before this text are what a short form of the field stands for: `Good Clinical Practice (GCP)`."""
    short = _SHORT_BEHIND.match(behind)
    return short is not None and short[1] in FIELD_SHORT


# Prepositions, verbs and nouns of a title, in small letters: they stand around names and are no part of one.
TITLE_WORDS = frozenset(
    """with from by to for of in on at as and via into through between announce announces acquire acquires buy
    buys completes enters receives expands sign signs launches partners partner collaborate
    collaborates join joins team teams using subsidiary maker company leader developer unit parent select selects
    chooses appoint appoints grants license licenses exclusive agreement collaboration partnership clinical
    approval investment financing deal firm giant""".split()
)


@lru_cache(maxsize=65_536)
def is_unknown(word: str) -> bool:
    """Whether a word is in no dictionary, wholly or in any of its parts."""
    plain = re.sub(r"[^A-Za-z]", "", word)
    if re.fullmatch(r"[A-Z][a-z]{3,}\d+", word):
        return True
    return (
        len(plain) > 1
        and not all(is_ordinary(part) or len(part) < 3 for part in re.split(r"[-/]", word) if part.isalpha())
        and not word.islower()
    )


# What makes a name without a legal form an institution's.
_WORD_OF_INSTITUTIONS = re.compile(
    r"\b(?:Universit(?:y|ät|é|à|at|et|eit|ario|aire)|Institutes?|Hospital|Foundation|College|Ministry|"
    r"Department|School|Clinic|Government|Society|Association|Council|Authority|"
    r"Coalition|Consortium|Trust|City of|Center|Centre|Exchange|Court|Commission|"
    r"Fund)\b"
)


def sort_of(name: str) -> str:
    """Company or Institution, by the words of the name."""
    if is_short_form(name):
        return "Institution"
    _, form = split_legal_form(normalise(name))
    words = [] if form else [match.end() for match in _WORD_OF_INSTITUTIONS.finditer(name)]
    # `Foundation Medicine`: a company, which the field knows by a name that goes on behind such a word.
    goes_on = bool(words) and words[-1] < len(name)
    return "Institution" if words and not (goes_on and is_field_company(name)) else "Company"
