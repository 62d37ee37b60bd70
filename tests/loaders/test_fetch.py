"""Addresses: what a server may answer, each said in a sentence; against a server of our own on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from loaders.announcement.watching import look, read
from loaders.errors import DamagedFileError, LoadError
from loaders.fetch import AddressError, RefusedError, UnreachableError, fetch
from loaders.files import LARGEST

from graph.ledger import Watch  # isort: skip

ITEM = "<item><title>Item {0}</title><guid>{0}</guid><description>Ash says {0}.</description></item>"


def feed(*numbers: int) -> bytes:
    items = "".join(ITEM.format(number) for number in numbers)
    return f"<rss><channel><title>Wire</title>{items}</channel></rss>".encode()


class Wire(BaseHTTPRequestHandler):
    """Answers by path; counts what was asked."""

    items: tuple[int, ...] = (2, 1)
    asked: list[tuple[str, str | None]] = []  # noqa: RUF012 - one server a test session
    ends = threading.Event()

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers.get("If-None-Match")))
        answer = getattr(self, f"answer_{self.path.strip('/')}", None)
        if answer is not None:
            answer()
        elif self.path.strip("/").isdigit():
            self.send_response(int(self.path.strip("/")))
            self.end_headers()

    def send(self, content: bytes, **headers: str) -> None:
        self.send_response(200)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def answer_feed(self) -> None:
        tag = f'"{"-".join(map(str, self.items))}"'
        if self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.end_headers()
        else:
            self.send(feed(*self.items), Content_Type="application/rss+xml", ETag=tag)

    def answer_page(self) -> None:
        self.send("Ash says été.".encode("cp1252"), Content_Type="text/plain; charset=windows-1252")

    def answer_big(self) -> None:
        try:
            self.send(b"x" * (LARGEST + 10))
        except OSError:
            return

    def answer_slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.ends.wait(0.05):
            try:
                self.wfile.write(b"x")
                self.wfile.flush()
            except OSError:
                return

    def answer_never(self) -> None:
        self.ends.wait()

    def answer_packed(self) -> None:
        self.send(b"no gzip at all", Content_Encoding="gzip")

    def answer_short(self) -> None:
        self.send(b"Ash has", Content_Length="4000")

    def answer_round(self) -> None:
        self.send_response(302)
        self.send_header("Location", "/round")
        self.end_headers()

    def answer_file(self) -> None:
        self.send_response(302)
        self.send_header("Location", "file:///etc/hostname")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="module")
def wire() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Wire)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        Wire.ends.set()
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("path", "error", "told"),
    [
        ("403", RefusedError, "does not let us read"),
        ("404", RefusedError, "404"),
        ("304", UnreachableError, "304 .unchanged. although no version of it was read"),
        ("500", UnreachableError, "in trouble"),
        ("503", UnreachableError, "in trouble"),
        ("429", UnreachableError, "busy"),
        ("packed", UnreachableError, "answered, but its answer is broken off or packed wrongly"),
        ("short", UnreachableError, "answered, but its answer is broken off or packed wrongly"),
        ("round", RefusedError, "on and on"),
        ("file", RefusedError, "leads to what is no address of the web"),
        ("big", RefusedError, "more than 20 MB"),
    ],
)
def test_what_a_server_may_answer(wire: str, path: str, error: type[LoadError], told: str) -> None:
    with pytest.raises(error, match=told):
        fetch(f"{wire}/{path}")


@pytest.mark.parametrize("path", ["slow", "never"])
def test_a_server_that_never_ends_is_left(wire: str, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for bound in ("CONNECT_SECONDS", "SILENT_SECONDS", "WHOLE_SECONDS"):
        monkeypatch.setattr(f"loaders.fetch.{bound}", 3600.0)  # nothing but what is asked for bounds the wait
    with pytest.raises(UnreachableError, match=r"in time|too slowly"):
        fetch(f"{wire}/{path}", whole=0.5)
    assert not Wire.ends.is_set()


def test_nobody_there() -> None:
    with pytest.raises(UnreachableError, match="cannot be reached"):
        fetch("http://127.0.0.1:1/feed", whole=5)


@pytest.mark.parametrize(
    "url", ["ftp://example.org", "file:///etc/hostname", "nonsense", "http://ann:secret@example.org"]
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(AddressError) as raised:
        fetch(url)
    assert "secret" not in str(raised.value)


def test_a_page(wire: str) -> None:
    fetched = fetch(f"{wire}/page")
    assert (fetched.media_type, fetched.charset) == ("text/plain", "windows-1252")


def test_a_feed_is_asked_for_only_if_it_changed_and_read_once(wire: str) -> None:
    Wire.items = (2, 1)
    first = look(Watch(f"{wire}/feed"))
    assert [key for key, _ in first.new] == ["1", "2"]
    memory = read(first.after, [key for key, _ in first.new])
    assert look(memory).new == ()
    assert Wire.asked[-1] == ("/feed", '"2-1"')
    Wire.items = (3, 2, 1)
    again = look(memory)
    assert [key for key, _ in again.new] == ["3"]
    assert again.new[0][1].page.text == "Item 3\n\nAsh says 3."


def test_a_bounded_look_forgets_nothing(wire: str) -> None:
    Wire.items = (5, 4, 3, 2, 1)
    memory, seen = Watch(f"{wire}/feed"), []
    for _ in range(4):
        found = look(memory, most=2)
        seen += [key for key, _ in found.new]
        memory = read(found.after, [key for key, _ in found.new])
    assert seen == ["1", "2", "3", "4", "5"]


def test_what_to_do_about_a_feed_that_may_not_be_read_is_not_to_paste_it(wire: str) -> None:
    with pytest.raises(RefusedError, match="does not let us read it") as raised:
        look(Watch(f"{wire}/403"))
    assert "paste" not in str(raised.value)
    assert "Ask its publisher for a feed" in str(raised.value)
    with pytest.raises(RefusedError, match="paste its text"):
        fetch(f"{wire}/403")


def test_a_feed_that_is_unchanged_before_it_was_ever_read_is_told(wire: str) -> None:
    with pytest.raises(UnreachableError, match="although no version of it was read"):
        look(Watch(f"{wire}/304"))


def test_a_page_that_is_no_feed(wire: str) -> None:
    with pytest.raises(DamagedFileError, match="broken feed"):
        look(Watch(f"{wire}/page"))
