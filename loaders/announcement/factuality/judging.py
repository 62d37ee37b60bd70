"""Judging: whether the words around a trigger assert an event, plan it, deny it, end it or only rumour it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.vocabulary import Factuality
from loaders.announcement.factuality import words as said
from loaders.announcement.factuality.hedging import HEARSAY


@dataclass(frozen=True)
class _Stretch:
    """The words of a clause that belong to a trigger, and those of the clause up to its end."""

    before: str
    trigger: str
    after: str
    up_to_here: str
    clause: str

    @property
    def whole(self) -> str:
        return self.before + self.trigger + self.after

    @property
    def put_off(self) -> bool:
        """`will not read out until 2027` is put off, not denied."""
        return said.PUT_OFF.search(self.trigger + self.after) is not None


def judge(text: str, start: int, end: int, event: str, headline: bool, fixed: str | None = None) -> Factuality:
    """The factuality of what stands at text[start:end] of a clause.

    `fixed` is what the frame itself says; it stands unless the clause denies the event.
    An announced deal ("to acquire", "agreed to buy", "will work together") is asserted."""
    stretch = _stretch(text, start, end)
    deal = event in ("Deal", "Financing")
    if said.TOLD_TO_SAY.search(stretch.before) or said.QUESTION.match(text) or said.COUNTERFACTUAL.match(text):
        return Factuality.CONDITIONAL
    if (denied := _denied(stretch, deal, fixed)) is not None:
        return denied
    if fixed is not None:
        fixed = _what_became_of_it(stretch, deal, fixed)
    if not deal and (doubted := _doubted(stretch, fixed)) is not None:
        return doubted
    if fixed == Factuality.ASSERTED and any(hedge.search(stretch.before) for hedge in said.UNDONE):
        return Factuality.CONDITIONAL
    if fixed == Factuality.ASSERTED and not deal and said.MEANT.search(stretch.before):
        return Factuality.PLANNED
    if fixed is not None:
        return Factuality(fixed)
    if deal and said.TERMINATED.search(stretch.whole):
        return Factuality.TERMINATED
    if deal and said.RUMOURED.search(stretch.whole):
        return Factuality.RUMOURED
    if _depends(stretch):
        return Factuality.CONDITIONAL if event == "TrialEvent" else Factuality.PLANNED
    if not said.DONE.search(stretch.trigger) and (said.IF_CHOSEN if deal else said.IF_BEHIND).search(stretch.after):
        return Factuality.PLANNED
    planned = _deal_is_intended(stretch) if deal else _step_is_to_come(stretch, event, headline)
    return Factuality.PLANNED if planned else Factuality.ASSERTED


def on_condition(text: str, start: int, end: int) -> bool:
    """Whether what stands at text[start:end] of a clause, and is planned, is so only if something else happens."""
    stretch = _stretch(text, start, end)
    behind = said.IF_BEHIND.search(stretch.after) or said.IF_CHOSEN.search(stretch.after)
    return behind is not None or _depends(stretch) or _is_still_paid_for(stretch)


def _depends(stretch: _Stretch) -> bool:
    """`if the agency approves it`, `a payment when it is approved`."""
    if said.CONDITION.search(stretch.before):
        return True
    return said.PRESENT.match(stretch.trigger) is not None and said.WHEN.search(stretch.before) is not None


def _stretch(text: str, start: int, end: int) -> _Stretch:
    begin = max((m.end() for m in said.BEGINNING.finditer(text[:start])), default=0)
    before, trigger, after = said.PARENTHETIC.sub("", text[begin:start]), text[start:end], text[end:]
    limit = said.AFTERWARDS.search(after)
    after = after[: limit.start()] if limit else after
    if said.PRELUDE.match(text) and (turn := said.TURN.search(after)):
        after = after[: turn.start()]
    if said.OWN_CLAUSE.search(trigger):
        before = ""
    return _Stretch(before, trigger, after, text[:end], text)


def _denied(stretch: _Stretch, deal: bool, fixed: str | None) -> Factuality | None:
    """What a denial makes of the event: what was agreed and is "not to be after all" is ended, all else never was."""
    if deal and said.REPORT_DENIED.search(stretch.whole):
        return Factuality.NEGATED
    if (deal and said.DENIED_BEFORE.search(stretch.up_to_here)) or said.FALSE_AFTER.search(stretch.after):
        return Factuality.NEGATED
    denied = said.NEGATED.search(stretch.before) is not None
    if not stretch.put_off:
        # What has ended and "will not be renewed" has ended all the same.
        denied = denied or (fixed != "terminated" and said.NEGATED_AFTER.search(stretch.after) is not None)
        denied = denied or (fixed in (None, "planned") and said.NO.search(stretch.trigger) is not None)
    if not denied or said.NOT_A_DENIAL.search(stretch.before + stretch.trigger):
        return None
    return Factuality.TERMINATED if said.GIVEN_UP.search(stretch.whole) else Factuality.NEGATED


def _what_became_of_it(stretch: _Stretch, deal: bool, fixed: str) -> str:
    """What the words around a frame make of its own status: a rumour may stand beside its denial or its end."""
    if deal and fixed == "negated" and said.GIVEN_UP.search(stretch.whole):
        return Factuality.TERMINATED
    if deal and fixed == "rumoured":
        if said.DENIED_BEFORE.search(stretch.up_to_here):
            return Factuality.NEGATED
        return Factuality.TERMINATED if said.TERMINATED.search(stretch.before + stretch.trigger) else fixed
    return Factuality.PLANNED if fixed == "negated" and stretch.put_off else fixed


def _doubted(stretch: _Stretch, fixed: str | None) -> Factuality | None:
    """A step called off, or told by hearsay only."""
    if fixed in (None, "planned") and (
        said.HERE_CALLED_OFF.match(stretch.trigger)
        or said.CALLED_OFF.search(stretch.before)
        or said.CALLED_OFF_AFTER.search(stretch.after)
    ):
        return Factuality.TERMINATED
    if fixed != "negated" and HEARSAY.search(stretch.clause):
        return Factuality.RUMOURED
    return None


def _deal_is_intended(stretch: _Stretch) -> bool:
    """What is agreed is made, though it is still to be carried out: `to acquire`, `will work together`."""
    if said.BINDING.search(stretch.before + stretch.trigger):
        return False
    return (
        said.INTENDED.search(stretch.before + stretch.trigger) is not None
        or said.UP_TO.search(stretch.before + stretch.trigger + stretch.clause[len(stretch.up_to_here) :][:10])
        is not None
    )


def _step_is_to_come(stretch: _Stretch, event: str, headline: bool) -> bool:
    told_as_done = said.DONE.search(stretch.trigger) is not None
    put_off = said.DELAYED.search(stretch.before) is not None
    if event == "RegulatoryEvent" and _is_still_paid_for(stretch):
        return True
    if put_off or said.PLANNED.search(stretch.before) or said.AWAITED.search(stretch.trigger):
        return True
    if not told_as_done and said.PLANNED_AFTER.search(stretch.after):
        return True
    if said.BARE.match(stretch.trigger) and said.JOINED_TO_A_PLAN.search(stretch.before):
        return True
    if event == "TrialEvent" and said.PLANNED_TRIAL.search(stretch.after):
        return True
    if not headline and not told_as_done and said.NEXT.search(stretch.after):
        return True
    # Sites are built by those who announce them: `Lonza to open a plant` is decided.
    decided = headline and event == "Expansion"
    told = said.TELLS.match(stretch.trigger) is not None
    return not (decided or told) and said.INFINITIVE.search(stretch.before) is not None


def _is_still_paid_for(stretch: _Stretch) -> bool:
    up_to_here = stretch.before + stretch.trigger
    return said.DUE_UPON.search(up_to_here) is not None and said.PAID.search(up_to_here) is None
