"""What a withdrawal would do, said before it is confirmed: what is deleted, what stays, and why."""

from dataclasses import dataclass

from larix.core.words import Words
from larix.people.models import Person
from larix.schedule import Scope
from larix.studies.models import Study


@dataclass(frozen=True, slots=True)
class Stays:
    what: Words
    why: Words


@dataclass(frozen=True, slots=True)
class Consequences:
    """`standing` are the scopes that can be taken back, one by one or all at once (which is the default).

    `deleted` and `stays` are of leaving altogether. `kept_if_left` is said beside the scope "keep", where it stands:
    answers are kept, without a name, only for whoever takes the rest back and leaves that one. None: nothing is kept.
    """

    standing: tuple[Scope, ...]
    deleted: tuple[Words, ...]
    stays: tuple[Stays, ...]
    kept_if_left: Words | None
    answers: int  # forms answered that would be deleted
