"""How long work shows itself: a bar on stderr in a terminal, a line a step elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from app.cli.output import console, note, safe

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


class ServerProgress:
    """The server's steps: downloads counted in bytes, waits with a spinner."""

    def __init__(self, bars: RichProgress | None) -> None:
        self._bars = bars
        self._task: TaskID | None = None
        self._lock = Lock()

    def step(self, title: str, total: int | None = None) -> None:
        if self._bars is None:
            note(title)
            return
        with self._lock:
            if self._task is not None:
                self._bars.update(self._task, visible=False)
            self._task = self._bars.add_task(safe(title), total=total)

    def advance(self, amount: int) -> None:
        if self._bars is not None and self._task is not None:
            with self._lock:
                self._bars.advance(self._task, amount)


@contextmanager
def server_progress() -> Iterator[ServerProgress]:
    """Shows what the local server is doing, for as long as the block lasts."""
    err = console(stderr=True)
    if not err.is_terminal:
        yield ServerProgress(None)
        return
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        SpinnerColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Sizes(DownloadColumn):
        def render(self, task: Task) -> Text:
            return super().render(task) if task.total is not None else Text("")

    text = TextColumn("{task.description}", markup=False)
    columns = (SpinnerColumn(), text, BarColumn(), Sizes(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True) as bars:
        yield ServerProgress(bars)


@contextmanager
def waiting(title: str) -> Iterator[None]:
    """Says what is waited for, for as long as the block lasts; nothing where there is no terminal."""
    err = console(stderr=True)
    if not err.is_terminal:
        yield
        return
    from rich.text import Text

    with err.status(Text(safe(title))):
        yield


class Counter:
    """So many of so many done; a part of one moves the bar."""

    def __init__(self, bars: RichProgress | None, title: str) -> None:
        self._bars = bars
        self._task = bars.add_task(safe(title), total=None) if bars else None

    def __call__(self, done: float, total: int) -> None:
        if self._bars is not None and self._task is not None:
            self._bars.update(self._task, completed=done, total=total)

    def name(self, title: str) -> None:
        """What is being worked on now."""
        if self._bars is not None and self._task is not None:
            self._bars.update(self._task, description=safe(title))


@contextmanager
def counted(title: str, *, quiet: bool = False) -> Iterator[Counter]:
    """A bar that counts things, for as long as the block lasts; nothing where there is no terminal."""
    err = console(stderr=True)
    if quiet or not err.is_terminal:
        yield Counter(None, title)
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    text = TextColumn("{task.description}", markup=False)
    with Progress(text, BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=err, transient=True) as bars:
        yield Counter(bars, title)
