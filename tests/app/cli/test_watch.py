"""watch: a feed of a server of our own, looked at again and again."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store

Run = Callable[..., Any]
DEAL = "On March 3, 2024, Ash Pharma Inc. acquired Birch Diagnostics Inc."
OTHER = "Das Unternehmen teilte mit, dass die Zulassung des Tests von der Behörde nicht auf den Weg gebracht wird."


class Feed(BaseHTTPRequestHandler):
    """A feed that has a version."""

    texts: tuple[str, ...] = (DEAL,)

    def do_GET(self) -> None:
        tag = f'"{len(self.texts)}"'
        if self.path == "/gone":
            self.send_response(500)
        elif self.path == "/unchanged" or self.headers.get("If-None-Match") == tag:
            self.send_response(304)
        else:
            self.send_response(200)
            self.send_header("ETag", tag)
        self.end_headers()
        items = "".join(f"<item><guid>{n}</guid><title>Item {n}</title><description>{text}</description></item>"
                        for n, text in enumerate(self.texts))  # fmt: skip
        if self.path == "/feed":
            self.wfile.write(f"<rss><channel><title>Wire</title>{items}</channel></rss>".encode())

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def wire() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Feed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def test_what_was_seen_is_remembered(run: Run, nothing: Store, wire: str, tmp_path: Path) -> None:
    feeds = tmp_path / "feeds.txt"
    feeds.write_text(f"# ours\n{wire}/feed\n\n{wire}/gone # no more\n", encoding="utf-8")
    Feed.texts = (DEAL,)
    first = run("watch", feeds, "--once")
    assert first.code == 1
    assert "1 new entry, 1 proposal" in first.out
    assert "in trouble" in first.err
    again = run("watch", f"{wire}/feed", "--once")
    assert (again.code, again.out.strip().endswith("nothing new.")) == (0, True)
    Feed.texts = (DEAL, OTHER)
    more = run("watch", f"{wire}/feed", "--once")
    assert more.code == 0
    assert "1 new entry, 0 proposals" in more.out
    assert "reads as German" in more.err
    assert "nothing new" in run("watch", f"{wire}/feed", "--once").out
    assert run("review", "list", "--json").json["total"] == 1


def test_entries_that_were_read_before_are_told_as_such(run: Run, nothing: Store, wire: str) -> None:
    Feed.texts = (DEAL,)
    assert run("ingest", f"{wire}/feed", "--json").json["proposals"] == 1
    assert "1 new entry, 0 proposals; 1 read before." in run("watch", f"{wire}/feed", "--once").out


def test_a_line_that_names_no_feed_is_told_and_the_others_go_on(
    run: Run, nothing: Store, wire: str, tmp_path: Path
) -> None:
    feeds = tmp_path / "feeds.txt"
    feeds.write_text(f"# ours\nnot an address\n{wire}/feed\n", encoding="utf-8")
    Feed.texts = (DEAL,)
    ran = run("watch", feeds, "--once")
    assert (ran.code, "1 new entry" in ran.out) == (1, True)
    assert f"{feeds}, line 2: 'not an address'" in ran.err


def test_looks_as_json(run: Run, nothing: Store, wire: str) -> None:
    Feed.texts = (DEAL, OTHER)
    ran = run("watch", f"{wire}/feed", f"{wire}/gone", "--once", "--json", "--policy", "all")
    assert ran.code == 1
    first, gone = (json.loads(line) for line in ran.out.splitlines())
    assert (first["feed"], first["new"], first["proposals"], first["accepted"]) == (f"{wire}/feed", 2, 1, 1)
    assert (first["left"], [each["path"] for each in first["failed"]], first["error"]) == (0, ["Item 1"], None)
    assert (gone["feed"], gone["new"]) == (f"{wire}/gone", 0)
    assert "in trouble" in gone["error"]


def test_a_feed_that_was_never_read_is_not_told_to_hold_nothing_new(run: Run, nothing: Store, wire: str) -> None:
    ran = run("watch", f"{wire}/unchanged", "--once")
    assert (ran.code, ran.out) == (1, "")
    assert "although no version of it was read" in ran.err


def test_the_next_look_is_announced_in_words(
    run: Run, nothing: Store, wire: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slept(seconds: float) -> None:
        assert seconds == 60
        raise KeyboardInterrupt

    monkeypatch.setattr("app.cli.watch.time.sleep", slept)
    assert "Looking again in 1 minute;" in run("watch", f"{wire}/feed", "--every", "1").err


def test_what_is_no_list_of_feeds(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "feeds.txt"
    empty.write_text("# nothing\n", encoding="utf-8")
    assert "No feed was named" in run("watch", empty, "--once").err
    assert "There is no file" in run("watch", tmp_path / "missing.txt", "--once").err
    empty.write_text("nonsense\n", encoding="utf-8")
    assert f"{empty}, line 1: 'nonsense' is no address of the web" in run("watch", empty, "--once").err
    empty.write_text("<?xml version='1.0'?><rss/>", encoding="utf-8")
    assert "is a feed or a page itself" in run("watch", empty, "--once").err
