"""Just enough of the Bolt protocol to know whether a Neo4j answers, whose it is and why it refuses.

The driver lives in graph/store.py alone; the server's keeper must not wait for a driver's retries, so it speaks the few
messages itself: handshake, HELLO, LOGON, RUN, PULL. Source: Neo4j's Bolt protocol specification, version 5.4.
"""

from __future__ import annotations

import socket
import ssl
import struct
from dataclasses import dataclass
from urllib.parse import urlsplit

MAGIC = b"\x60\x60\xb0\x17"
VERSIONS = bytes([0, 4, 4, 5] + [0] * 12)  # 5.4 down to 5.0, nothing else
HELLO, LOGON, RUN, PULL = 0x01, 0x6A, 0x10, 0x3F
SUCCESS, RECORD, FAILURE = 0x70, 0x71, 0x7F
DEFAULT_PORT = 7687
AGENT = "fusiongraph-server/1"

Value = None | bool | int | float | str | bytes | list["Value"] | dict[str, "Value"]


class NoAnswerError(Exception):
    """Nothing speaks Bolt there, or not now."""


@dataclass(frozen=True)
class Refused(Exception):  # noqa: N818 - an answer, told apart from an error of ours
    """The server's own refusal: Neo4j's status code and message."""

    code: str
    message: str

    @property
    def wrong_password(self) -> bool:
        return self.code.startswith("Neo.ClientError.Security.")


def ask(uri: str, username: str, password: str, database: str, timeout_s: float = 5) -> str:
    """Log on, run `RETURN 1` in the database, and return the server's name and version ('Neo4j/2026.09.0').

    Raises NoAnswerError, or Refused with the server's reason.
    """
    try:
        with _connect(uri, timeout_s) as connection:
            connection.handshake()
            agent: dict[str, Value] = {"product": AGENT}
            hello = connection.call(HELLO, {"user_agent": AGENT, "bolt_agent": agent})
            connection.call(LOGON, {"scheme": "basic", "principal": username, "credentials": password})
            connection.call(RUN, "RETURN 1", {}, {"db": database, "mode": "r"})
            connection.call(PULL, {"n": -1})
            return str(hello.get("server", "unknown"))
    except (OSError, struct.error, ValueError, IndexError) as error:
        raise NoAnswerError(f"{error or type(error).__name__}") from error


def _connect(uri: str, timeout_s: float) -> _Connection:
    parts = urlsplit(uri)
    host, port = parts.hostname or "localhost", parts.port or DEFAULT_PORT
    raw = socket.create_connection((host, port), timeout_s)
    security = parts.scheme.partition("+")[2]
    if not security:
        return _Connection(raw)
    context = ssl.create_default_context()
    if security == "ssc":
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return _Connection(context.wrap_socket(raw, server_hostname=host))


class _Connection:
    def __init__(self, raw: socket.socket) -> None:
        self.raw = raw

    def __enter__(self) -> _Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self.raw.close()

    def handshake(self) -> None:
        self.raw.sendall(MAGIC + VERSIONS)
        if self._receive(4)[3] != 5:
            raise ValueError("what answers there speaks no Bolt 5")

    def call(self, tag: int, *fields: Value) -> dict[str, Value]:
        """Send one message; the metadata of its SUCCESS, records skipped."""
        message = bytes([0xB0 + len(fields), tag]) + b"".join(_pack(field) for field in fields)
        self.raw.sendall(struct.pack(">H", len(message)) + message + b"\0\0")
        while True:
            answer, fields_read = self._message()
            metadata = fields_read[0] if fields_read and isinstance(fields_read[0], dict) else {}
            if answer == SUCCESS:
                return metadata
            if answer == FAILURE:
                raise Refused(str(metadata.get("code", "")), str(metadata.get("message", "")))
            if answer != RECORD:
                raise ValueError(f"unexpected Bolt message {answer:#x}")

    def _message(self) -> tuple[int, list[Value]]:
        body = b""
        while True:
            size = int(struct.unpack(">H", self._receive(2))[0])
            if size:
                body += self._receive(size)
            elif body:
                break
        reader = _Reader(body[2:])
        return body[1], [reader.value() for _ in range(body[0] & 0x0F)]

    def _receive(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            more = self.raw.recv(count - len(got))
            if not more:
                raise ValueError("the connection was closed")
            got += more
        return got


def _pack(value: Value) -> bytes:
    if isinstance(value, str):
        raw = value.encode()
        return b"\xd1" + struct.pack(">H", len(raw)) + raw
    if isinstance(value, dict):
        return bytes([0xA0 + len(value)]) + b"".join(_pack(key) + _pack(each) for key, each in value.items())
    if isinstance(value, int) and -16 <= value < 128:
        return struct.pack(">b", value)
    raise ValueError(f"{type(value).__name__} is never sent")


class _Reader:
    """Unpacks PackStream, as much of it as metadata and one number need."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.at = 0

    def value(self) -> Value:
        marker = self._take(1)[0]
        if marker < 0x80 or marker >= 0xF0:
            return marker if marker < 0x80 else marker - 0x100
        high, low = marker & 0xF0, marker & 0x0F
        if high == 0x80 or 0xD0 <= marker <= 0xD2:
            return self._take(low if high == 0x80 else self._size(marker - 0xD0)).decode()
        if high == 0x90 or 0xD4 <= marker <= 0xD6:
            return [self.value() for _ in range(low if high == 0x90 else self._size(marker - 0xD4))]
        if high == 0xA0 or 0xD8 <= marker <= 0xDA:
            return {str(self.value()): self.value() for _ in range(low if high == 0xA0 else self._size(marker - 0xD8))}
        return self._scalar(marker)

    def _scalar(self, marker: int) -> Value:
        if marker in (0xC0, 0xC2, 0xC3):
            return {0xC0: None, 0xC2: False, 0xC3: True}[marker]
        if marker == 0xC1:
            return float(struct.unpack(">d", self._take(8))[0])
        if 0xC8 <= marker <= 0xCB:
            return int.from_bytes(self._take(1 << (marker - 0xC8)), "big", signed=True)
        raise ValueError(f"unexpected PackStream marker {marker:#x}")

    def _size(self, power: int) -> int:
        return int.from_bytes(self._take(1 << power), "big")

    def _take(self, count: int) -> bytes:
        taken = self.raw[self.at : self.at + count]
        if len(taken) < count:
            raise ValueError("a Bolt message was cut short")
        self.at += count
        return taken
