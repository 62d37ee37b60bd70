"""`fusiongraph export`: the graph as a file."""

from __future__ import annotations
from typing import Annotated
import typer
def up() -> None:
    """x"""
