"""A study whose forms have parts, for the tests of the interview: one participant, two waves, two interviewers.

The person answers what is sealed; the interviewer codes the staff's part. What last time's answers were is written so
that each of them would be known again wherever it turned up.
"""

from dataclasses import dataclass, replace
from uuid import uuid4

from larix.access.actor import Actor, HeldAt, operator
from larix.access.models import Account
from larix.access.roles import Role
from larix.followup.drafts import Typed
from larix.gate import Entry, enter_interviews, sitting
from larix.people.models import Person
from larix.schedule import Asked, Protocol, Wave
from larix.simulate import practice
from larix.studies.actions import found_study
from larix.studies.models import Participation, Study
from tests.cast import AT, holder, published

KEY = "parts"
PERSON = Asked("measure_point", 1, respondent="person", handling="sealed", part="person")
STAFF = Asked("measure_point", 1, respondent="interviewer", part="staff")
MATTERED = Asked("what_mattered", 1, handling="sealed")
BASIS = Asked("basis", 1)
ASKED = (STAFF, PERSON, MATTERED, BASIS)


def parts_protocol(*asked: Asked, key: str = KEY) -> Protocol:
    """The practice study with these parts at its first two waves."""
    waves = (Wave("m00", 0, asked or ASKED), Wave("m03", 3, asked or ASKED))
    return replace(practice.PROTOCOL, key=key, waves=waves, outcomes=(), characteristics=())


@dataclass(frozen=True)
class Handed:
    """The tablet, handed over with one wave on it."""

    participation: Participation
    wave: str

    @property
    def actor(self) -> Actor:
        key = self.participation.study.key
        return Actor("", Role.PERSON, HeldAt("study", key), f"study:{key}", AT)


@dataclass(frozen=True)
class Stage:
    study: Study
    participation: Participation
    ida: Account
    ivar: Account

    def entry(self, who: Account | None = None) -> Entry:
        return enter_interviews(who or self.ida, self.study.key, AT)

    def seat(self, who: Account | None = None) -> sitting.Seat:
        return sitting.interviewers_seat(self.entry(who), self.participation.key)

    def tablet(self, wave: str = "m00") -> sitting.Seat:
        return sitting.persons_seat(Handed(self.participation, wave))

    def asking(self, seat: sitting.Seat, asked: Asked = PERSON, wave: str = "m00") -> sitting.Asking:
        return sitting.asking(seat, published(), wave, asked.instrument, asked.part)

    def address(self, asked: Asked = PERSON, wave: str = "m00") -> str:
        key, participant = self.study.key, self.participation.key
        return f"/interviews/{key}/{participant}/{wave}/{asked.instrument}/{asked.part}/"


def new_stage(*asked: Asked) -> Stage:
    protocol = parts_protocol(*asked)
    study = found_study(protocol=protocol, by=operator(AT, purpose=protocol.purpose))
    person = Person.objects.create()
    participation = Participation.objects.create(
        study=study, person=person, label="P-01", joined_on=AT.date().replace(month=6)
    )
    place = HeldAt("study", study.key)
    return Stage(
        study, participation, holder("inga", "Inga Intervjuer", Role.INTERVIEWER, place),
        holder("ivar", "Ivar Intervjuer", Role.INTERVIEWER, place),
    )  # fmt: skip


def typed(number: int = 0, save: object = None, page: str = "p", **posted: str) -> Typed:
    """One save of a page as the gate takes it: every question named in `posted` stood on the page."""
    return Typed(
        save_id=save or uuid4(), page=page, number=number, shown=frozenset(name.partition("__")[0] for name in posted),
        posted={field: [said] for field, said in posted.items()}, instrument_version=1, on=AT.date(), mode="together",
        language="nb", present="alone", interpreter="none",
    )  # fmt: skip
