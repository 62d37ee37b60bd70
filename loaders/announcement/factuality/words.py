"""The words by which a clause denies, ends, rumours or plans what its trigger names; read by `judging`."""

from __future__ import annotations

import re

_WORDS = r"(?:[\w’'.,%$-]+|⟦[A-Z]\d+⟧(?:'s)?)"
# A denial ends at a comma: `after months without news, the agency approved`.
_UNBROKEN = _WORDS.replace(".,%", ".%")


def _near(words: str, gap: int, between: str = _WORDS) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b(?:\s+{between}){{0,{gap}}}\s*$", re.IGNORECASE)


# That a thing is called off, in finite verbs and participles.
FINITE_OFF = (
    r"call(?:s|ed) (?:(?:it|that|this|the \w+) )?off|"
    r"scrap(?:s|ped)|shelv(?:es|ed)|abandon(?:s|ed)|cancell?(?:s|ed)|gave up|giv(?:es|en) up"
)
_OFF = rf"{FINITE_OFF}|call off|scrapping|shelving|abandon(?:ing)?|give up|giving up"
CALLED_OFF = _near(
    _OFF
    + r"|dropp(?:ed|ing)|drops|ditch(?:es|ed)|axe[sd]|pull(?:s|ed)|(?:walk|pull|back)(?:s|ed) (?:away from|out of)|"
    r"puts? an end to|withdr(?:aws|ew|awn) from",
    4,
)
CALLED_OFF_AFTER = re.compile(
    rf"^\s*(?:{_WORDS}\s+){{0,4}}?(?:(?:was|were|is|has been|have been|had been) )?"
    rf"(?:{_OFF}|dropped|ditched|axed|fell through|came to nothing|collapsed|(?:is|are|was) off(?=[,.;]|$))\b",
    re.IGNORECASE,
)
_REPORT = (
    r"(?:reports?|stor(?:y|ies)|rumou?rs?|talk|speculation|articles?|items?|claims?|suggestions?|chatter|gossip|"
    r"whispers)"
)
_UNTRUE = (
    r"(?:(?:simply|entirely|plainly|pure|mere|just) )?(?:false|untrue|wrong|incorrect|inaccurate|unfounded|baseless|"
    r"groundless|fiction|nonsense|premature|news to us|wide of the mark|without (?:any )?foundation|speculation|"
    r"invention|fantasy|invented|made up|fabricated|rubbish|far-fetched)"
)
_CALLED = r"(?:call(?:s|ed)|brand(?:s|ed)|label\w+|describ\w+|dismiss\w+)"
# `reports that X is to buy Y are incorrect`, `called a story about an offer for Y fiction`.
REPORT_DENIED = re.compile(
    rf"\b{_REPORT}\b[^;]*?\b(?:is|are|was|were|as) {_UNTRUE}\b|"
    rf"\b{_CALLED}\b[^;]{{0,40}}?\b{_REPORT}\b[^;]*\b{_UNTRUE}\b|"
    rf"\b{_CALLED} (?:as )?{_UNTRUE}\b[^;.,]{{0,40}}\b{_REPORT}\b",
    re.IGNORECASE,
)
DENIED_BEFORE = re.compile(
    r"\b(?:denied|denies|deny|dismisse[sd]|reject(?:s|ed)|refute[sd]|rubbishe[sd]|scotche[sd]|quashe[sd]|"
    r"pour(?:s|ed) cold water on|shoots? down|shot down|knock(?:s|ed) down|bats? away|batted away|"
    r"brush(?:es|ed) (?:aside|off))\b.{0,40}\b(?:reports?|"
    r"rumou?rs?|suggestions?|claims?|speculation|that|talk|bid|sale|plan)\b|"
    r"\b(?:rul(?:es|ed) out|no truth in|no plans? (?:to|for|of)|"
    r"no intention (?:to|of)|not (?:yet )?(?:enter(?:ed)? into|sign(?:ed)?|reach(?:ed)?|conclude[d]?) an?y?)\b",
    re.IGNORECASE,
)
RUMOURED = re.compile(
    r"\b(?:rumou?rs?|rumou?red|speculation|reportedly|unconfirmed|(?:thought|believed|understood) to|been linked with|"
    r"tipped to|is said to|are said to|"
    r"was said to|said to be|in talks|talks (?:to|with|about|over|on)|"
    r"(?:is|are|was|were|been) (?:weighing|considering|exploring|mulling|discussing|"
    r"in discussions|close to)|weigh(?:s|ing)? (?:a|an|up)|mull(?:s|ing)?|"
    r"people familiar|sources (?:said|say|told)|unnamed|gossip|chatter|market talk|talk (?:of|that|about)|interest "
    r"in|interested in|early-stage discussions|exploratory talks|"
    r"approached|courting|circling|bids? for|would like to|might (?:buy|acquire|"
    r"sell|bid)|could (?:buy|acquire|sell|bid|fetch)|may (?:buy|bid for|be up "
    r"for)|exploring (?:a |the )?(?:sale|options|strategic alternatives)|strategic "
    r"alternatives|heard)\b",
    re.IGNORECASE,
)
TERMINATED = re.compile(
    r"\b(?:terminat\w+|called off|abandon\w*|collapsed|fell through|"
    r"scrapp\w+|walked away|mutual(?:ly)? (?:agreed to end|consent)|"
    r"was ended|were ended|ended|has ended|to end|will end|lapsed?|lapses|expired?|"
    r"ran out|cancell?ed|unwound|hands? .{0,30} back|handed back|returned? (?:the "
    r"|all )?rights|"
    r"regain\w*|reacquir\w+|discontinu\w+|withdrawn|withdraws|withdrew|withdrawing|"
    r"failed|broke off|broken off|broke down|broken down|fell apart|shelved|ditched|gave up on|calls? off|"
    r"wound down|dropped|axe[sd]|put an end to|puts an end to|pulled (?:the|its)|withdrawn from)\b",
    re.IGNORECASE,
)
NEGATED = _near(
    r"not|no|never|neither|nor|without|n[’']t|cannot|declin(?:es|ed|ing) to|"
    r"refus(?:es|ed) to|yet to|unable to|fail(?:s|ed) to|rather than|no longer|"
    r"nobody|none|nothing|lack of|lacks|denied|denies|instead of|no plans? to|rules? "
    r"out|ruled out|has no|not yet|decided against|decision against|denying|denial of|"
    r"refrain(?:s|ed|ing)? from|refraining|(?:holds?|held|holding) off(?: on)?|stop(?:s|ped) short of|"
    r"no reason to|"
    r"reject(?:s|ed) (?:the|any) (?:idea|notion|prospect) of|"
    r"miss(?:es|ed) out(?: on)?|in no (?:hurry|position|rush) to|turn(?:s|ed) away",
    4,
    _UNBROKEN,
)
PLANNED = _near(
    r"plans?|planned|planning|intends?|intended|intention|expects?|expected|"
    r"expecting|anticipat(?:es?|ed|ing)|aims?|aiming|hopes?|hoping|seeks?|seeking|"
    r"will|shall|to be|about to|on track|prepar(?:es?|ing)|poised|set to|going "
    r"to|on course|guides? to|guided to|goal|target(?:s|ed|ing)?|potential(?:ly)?|possible|proposed|proposes to|"
    r"proposing to|upcoming|future|"
    r"contemplat(?:es|ed|ing)|eligib(?:le|ility)|awaits?|awaiting|pending|towards?|ahead of|in advance "
    r"of|preparation for|path to|plan for|decision on|may|might|could|would|"
    r"should|can|wants|want to|"
    r"in order to|designed to|in anticipation of|support(?:s|ing)?|"
    r"until|whether to|request(?:s|ed|ing)?|potential for|timeline for|guidance|candidate "
    r"for|ready for|readying|strategy to|conduct|advanc(?:es|ing) (?:to|into|toward)|looks? to|continues? "
    r"to|is to|are to|subject to|heading (?:for|to)|count(?:s|ing) on|"
    r"waiting for|ask(?:s|ed|ing) for|pencill?ed in|"
    r"considering|weighing|mulling|gearing up|foresees?|request for|next step|forecast of|bid for|"
    r"(?<=[⟧,] )eyes|(?<=[⟧,] )(?:still )?sees|eyeing|must|we (?:model|assume)|assum(?:es|ing)|forecasts?|"
    r"supervise|oversee|(?:chances?|odds|probability|likelihood|prospects?|risk) of",
    5,
)
PLANNED_AFTER = re.compile(
    r"^\s*(?:" + _WORDS + r"\s+){0,8}?(?:(?:is|are|remains?|was) (?:now |currently |still )?(?:expected|"
    r"planned|anticipated|targeted|slated|scheduled|pending|pencilled in|foreseen|"
    r"likely)|"
    r"(?:expected|anticipated)(?! [A-Za-z-]*(?:ation|launch|approval|filing|submission|revenue)\b)|"
    r"planned (?:for|in|by|this|next|later|early|mid|late)|"
    r"target(?:ed)? (?:action )?date|"
    r"goal date|(?:remains?|is|are|currently|now) (?:currently )?under (?:⟦[A-Z]\d+⟧ "
    r")?review|(?:could|should|is due to) follow|would be|would|may follow|will (?:be|follow|take)|"
    r"(?:depends?|hinges?) on|(?:remains?|is) (?:in our view |now |currently |still )*(?:our|the) base case|"
    r"(?:is|are) (?:running )?(?:late|delayed)\b|slated|on track|"
    r"is a matter for|(?:is|are) to (?:be|follow|come))",
    re.IGNORECASE,
)
NEGATED_AFTER = re.compile(
    r"^\s*(?:nothing|nobody|no one|none of|neither)\b|"
    r"^\s*(?:" + _WORDS + r"\s+){0,4}?(?:(?:has|have|had|is|are|was|were|did|does|will|would) (?:not|"
    r"never)|(?:hasn|isn|wasn|didn|won)[’']t|never|not (?:yet )?(?:been|be)|"
    r"exists?\b.{0,5}no|(?:has been|was|is) ruled out)\b",
    re.IGNORECASE,
)
# `did not, however, sell`: a word between commas parts no verb from its denial.
PARENTHETIC = re.compile(r", (?:however|though|meanwhile|therefore|of course|in the end|for now|as yet|so far),")
# What is told behind these is another matter: `filed a supplement that would let`, `a plant, where X will be made`.
AFTERWARDS = re.compile(
    r";|\.\s|,\s(?:and|but|while|although|where|who|whose|because|after|since|though)\s|,\s(?=⟦O)|"
    r"\s(?:that|which) (?=(?:would|will|could|may|can)\b)|"
    r"\s(?:that|which) (?=(?:it|they|⟦O\d+⟧) (?:did|do|does|had) not\b)"
)
# Of what is told in the present, or only named, a time to come says that it is yet to be.
NEXT = re.compile(
    rf"^\s*(?:{_WORDS}\s+){{0,6}}?"
    r"(?:next (?:week|month|quarter|year|spring|summer|autumn|winter)|tomorrow|later this)\b",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:has|have|had|was|were|\w+ed|won|began|got|gave|sent|took|brought|met|"
    r"bought|sold|paid|struck|withdrew|went)\b",
    re.IGNORECASE,
)
PRELUDE = re.compile(r"(?:Following|After|With|Despite|Since|Once|Months? after|Weeks? after|Days? after)\b")
NO = re.compile(
    r"\b(?:not|never|no|without|yet to|neither|(?:decid\w+|chose|opted) against|rul(?:es|ed) out|"
    r"reject(?:s|ed) (?:the|any) (?:idea|notion|prospect) of|stop(?:s|ped) short of|"
    r"(?:declin|refus)(?:es|ed) to(?! (?:comment|say|give|name|disclose|discuss|identify|elaborate)))\b"
    r"(?! only| later| less| more|-(?!one\b))|n[’']t\b",
    re.IGNORECASE,
)
FALSE_AFTER = re.compile(
    r"\b(?:(?:is|are|was|were) (?:simply |entirely )?[“\"]?(?:false|untrue|wrong|incorrect|inaccurate|unfounded|"
    r"baseless|made up|denied|fiction|nonsense|invented|fabricated|wide of the mark)|"
    r"(?:had|has) no (?:basis|foundation)|no truth)\b",
    re.IGNORECASE,
)
# What was agreed or begun, and is not to be after all.
GIVEN_UP = re.compile(
    r"\bnot\b[^;.]* after all\b|\bnot to (?:proceed|go ahead|go through)\b|\bno longer (?:to|be)\b|"
    r"\bwill not (?:now )?(?:go ahead|go through|proceed)\b|\bno longer (?:pursuing|pursues?)\b",
    re.IGNORECASE,
)
NOT_A_DENIAL = re.compile(
    r"not (?:only|limited|rul(?:e|ed|ing) out)|"
    r"no (?:acquired|prior|known|additional|longer than|objection|action letter)",
    re.IGNORECASE,
)
AWAITED = re.compile(
    r"\b(?:await(?:s|ing)?|pending(?! patent)|expected to|will seek|plans? to|(?:was|were) to have|"
    r"(?:would|could|might) be)\b",
    re.IGNORECASE,
)
# `will develop the test and seek approval`: the plan reaches to the second verb.
BARE = re.compile(r"(?:seek|file|submit|launch|begin|start|initiate|apply|request|open|dose)\b")
JOINED_TO_A_PLAN = re.compile(r"\b(?:will|would|shall|to|may|could|should)\b[^;.]*\b(?:and|or) (?:\w+ly )?$")
BINDING = re.compile(
    r"\b(?:said|announced|confirmed|disclosed)\b[^;.⟦]{0,30} (?:it|they|⟦O\d+⟧) would (?:buy|acquire|purchase|pay|take "
    r"over)\b|"
    r"\b(?:definitive|amendment to (?:its|the|a) binding|has (?:agreed|entered"
    r"(?! into (?:an? )?(?:non-binding |preliminary )?(?:letter|LOI|memorandum|MoU|term sheet))))\b",
    re.IGNORECASE,
)
# What is meant to be agreed; what is `expected to close` has been agreed.
INTENDED = re.compile(
    r"\b(?:expected|likely|ready|proposes?|tipped|keen|poised|bound) to (?!close|complete|be )\w+|"
    r"\b(?:foresees|targets|guided to|pencil?led in|working towards?|looking forward to|anticipates) "
    r"(?:the|an?|\w+ing)\b|"
    r"\b(?:plans?|intends?|intention|expects?|aims?|hopes?|seeks?|letter of "
    r"intent|LOI|memorandum of understanding|MoU|non-binding|proposed|potential|possible|pending|"
    r"wants?|hoped|about to|may|might|could|would|prepar(?:es|ing) to|gearing up|on track to|look(?:s|ing) to|"
    r"goal|scheduled to|(?:is|are) due to|contemplat\w+|strategic alternatives|consider(?:s|ing)?|term "
    r"sheet)\b",
    re.IGNORECASE,
)

# What is offered up to an amount is not placed yet.
UP_TO = re.compile(r"offering of up to\b", re.IGNORECASE)


# Where what is told of a trigger begins.
BEGINNING = re.compile(
    r";|\.\s|,\s(?:and|but|while|although|which)\s|—|\bbut\b|\band (?=⟦O)|"
    r"\b(?:when|after|before|until|since) (?=⟦O)|"
    r"\b(?:that|which) (?=⟦O\d+⟧ (?:[a-z]+ed|handed|sent|put)\b)"
)
# A trigger that reaches into a clause of its own: `an agreement under which X will`.
OWN_CLAUSE = re.compile(r"\b(?:that|which) (?=⟦O)")
# Where the news begins behind a prelude: `Following its approval, the company`.
TURN = re.compile(r",\s(?=the |its |a |an |⟦)")
PUT_OFF = re.compile(r"\bnot\b[^;.]{0,50}\b(?:until|before)\b")
# `delays the launch`, `pushes back its Canadian launch`: what is put off is still to come.
DELAYED = re.compile(
    r"\b(?:delay(?:s|ing)?|(?:has|have|had) delayed|postpon(?:es|ed|ing)|push(?:es|ed|ing)? back|"
    r"put(?:s|ting)? (?:off|back)|defer(?:s|red|ring))\s+(?:[\w’'-]+\s+|⟦[A-Z]\d+⟧(?:'s)?\s+){0,4}$",
    re.IGNORECASE,
)
HERE_CALLED_OFF = re.compile(rf"(?:{_OFF})\b", re.IGNORECASE)
# What a text tells its reader to say is not said by it.
TOLD_TO_SAY = re.compile(
    r"(?:^|[.:;,] |\band |\bplease )(?:state|write|output|pretend|imagine|suppose|assume|assert) that\b", re.IGNORECASE
)
# `Had the agency approved it, Ash would have sold it`: what did not happen, and is told of nobody.
COUNTERFACTUAL = re.compile(r"(?:Had\b|If\b[^,;.]*\bhad\b)[^;.]*\b(?:would|could|might)(?: not)? have\b")
QUESTION = re.compile(
    r"(?:[A-Z ]+: )?(?:Has|Have|Had|Did|Does|Do|Is|Are|Was|Were|Will|Can|Could|Should|Would)\b.*\?\W*$", re.DOTALL
)
# What is meant to be done: `plans to withdraw its application`.
MEANT = re.compile(
    r"\b(?:(?:plans?|intends?|intention|expects?|hopes?|aims?|wants?|would like|prepar(?:es|ing)|gearing up|due|ready|"
    r"about|scheduled|expected|likely|tipped|proposes?) to|looking forward to|considering|weighing|mulling) "
    r"(?:(?:the|an?|its) )?$",
    re.IGNORECASE,
)
# What may be done is not done: `the agency can withdraw the approval`.
MAY_BE = re.compile(r"\b(?:can|may|might|could|must)\s+(?:\w+ly )?$", re.IGNORECASE)
# What somebody is asked to do is not done: `two doctors want the agency to take the drug off the market`.
ASKED_FOR = re.compile(
    r"\b(?:wants?|wanted|asks?|asked|urg(?:es|ed|ing)|call(?:s|ed) on|petition(?:s|ed)|su(?:es|ed)|press(?:es|ed))\b"
    r"[^;.]{0,60}\bto (?:\w+ ){0,4}$",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:if|unless|whether|assuming|once (?:the|it|⟦[A-Z]\d+⟧)|"
    r"provided (?:that|the|it|⟦[A-Z]\d+⟧)|as soon as|on condition|should (?:the|it|⟦[A-Z]\d+⟧)|"
    r"were (?:⟦[A-Z]\d+⟧|the agency) to)(?!\w)",
    re.IGNORECASE,
)
# Behind these nothing has been done, though a frame knows of no plan for it.
UNDONE = (MAY_BE, ASKED_FOR, CONDITION)
# `clearance, if the agency grants it`; `gets the rights if it exercises its option`.
IF_BEHIND = re.compile(r"^[^;.]{0,60}?\b(?:if|provided (?:that )?) ?(?:it|they|the|⟦[A-Z]\d+⟧|approved|granted)(?!\w)")
IF_CHOSEN = re.compile(r"^[^;.]{0,80}?\bif (?:it|they|⟦O\d+⟧) (?:\w+ )?(?:exercis|opt|choos|decid|elect)\w*")
# `a milestone payment when the test is approved`, of what has not come yet.
WHEN = re.compile(rf"\b(?:when|once|until|as soon as) (?:{_UNBROKEN} ){{1,4}}$", re.IGNORECASE)
# `gets $50 million upon approval`: what a payment still waits for, if none has been made.
DUE_UPON = re.compile(
    r"\b(?:payments?|milestones?|million|billion|share)\b[^;.]{0,30}? (?:upon|on|for|tied to|linked to|contingent on)"
    r" (?:[^;.,]{0,20} )?(?:approval|clearance|authori[sz]ation|acceptance|filing|submission)\b",
    re.IGNORECASE,
)
PAID = re.compile(r"\b(?:received|earned|paid|collected|got|triggers|triggered|after|following)\b", re.IGNORECASE)
PRESENT = re.compile(r"(?:is|are|gets?|receives?|wins?|obtains?)\b", re.IGNORECASE)
PLANNED_TRIAL = re.compile(r"\b(?:expected|anticipated|planned)\b")
# `is pleased to announce the clearance of`
TELLS = re.compile(r"(?:announce|report|confirm|share|say)\b", re.IGNORECASE)
INFINITIVE = re.compile(r"\bto\s+$", re.IGNORECASE)
