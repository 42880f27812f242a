"""Passkeys (WebAuthn), with the library of the standard's own authors. What a browser sends is checked here."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    UserVerificationRequirement,
)

from larix.core.told import Told
from larix.core.words import Words

State = dict[str, Any]  # what the session keeps between the question and the answer
PREFERRED = UserVerificationRequirement.PREFERRED


class NotTheKey(Told):
    """The answer of the device was not to our question, not for this address, or not by a key of this account."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Nøkkelen virket ikke her. Prøv en gang til, eller bruk en kode.",
                "Nøkkelen verka ikkje her. Prøv ein gong til, eller bruk ein kode.",
                "The key did not work here. Try once more, or use a code.",
            )
        )


def may_be_used_at(host: str) -> bool:
    """Browsers give passkeys to names only, never to bare numbers such as 127.0.0.1."""
    return not host.startswith("[") and not host.replace(".", "").isdigit()


def ask_for_a_new_one(host: str, key: str, username: str, known: Sequence[bytes]) -> tuple[dict[str, Any], State]:
    """What the browser is asked, and what is kept until it answers. `known`: keys of this account."""
    user = PublicKeyCredentialUserEntity(id=key.encode(), name=username, display_name=username)
    credentials = [AttestedCredentialData(each) for each in known]
    options, state = _server(host).register_begin(user, credentials, user_verification=PREFERRED)
    return dict(options), dict(state)


def new_one(host: str, state: State, answer: Mapping[str, Any]) -> tuple[bytes, int]:
    """The key that was made, and its device's count."""
    try:
        made = _server(host).register_complete(state, answer)
    except Exception as error:
        raise NotTheKey from error
    if made.credential_data is None:
        raise NotTheKey
    return bytes(made.credential_data), made.counter


def ask(host: str, known: Sequence[bytes]) -> tuple[dict[str, Any], State]:
    options, state = _server(host).authenticate_begin([AttestedCredentialData(each) for each in known], PREFERRED)
    return dict(options), dict(state)


def proved(host: str, state: State, known: Sequence[bytes], answer: Mapping[str, Any]) -> tuple[bytes, int]:
    """Which of the known keys answered, and its device's count."""
    try:
        credentials = [AttestedCredentialData(each) for each in known]
        found = _server(host).authenticate_complete(state, credentials, answer)
        signs = AuthenticationResponse.from_dict(answer).response.authenticator_data.counter
    except Exception as error:
        raise NotTheKey from error
    return bytes(found), signs


def digest_of(credential: bytes) -> str:
    return hashlib.sha256(AttestedCredentialData(credential).credential_id).hexdigest()


def _server(host: str) -> Fido2Server:
    return Fido2Server(PublicKeyCredentialRpEntity(name="Larix", id=host))
