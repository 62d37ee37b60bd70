"""`python -m app.cli`: the same as `fusiongraph`."""

from app.cli import main

main()
