"""Whom a download believes: the certificates that requests ships, and the system's, where a company adds its own."""

from __future__ import annotations

import ssl
from typing import Any

import requests
from requests.adapters import HTTPAdapter


class _SystemTrust(HTTPAdapter):
    """Adds the system's certificates to the ones that requests brings."""

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        super().init_poolmanager(*args, ssl_context=ssl.create_default_context(), **options)

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        return super().proxy_manager_for(proxy, ssl_context=ssl.create_default_context(), **options)


def session() -> requests.Session:
    """A session of downloads."""
    made = requests.Session()
    made.mount("https://", _SystemTrust())
    return made
