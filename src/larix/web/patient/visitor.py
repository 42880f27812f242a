"""Whoever proved who they are with an electronic identity, in this session only."""

from uuid import UUID

from django.http import HttpRequest

from larix.core.told import Told
from larix.core.words import Words
from larix.gate import oneself as gate
from larix.settings import clock

WHO = "oneself"  # in the session: the person's key, on the server; the browser has only the session's cookie


class NotSignedIn(Told):
    """Nobody has proved who they are in this session, or it has ended."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Du er ikke logget inn lenger, så ingenting ble lagret. Logg inn igjen for å gå videre.",
                "Du er ikkje logga inn lenger, så ingenting vart lagra. Logg inn igjen for å gå vidare.",
                "You are not signed in any more, so nothing was stored. Sign in again to go on.",
            )
        )


def remember(request: HttpRequest, found: gate.Oneself) -> None:
    """A new session for this person; what another left in the browser is gone."""
    request.session.flush()
    request.session[WHO] = str(found.person_key)


def oneself(request: HttpRequest) -> gate.Oneself:
    """Who is here; NotSignedIn if nobody is."""
    key = request.session.get(WHO)
    found = gate.again(UUID(key), clock.now()) if key else None
    if found is None:
        raise NotSignedIn
    return found
