"""Kinds of deals: which of them may be words for one deal, and which of them a plan may have turned into."""

from graph.vocabulary import DealKind, DealStage

# Kinds that tellings of one deal may differ in: kind is a claim about a deal, not its identity.
FAMILIES: dict[str, str] = {kind.value: "partnership" for kind in DealKind} | {
    DealKind.ACQUISITION.value: "ownership",
    DealKind.MERGER.value: "ownership",
    DealKind.ASSET_PURCHASE.value: "ownership",
    DealKind.DIVESTMENT.value: "ownership",
    DealKind.EQUITY_INVESTMENT.value: "investment",
    DealKind.SETTLEMENT.value: "settlement",
}

# What says that there is a deal and little of what it is.
GENERAL = (DealKind.COLLABORATION.value, DealKind.OTHER.value)

# What a deal is by its nature; '' where its kind does not say.
NATURES: dict[str, str] = FAMILIES | {
    DealKind.CODEVELOPMENT.value: "work in common",
    DealKind.COMPANION_DIAGNOSTIC.value: "work in common",
    DealKind.CO_PROMOTION.value: "work in common",
    DealKind.JOINT_VENTURE.value: "work in common",
    DealKind.LICENCE.value: "rights",
    DealKind.OPTION.value: "rights",
    DealKind.SUPPLY.value: "goods",
    DealKind.DISTRIBUTION.value: "goods",
    **dict.fromkeys(GENERAL, ""),
}

# Of whole companies: one purchase is told with one product of what is bought here, and with another there.
OF_COMPANIES = (DealKind.ACQUISITION.value, DealKind.MERGER.value, DealKind.EQUITY_INVESTMENT.value)

# Who is to buy another has not bought it.
NOT_CLOSED = (DealStage.ANNOUNCED, DealStage.SIGNED, DealStage.AMENDED, DealStage.TERMINATED)
