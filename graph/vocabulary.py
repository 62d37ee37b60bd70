"""The field's own terms and the words for the machinery, as closed lists; every enumerated value is one of them.

It imports nothing, so that a command can list its choices without loading the declaration."""

from enum import StrEnum


class Factuality(StrEnum):
    """Whether the words assert a thing or say something weaker of it."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    NEGATED = "negated"
    RUMOURED = "rumoured"
    CONDITIONAL = "conditional"
    TERMINATED = "terminated"


class Band(StrEnum):
    """How sure the extraction is, by the written rule of the extractor that set it."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"


# The surest first; as text they would be in the order of their letters.
BANDS: tuple[str, ...] = tuple(Band)


class SourceKind(StrEnum):
    """What sort of voice a source is."""

    PRIMARY = "primary"
    REGULATOR = "regulator"
    REGISTRY = "registry"
    PRESS = "press"
    ANALYST = "analyst"
    INTERNAL_NOTE = "internal_note"


class Verdict(StrEnum):
    """What a person decided about two record keys."""

    SAME = "same"
    NOT_SAME = "not_same"
    UNSURE = "unsure"
    SPLIT = "split"
    WITHDRAWN = "withdrawn"


class DealKind(StrEnum):
    """What a deal is."""

    CODEVELOPMENT = "codevelopment"
    COLLABORATION = "collaboration"
    LICENCE = "licence"
    OPTION = "option"
    DISTRIBUTION = "distribution"
    SUPPLY = "supply"
    CO_PROMOTION = "co_promotion"
    COMPANION_DIAGNOSTIC = "companion_diagnostic"
    JOINT_VENTURE = "joint_venture"
    ACQUISITION = "acquisition"
    MERGER = "merger"
    ASSET_PURCHASE = "asset_purchase"
    DIVESTMENT = "divestment"
    EQUITY_INVESTMENT = "equity_investment"
    SETTLEMENT = "settlement"
    OTHER = "other"


class DealStage(StrEnum):
    """How far a deal has come."""

    ANNOUNCED = "announced"
    SIGNED = "signed"
    CLOSED = "closed"
    AMENDED = "amended"
    TERMINATED = "terminated"


class Action(StrEnum):
    """What happened before a regulator."""

    SUBMISSION = "submission"
    ACCEPTANCE = "acceptance"
    DESIGNATION = "designation"
    ADVISORY_COMMITTEE = "advisory_committee"
    OPINION = "opinion"
    APPROVAL = "approval"
    CLEARANCE = "clearance"
    CONVERSION = "conversion"
    LABEL_EXPANSION = "label_expansion"
    REFUSAL = "refusal"
    CLINICAL_HOLD = "clinical_hold"
    WITHDRAWAL = "withdrawal"
    EMERGENCY_USE = "emergency_use"
    OTHER = "other"


# What lets a product be sold, or sold for more.
AUTHORISATIONS = frozenset((Action.APPROVAL, Action.CLEARANCE, Action.LABEL_EXPANSION, Action.CONVERSION))
# All that an application can be after, an authorisation or leave to use it before there is one.
ASSENTS = AUTHORISATIONS | {Action.EMERGENCY_USE}
# Texts call one of these by the name of another; an opinion is reported as the approval it recommends.
CALLED_ALIKE = AUTHORISATIONS | {Action.OPINION}
# Those given by one route or another; a clearance has none.
GIVEN_BY_A_PATHWAY = AUTHORISATIONS - {Action.CLEARANCE}
# Those that a use or a country can be left out of; a conversion only makes an approval a full one.
WITH_A_SCOPE = AUTHORISATIONS - {Action.CONVERSION}


class ApplicationType(StrEnum):
    """What kind of application a regulator has before it."""

    IND = "ind"
    CTA = "cta"
    NDA = "nda"
    SNDA = "snda"
    BLA = "bla"
    SBLA = "sbla"
    ANDA = "anda"
    MAA = "maa"
    TYPE_II_VARIATION = "type_ii_variation"
    PMA = "pma"
    PMA_SUPPLEMENT = "pma_supplement"
    K510 = "510k"
    DE_NOVO = "de_novo"
    CE_IVD = "ce_ivd"
    IVDR = "ivdr"
    HDE = "hde"
    EUA = "eua"


class Pathway(StrEnum):
    """By which route an approval was given; what the source leaves out is *not stated*."""

    FULL = "full"
    ACCELERATED = "accelerated"
    CONDITIONAL = "conditional"
    EXCEPTIONAL_CIRCUMSTANCES = "exceptional_circumstances"
    PROVISIONAL = "provisional"
    TENTATIVE = "tentative"
    NOT_STATED = "not_stated"


class Designation(StrEnum):
    """A status a regulator grants before approval."""

    BREAKTHROUGH_THERAPY = "breakthrough_therapy"
    BREAKTHROUGH_DEVICE = "breakthrough_device"
    FAST_TRACK = "fast_track"
    PRIORITY_REVIEW = "priority_review"
    ORPHAN = "orphan"
    PRIME = "prime"
    RMAT = "rmat"
    RARE_PEDIATRIC_DISEASE = "rare_pediatric_disease"
    SAKIGAKE = "sakigake"
    INNOVATION_PASSPORT = "innovation_passport"
    OTHER = "other"


class TrialAction(StrEnum):
    """What happened to a trial."""

    START = "start"
    RESULT = "result"
    DISCONTINUED = "discontinued"


class Outcome(StrEnum):
    """How a trial's result read."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class ActivityKind(StrEnum):
    """What a company is said to be doing, short of a deal."""

    PAYOR_CONTRACTING = "payor_contracting"
    REIMBURSEMENT = "reimbursement"
    DISCONTINUATION = "discontinuation"
    BANKRUPTCY = "bankruptcy"
    PATENT = "patent"
    OTHER = "other"


class Measure(StrEnum):
    """What a figure measures; the first three take part in market arithmetic, the others never."""

    SIZE = "size"
    SHARE = "share"
    CAGR = "cagr"
    PREVALENCE = "prevalence"
    TESTING_RATE = "testing_rate"
    INVESTMENT = "investment"
    OTHER = "other"


class Basis(StrEnum):
    """Whether a figure was reported, estimated or forecast."""

    REPORTED = "reported"
    ESTIMATED = "estimated"
    FORECAST = "forecast"


class Rank(StrEnum):
    """A superlative within its own dimension."""

    LARGEST = "largest"
    FASTEST_GROWING = "fastest_growing"
    SMALLEST = "smallest"
    SLOWEST_GROWING = "slowest_growing"


class NameUse(StrEnum):
    """In what sense one name stands for another."""

    SHORT = "short"
    BRAND = "brand"
    INN = "inn"
    CODE = "code"
    ACRONYM = "acronym"
    FORMER = "former"
    OTHER = "other"


class Policy(StrEnum):
    """What of a source may pass without a person."""

    ALL = "all"
    STRONG = "strong"
    NONE = "none"


class Decided(StrEnum):
    """What became of a proposal by one decision; a withdrawal takes the latest standing one back."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class State(StrEnum):
    """How a proposal stands, as its decisions and the readings of its document make it."""

    WAITING = "waiting"
    EDITED = "edited"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"


# The states of a proposal that waits for a person.
OPEN = (State.WAITING, State.EDITED)
