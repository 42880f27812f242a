"""Text messages through a gateway: one HTTPS POST of JSON, with the message's key as its idempotency key."""

import json
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener
from uuid import UUID

from larix.outbox.adapters.wrong import LOOPBACK, WrongSetting
from larix.outbox.shape import NotSent

TIMEOUT = 20  # seconds
COME_AGAIN = frozenset({408, 409, 425, 429})  # refusals that another day may lift


class _NoRedirects(HTTPRedirectHandler):
    """A number is not taken to wherever a gateway points."""

    def redirect_request(self, *_whither: Any) -> None:
        return None


@dataclass(frozen=True, slots=True)
class SmsAdapter:
    """`address` takes {"to", "text"}; `token` is sent as a bearer token."""

    address: str
    token: str = field(repr=False)
    knows_repeats: bool = True

    @classmethod
    def at(cls, address: str, token: str) -> "SmsAdapter":
        parts = urlsplit(address)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
            raise WrongSetting("LARIX_SMS", "https://")
        return cls(address, token)

    def send(self, *, key: UUID, to: str, text: str) -> None:
        headers = {
            "Content-Type": "application/json", "Authorization": f"Bearer {self.token}", "Idempotency-Key": str(key),
        }  # fmt: skip
        asked = Request(self.address, json.dumps({"to": to, "text": text}).encode(), headers, method="POST")
        try:
            with build_opener(_NoRedirects).open(asked, timeout=TIMEOUT):
                return
        except HTTPError as refused:
            refused.close()
            for_good = refused.code < 500 and refused.code not in COME_AGAIN
            why = "refused_by_the_gateway" if for_good else "gateway_in_trouble"
            raise NotSent(why, for_good=for_good) from None  # what it said may hold the number
        except (OSError, HTTPException):
            raise NotSent("gateway_not_reached", perhaps=True) from None
