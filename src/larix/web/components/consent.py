"""Reading a consent form as it was sent: a yes or no to each scope, and what hangs on two of them."""

from dataclasses import dataclass, field

from django.http import HttpRequest
from django.utils.translation import gettext as _

from larix.schedule import Scope
from larix.studies.consenting import CONTACT, CONTACT_CHANNELS, NAMED_SOURCES, SOURCES


@dataclass(frozen=True, slots=True)
class Ticked:
    """What was ticked. `fault` says what must be put right before it can be stored; None where nothing must."""

    scopes: dict[str, bool] = field(default_factory=dict)
    contact_channels: tuple[str, ...] = ()
    named_sources: tuple[str, ...] = ()
    text_version: int = 0
    fault: str | None = None


def ticked(request: HttpRequest, scopes: tuple[Scope, ...]) -> Ticked:
    """The form in a POST. A scope that is not ticked is a no."""
    yes = set(request.POST.getlist("scope"))
    said = {scope.code: scope.code in yes for scope in scopes}
    channels = tuple(code for code in CONTACT_CHANNELS if code in request.POST.getlist("channel"))
    sources = tuple(code for code in SOURCES if code in request.POST.getlist("source"))
    version = request.POST.get("text_version", "")
    number = int(version) if version.isascii() and version.isdecimal() and len(version) < 7 else 0
    return Ticked(said, channels, sources, number, _fault(scopes, said, channels, sources))


def _fault(
    scopes: tuple[Scope, ...], said: dict[str, bool], channels: tuple[str, ...], sources: tuple[str, ...]
) -> str | None:
    if not all(said[scope.code] for scope in scopes if scope.needed):
        return _("The first box is what taking part means. If you do not want to tick it, you need not send the form.")
    if said.get(CONTACT) and not channels:
        return _("You said yes to being contacted again. Tick how.")
    if channels and not said.get(CONTACT, True):
        return _("You ticked a way to be contacted, but not that you may be. Tick both or neither.")
    if said.get(NAMED_SOURCES) and not sources:
        return _("You said yes to data from records or registers. Tick which.")
    if sources and not said.get(NAMED_SOURCES, True):
        return _("You ticked a record or register, but not that data may be fetched. Tick both or neither.")
    return None
