"""Providers of electronic identity (OpenID Connect): what an operator says of each, in one setting."""

from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, model_validator

LOOPBACK = frozenset({"localhost", "127.0.0.1"})


class Provider(BaseModel):
    """One provider, as JSON. `subject` names the claim that says who it is; `levels` are those that are high enough.

    The names of claims and levels are the provider's own: its documentation gives them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str  # on the button
    issuer: str
    client_id: str
    client_secret: str = Field(default="", repr=False)
    private_key_file: Path | None = None  # instead of a secret: the client signs for itself (private_key_jwt)
    signed_with: str = "RS256"
    scope: str = "openid"
    subject: str = "sub"
    level: str = "acr"
    levels: tuple[str, ...] = Field(min_length=1)
    asks: tuple[str, ...] = ()  # acr_values that are asked for
    sends_to: tuple[str, ...] = ()  # origins that a browser is sent to, where they are not the issuer's own

    @model_validator(mode="after")
    def _is_safe(self) -> Self:
        """A token that was read on the way signs somebody in: only https, but to this machine itself."""
        for address in (self.issuer, *self.sends_to):
            parts = urlsplit(address)
            if parts.scheme != "https" and parts.hostname not in LOOPBACK:
                raise ValueError(f"{address} must begin with https://")
        if bool(self.client_secret) == (self.private_key_file is not None):
            raise ValueError("a provider has either client_secret or private_key_file")
        return self

    @property
    def origins(self) -> tuple[str, ...]:
        """Where a form of ours may lead."""
        return tuple(f"{parts.scheme}://{parts.netloc}" for parts in map(urlsplit, (self.issuer, *self.sends_to)))
