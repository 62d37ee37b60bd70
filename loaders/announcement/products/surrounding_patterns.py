"""The patterns of `surroundings`: what stands right before or behind a name where it is a medicine's, a test's or a
device's.

All are read in small letters, whatever the text is written in."""

from __future__ import annotations

import re

from loaders.announcement.lexicon.product_kinds import any_of, with_plurals, words_for

_KIND = any_of(words_for("sign"))
# Words for what a product is as they stand before its name, of several products too, and labels with a colon.
_KINDS = (
    *with_plurals(words_for("sign")),
    *(f"{label}:" for label in ("product", "products", "medicine", "drug", "device", "trade name")),
    *("medicinal product:", "medicinal products:"),
)
_KINDS_AHEAD = any_of(_KINDS)
# The last words of these.
KIND_WORDS = frozenset(kind.split()[-1] for kind in _KINDS)
_PATIENTS = (
    r"(?:patients|adults|children|women|men|boys|girls|people|adolescents|infants|participants|volunteers|subjects|"
    r"those)"
)
_DECISION = r"(?:approval|clearance|authori[sz]ation|registration|licen[cs]e|nod|green light|go-ahead)"
_STEP = r"(?:designation|status|ce mark(?:ing)?|ukca mark(?:ing)?)"
_CALLED = re.compile(rf"\b{_KINDS_AHEAD},? (?:is |to be |will be |it has |it )?$")
_BY_PATIENTS = re.compile(rf"\b{_PATIENTS}(?: \w+)? (?:who )?$")
_GIVEN = re.compile(rf"{_BY_PATIENTS.pattern}|\b(?:be|been|being|were|are|now) (?:now )?$")
# Last word before a name -> what must stand before that word, nothing where that word alone tells.
BEFORE: dict[str, re.Pattern[str] | None] = {
    "of": re.compile(
        r"\b(?:trials?|study|studies|effectiveness|efficacy|safety|tolerability|doses?|dosing|vials|packs|"
        r"batch(?:es)?|"
        r"prescriptions|roll-?outs?|label|volumes|sales|launch|registration|licen[cs]e|formulations?|use|"
        r"manufactur(?:e|ing)|indications?|recalls?|uptake|administration|approval|clearance|authori[sz]ation|"
        r"suppl(?:y|ies)|development|shortages?|price|cost|shipments|generics|versions?|cop(?:y|ies)|biosimilars?|"
        r"reimbursement|implantation|infusions?|injections?|tablets|capsules|under the (?:\w+ )?name|"
        r"(?:its|begun|rolling|priority|accelerated) review) $"
    ),
    "to": re.compile(
        rf"\b(?:rights|biosimilars?|alternatives?|switch(?:ed|ing)?|access|{_DECISION}|{_STEP}) $",
    ),
    "for": re.compile(
        r"\b(?:petition|request|application|submission|dossier|fil(?:e|ing)|de novo|510\(k\)|label|s?nda|s?bla|maa|"
        r"pma|"
        rf"exclusivity|demand|coverage|prescriptions|rights|compliance|companion (?:diagnostic|test)|response letter|"
        r"(?:select(?:s|ing)?|picks?|identif(?:y|ies|ying)) (?:\w+ )?patients|"
        rf"{_DECISION}|"
        rf"{_STEP})"
        r"(?: to the \w+)? $"
    ),
    "on": re.compile(
        rf"\bopinion(?: \w+){{0,2}} $|\bopinion was adopted $|\b{_PATIENTS}(?: \w+)? $|"
        r"\b(?:patents?|clinical hold|royalties|(?:part|parts|parted) ways|work|verdict|ce mark(?:ing)?) $"
    ),
    "with": re.compile(
        r"\b(?:treated|dosed|vaccinated|implanted|injected|infused|immuni[sz]ed|treatment|vaccination) $"
    ),
    "the": re.compile(r"\b(?:runs?|running|performed|processed|carried out|tested) on $"),
    "taking": None,
    "receiving": _GIVEN,
    "received": _BY_PATIENTS,
    "took": _BY_PATIENTS,
    "given": _GIVEN,
    "prescribed": _GIVEN,
    "prescribe": None,
    "prescribing": None,
    "generic": None,
    "developing": None,
    "covering": re.compile(r"\bpatents? $"),
    "protecting": re.compile(r"\bpatents? $"),
    "name": re.compile(r"\b(?:under the (?:\w+ )?|trade |brand )$"),
    "name:": re.compile(r"\b(?:trade |brand |product )$"),
    "names": re.compile(r"\b(?:under the (?:\w+ )?|trade |brand )$"),
    **dict.fromkeys("called dubbed named branded christened".split(), _CALLED),
    **dict.fromkeys("introduce introduces introduced introducing launch launches launched launching".split()),
    **dict.fromkeys("reimburse reimburses reimbursed install installs installed installing".split()),
}
_DECIDERS = r"(?:fda|ema|chmp|nice|mhra|nmpa|pmda|tga|ec|panel|committee|brussels|regulators?|europe|canada|japan)"
_PRODUCED = re.compile(
    r"[®™]* (?:at|for|in|as|through|alongside|across|under|over the counter)\b(?! (?:the )?(?:19|20|\d|fir|sec|last))|"
    r"[®™]* to (?:its|clinics|hospitals|patients|doctors|laboratories|customers)\b|[®™]*, which\b"
)
# What is done with a product, before its name, and how the sentence then goes on.
AROUND: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(r"\b(?:approv|clear|reject|register|licens|authori[sz]|refus)(?:e|es|s|ed|ing)? (?:the )?$"),
        re.compile(r"[®™]*(?: (?:for|in|as|to treat|after|against|under|from|on)\b|[.,;]| \(|$)"),
    ),
    (
        re.compile(r"\b(?:accept|validat)(?:e|es|s|ed) $"),
        re.compile(r"[®™]* (?:application|filing|submission|dossier|for (?:review|filing))\b"),
    ),
    (re.compile(r"\b(?:out-)?licen[cs](?:es|ed|ing) $"), re.compile(r"[®™]* to\b")),
    (
        re.compile(
            rf"\b{_DECIDERS}(?: \w+)? (?:back(?:s|ed)|recommend(?:s|ed)|endorse[sd]|turn(?:s|ed) down|"
            rf"wave[sd] through) $"
        ),
        re.compile(r"[®™]* (?:for|in|as|to treat|after|against)\b"),
    ),
    (
        re.compile(r"\b(?:compar|test|evaluat|pit)(?:s|es|ed|ing|ted|ting) $"),
        re.compile(r" (?:with|to|and|against|versus|over) (?:a |an? )?(?:placebo|dummy|sham|standard|[a-z]+mab)\b"),
    ),
    (
        re.compile(
            r"\b(?:to|will|may|can|and|now|exclusively) (?:co-)?(?:sell|promote|market|distribute|offer|make|"
            r"manufacture|import|supply|"
            r"commerciali[sz]e|co-promote) $"
        ),
        _PRODUCED,
    ),
    (
        re.compile(
            r"\b(?:sells|selling|promotes|distributes|offers|makes|manufactures|imports|supplies|commerciali[sz]es) $"
        ),
        _PRODUCED,
    ),
    (
        re.compile(
            r"\b(?:recall|withdraw|pull|discontinu|stop|shelv|halt)(?:e|es|s|ed|ing|n|ped|ping)? (?:developing )?$|"
            r"\bwithdrew $"
        ),
        re.compile(
            r"[®™]* (?:from the|off|from (?:sale|shelves|pharmacies|hospitals)|after|in (?:gout|[a-z]+ (?:cancer|"
            r"disease)))\b"
        ),
    ),
    (
        re.compile(r"\b(?:extend|expand|widen)(?:s|ed)? $"),
        re.compile(r"[®™]* to (?:children|adults|adolescents|infants|patients|include)\b"),
    ),
    (re.compile(r"\b(?:fil|submit)(?:e|es|ed|s|ted|ing|ting)? $"), re.compile(r"[®™]* (?:with|to) the \w+\b")),
    (re.compile(r"\b(?:pair|combin)(?:s|e|es|ed|ing)? $"), re.compile(r"[®™]* with (?!its|the|a |an |their)")),
    (
        re.compile(r"\b(?:grant|award|give|gave|hand)(?:s|ed|n)? $"),
        re.compile(
            r"[®™]* (?:fast[ -]track|orphan|breakthrough|priority review|prime\b|rmat\b|accelerated|conditional)"
            r"(?!.{0,80}\b(?:drug|therapy|candidate|vaccine|antibody|test|treatment|device|its|to (?:develop|start|"
            r"test))\b)"
        ),
    ),
)
_TRIAL = r"(?:trial|study|phase|test)"
_ITS = r"(?:(?:its|the|all|both|every|two|three|four|main|primary|key|co-primary|secondary|of) ){1,4}"
# What is said of products alone, behind their names.
BEHIND = re.compile(
    r"[®™]*(?:, (?:which (?:is|was) )?(?:approved|cleared|licensed|authori[sz]ed|indicated|marketed|sold|made|given|"
    r"taken|"
    r"injected) (?:by|in|for|as|under|once|twice)\b|"
    r" (?:has|have|had) (?:now )?been (?:included|entered|listed|approved|cleared|licensed|authori[sz]ed) (?:in|on|"
    r"by|for|as)\b|"
    r" (?:is|was|are) (?:not |now |yet |also )*(?:for sale|prescribed|taken (?:once|twice|orally|by mouth)|injected|"
    r"reimbursed|priced|on the market)\b|"
    rf" (?:met|meets|miss(?:es|ed)|hits?|reached) {_ITS}(?:goals?|endpoints?|end points?|aims?|objectives?)\b|"
    rf" (?:met|meets|miss(?:es|ed)) (?:its |the )?(?:goals?|endpoints?) in (?:\w+ ){{0,3}}{_TRIAL}\b|"
    rf" (?:fail(?:s|ed)|flop(?:s|ped)|work(?:s|ed)|succeed(?:s|ed)) in (?:an? |the |"
    rf"its )?(?:[\w-]+ ){{0,3}}{_TRIAL}\b|"
    r" (?:did not|failed to) (?:separate from|differ from|beat (?:a )?(?:placebo|standard)|outperform|slow|improve)\b|"
    r" (?:beats?|outperform(?:s|ed)) (?:a )?(?:placebo|standard|sham|dummy|chemotherapy|[a-z]+mab)\b|"
    r" (?:shr[aiu]nks?|halved|delayed|extended|lengthened|reduce[sd]|lowers?|lowered|improve[sd]|slow(?:s|ed)|"
    r"prolonged|cuts?) "
    r"(?:[\w-]+ ){0,3}(?:tumou?rs?|survival|progression|lesions|relapses?|attacks|flares|seizures|deaths?|symptoms|"
    r"scores?|risk of|pain|infections|blood pressure|weight)\b|"
    r" (?:blocks|inhibits|binds|degrades|neutrali[sz]es|quantifies) [a-z]|"
    r" (?:family|range|line) of (?!compan|business|fund)|"
    r" (?:pens|vials|prescriptions|biosimilars?|generics|franchise|label|roll-?out)\b|"
    r", as the (?:drug|medicine|test|device|vaccine|product) is (?:called|known)\b|"
    rf" \((?:[a-z-]+ ){{0,5}}{_KIND}[,)]|"
    r",? \d+(?:\.\d+)? ?(?:mg|mcg|µg|iu)\b|,? \d+(?:\.\d+)?%(?= (?:cream|gel|ointment|solution|eye|topical|foam))|"
    r" (?:plus|and|or) (?:\w+ )?other (?:tests?|drugs?|medicines?|products?|assays?|devices|vaccines|brands|"
    r"candidates)\b|"
    r" plus (?:chemotherapy|placebo|standard|best|[a-z]+mab\b)|"
    r" as (?:an?|the) (?:companion diagnostic|aid in|monotherapy|add-on|adjunct|first-line|second-line|booster|"
    r"treatment)\b|"
    r" (?:will cost|costs|is priced|was priced|will be priced) |"
    r" (?:to reach|reach(?:es|ed)?) (?:pharmacies|patients|the market|shelves|clinics|doctors)\b|"
    r" an? (?:breakthrough device|orphan (?:drug|medicine|medicinal product)|priority medicine)\b|"
    r" on (?:full |partial )?clinical hold\b|"
    r" (?:tablets?|capsules?|cream|ointment|nasal spray|eye drops|injections?)\b)"
)
# `Zelvi’s label`
OWNED = re.compile(
    r"[®™]*[’']s (?:\w+ )?(?:label|labelling|boxed warning|active (?:ingredient|substance)|indications?|"
    r"loss of exclusivity|patent expiry|mechanism|half-life|tolerability|pdufa|generics|biosimilars|price tag|"
    r"list price|"
    r"side effects?)\b"
)
KIND_BEFORE = re.compile(rf"\b{_KINDS_AHEAD}(?: of [a-z]+)? [“\"]?$")
KIND_APPOSED = re.compile(rf"\b{_KINDS_AHEAD}(?: of [a-z-]+(?: [a-z-]+)?| for [a-z ]+)?, $")
# `, a three-in-one assay.`: what a thing is, up to the end of it.
APPOSED = re.compile(
    r", (?:an?|its|the|\w+[’']s) (?:[\w/’'-]+,? ){0,6}?"
    rf"{_KIND}(?=[.,;)]|$| (?:for|that|which|to|in|from|with|of|made|used|and|based|as|by)\b)"
)
# What is asked for or granted for a company rather than a thing: `clearance for Zelvi to start`.
FOR_WHOM = re.compile(
    r"[®™]* to (?![A-Z]|treat|children|adults|patients|be\b|reach)|[®™]* for (?:(?:its|their)\b|(?=[A-Z][a-z]))"
)
# What stands behind a name that is a thing of its own, and not the first word of a longer name.
CLOSED = re.compile(
    r"[®™]*(?:[.,;:)]|$| \(| [-–—] | \d+(?:\.\d+)? ?(?:mg|mcg|µg|ml|iu|%)| (?:for|in|as|to|on|at|by|"
    r"with|from|over|under|versus|vs|plus|and|or|is|was|has|had|will|"
    r"would|could|can|may|until|since|after|before|between|among|outside|through|across|than|alone|against|did|does|"
    r"were|are|later|next|this|last|nasal|oral|tablets?|capsules?|injections?|cream|gel|ointment|spray|drops|"
    r"(?!need)[a-z]+ed|lived|fell|rose|grew|which|that|when|where|while|but|if|because|within|without|during)\b)"
)
