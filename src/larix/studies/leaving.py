"""How somebody leaves: out of the project, out of the quality registry too, or only some of what they said yes to.

Leaving the project is never a reservation against the registry: that is a choice of its own (ADR 0020).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from larix.core.words import Words
from larix.schedule import Scope
from larix.studies.consenting import KEEP, REGISTRY, needed, takes_part


class Leaving(StrEnum):
    PROJECT = "project"
    PROJECT_AND_REGISTRY = "project_and_registry"  # the only one of them that is a reservation by its name
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Chosen:
    """One way out; `some` are the codes of the scopes of Leaving.SOME, and of nothing else."""

    how: Leaving
    some: frozenset[str] = frozenset()

    @property
    def reserves(self) -> bool:
        """Whether a reservation is recorded: it was chosen, or the yes to the registry is among what is taken back."""
        return self.how is Leaving.PROJECT_AND_REGISTRY or (self.how is Leaving.SOME and REGISTRY in self.some)

    def takes_back(self, now: Mapping[str, bool]) -> frozenset[str]:
        """The scopes that end, of those that stand. Leaving the project alone leaves the yes to the registry."""
        standing = frozenset(code for code, yes in now.items() if yes)
        if self.how is Leaving.SOME:
            return standing & self.some
        return standing - {REGISTRY} if self.how is Leaving.PROJECT else standing


@dataclass(frozen=True, slots=True)
class After:
    """What follows when these scopes are taken back. `erases`: the answers and everything that shows whose they were.

    `keeps`: they stay without a name, because the yes to keeping them was left. Who goes on taking part does neither.
    """

    left: Mapping[str, bool]
    leaves: bool
    erases: bool
    keeps: bool


def after(now: Mapping[str, bool], back: frozenset[str], of: frozenset[str]) -> After:
    """`of` are the needed scopes. Who left earlier, and now wants nothing kept either, has it deleted too."""
    left = {scope: yes and scope not in back for scope, yes in now.items()}
    is_in = takes_part(left, of)
    leaves = takes_part(now, of) and not is_in
    keeps = leaves and left.get(KEEP, False)
    return After(left, leaves, erases=(leaves and not keeps) or (KEEP in back and not is_in), keeps=keeps)


def ways_out(now: Mapping[str, bool], scopes: tuple[Scope, ...], *, reserved: bool) -> tuple[Leaving, ...]:
    """The choices there are for somebody with these yeses, in the order in which they are shown; none where none stand.

    The registry is a choice where the study asks for it and the person has not reserved already.
    """
    standing = [code for code, yes in now.items() if yes]
    if not standing:
        return ()
    if not takes_part(now, needed(scopes)):
        return (Leaving.SOME,)  # out of the project already: what is left is left one by one
    by_code = ways_out_by_code(scopes)
    if reserved and REGISTRY not in standing:
        by_code = tuple(way for way in by_code if way is not Leaving.PROJECT_AND_REGISTRY)
    return by_code if len(standing) > 1 else tuple(way for way in by_code if way is not Leaving.SOME)


def ways_out_by_code(scopes: tuple[Scope, ...]) -> tuple[Leaving, ...]:
    """The choices that a letter's code shows: the same for everybody in the study, or they would tell who said what."""
    asks_registry = any(scope.code == REGISTRY for scope in scopes)
    return tuple(way for way in Leaving if way is not Leaving.PROJECT_AND_REGISTRY or asks_registry)


WAYS = {
    Leaving.PROJECT: Words("Ut av prosjektet", "Ut av prosjektet", "Out of the project"),
    Leaving.PROJECT_AND_REGISTRY: Words(
        "Ut av prosjektet og kvalitetsregisteret",
        "Ut av prosjektet og kvalitetsregisteret",
        "Out of the project and the quality registry",
    ),
    Leaving.SOME: Words(
        "Bare noe av det jeg har sagt ja til",
        "Berre noko av det eg har sagt ja til",
        "Only some of what I said yes to",
    ),
}
HINTS = {
    Leaving.PROJECT: Words(
        "Dette er ingen reservasjon mot kvalitetsregisteret.",
        "Dette er ingen reservasjon mot kvalitetsregisteret.",
        "This is no reservation against the quality registry.",
    ),
    Leaving.PROJECT_AND_REGISTRY: Words(
        "Dette er også en reservasjon mot kvalitetsregisteret.",
        "Dette er òg ein reservasjon mot kvalitetsregisteret.",
        "This is also a reservation against the quality registry.",
    ),
}
