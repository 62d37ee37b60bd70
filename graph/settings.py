"""The settings, and the only module that reads the environment."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path, user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import SettingsError

BOLT_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


class Settings(BaseSettings):
    """What a person may set, by environment variable; every one has a default that works.

    With `neo4j_uri` set that server is used and nothing is started; without it a local one is run for
    `fusiongraph_home`.
    """

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True)

    neo4j_uri: str | None = Field(default=None, description="Address of a Neo4j to use instead of the local one")
    neo4j_username: str = Field(default="neo4j", description="User name on that server")
    neo4j_password: SecretStr | None = Field(default=None, description="Password on that server")
    neo4j_database: str = Field(default="neo4j", description="Database on that server")
    fusiongraph_home: Path = Field(
        default_factory=lambda: user_data_path("fusiongraph", appauthor=False),
        description="Folder of the local server's data and password",
    )
    fusiongraph_cache: Path = Field(
        default_factory=lambda: user_cache_path("fusiongraph", appauthor=False),
        description="Folder of what can be fetched or made again",
    )
    fusiongraph_maven: str | None = Field(
        default=None, description="Mirror of Maven Central to fetch Neo4j's jars from; unset: Maven Central"
    )
    no_color: str | None = Field(default=None, description="Set to anything: no colours in the terminal")

    @field_validator("fusiongraph_home", "fusiongraph_cache")
    @classmethod
    def _absolute(cls, path: Path) -> Path:
        return path.expanduser().absolute()

    @field_validator("fusiongraph_maven")
    @classmethod
    def _mirror_address(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("https://", "http://")):
            raise ValueError("must begin with https:// or http://")
        return url.rstrip("/") if url else None

    @field_validator("neo4j_uri")
    @classmethod
    def _bolt_address(cls, uri: str | None) -> str | None:
        if uri is None:
            return None
        scheme, separator, rest = uri.partition("://")
        if not separator or scheme not in BOLT_SCHEMES or not rest:
            raise ValueError(f"must begin with one of {', '.join(s + '://' for s in BOLT_SCHEMES)} and name a host")
        if "@" in rest.split("/")[0]:
            raise ValueError("must not hold a user name or password; use NEO4J_USERNAME and NEO4J_PASSWORD")
        return uri


def load_settings() -> Settings:
    """The settings of this process.

    Raises SettingsError naming each variable that holds what it cannot hold, without showing its value.
    """
    try:
        return Settings()
    except ValidationError as error:
        faults = [f"{str(e['loc'][0]).upper()} {e['msg'].removeprefix('Value error, ')}" for e in error.errors()]
        raise SettingsError(f"{'; '.join(faults)}.", remedy="Correct or unset it.") from None


def child_environment(**changes: str) -> dict[str, str]:
    """A copy of the environment for a child process, without secrets and without other Neo4j or Java settings."""
    unwanted = ("NEO4J_", "JAVA_", "_JAVA", "JDK_JAVA", "CLASSPATH")
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(unwanted)}
    return kept | changes
