"""Electronic identity by OpenID Connect: sent to the provider with a question, and back with a proof that answers it.

Authlib does the protocol: the code flow with PKCE (S256), state, nonce, and the signature of the proof. Here is what it
leaves to us: a proof must be there at all, be from this issuer, for this client, and of a level that is high enough.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from authlib.integrations.django_client import DjangoOAuth2App, OAuth
from authlib.oauth2.rfc7523 import PrivateKeyJWT
from django.http import HttpRequest, HttpResponse

from larix.core.told import Told
from larix.core.words import Words
from larix.settings.providers import Provider

# Never "none", and never a secret that both sides know.
SIGNED_WITH = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384"})
SECONDS_TO_ANSWER = 10
LEEWAY = 30  # seconds that two machines' clocks may differ


class NotProved(Told):
    """What came back proves nothing: it is false, old, used, for somebody else, or the provider did not answer."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Innloggingen med elektronisk ID ble ikke fullført. Ingenting er lagret. Prøv en gang til.",
                "Innlogginga med elektronisk ID vart ikkje fullført. Ingenting er lagra. Prøv ein gong til.",
                "Signing in with the electronic identity was not completed. Nothing was stored. Try once more.",
            )
        )


class TooLow(Told):
    """It is proved who it is, but not surely enough."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Denne måten å logge inn på er ikke sikker nok her. Prøv igjen, og velg en på høyeste nivå.",
                "Denne måten å logge inn på er ikkje sikker nok her. Prøv igjen, og vel ein på høgaste nivå.",
                "This way of signing in is not secure enough here. Try again, and choose one of the highest level.",
            )
        )


def send_away(request: HttpRequest, provider: Provider, back: str) -> HttpResponse:
    """To the provider. `back`: the whole address at which the answer is awaited. NotProved where nobody is there."""
    more = {"acr_values": " ".join(provider.asks)} if provider.asks else {}
    try:
        return _client(provider).authorize_redirect(request, back, **more)
    except Exception:  # noqa: BLE001 (the network, or what a stranger's server says: both have many ways to fail)
        raise NotProved from None


def came_back(request: HttpRequest, provider: Provider) -> Mapping[str, Any]:
    """What the proof says. Nothing of it is logged or kept: what failed may hold somebody's number."""
    try:
        claims = _proof(request, _client(provider), provider)
    except Exception:  # noqa: BLE001 (as above)
        raise NotProved from None
    if str(claims.get(provider.level, "")) not in provider.levels:
        raise TooLow
    return claims


def _proof(request: HttpRequest, client: DjangoOAuth2App, provider: Provider) -> Mapping[str, Any]:
    metadata = client.load_server_metadata()
    if metadata["issuer"] != provider.issuer:
        raise ValueError("another issuer")
    metadata["id_token_signing_alg_values_supported"] = sorted(SIGNED_WITH)
    wanted = {
        "iss": {"essential": True, "value": provider.issuer},
        "aud": {"essential": True, "value": provider.client_id},
    }
    token = client.authorize_access_token(request, claims_options=wanted, leeway=LEEWAY)
    proof: Mapping[str, Any] = token["userinfo"]  # not there where no proof came
    if not proof.get(provider.subject):
        raise ValueError("nobody")
    return proof


@cache
def _client(provider: Provider) -> DjangoOAuth2App:
    """What is known of a provider is asked for once in each process; its keys again when they are new."""
    how = "private_key_jwt" if provider.private_key_file else "client_secret_basic"
    with_key = [PrivateKeyJWT(alg=provider.signed_with)] if provider.private_key_file else None
    client: DjangoOAuth2App = OAuth().register(
        provider.issuer,  # a question to one provider is answered by no other
        client_id=provider.client_id,
        client_secret=provider.private_key_file.read_text() if provider.private_key_file else provider.client_secret,
        server_metadata_url=f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration",
        client_auth_methods=with_key,
        client_kwargs={
            "scope": provider.scope, "code_challenge_method": "S256", "token_endpoint_auth_method": how,
            "default_timeout": SECONDS_TO_ANSWER,
        },
    )  # fmt: skip
    return client
