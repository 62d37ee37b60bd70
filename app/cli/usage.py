"""What is wrong with a value of an option or an argument, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# How the kinds of faults are told; {given} is what was typed, the others are the bounds of the value.
_TOLD = {
    "int_parsing": "'{given}' is no whole number.",
    "int_parsing_size": "This number is too large.",
    "float_parsing": "'{given}' is no number.",
    "greater_than_equal": "{given} is too small; {ge} is the least.",
    "less_than_equal": "{given} is too large; {le} is the most.",
}
_PREFIX = "Value error, "


def wrong_value(error: Exception) -> str | None:
    """What a value that was typed is not, in words; None for an error that is of no value or is worded already."""
    faults = getattr(error.__cause__, "errors", None)
    return " ".join(map(_told, faults())) if callable(faults) else None


def _told(fault: Mapping[str, Any]) -> str:
    words = _TOLD.get(fault["type"])
    if words is None:
        return str(fault["msg"]).removeprefix(_PREFIX)
    return words.format(given=fault["input"], **fault.get("ctx", {}))
