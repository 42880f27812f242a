"""What may be recorded of who somebody is. Pure."""

from collections.abc import Mapping
from datetime import date

from larix import law
from larix.core.countries import TEMPORARY, Reading, Verdict
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.people import refusals
from larix.people.vault import NewPerson, Reach

STRICTNESS = {"none": 0, "confidential": 1, "strictly_confidential": 2}
SEXES = ("", "male", "female")


def stricter(one: str, other: str) -> str:
    """The stricter of two grades of protection: a list that says less never takes a protection away."""
    return max(one, other, key=STRICTNESS.__getitem__)


def may_keep(person: NewPerson, longest: Mapping[str, int]) -> Ruling:
    """Whether the vault has room for what is said; `longest`: letters that each column holds."""
    too_long = [name for name, most in longest.items() if len(getattr(person, name)) > most]
    if too_long:
        return Ruling(False, "too_long", refusals.TOO_LONG.filled(column=", ".join(too_long)))
    if person.protection not in STRICTNESS or person.registered_sex not in SEXES:
        return Ruling(False, "no_such_code", refusals.NO_SUCH_CODE)
    return ALLOWED


def may_reach(reach: Reach, longest: Mapping[str, int], wrong_postal_code: Words | None) -> Ruling:
    """An address is whole or not there. `wrong_postal_code` is what the country's pack says is wrong, if anything."""
    too_long = [name for name, most in longest.items() if len(getattr(reach, name, "")) > most]
    if too_long:
        return Ruling(False, "too_long", refusals.TOO_LONG.filled(column=", ".join(too_long)))
    if reach.protection not in STRICTNESS:
        return Ruling(False, "no_such_code", refusals.NO_SUCH_CODE)
    if reach.keep_address or reach.no_fixed_address:
        return ALLOWED
    if len({bool(reach.address), bool(reach.postal_code), bool(reach.place)}) > 1:
        return refuse("half_an_address", refusals.HALF_AN_ADDRESS, law.LETTERS_HARM_NOBODY)
    if wrong_postal_code is not None:
        said = refusals.and_nothing_was_kept(wrong_postal_code)
        return refuse("wrong_postal_code", said, law.LETTERS_HARM_NOBODY)
    return ALLOWED


def may_protect_less(*, before: str, after: str, looked_up: bool) -> Ruling:
    """A protection is taken away only by somebody who has looked the person up in the population register."""
    if looked_up or STRICTNESS[after] >= STRICTNESS[before]:
        return ALLOWED
    return refuse("not_looked_up", refusals.NOT_LOOKED_UP, law.LETTERS_HARM_NOBODY)


def may_be_reached(*, named: bool) -> Ruling:
    """Nothing is recorded of how to reach somebody whose name was deleted."""
    return ALLOWED if named else refuse("name_is_deleted", refusals.NAME_IS_DELETED, law.ONE_NUMBER_ONE_PERSON)


def may_record_number(kind: str, reading: Reading) -> Ruling:
    """A number is right or doubtful, and of the kind that it is said to be. A temporary one is ours to make."""
    if kind == TEMPORARY:
        return ALLOWED
    if reading.verdict is Verdict.WRONG:
        why = reading.why or refusals.WRONG_NUMBER
        return refuse("number_is_wrong", refusals.and_nothing_was_kept(why), law.NUMBERS_ARE_READ)
    if reading.kind != kind:
        return refuse("number_of_another_kind", refusals.OTHER_KIND, law.NUMBERS_ARE_READ)
    return ALLOWED


def may_name(*, somebody_elses: bool) -> Ruling:
    """A number never names two people."""
    if not somebody_elses:
        return ALLOWED
    return refuse("number_is_somebody_elses", refusals.SOMEBODY_ELSES, law.ONE_NUMBER_ONE_PERSON)


def may_name_row(row: int, *, two_people: bool) -> Ruling:
    """The numbers of one row of a list, counted from 1, belong to one person."""
    if not two_people:
        return ALLOWED
    return refuse("numbers_of_two_people", refusals.TWO_PEOPLE.filled(row=row), law.ONE_NUMBER_ONE_PERSON)


def may_correct_death(*, died: bool) -> Ruling:
    """Only a death that stands can be corrected."""
    if died:
        return ALLOWED
    return refuse("not_recorded_as_dead", refusals.NOT_DEAD, law.ONE_NUMBER_ONE_PERSON)


def may_happen_on(on: date, today: date) -> Ruling:
    """What is recorded has happened: its day has come."""
    if on <= today:
        return ALLOWED
    return refuse("day_has_not_come", refusals.DAY_HAS_NOT_COME, law.OWN_DAY)
