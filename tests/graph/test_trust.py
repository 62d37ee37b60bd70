"""Downloads believe what the system believes, so that they pass a company's own proxy."""

from pathlib import Path

import certifi
import pytest
from requests.adapters import HTTPAdapter

from graph.trust import session


def test_a_certificate_of_the_system_is_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Path(certifi.where()).read_text(encoding="utf-8")
    end = "-----END CERTIFICATE-----\n"
    own = tmp_path / "own.pem"
    own.write_text(whole.partition(end)[0] + end, encoding="utf-8")
    monkeypatch.setenv("SSL_CERT_FILE", str(own))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    adapter = session().get_adapter("https://example.org")
    assert isinstance(adapter, HTTPAdapter)
    context = adapter.poolmanager.connection_pool_kw["ssl_context"]
    assert len(context.get_ca_certs()) == 1
