"""The command line: `fusiongraph` and its commands."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line with this process's arguments; ends the process."""
    # The driver imports these wherever they are installed, which takes longer than most commands; none needs them.
    sys.modules.setdefault("pandas", None)  # type: ignore[arg-type]
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]
    try:
        from app.cli.application import application

        application()
    except KeyboardInterrupt:  # while modules were still being imported
        raise SystemExit(130) from None
