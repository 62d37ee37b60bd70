"""Declared: what the YAML files of the package say, its tables and frames."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

# libyaml reads ten times faster, and not every build of PyYAML has it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def declared(file: Path) -> Any:
    """What a YAML file of the package holds. Raises yaml.YAMLError where it is none."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - both of them are safe
