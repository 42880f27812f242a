"""What somebody chose to take back, as a form has it: one of the ways out, none of them chosen beforehand."""

from django.http import HttpRequest

from larix.core.words import Words
from larix.studies.leaving import HINTS, WAYS, Chosen, Leaving
from larix.studies.queries.withdrawing import TakingBack

Row = tuple[str, Words, Words | None]  # the value that is sent, what it is called, what is said beside it


def chosen(request: HttpRequest, taking: TakingBack) -> Chosen | None:
    """The choice that was sent; None for none, for one that is not there, and for "some" without any of them."""
    how, some = request.POST.get("how", ""), ticked(request, taking)
    if how not in set(taking.ways) or (how == Leaving.SOME and not some):
        return None
    return Chosen(Leaving(how), some if how == Leaving.SOME else frozenset())


def ticked(request: HttpRequest, taking: TakingBack) -> frozenset[str]:
    """The scopes that were ticked, of those that can be taken back."""
    return frozenset(request.POST.getlist("scope")) & {scope.code for scope in taking.standing}


def rows(ways: tuple[Leaving, ...], called: dict[Leaving, Words] | None = None) -> list[Row]:
    """The choices as they are shown; `called` gives them other names, where these would tell too much."""
    return [(way.value, (called or WAYS)[way], None if called else HINTS.get(way)) for way in ways]
