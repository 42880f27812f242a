"""The 328: people, how they can be reached, and the part each plays in the story of the invitation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random

from larix.simulate import names
from larix.simulate.country import SyntheticPerson, people
from larix.simulate.project_x.participation import who_say_yes

LISTED_ON = date(2014, 5, 15)
SEED = 20140515
LANGUAGES = (("nb", 0.73), ("nn", 0.25), ("en", 0.02))


class Part(StrEnum):
    """What comes of one invitation. Everybody plays one part; how many play each is ours, but for those who consent."""

    CONSENTS = "consents"
    DIES_FIRST = "dies_first"  # before anything is printed
    DIES_IN_THE_PILE = "dies_in_the_pile"  # between printing and posting
    DIES_BETWEEN = "dies_between"  # after the letter, before the reminder
    DIES_LATER = "dies_later"
    RESERVED = "reserved"  # against the registry, long before
    HIDDEN = "hidden"  # strictly confidential address: no letter is printed
    BY_HAND = "by_hand"  # confidential address: the letter is handed over, and nothing comes back
    MOVED = "moved"  # the letter comes back
    SAYS_NO = "says_no"
    SAYS_NO_LATE = "says_no_late"
    SAYS_NO_BY_OTHERS = "says_no_by_others"
    WANTS_TO_TALK = "wants_to_talk"
    ONLY_SAYS_YES = "only_says_yes"  # and never comes to a meeting
    CHANGES_THEIR_MIND = "changes_their_mind"
    LACKS_CAPACITY = "lacks_capacity"
    MIXED_UP = "mixed_up"  # somebody else's no was written down for them, and taken back
    OPENED_BY_ANOTHER = "opened_by_another"
    OBJECTS = "objects"
    SILENT = "silent"


# Who plays what, apart from those who consent and those who never answer. Nobody turns out not to be eligible:
# the published number of the eligible is 328.
CASTING = {
    Part.DIES_FIRST: 2, Part.DIES_IN_THE_PILE: 1, Part.DIES_BETWEEN: 1, Part.DIES_LATER: 4, Part.RESERVED: 1,
    Part.HIDDEN: 2, Part.BY_HAND: 2, Part.MOVED: 8, Part.SAYS_NO: 44, Part.SAYS_NO_LATE: 14,
    Part.SAYS_NO_BY_OTHERS: 2, Part.WANTS_TO_TALK: 5, Part.ONLY_SAYS_YES: 4, Part.CHANGES_THEIR_MIND: 2,
    Part.LACKS_CAPACITY: 1, Part.MIXED_UP: 1, Part.OPENED_BY_ANOTHER: 1, Part.OBJECTS: 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Size:
    """How large a Project X. The usual one is the published one; tests play a smaller with the same parts."""

    eligible: int = 328
    women: int = 98
    men_consent: int = 45
    women_consent: int = 25
    at_most: int = 1_000  # of any one part but those who consent and those who never answer

    @property
    def consent(self) -> int:
        return self.men_consent + self.women_consent


PUBLISHED = Size()
SMALL = Size(eligible=60, women=18, men_consent=9, women_consent=5, at_most=2)


@dataclass(frozen=True, slots=True)
class SyntheticInvitee:
    """One line of the list, and the part that this person plays. `place` counts the lines from 1."""

    place: int
    person: SyntheticPerson
    part: Part
    language: str
    protection: str  # of the address, as people.models.PROTECTIONS
    no_fixed_address: bool
    gp_name: str
    gp_deputy: str
    responsible_from: date


def invitees(seed: int = SEED, size: Size = PUBLISHED, on: date = LISTED_ON) -> tuple[SyntheticInvitee, ...]:
    """The people of Project X, as they are on that day, in the order of their names: the same for the same seed."""
    random = Random(f"{seed} of project X")
    everybody = list(people(size.eligible, seed=seed, on=on, women=size.women))
    yes = who_say_yes(random, everybody, on, men=size.men_consent, women=size.women_consent)
    parts = _cast(random, [person for person in everybody if person.number not in yes], size.at_most)
    parts |= dict.fromkeys(yes, Part.CONSENTS)
    by_hand = {*sorted(yes)[:1]} | {number for number, part in parts.items() if part is Part.BY_HAND}
    in_order = sorted(everybody, key=lambda person: (person.family_name, person.given_name, person.number))
    return tuple(
        _invitee(random, place, person, parts[person.number], by_hand, on) for place, person in enumerate(in_order, 1)
    )


def _cast(random: Random, left: Sequence[SyntheticPerson], at_most: int) -> dict[str, Part]:
    """Everybody without a home is silent: they may never have been reached."""
    free = [person.number for person in left if person.housing != "homeless"]
    random.shuffle(free)
    parts = {person.number: Part.SILENT for person in left}
    roles = [part for part, count in CASTING.items() for _ in range(min(count, at_most))]
    return parts | dict(zip(free, roles, strict=False))


def _invitee(
    random: Random, place: int, person: SyntheticPerson, part: Part, by_hand: set[str], on: date
) -> SyntheticInvitee:
    hidden = "strictly_confidential" if part is Part.HIDDEN else "none"
    doctors = _doctors(random)
    days = max(1, int(min(9.0, person.years_in_treatment) * 365 * random.random()))
    return SyntheticInvitee(
        place=place,
        person=person,
        part=part,
        language=random.choices([code for code, _ in LANGUAGES], [share for _, share in LANGUAGES])[0],
        protection="confidential" if person.number in by_hand else hidden,
        no_fixed_address=person.housing == "homeless",
        gp_name=next(doctors),
        gp_deputy=next(doctors),
        responsible_from=on - timedelta(days=days),
    )


def _doctors(random: Random) -> Iterator[str]:
    """A GP and a deputy whose family names say that they are made up."""
    first, second = random.sample((*names.MEN, *names.WOMEN), 2)
    yield f"{first} Prøvelege"
    yield f"{second} Vikarprøve"
