"""One page from an address, politely: says who asks, waits and takes only so much, asks again only if new."""

from __future__ import annotations

import time
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus

import requests
from urllib3.exceptions import DecodeError, HTTPError, ProtocolError, ReadTimeoutError

from graph.errors import RetryableError
from graph.trust import session as trusting_session
from loaders.errors import LoadError
from loaders.files import LARGEST

AGENT = "fusiongraph (reads announcements for one analyst)"
CONNECT_SECONDS = 10.0
SILENT_SECONDS = 20.0
WHOLE_SECONDS = 60.0
MOST_REDIRECTS = 5
_SCHEMES = ("http://", "https://")


class AddressError(LoadError):
    """An address that can never be fetched."""


class RefusedError(LoadError):
    """The server at an address refuses, or has nothing there."""


class ForbiddenError(RefusedError):
    """The server at an address lets us read nothing there."""


class UnreachableError(LoadError, RetryableError):
    """The server at an address does not answer now."""


@dataclass(frozen=True)
class Fetched:
    """What an address gave: `content` is None where it has not changed since `etag` or `modified`."""

    url: str
    content: bytes | None
    media_type: str = ""
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None


def is_address(text: str) -> bool:
    """Whether a person gave an address of the web and no path."""
    return text.lower().startswith(_SCHEMES)


def check_address(url: str) -> None:
    """Raise AddressError for what is no address of the web, or one that holds a password."""
    if not is_address(url):
        raise AddressError(f"'{url}' is no address of the web.", remedy="It begins with https:// or http://.")
    if "@" in url.split("/")[2]:
        raise AddressError("An address must not hold a user name or password.", remedy="Give it without them.")


_BROKEN_OFF = (
    requests.exceptions.ContentDecodingError,
    requests.exceptions.ChunkedEncodingError,
    DecodeError,
    ProtocolError,
)


def fetch(url: str, *, etag: str | None = None, modified: str | None = None, whole: float = WHOLE_SECONDS) -> Fetched:
    """The page at `url`; with what it said last time of its version, only if it changed.

    Waits at most `whole` seconds for all of it. Raises AddressError, RefusedError, ForbiddenError, UnreachableError."""
    check_address(url)
    headers = {"User-Agent": AGENT, "Accept": "text/html, application/xml, text/plain, application/pdf, */*;q=0.5"}
    if etag:
        headers["If-None-Match"] = etag
    if modified:
        headers["If-Modified-Since"] = modified
    deadline = time.monotonic() + whole
    try:
        with trusting_session() as session:
            session.max_redirects = MOST_REDIRECTS
            waits = (min(CONNECT_SECONDS, whole), min(SILENT_SECONDS, whole))
            with session.get(url, headers=headers, stream=True, timeout=waits) as answer:
                return _read(url, answer, deadline, may_be_unchanged=bool(etag or modified))
    except requests.exceptions.TooManyRedirects as error:
        raise RefusedError(f"{url} leads on and on to other addresses.", remedy="Give the page's own.") from error
    except requests.exceptions.InvalidSchema as error:  # its own was checked, so that it is that of a redirect
        raise RefusedError(
            f"{url} leads to what is no address of the web, which is not opened.", remedy="Give the page's own address."
        ) from error
    except (requests.exceptions.InvalidURL, UnicodeError) as error:
        raise AddressError(f"'{url}' is no address of the web.", remedy="Check how it is written.") from error
    except (requests.exceptions.Timeout, TimeoutError, ReadTimeoutError) as error:
        raise UnreachableError(f"{url} did not answer in time.", remedy="Try again later.") from error
    except _BROKEN_OFF as error:
        raise UnreachableError(
            f"{url} answered, but its answer is broken off or packed wrongly.", remedy="Try again later."
        ) from error
    except (requests.exceptions.RequestException, HTTPError) as error:
        raise UnreachableError(f"{url} cannot be reached: the connection failed.", remedy="Try again later.") from error


def _read(url: str, answer: requests.Response, deadline: float, *, may_be_unchanged: bool) -> Fetched:
    headers = answer.headers
    etag, modified = headers.get("ETag"), headers.get("Last-Modified")
    if answer.status_code == HTTPStatus.NOT_MODIFIED:
        if not may_be_unchanged:
            raise UnreachableError(
                f"{url} answered 304 (unchanged) although no version of it was read before; there is nothing to read.",
                remedy="Try again later.",
            )
        return Fetched(url, None, etag=etag, modified=modified)
    _refuse(url, answer.status_code)
    content = bytearray()
    while chunk := answer.raw.read1(65_536, decode_content=True):  # what has come, not what was asked for
        content += chunk
        if len(content) > LARGEST:
            raise RefusedError(
                f"{url} gives more than {LARGEST / 1024**2:.0f} MB; so much is not read.", remedy="Give one page."
            )
        if time.monotonic() > deadline:
            raise UnreachableError(f"{url} answers too slowly to be read.", remedy="Try again later.")
    told = Message()
    told["Content-Type"] = headers.get("Content-Type", "")
    charset = told.get_content_charset()
    return Fetched(url, bytes(content), told.get_content_type(), charset, etag, modified)


def _refuse(url: str, status: int) -> None:
    if status < HTTPStatus.BAD_REQUEST:
        return
    name = HTTPStatus(status).phrase if status in list(HTTPStatus) else "an unknown answer"
    said = f"{url} answered {status} ({name})"
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS:
        raise UnreachableError(f"{said}: its server is in trouble or busy.", remedy="Try again later.")
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        raise ForbiddenError(f"{said}: it does not let us read it.", remedy="Open it in a browser and paste its text.")
    raise RefusedError(f"{said}.", remedy="Check the address.")
