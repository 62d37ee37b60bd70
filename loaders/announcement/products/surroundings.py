"""Words that no dictionary has, told to be products' names by the words right before or behind them.

Every word that is no English one, no place and no company is looked at once, and of its surroundings only what stands
close by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.announcement.lexicon.field_names import is_field_company
from loaders.announcement.lexicon.organization_words import FIELD_SHORT, HEADS, NATIONAL
from loaders.announcement.lexicon.places import is_place
from loaders.announcement.lexicon.word_lists import is_english, is_registered_company
from loaders.announcement.products.patterns import COMPANY_BEHIND_MARK, NO_MEDICINE, NO_NAMES
from loaders.announcement.text.sentences import Sentence

_NAME = re.compile(
    r"(?<![\w’'.&-])(?:[A-Z][a-z]+(?:[A-Z]\w*|-[A-Z]{1,4}(?![\w]))?|[a-z]{1,3}[A-Z]\w{2,}|[A-Z]{2,4}-[A-Z][A-Za-z]{1,6}\d?|"
    r"[A-Z]{5,}|[a-z]{7,})(?![\w&]|-[A-Za-z])"
)
_MORE = re.compile(r"[®™]* (?:[A-Z]{1,3}\d?|\d{1,3}(?:\.\d)?)(?![\w.’'%-]|\.\d)")
_MORE_OF_MADE_UP = re.compile(r"(?: (?:[A-Z][a-z]+|[A-Z]{1,4}\d{0,2}|\d{1,4}(?:\.\d)?))(?![\w’'%-]|\.\d)")
# `Zelvi Trio, a test`
_SECOND = re.compile(r" ([A-Z][a-z]+)(?=, an? )")
_MADE_UP = re.compile("[a-z][A-Z]")
# What stands behind a name that is a thing of its own, and not the first word of a longer name.
_CLOSED = re.compile(
    r"[®™]*(?:[.,;:)]|$| \(| [-–—] | \d+(?:\.\d+)? ?(?:mg|mcg|µg|ml|mL|IU|%)| (?i:for|in|as|to|on|at|by|"
    r"with|from|over|under|versus|vs|plus|and|or|is|was|has|had|will|"
    r"would|could|can|may|until|since|after|before|between|among|outside|through|across|than|alone|against|did|does|"
    r"were|are|later|next|this|last|nasal|oral|tablets?|capsules?|injections?|cream|gel|ointment|spray|drops)\b)"
)
_DECIDED = r"(?:[Aa]pprov|[Cc]lear|[Rr]eject|[Rr]egister|[Ll]icens|[Aa]uthori[sz]|[Rr]efus)"
# `the trial of`, `patients taking`, `under the name`: behind these stands a product.
_OF_PRODUCTS = re.compile(
    r"(?:\b(?:[Tt]rials?|[Ss]tud(?:y|ies)|[Ee]ffectiveness|[Ee]fficacy|[Ss]afety|[Tt]olerability|[Dd]os(?:es?|ing)|[Vv]ials|"
    r"[Pp]acks|[Bb]atch(?:es)?|[Pp]rescriptions|[Rr]oll-?outs?|[Ll]abel|[Vv]olumes|[Ss]ales|[Ll]aunch|[Rr]egistration|"
    r"[Ll]icen[cs]e|[Ff]ormulations?|[Mm]anufactur(?:e|ing)|[Uu]se|[Ii]ndications?|[Rr]ecalls?|[Uu]ptake|[Aa]dministration|"
    r"[Aa]pproval|[Cc]learance|[Aa]uthori[sz]ation|[Ss]uppl(?:y|ies)|[Dd]evelopment|[Ss]hortages?|[Pp]rice|[Cc]ost|"
    r"[Ss]hipments|[Gg]enerics|(?:[Vv]ersions?|[Cc]op(?:y|ies)|[Bb]iosimilars?)|[Rr]eimbursement|[Ii]mplantation) of|"
    r"\b(?:[Rr]ights|[Bb]iosimilars?|[Aa]lternatives?|[Ss]witch(?:ed|ing)?|[Aa]ccess|"
    r"(?:CE|UKCA) [Mm]ark(?:ing)?) to|\b(?:CE|UKCA) [Mm]ark(?:ing)? (?:for|on)|"
    r"\b(?:[Pp]etition|[Rr]equest|[Aa]pplication|[Ss]ubmission|[Dd]ossier|[Ff]il(?:e|ing))(?: to the [A-Z]\w+)? for|"
    r"\b(?:De Novo|510\(k\)|[Ll]abel|[Ll]icen[cs]e|s?NDA|s?BLA|MAA|PMA|[Aa]pproval|[Cc]learance|[Ee]xclusivity|"
    r"[Dd]emand|[Cc]overage|[Pp]rescriptions) for|"
    r"\b[Oo]pinion (?:\w+ )?(?:was adopted )?on|\b[Oo]pinion was adopted on|\b[Pp]atents? (?:on|covering|protecting)|"
    r"\b(?:[Pp]atients|[Aa]dults|[Cc]hildren|[Ww]omen|[Mm]en|[Pp]eople|[Aa]dolescents|[Ii]nfants|[Pp]articipants|"
    r"[Vv]olunteers|[Ss]ubjects)(?: \w+)? (?:on|taking|given|receiving|treated with|who (?:took|received|got))|"
    r"\b(?:be|been|being|were|are|now) (?:now )?(?:given|prescribed|dosed with|treated with|vaccinated with|"
    r"implanted with|switched to)|"
    r"\bunder the (?:\w+ )?names? (?:of )?|\b(?:[Tt]rade|[Bb]rand) names?:?|"
    r"\b(?:[Pp]rescrib(?:e|ing)|[Ii]ntroduc(?:e|es|ed|ing)|[Ll]aunch(?:es|ed|ing)?|[Gg]eneric|[Tt]aking|[Rr]eimburs(?:e|es|ed)|"
    r"[Ii]nstall(?:s|ed|ing)))[ ]?[“\"]?$"
)
_UPON = re.compile(rf"\b{_DECIDED}(?:e|es|s|ed|ing)? (?:the )?$")
_UPON_WHICH = re.compile(r"[®™]*(?: (?:for|in|as|to treat|after|against|under|from|on)\b|[.,;]| \()")
_KINDS = (
    r"(?:[Dd]rug|[Mm]edicine|[Vv]accine|[Aa]ntibody|[Ii]nhibitor|[Aa]gonist|[Aa]ntagonist|[Hh]ormone|[Ee]nzyme|[Pp]ill|"
    r"[Tt]ablets?|[Cc]apsules?|[Ss]pray|[Cc]ream|[Gg]el|[Oo]intment|[Ii]njection|[Ii]nhaler|[Dd]rops|[Aa]ntibiotic|"
    r"[Aa]ntiviral|[Bb]iosimilar|[Pp]ainkiller|[Tt]est|[Aa]ssay|[Pp]anel|[Kk]it|[Ss]ensor|[Pp]ump|[Ss]tent|[Cc]atheter|"
    r"[Vv]alve|[Rr]obot|[Ii]mplant|[Pp]atch|[Bb]rands?|[Cc]andidate|[Ss]tain|[Ss]creen|[Ss]tatin|[Ii]nsulin|"
    r"[Mm]edicinal product|[Pp]roducts:|[Ee]ngine|[Pp]latform|[Gg]ene therapy|[Ii]mmunotherapy|[Cc]ell therapy|"
    r"[Ii]nfusion|[Jj]ab|[Ss]canner|[Aa]naly[sz]er|[Ss]oftware|[Aa]pp)"
)
# `its drug Zelvi`, `its platform, Zelvi,`, `a test called Zelvi`.
_KIND_BEFORE = re.compile(
    rf"\b{_KINDS}(?: of [a-z]+)?(?:,? (?:(?:is|to be|will be) )?"
    r"(?:called|dubbed|named|known as|branded|christened))? [“\"]?$"
)
_KIND_APPOSED = re.compile(rf"\b{_KINDS}(?: of [a-z]+| for [a-z ]+)?, $")
_KIND_BEFORE_CAPITALS = re.compile(rf"\b{_KINDS}(?: FOR)? $", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:compar(?:ed|es|ing)|test(?:ed|s|ing)|evaluat(?:ed|es|ing)|pit(?:s|ted|ting)) $")
_PLACEBO = re.compile(r" (?:with|to|and|against|versus|over) (?:a |an? )?(?:placebo|dummy|sham|standard)\b")
# What is said of products alone.
_SAID = re.compile(
    r"[®™]*(?:, (?:which (?:is|was) )?(?:approved|cleared|licensed|authori[sz]ed|indicated|marketed|"
    r"sold) (?:by|in|for|as|under)\b|"
    r" (?:has|have|had) (?:now )?been (?:included|entered|listed|approved|cleared|licensed|"
    r"authori[sz]ed) (?:in|on|by|for|as)\b|"
    r" (?:is|was|are) (?:not |now |yet |also )*(?:for sale|prescribed|taken (?:once|twice|orally|by mouth)|injected|"
    r"reimbursed|priced|on the market)\b|"
    r" (?:did not|failed to) (?:separate|differ|beat|outperform|meet)\b|"
    r" (?:beats?|outperformed|met (?:all|both|its|the|every|neither)|reduced|lowered|improved|slowed|prolonged|cut) "
    r"(?:[\w-]+ ){0,4}(?:endpoints?|end point|placebo|survival|progression|symptoms|scores?|risk)\b|"
    r" (?:blocks|inhibits|binds|degrades|neutrali[sz]es|detects|measures|quantifies) |"
    r" (?:pens|vials|prescriptions|doses|biosimilars?|generics|franchise|brand|label|roll-?out)\b|"
    r", as the (?:drug|medicine|test|device|vaccine|product) is (?:called|known)\b|"
    r" \((?:[a-z-]+ ){0,4}(?:vaccine|inhibitor|antibody|agonist|antagonist)\b|"
    r",? \d+(?:\.\d+)? ?(?:mg|mcg|µg|mL|IU|%)|"
    r" (?:tablets?|capsules?|cream|ointment|nasal spray|eye drops|injections?)\b)"
)
_OWNED = re.compile(
    r"[®™]*[’']s (?:\w+ )?(?:label|labelling|boxed warning|active (?:ingredient|substance)|indications?|"
    r"loss of exclusivity|patent expiry|mechanism|half-life|tolerability|PDUFA|generics|biosimilars|price tag|"
    r"list price|side effects?)\b"
)
# `, a three-in-one assay.`: what a thing is, up to the end of it.
_APPOSITION = re.compile(
    r", (?:an?|its|the|[A-Z]\w+[’']s) (?:[\w/’'-]+,? ){0,6}?"
    rf"{_KINDS}(?=[.,;)]|$| (?:for|that|which|to|in|from|with|of|made|used|and|based|as|by)\b)"
)
# `ZelviTrace 2.0`
_VERSION = re.compile(r"[a-z][A-Z].* \d\.\d$")
# `Acme's Zelvi`: what is said before the owner is said of the thing.
_OWNER = re.compile(r"(?:[A-Z][\w&.-]* ){0,2}[A-Z][\w&.-]*[’']s? $")


def told_by_surroundings(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where a word of no dictionary stands where only a medicine, a test or a device does."""
    text = sentence.text
    last = -1
    for match in _NAME.finditer(text):
        if is_english(match[0]) or not _may_name(match[0]):
            continue
        start = match.start()
        end = _with_more(sentence, start, match.end())
        listed = last > 0 and _LIST.fullmatch(text, last, start) is not None and _CLOSED.match(text, end)
        if listed or _is_told(sentence, start, end):
            yield start, end
            last = end


_LIST = re.compile(r",? (?:and|or) |, ")


def _is_told(sentence: Sentence, start: int, end: int) -> bool:
    text = sentence.text
    if text[end : end + 2] in ("’s", "'s"):
        return _OWNED.match(text, end) is not None
    if not _CLOSED.match(text, end) and not _SAID.match(text, end):
        return False
    if COMPANY_BEHIND_MARK.match(text, end):
        return False
    owner = _OWNER.search(text, max(0, start - 40), start)
    lead = owner.start() if owner else start
    before = (text, max(0, lead - 60), lead)
    if sentence.all_caps:
        return _KIND_BEFORE_CAPITALS.search(*before) is not None
    told = _SAID.match(text, end) or _OF_PRODUCTS.search(*before)
    told = told or _KIND_BEFORE.search(*before) or _VERSION.search(text, start, end)
    if not told and not text[start:end].islower():
        told = (_KIND_APPOSED.search(*before) if text[end : end + 1] == "," else None) or _APPOSITION.match(text, end)
        told = told or (_UPON.search(*before) if _UPON_WHICH.match(text, end) else None)
    return bool(told or (_AGAINST.search(*before) and _PLACEBO.match(text, end)))


def _may_name(name: str) -> bool:
    if name.islower() and name.endswith(NO_MEDICINE):
        return False
    return not (
        len(name) < 4
        or name in NO_NAMES
        or name in FIELD_SHORT
        or name.lower() in NATIONAL
        or is_place(name)
        or is_field_company(name)
        or is_registered_company(name)
        or any(map(is_english, [name.partition("-")[0]]))
    )


def _with_more(sentence: Sentence, start: int, end: int) -> int:
    """Where a name ends with the letter, number or word that qualifies it: `Zelvi B`, `ZelviTrace PRO`."""
    text = sentence.text
    if text[start:end].islower() or sentence.all_caps:
        return end
    made_up = _MADE_UP.search(text, start, end) is not None and not sentence.title_case
    more = (_MORE_OF_MADE_UP if made_up else _MORE).match(text, end)
    if more is None and not sentence.title_case and (second := _SECOND.match(text, end)) and second[1] not in HEADS:
        more = second
    return more.end() if more and more[0].strip("®™ ") not in FIELD_SHORT else end
