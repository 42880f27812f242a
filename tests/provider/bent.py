"""A proof as the provider makes it, or as the tests bend it."""

from typing import Any

import jwt
from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.internal.oauthlib import request_validator
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key

from tests.provider.serve import TOLD

sign = jwt.encode


def signed(claims: dict[str, Any], key: Any, **more: Any) -> str:
    """By the provider's key, by another's, or not at all."""
    how = claims.pop("_signed", "")
    if how == "none":
        return sign(claims, None, algorithm="none", headers=more["headers"])
    return sign(claims, generate_private_key(65537, 2048) if how == "other" else key, **more)


class _Bent:
    """PyJWT as the provider sees it, with one function of ours."""

    encode = staticmethod(signed)

    def __getattr__(self, name: str) -> Any:
        return getattr(jwt, name)


request_validator.jwt = _Bent()


class Bent(DefaultOIDCAdapter):
    def get_claims(self, purpose: Any, user: Any, *given: Any, **more: Any) -> dict[str, Any]:
        return super().get_claims(purpose, user, *given, **more) | TOLD.get(user.username, {})
