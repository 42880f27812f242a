"""Which of their roles somebody wears: chosen on the front page, or where two of theirs open the same page."""

from dataclasses import dataclass

from django.http import HttpRequest

from larix.access.roles import GIVEN_TO_PEOPLE, MEANINGS, Role
from larix.core.words import Words

WORN = "worn"  # in the session: roles that were chosen, the last one first


@dataclass(frozen=True, slots=True)
class Hats:
    """As what somebody is here, and as what else they could be."""

    now: Words
    others: tuple[tuple[str, Words], ...]  # role, title


def wearing(request: HttpRequest) -> tuple[str, ...]:
    """The roles chosen in this session, the last choice first; `?as=` in the address is a choice."""
    worn = tuple(request.session.get(WORN, ()))
    chosen = request.GET.get("as", "")
    if chosen in set(GIVEN_TO_PEOPLE) and worn[:1] != (chosen,):
        worn = (chosen, *(role for role in worn if role != chosen))
        request.session[WORN] = list(worn)
    return worn


def hats_here(now: Role, roles: tuple[Role, ...]) -> Hats | None:
    """What a page shows to whoever could be there as something else too; None for everybody else."""
    if len(roles) < 2:
        return None
    return Hats(MEANINGS[now].title, tuple((role.value, MEANINGS[role].title) for role in roles if role is not now))
