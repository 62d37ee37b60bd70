"""The patterns of `phrases`: what a product's name is headed by, what is done with it, what is said of it."""

from __future__ import annotations

import re

from loaders.announcement.lexicon.legal_forms import PLAIN_FORM
from loaders.announcement.lexicon.product_kinds import any_of, with_plurals, words_for
from loaders.announcement.patterns.gated import Gated

# Adjectives that a platform is described by, and that no dictionary rule catches.
DESCRIPTIVE = re.compile(r"(?:ing|ed|al|ive|ic|ary|ous|able|ible|ent|ant|ful|less|ory|based|wide|ular)$")


# Words for what a product is: behind its name, behind a made-up name, on either side of a name, and those of medicines.
_HEADS = any_of(with_plurals(words_for("headed")))
_HEADS_OF_MADE_UP = any_of(with_plurals(words_for("made_up")))
_KINDS = any_of(with_plurals(words_for("apposed")))
MEDICINES = any_of(with_plurals(words_for("apposed", "drug")))
# What makes the word before it a company's description.
_MAKERS = (
    r"makers?|compan(?:y|ies)|developers?|firms?|business|providers?|groups?|giant|specialists?|units?|manufacturers?|"
    r"suppliers?|sellers?|distributors?|pioneer|leader|producers?|market|works|plants?|factory"
)
# `its Zelvi pump`, `the Wave instrument`: a capital within running prose before the plain word for what the thing is.
HEADED = Gated(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]n?|of|for|to|existing|legacy|whose)|[’']s?) "
    r"(?P<name>[A-Z][\w®™-]*(?: (?:[A-Z]|\d)[\w®™-]*){0,3}) "
    rf"{_HEADS}\b(?! (?:{_MAKERS})\b)"
)
# A name with a capital within its first word, and what belongs to it.
_CAMEL = r"(?:[A-Z][a-z]+|[a-z]{1,4})[A-Z]\w*"
_CAMEL_NAME = rf"(?P<name>{_CAMEL}(?: (?:[A-Z][a-z]+|[A-Z\d]{{2,5}}))?)"
# `the iCare Illume camera`, `the ColoSure platform`: the same before a name with a capital within a word.
CAMEL_HEADED = Gated(rf"(?<![\w’'-]){_CAMEL_NAME} {_HEADS_OF_MADE_UP}\b(?! (?:{_MAKERS})\b)")
# `its NT-Calm neurostimulation headset`, `the TrellisGraft bone scaffold`: the same with what it does in between.
_MADE_UP = (
    rf"(?:{_CAMEL}|[A-Z]{{2,4}}-[A-Z][a-z]{{2,}}|[A-Z][a-z]+-\d+|[A-Z][a-z]{{3,}} (?:One|Pro|Plus|Max|Mini|Go)\b)"
)
DESCRIBED = Gated(
    rf"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|of|for|whose)|[’']s?) "
    rf"(?P<name>{_MADE_UP}(?: (?:[A-Z]|\d)[\w®™-]*){{0,2}})[®™]* "
    rf"(?:(?!(?:and|or|to|for|in|of|will|has|is|was|said|plans?)\b)[a-z][\w-]* ){{0,3}}?"
    rf"{_HEADS_OF_MADE_UP}\b(?! (?:{_MAKERS})\b)"
)
# `Zelvi Skin and Zelvi Hair genomic classifiers`: the versions of one line.
VERSIONS = Gated(
    r"(?<![\w’'-])(?P<one>(?P<line>[A-Z]\w{2,})[®™]* [A-Z][\w-]*)[®™]*,? (?:and|or) "
    r"(?P<two>(?P=line)[®™]* [A-Z][\w-]*)[®™]*"
    rf" (?:[a-z-]+ ){{0,2}}{_HEADS}\b"
)
# `maker of the ClearVent airway system`, `which sells Zelvi`: what a company is known for.
MADE = Gated(
    r"\b(?:(?:makers?|developers?|manufacturers?|sellers?|suppliers?|owners?|providers?) of|"
    r"(?:which|that|and) (?:makes|sells|markets|develops|supplies)) (?:the |its )?"
    rf"(?P<name>{_MADE_UP}(?: (?:[A-Z]|\d)[\w®™-]*){{0,2}}|[A-Z][a-z]{{4,}}(?=[®™]| (?:and|or) [A-Z]|[,.;]))"
)
# `screened with ColoSure`, `the launch of ColoSure`: what is done with a test or a device.
CAMEL_DONE_WITH = Gated(
    r"\b(?:(?:screen|test|measur|scann|monitor|diagnos|detect)(?:ed|ing) (?:with|by|using)|us(?:e|es|ing)|"
    r"launch(?:es|ed)?|approve[sd]|clear(?:s|ed)|roll(?:s|ed)? out|singled out|lead product,?) "
    rf"{_CAMEL_NAME}"
    rf"(?=[.,;]| (?:for|as|in|on|through|at)\b)(?!,? {PLAIN_FORM}\b)"
)


# What a headline goes on to behind a name and an `and`: `Approval of Zelvi and Reports ...`.
_GOES_ON = (
    r"(?:(?:Top-?line|Positive|First|Initial|New|Results|Data|Phase|Update[sd]?)\b|"
    r"(?:Provid|Report|Announc|Highlight|Present|Initiat|Complet|Receiv|Plan|Expand|Submi|Outlin)\w+)"
)
# Where a name that no dictionary has is a product's, whatever it looks like.
_INTRODUCED_NAME = (
    r"(?P<name>[A-Z][a-z]{4,}|[A-Z]{5,}|[A-Z]{2,}-[A-Z]{3,}|[A-Z]{3,4}-[A-Z][a-z]{3,}|[A-Z][a-z]+[A-Z][a-z]+)(?![\w’'])"
    rf"(?! (?:{PLAIN_FORM}\b|Therapeutics|Pharma|Bio|and (?!{_GOES_ON})[A-Z]))"
)
INTRODUCED_BY_A_STEP = Gated(
    r"\b(?:launch(?:es|ed|ing)? |(?:launch|sales|commercial sale|pathway|availability|commercial supply|"
    r"label|approval|authori[sz]ation|sNDA|NDA|BLA|efficacy|safety|use|doses?) (?:of|for) |tablets of )"
    rf"(?-i:{_INTRODUCED_NAME})",
    re.IGNORECASE,
)
INTRODUCED = Gated(
    r"\b(?:(?:marketed|sold|(?:sells?|markets?) (?:it|the \w+)|known|approved|branded) (?:as|"
    rf"under the (?:brand |trade )?name) |brand(?:ed)? name |branded |{_KINDS},? (?:candidate )?){_INTRODUCED_NAME}"
)


# `Acme's software QZI Decide runs on`: what a thing of an owner's is called, up to where the sentence goes on.
THING_OWNED = Gated(
    rf"(?:[a-zA-Z][’']s?|\b[Ii]ts) {_HEADS} "
    r"(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})(?=[®™]*(?: [a-z]|[,.;]))"
)
# `Zelvi Launch Plans`, `Zelvi Approval Timeline`: what only a product has.
COMING = Gated(
    r"(?<![\w’'-])(?P<name>[A-Z][a-z]+[A-Z]\w+|[A-Z]\d[A-Z][a-z]+|[A-Z][a-z]{4,})[®™]? "
    r"(?:Launch (?:Plans?|Dates?|Timing|Timeline|Update|Readiness)|Label (?:Expansion|Update)|"
    r"(?:[A-Z]\w+ ){0,3}Approval Timeline)\b"
)
# `on the ZelviStep 8`, `Feedback on ZelviTrace MRD`: a made-up word that a number or capitals qualify.
CAMEL_QUALIFIED = Gated(
    r"\b(?:[Ff]or|[Oo]f|[Oo]n|[Ww]ith|[Tt]he|[Ii]ts|older|newer|predecessor,|successor,) "
    r"(?P<name>[A-Z][a-z]+[A-Z][a-z]\w* (?!(?:IND|s?NDA|BLA|MAA|PMA|IDE|EUA|CRL|FDA|EMA|ADSs?|IPO|CEO|CFO|CTO|USA)\b)"
    r"(?:[A-Z]{2,4}\d{1,2}|[A-Z]{3,4}|p-?tau\d{3}|(?!(?:19|20)\d\d\b)\d{1,4}(?:\.\d)?))"
    r"(?=$|[,;)]|\.(?!\d)| (?:for|in|as|is|was|will|has|and|can|from|on|at|by|with|to|live)\b)"
)
CAMEL_OWNED = Gated(
    r"(?<=[a-zA-Z])[’']s? (?P<name>[A-Z][a-z]+[A-Z][A-Za-z]*)(?![\w’'-])"
    rf"(?! (?:unit|subsidiary|division|{PLAIN_FORM}\b|and))"
)


APPOSED = Gated(
    r"(?<![\w’'-])(?P<name>[A-Z][a-z]{4,}(?:-[A-Z]{2,4})?|"
    rf"{_CAMEL}(?: (?:[A-Z][a-z]+|[A-Z]{{2,5}}|\d+))?|"
    r"[A-Z][A-Za-z]{4,} \d{1,3}|[A-Z]{5,}|[A-Z]{2,4}-[A-Za-z]{3,6}\d?)[®™]*(?:, (?=software (?:that|for|which)\b)|"
    r"(?:,| is| was) "
    r"(?:an?|its|the(?: company[’']s)?|[A-Z]\w+[’']s?) )"
    rf"(?:(?!(?:{_MAKERS})\b)[\w/-]+,? ){{0,5}}?"
    rf"(?:{_KINDS}\b(?! (?:{_MAKERS})\b)|"
    r"technology(?=[.;)]| (?:that|for|designed|to|with|which|utili[sz]ing|using|enabling)\b))"
)


# `the heart-failure pill solvapril`, `zavomigrant, its tablet for migraine`: a common name that no list has.
_COMMON = r"(?<![\w-])(?P<name>[a-z]{6,}(?:-[A-Z]{1,2})?)(?![\w-])"
COMMON_BEHIND = Gated(
    rf"\b{MEDICINES},? {_COMMON}(?=[.,;)]|$| (?:for|in|as|from|has|have|had|was|were|is|will|would|could|may|at|under|"
    r"by|to|next|and|after|on|with)\b)"
)
COMMON_APPOSED = Gated(
    rf"{_COMMON}, (?:an?|its|the|[A-Z]\w+[’']s?) (?:(?!(?:{_MAKERS})\b)[\w/-]+ ){{0,5}}?{MEDICINES}\b"
    rf"(?! (?:{_MAKERS})\b)"
)


# `Zelvi approved in the EU`, `Zelvi did not meet its endpoint`: what opens a sentence that tells what became of it.
DECISION_ON_FIRST_WORD = Gated(
    r"^(?P<name>[A-Z][a-z]{4,}|[A-Z]{5,}) (?:[Aa]pproved|[Cc]leared|[Gg]ranted|"
    r"[Aa]uthori[sz]ed|[Nn]ow [Aa]vailable|is (?:now )?(?:available|approved)|"
    r"was (?:approved|cleared|granted (?:[\w-]+ ){0,3}(?:approval|clearance|designation|status|authori[sz]ation))|"
    r"did not meet (?:[\w-]+ ){0,4}(?:endpoints?|goals?)|met (?:its|the))\b"
)


# `Zelvi NDA Accepted`, `Zelvi: approval in the EU in May`: what is said of products alone.
_STRANGE_NAME = r"(?<![\w’'-])(?P<name>[A-Z][a-z]{4,}|[A-Z][a-z]+[A-Z]\w+|[A-Z]{5,})"
APPLIED = Gated(
    rf"{_STRANGE_NAME}[®™]? (?:IND|s?NDA|s?BLA|MAA|PMA) (?:[Ss]ubmission|[Aa]pplication|[Ff]iling|[Aa]ccept|"
    rf"[Aa]pprov|[Cc]lear)"
)
NOTED = Gated(rf"^{_STRANGE_NAME}: (?:CRL|approv|PDUFA|NDA|BLA|CHMP|FDA)\w*\b")
# `Zelvi (ABC-123)`, where a code name stands in brackets.
CODED = Gated(rf"{_STRANGE_NAME}[®™]? \((?=[A-Z]{{2,5}}-\d{{2,6}}[A-Z]?\))")
CLEARED = Gated(
    r"\b(?:cleared|approved|authori[sz]ed|registered|signed off(?: on)?|(?:FDA|EMA|CHMP|MHRA) (?:OKs|okays|backs)|"
    r"(?:application|applicant|licen[cs]e|registration) (?:for|of)) (?P<name>[A-Z][a-z]{4,}|[A-Z][a-z]+[A-Z][a-z]+)"
    r"(?=[.,;]| (?:for|in|as|on|and|to treat)\b)"
)
# `has approved Ono's Zelvi`, `turned down Ono's Zelvi`: what an agency decides on, behind its owner.
DECISION_ON_OWNED = Gated(
    r"\b(?:[Aa]pprov(?:es|ed)|[Cc]lear(?:s|ed)|[Aa]uthori[sz](?:es|ed)|[Ll]icensed|[Rr]eject(?:s|ed)|"
    r"[Rr]efus(?:es|ed)|(?:turns?|turned) down|[Rr]egister(?:s|ed)|[Gg]reen-?(?:lit|lights)) "
    r"(?:[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2})[’']s? "
    r"(?P<name>[A-Z][a-z]{4,}|[A-Z][a-z]+[A-Z]\w+)(?![\w’'-])(?! [A-Z])"
)
# `SepsiView has not been cleared`: what is done with products alone, behind a name that no dictionary has.
DONE_WITH = Gated(
    r"(?<![\w’'-])(?P<name>[A-Z][a-z]+[A-Z]\w+|[A-Z][a-z]{5,}) (?:(?:has|have) (?:not |now |also |already )*(?:yet )?"
    r"been|is|was) (?:not |now |also |already |only )*(?:cleared|approved|authori[sz]ed|indicated|launched|marketed|"
    r"dosed|CE[- ]marked|on sale|intended (?:for|to)|designed (?:for|to)|available (?:in|for|to))\b"
)
# `a 510(k) for Zelvi Compact PRO`, `the De Novo request for ClearZel p-tau217`: what a step is taken for.
STEP_FOR = Gated(
    r"(?:(?:\b510\(k\)|\b(?:De Novo|[Pp]remarket|PMA)(?: (?:request|[Cc]lassification|authori[sz]ation|notification|"
    r"submission|application))*|\b(?:[Cc]learance|[Aa]pproval|[Aa]uthori[sz]ation|[Rr]egistration|[Ll]icen[cs]e|"
    r"(?:CE|UKCA) [Mm]ark(?:ing)?)) (?:for|of)|"
    r"\b(?:[Dd]esignation|[Ss]tatus) (?:(?:given|granted|awarded) )?(?:by (?:the )?[A-Z]{2,5} )?to) (?:the |its )?"
    r"(?P<name>[A-Z][\w®™+-]*(?: (?:[A-Z0-9][\w®™.+-]*|[a-z]{1,3}-?[A-Z\d][\w-]*|p-[a-z]+\d+)){0,4})"
    r"(?=,? (?:for|in|as|on|an?|its|the|which|was|is|has|by|before|after|until|under|from)\b|[.;)]|$)"
)
SUCH_AS = Gated(
    r"(?:\b(?:drugs|medicines|therapies|treatments|brands|tests|assays|software|software solutions|platforms|tools),? "
    r"(?:such as|including|like)|"
    r"\b(?:brands|products|tests|portfolio|product lines?)\b[^.;]{0,60}? (?:includes?|including)) "
    r"(?:the )?(?P<names>[A-Z][\w-]+(?:, [A-Z][\w-]+)*(?:,? (?:and|or) [A-Z][\w-]+)?)(?![\w’'-]| [A-Z])"
)
# What is decided on or applied for, before a common name that no list has, and what may stand behind it.
DECISION_BEFORE_COMMON_NAME = re.compile(
    r"\b(?:[Aa]pprov(?:es|ed|ing)|[Rr]eject(?:s|ed)|[Aa]uthori[sz](?:es|ed)|[Cc]lear(?:s|ed)|[Rr]efus(?:es|ed)|"
    r"[Rr]ecommend(?:s|ed)|(?:[Tt]urns?|[Tt]urned) down|[Ss]ign(?:s|ed)? off(?: on)?|"
    r"(?:IND|s?NDA|s?BLA|MAA|JNDA|[Aa]pplications?|[Aa]pproval|"
    r"[Aa]uthori[sz]ation|[Dd]esignation|[Ss]tatus) (?:for|of|to)) $"
)
BEHIND_COMMON_NAME = re.compile(r",? (?:for|in|as|to treat|under|an?|its|the|on|by|at|without|from|with)\b|[.,;]| \(|$")
# What is told of a product and not of a company.
OF_RESULTS = re.compile(r"\s(?:demonstrat|show|achiev|confirm|meets?\b)", re.IGNORECASE)


# What is done with a medicine, before its name and behind it.
OF_MEDICINE = Gated(
    r"(?:\b[Tt]reat(?:ed|ment) [Ww]ith|\b[Cc]ombination [Ww]ith|\b[Ee]valuat(?:e|es|ing)|\b(?:[Tt]rial|[Ss]tudy|"
    r"STUDY) [Oo]f|"
    r"\b[Aa]dministration of|\b[Dd]os(?:e|es|ing) (?:of|for)|\b[Ff]ormulation of|\b[Ee]fficacy of|\b[Ss]afety of|"
    r"\b[Ee]ffects? of|\b[Rr]eceiv(?:ed|ing)(?! (?:from|by))|\b[Dd]ata (?:on|for)|\b[Uu]se of|\b[Bb]enefits? of|"
    r"[Ii]ndications? of|"
    r"\b(?:[Aa]pplication|NDA|BLA|MAA|IND|FDA|EMA|[Dd]esignation|[Aa]pproval|[Cc]learance|[Ll]abel|"
    r"[Pp]atents?) (?:for|of|to|covering)|"
    r"\b[Cc]ommerciali[sz]ation of|\b[Dd]evelopment of|\b[Cc]andidate,?|\b[Ii]ntranasal|\b[Oo]ral|\b[Ss]ubcutaneous|"
    r"\b[Tt]opical|\b[Ii]ntravenous|\b(?:once|twice)-(?:daily|weekly|monthly)) $"
)
AS_MEDICINE = re.compile(
    r"-treated|[’']s? (?:\w+ )?(?:efficacy|safety|mechanism|label|tolerability|impact|effects?|Efficacy|Safety|"
    r"Mechanism|Effects?)\b|"
    r",? (?:\(\w+\) )?(?:\d+(?:\.\d+)? ?(?:mg|mcg|µg|%)|tablets?|capsules?|monotherapy|(?:[Cc]ell )?[Tt]herapy|"
    r"[Tt]reatment|"
    r"[Ii]n (?:[Aa]dult |[Pp]ediatric )?(?:[Pp]atients|[Cc]ombination|[Aa]dults|[Cc]hildren)|plus|[Pp]rogram\b(?! to)|"
    r"(?:has |have )?(?:[Dd]emonstrat|show)(?:ed|s) (?:\w+ )?(?:efficacy|improvement|activity|benefit)|"
    r"[Mm]et (?:its|the|[Pp]rimary)|was well[- ]tolerated|is an? (?:\w+[ -]){0,3}(?:inhibitor|antibody|agonist|therapy|"
    r"peptide|vaccine)|[Ff]or (?:the )?(?:[Tt]reatment|[Pp]otential [Tt]reatment|[Pp]revention) of)"
)
# Of these, what is said of medicines alone.
DOSED = re.compile(r"-treated|,? (?:\d|tablet|capsule|monotherapy)")
STRANGE = re.compile(
    r"(?<![\w’'-])(?:[A-Z][a-z]{5,}|[A-Z]{5,}|[a-z]{1,3}[A-Z][a-z]\w{2,}|[A-Z][a-z]+[A-Z]+\w*|"
    r"[a-z]{7,})(?![\w’]|-[A-Z])"
)


# `28mg ZFX arms`, `the study of ZFX in adults`, `the addition of ZFX to`: a short form where only a medicine stands.
SHORT_GIVEN = Gated(
    r"(?:(?<=\d) ?(?:mg|mcg|µg)(?: \([^()]{1,30}\))? (?=[A-Z]{3,5}(?:\)| (?:groups?|arms?|cohorts?|doses?)\b))|"
    r"\b(?:[Ss]tud(?:y|ies)|[Tt]rials?) of (?=[A-Z]{3,5} in (?:patients|adults|participants|subjects)\b)|"
    r"\baddition of (?=[A-Z]{3,5} to\b)|\bthat of (?=[A-Z]{3,5} alone\b))"
    r"(?P<name>[A-Z]{3,5})(?![\w’'-])"
)


# `sevabertinib (Hyrnuo)`, `Menkura (copper histidinate)`: a brand and its common name, neither of them a word.
BRAND_BEHIND = Gated(
    r"(?<![\w-])(?P<common>[a-z][\w-]{4,}[a-z])[®™]? \((?:trade name:? |brand name:? |marketed as |sold as )?"
    r"(?P<brand>[A-Z][a-z]{4,}|[A-Z]{5,})[®™]?(?=[),])"
)
# `XALIPRA® (olipudase gamma)`: behind a mark even plain words are the substance.
MARKED_AHEAD = Gated(
    r"[®™] \((?:(?:low|high|single|fixed|extended|sustained)-[a-z]+ )?(?P<common>(?!(?:formerly|the|our|"
    r"an?|and|or|see|as|in|with|for|also|known|not|generic|hereinafter|collectively)\b)"
    r"[a-z][\w-]{3,}(?: [a-z][\w-]{3,}){0,2})\)"
)
BRAND_AHEAD = Gated(
    r"(?<![\w-])(?P<brand>[A-Z][a-z]{4,}|[A-Z]{5,}|[A-Z][a-z]+[A-Z][a-z]+)[®™]? \((?:active substance:? )?"
    r"(?P<common>[a-z]{4,} [a-z]{5,}|[a-z]{6,}(?:-[A-Z]{1,2})?)[,;)]"
)
# `ZELVAN'S LAROTIMA APPROVED IN JAPAN`
OWNED_IN_CAPITALS = Gated(
    r"(?<![\w-])(?P<owner>[A-Z]{2,})(?:['’]S|(?<=S)['’]) (?P<name>[A-Z]{5,})"
    r"(?=[,;:.]|$| (?:APPROVED|CLEARED|REJECTED|REFUSED|ACCEPTED|"
    r"FILED|GRANTED|LAUNCHED|WINS?|WON|GETS|GOT|RECEIVES|MEETS|MISSES|FAILS|IN|FOR|TO|AS|AT|ON|WITH|AFTER|VS)\b)"
)
