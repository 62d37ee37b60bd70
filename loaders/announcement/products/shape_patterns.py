"""The patterns of `shapes` and `codes`: code names, marked names, tests by their head word, short forms in brackets."""

from __future__ import annotations

import re
from calendar import day_name, month_name

from loaders.announcement.lexicon.legal_forms import PLAIN_FORM
from loaders.announcement.lexicon.organization_words import TRADE_WORD
from loaders.announcement.lexicon.product_kinds import any_of, in_names, with_plurals, words_for
from loaders.announcement.patterns.gated import Gated

CODE = re.compile(
    r"(?<![\w-])(?P<code>(?:[A-Z]{1,3}-)?(?:[A-Z]{2,7}|[A-Z][A-Za-z]{1,5}|[A-Z])(?:-[A-Z]{0,"
    r"5}\d{1,6}[A-Za-z]{0,3}\d?|\d{2,7}[A-Z]{0,2}|\d\d\.\d\d|-[A-Z]{2,6}\d{1,2}|-[A-Z]\d{3,"
    r"5})(?:-[A-Z0-9]{1,5})?)(?![\w]|-\d|\.\d|%)"
)
# Code names of other builds: `4D-310`, `mRNA-1345`, `225Ac-PSMA-617`, `BAY 2927088`, `AMG 757`, `Lu AG09222`.
ODD_CODE = re.compile(
    r"(?<![\w.$€£-])(?:\d[A-Z]{1,2}-\d{2,4}|5-(?:ALA|ASA|FU)|6-(?:MP|TG)|mRNA-\d{3,4}|\d{2,3}[A-Z][a-z]-[A-Z][\w-]*\w|"
    r"(?!(?:ISO|NCT|EN|IEC|PLGB|PLNI|PL|ARTG|DIN|PMA|NDA|BLA|ANDA|IND|No|CLIA|CPT|USD|EUR|CHF|SEK|NOK|DKK|RMB|CNY|JPY|INR|KRW|US|FDA|CIK|"
    r"GMT|CET|EST|EDT|PO|CA|MA|NY|TX|NJ|PA|Nr|Vol|Pub)\b)[A-Z][A-Z]{0,3}[a-z]? (?:[A-Z]{2})?\d{5,7}|"
    r"(?:ABBV|AMG|AZD|BAY|BGB|BI|BMS|CSL|GDC|GSK|HRS|INCB|JNJ|LY|MEDI|MK|MRTX|NN|REGN|RG|SAR|SHR|SRP|TAK|UCB|VX|XmAb) "
    r"(?!(?:19|20)\d\d\b)\d{3,4}[A-Z]?)(?![\w.,-]*\d)"
)


# `lutetium Lu 177 vipivotide tetraxetan`, `gallium (68Ga) gozetotide`: a medicine that carries an isotope.
_ELEMENT = r"(?:Lu|Ac|Ga|I|F|Cu|Zr|Y|Tc|In|Ra|Pb|At)"
RADIOLIGAND = re.compile(
    r"(?<![\w-])(?:lutetium|actinium|gallium|iodine|fluorine|copper|zirconium|yttrium|technetium|indium|lead|astatine)"
    rf"(?: ?[(\[]?(?:{_ELEMENT}[ -]?\d{{2,3}}m?|\d{{2,3}}m?-?{_ELEMENT})[)\]]?)? "
    r"(?:[a-z]+(?:tide|stat|mab|uane|tate|toin)(?: (?:tetraxetan|xetan|satetraxetan))?)\b"
)


# Prefixes of genes, antigens, viruses, standards and registry numbers, whose number is not a code name.
NOT_CODE = re.compile(
    r"(?:Alpha|Beta|Gamma|ICD|ISO|Omega|Mid|MID|EARLY|LATE|FGF|HTLV|Top|Russell|Early|Late|Post|Pre|Appendix|Series|AD|KEYNOTE|"
    r"CHECKMATE|COP|GNA|CTNNB|CD|IL|PD|HER|GLP|COVID|SARS|CTLA|TNF|TGF|"
    r"VEGF|NCT|FY|Q|H|CYP|BRCA|FGFR|EGFR|HLA|CXCR|CCR|CCL|TLR|TP|KRAS|BRAF|"
    r"NRAS|HPV|HIV|HSV|HBV|HCV|RSV|H\dN|DM|ROS|NTRK|TRK|ALK|MET|RET|ESR|PIK|"
    r"AKT|PARP|FLT|JAK|STAT|MTOR|BTK|PI|CDK|IDH|APOE|"
    r"IFN|IGF|LAG|TIM|TIGIT|BCL|MCL|SMN|GLUT|SGLT|DPP|PCSK|Factor|APOL|NLRP|"
    r"GPR|GLI|LRRK|GBA|SOD|TDP|Type|Phase|Part|Day|Week|Grade|"
    r"Stage|COL|AAV|CAR|ICH|USC|CFR|SB|HR|S|B|C|K|P|A|DEN|PMA|BLA|NDA|G|V|L|"
    r"R|T|N|E|Y|D|MS|II|III|IV|CB|ER|PR|HbA|LDL|HDL|Claudin|CLDN|"
    r"Nectin|EPA|GMP|PK|MUC|PSMA|FRA|WT|MAGE|NY|PRAME|KIT|GIST|BDCA|EudraCT|"
    r"ASCO|ESMO|SABCS|ASH|EHA|AACR|Vol|No|Pub|US|EP|Rule|Form|Class|"
    r"Article|Section|Chapter|Item|Level|Version|Fortune|Cas|Area|Route|"
    r"EN|IEC|TSX|mRNA|RNA|DNA|miR|LD|IC|EC|MSI|TMB|FOXP|PSA|CA|BMI|FEV)"
)


MARKED = Gated(
    r"(?<![\w])(?P<name>(?:(?:[A-Z][\w+-]*|[a-z]+[A-Z][\w+-]*|[a-z]{3,}[\w+-]*)(?: "
    r"?[®™] ?| ))?[A-Za-z0-9][\w+.-]*(?:®|™|\(R\)|\(TM\)|℠)+(?:-[A-Z]\w+)?)(?! (?:19|20)\d\d\b)"
)


# What is written with capitals and names no thing.
NO_NAMES = frozenset((*month_name[1:], *day_name, "GmbH", "LLC", "mRNA"))
# Endings of diseases, cells, proteins and techniques, and of words made of English ones.
NO_MEDICINE = tuple(
    "acea asis ia ema epsy uria plegia osis itis emia oma pathy ology ography ase lysis plasty genesis market "
    "cyte cytes genic ing sense "
    "ed ly tion tions ity al ic ous "
    "ar ory ive able ible ness ment ments ism ist ists ectomy trophy opsy ation protein proteins ies".split()
)
# What carries a mark and is no product: a meeting, an index, a company's slogan.
NOT_MARKED = re.compile(
    rf"(?:[A-Z][\w-]+ (?:{TRADE_WORD}|(?:Life )?Sciences|Health|Medicine)|"
    r"Congress|Meeting|Conference|[Ss]ymposium|Summit|Forum|Company|Index|Indexes|Week|Awards?|Russell|S&P|"
    r"(?:^|(?:Russell|S&P|Fast|Fortune|Liver) )[\d.,]+|PD)(?:®|™|\(R\)|\(TM\))+$"
)
# Behind a name that looks like a product's, these tell a company.
COMPANY_BEHIND = re.compile(
    rf",? (?:{PLAIN_FORM}|Holdings?|Group|{TRADE_WORD}|Growth|Ventures?|Medical|Technologies|Sciences|Life Sciences|"
    r"Health|Healthcare)\b(?! (?:for|in|of|to(?! [A-Z]))\b)"
)
OF_TRIAL = re.compile(
    r"(?: (?:OLE|[Oo]pen|[Ll]abel|Extension|extension|Phase|[1-3][ab]?(?:/[1-3][ab]?)?|[Cc]linical|[Pp]ivotal|"
    r"and [A-Z]+-\d|[Gg]lobal|[Rr]egistrational))* (?:[Tt]rials?|[Ss]tud(?:y|ies))\b"
)
# What names of tests and devices end in: in running prose, and wherever they stand.
NAME_ENDS = any_of(in_names(words_for("name_end")))
TITLE_ENDS = any_of(in_names(words_for("title_end"))) + (
    r"(?: Plus)?(?! (?:Division|Authority|Agency|Administration|Association|Regulation|Directive|Compan|Regist))"
)


# The second word of a species' name within a test's: `Candida auris Panel`.
SPECIES = r"(?<=[a-z] )[a-z]{3,}(?:is|us|ae|um|ii?|ans|osa)(?= [A-Z])"


AFTER_MARK = re.compile(
    rf" ?(?:(?:[A-Z][\w-]*|[A-Z0-9]+)(?:®|™)? ){{0,3}}{TITLE_ENDS}\b|(?: (?:CDx|Dx|"
    rf"AI|UTI|LRT|[A-Z]\d{{1,3}}|\d[A-Z]|IBS(?: Test)?|II|XR|ER|Plus|Pro|One|Duo|Trio|Mini|Max|Go|Lite|Ultra|[BCD"
    rf"F-HJ-Z](?![\w.’'&-])))+\b|"
    rf" [A-Z][a-z]+(?= software\b)"
)


# `Curve® NGS™ Guiding Sheath`: where a name bears two marks, it goes on to what the thing is.
AFTER_TWO_MARKS = re.compile(rf" (?:[A-Z][\w-]* ){{0,3}}{NAME_ENDS}\b")


TEST = Gated(
    rf"(?<![\w®™-])(?P<name>(?:[A-Z][\w®™+:/-]*|[a-z]+[A-Z][\w/-]*|[a-z]{{4,}}(?= "
    rf"[A-Z0-9]))(?: (?:[A-Z0-9α-ω][\w®™+:/-]*|[a-z]{{1,2}}[A-Z][\w/-]*|by|and|{SPECIES}))*? {TITLE_ENDS}"
    rf"(?:(?: [A-Z0-9][\w-]*){{1,3}} (?:Assay|Test|Panel|Kit)| Kit| System)?"
    rf"(?: (?:II|III|IV|v?\d(?:\.\d)?))?)(?![\w-])|"
    rf"(?<![\w-])(?P<dx>[A-Za-z][\w-]*[a"
    rf"-z0-9]-?(?:CDx|Dx|Seq|DX)(?: (?!(?:PMA|FDA|CE|EUA|NDA|IDE|EU|US|UK)\b)"
    rf"(?:[A-Z]+\d*|[A-Z][\w]*(?= (?:Panel|Test|Assay|Kit)))"
    rf"(?: Panel(?: Plus)?| Test| Assay| Kit| NGS| IHC)?)?)(?![\w-])"
)


LOWER_TEST = Gated(
    r"(?<![\w-])(?P<stem>(?:[A-Z][\w®™+-]*[\d-][\w®™+-]*|[A-Z]{2,}[\w-]*|[a-z]{4,"
    r"} [A-Z0-9]{3,}[\w-]*|[A-Z][a-z]+[A-Z]\w*)(?: [A-Z0-9][\w-]*){0,3}) (?P<kind>assay|kit|panel)(?![\w-])"
)


BRACKETED = Gated(
    r"(?<![\w-])(?P<brand>[A-Za-z][\w-]{3,})(?:®|™)?(?: (?:tablets?|capsules?|"
    r"injection|infusion|Intravenous Infusion|for injection|cream|nasal spray|"
    r"[\d.]+ ?(?:mg|%|mcg)))*(?:,)? \((?P<inside>[^()]{4,80})\)"
)


NICKNAME = Gated(
    r"(?<=[a-z] )\((?:“|\")?(?P<short>[A-Z]{2,6}\d{1,6}|[a-z]{3,5}-[a-z]{3}|"
    r"[A-Z]{2,5}-\d{2,5})(?:”|\")?\)"
)


def _telling(sort: str, glued: str) -> re.Pattern[str]:
    """Words that tell a product to be of a sort, as words of their own, or glued to others where `glued` follows."""
    words = with_plurals(words_for("sort", sort))
    last = any_of(word for word in in_names(words) if not word.isupper())
    return re.compile(rf"\b{any_of((*words, *in_names(words)))}\b|{last}{glued}")


# `ZelviPanel ESR1`: names of tests go on behind the word for one, those of devices do not.
DIAGNOSTIC = _telling("diagnostic", r"\b")
DEVICE, PLATFORM = (_telling(sort, "(?=[®™]*$)") for sort in ("device", "platform"))


POSSESSED = Gated(
    r"(?:[’']s?|s’) (?P<name>[A-Za-z][\w-]{2,}(?: [A-Z0-9][\w-]*)?) (?P<head>platform|"
    r"system|instrument|software|sequencer)s?\b"
)
# A gene therapy by its vector and what it carries.
GENE_THERAPY = Gated(r"(?<![\w-])(?:r?AAV\d*|Ad\d*|LV|LNP)-(?=\w*[A-Z])[A-Za-z]\w{2,}(?![\w-])")
# `start offering Precise MRD`: plain words, by what the test looks for.
OF_RESIDUAL_DISEASE = Gated(
    r"(?<![.!?:;“\"] )(?<![\w-])(?P<name>(?!The\b|Our\b|Its\b|This\b)[A-Z][a-z]{3,} MRD)(?![\w-]| (?:negativ|positiv|"
    r"status|levels?|assess|monitor|response|rates?|detection|clearance|data|results?))"
)
