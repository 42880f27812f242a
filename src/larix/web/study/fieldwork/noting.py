"""The forms of field work. Each field has its own sentence for what is wrong; a repeat of a page is known by its id."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from larix.access.actor import OSLO
from larix.gate.fieldwork import Interviewer
from larix.schedule import Protocol
from larix.schedule.fieldwork import (
    SAID,
    STAYS,
    AppointmentState,
    HappeningKind,
    InterviewThere,
    Outcome,
    PauseReason,
    Place,
    Reach,
    Reason,
)
from larix.web.saying import said

CHOOSE = gettext_lazy("Choose one of these.")
DAYS = ["%Y-%m-%d", "%d.%m.%Y"]
HOURS = ["%H:%M", "%H.%M"]
VISITORS = {"": gettext_lazy("Not a home visit"), "alone": gettext_lazy("Alone"), "two": gettext_lazy("Two together")}


def day_field(label: Any, *, help_text: Any = "", required: bool = True) -> forms.DateField:
    return forms.DateField(
        label=label, help_text=help_text, required=required, input_formats=DAYS,
        error_messages={"required": gettext_lazy("Write the day."),
                        "invalid": gettext_lazy("Write a day, such as 31.08.2016.")},
    )  # fmt: skip


def hour_field(label: Any) -> forms.TimeField:
    return forms.TimeField(
        label=label, input_formats=HOURS,
        error_messages={"required": gettext_lazy("Write the hour."),
                        "invalid": gettext_lazy("Write an hour, such as 12.30.")},
    )  # fmt: skip


def choice_field(label: Any, *, help_text: Any = "", required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, help_text=help_text, required=required,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )  # fmt: skip


def text_field(label: Any, most: int, *, help_text: Any = "", required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=help_text, required=required, max_length=most,
        error_messages={"required": gettext_lazy("Write something here.")},
    )  # fmt: skip


def one_of(codes: Iterable[StrEnum], *, blank: str | None = "") -> list[tuple[str, str]]:
    """The choices of a field; `blank` is what stands for nothing chosen, None where something always is."""
    first = [] if blank is None else [("", blank)]
    return first + [(code.value, said(SAID[code])) for code in codes]


class Noting(forms.Form):
    """`save` is made by the page: the same page sent twice is stored once. `offers` fills the fields with choices."""

    save = forms.UUIDField(widget=forms.HiddenInput)
    offers: Mapping[str, list[tuple[str, str]]] = {}

    def __init__(self, data: Any = None, *, initial: Mapping[str, Any] | None = None):
        super().__init__(data or None, initial={"save": uuid4()} | dict(initial or {}))

    def offer(self, **choices: list[tuple[str, str]]) -> None:
        for name, offered in choices.items():
            # The stubs call every field a Field; these are ChoiceFields.
            self.fields[name].choices = offered  # type: ignore[attr-defined]


class OfWave(Noting):
    """Something that belongs to one wave, on a day at an hour."""

    wave = choice_field(gettext_lazy("Which interview?"))
    on = day_field(gettext_lazy("Day"))
    hour = hour_field(gettext_lazy("Hour"))

    def __init__(self, data: Any = None, *, protocol: Protocol, initial: Mapping[str, Any]):
        super().__init__(data, initial=initial)
        self.offer(wave=[(one.code, _("Month %(month)s") % {"month": one.month}) for one in protocol.waves])

    @staticmethod
    def at(given: Mapping[str, Any]) -> datetime:
        return _at(given)


class TriedToReach(OfWave):
    channel = choice_field(gettext_lazy("How did you try?"))
    outcome = choice_field(gettext_lazy("What came of it?"))
    reason = choice_field(
        gettext_lazy("Why was there no interview?"), required=False,
        help_text=gettext_lazy("Only if you know. Do not ask the person for it."),
    )  # fmt: skip

    def __init__(self, data: Any = None, **more: Any):
        super().__init__(data, **more)
        self.offer(channel=one_of(Reach), outcome=one_of(Outcome), reason=one_of(Reason, blank=_("Not given")))


class Meet(Noting):
    """When and where: of a new appointment and of one that is moved."""

    on = day_field(gettext_lazy("Day"))
    hour = hour_field(gettext_lazy("Hour"))
    place = choice_field(gettext_lazy("Where?"))
    place_said = text_field(
        gettext_lazy("Where exactly, in few words"), 120,
        help_text=gettext_lazy("Stands on this person's page only, never on the day list."),
    )  # fmt: skip
    area = text_field(
        gettext_lazy("Travel area"), 60,
        help_text=gettext_lazy("Such as a part of town. Printed on the day list: nothing that points to a person."),
    )  # fmt: skip
    visitors = choice_field(gettext_lazy("If it is a home visit: how many of you?"), required=False)

    def __init__(self, data: Any = None, **more: Any):
        super().__init__(data, **more)
        self.offer(place=one_of(Place), visitors=[(code, str(words)) for code, words in VISITORS.items()])

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("place") == Place.HOME and not given.get("visitors"):
            self.add_error("visitors", _("Say whether you go alone or two together."))
        return given

    @staticmethod
    def at(given: Mapping[str, Any]) -> datetime:
        return _at(given)


class MeetAtWave(Meet):
    wave = choice_field(gettext_lazy("Which interview?"))
    field_order = ("save", "wave", "on", "hour", "place", "place_said", "area", "visitors")

    def __init__(self, data: Any = None, *, protocol: Protocol, initial: Mapping[str, Any]):
        super().__init__(data, initial=initial)
        self.offer(wave=[(one.code, _("Month %(month)s") % {"month": one.month}) for one in protocol.waves])


class WhatBecame(Noting):
    state = choice_field(gettext_lazy("What became of it?"))
    safe = forms.BooleanField(label=gettext_lazy("I am out again, and safe"), required=False)
    compensation = text_field(
        gettext_lazy("Compensation given"), 120,
        help_text=gettext_lazy("Given whether or not the interview was finished."),
    )  # fmt: skip
    receipt = text_field(gettext_lazy("Number of the receipt"), 40)

    def __init__(self, data: Any = None, *, initial: Mapping[str, Any]):
        super().__init__(data, initial=initial)
        kept = [each for each in AppointmentState if each is not AppointmentState.MOVED or initial["state"] == each]
        self.offer(state=one_of(kept, blank=None))


class Pausing(Noting):
    reason = choice_field(gettext_lazy("Why?"))
    from_on = day_field(gettext_lazy("First day of the pause"))
    review_on = day_field(
        gettext_lazy("When do you look at it again?"),
        help_text=gettext_lazy(
            "A pause goes on until somebody ends it. From this day the list says that somebody must look at it."
        ),
    )

    def __init__(self, data: Any = None, **more: Any):
        super().__init__(data, **more)
        self.offer(reason=one_of(PauseReason))


class Ending(Noting):
    to_on = day_field(gettext_lazy("First day without the pause"))


class Happened(Noting):
    kind = choice_field(gettext_lazy("What happened?"))
    from_on = day_field(gettext_lazy("On which day did it happen or begin?"))
    to_on = day_field(
        gettext_lazy("The day it ended"), required=False,
        help_text=gettext_lazy("Only of a stay, if it is over: the first day the person was not there."),
    )  # fmt: skip

    def __init__(self, data: Any = None, **more: Any):
        super().__init__(data, **more)
        self.offer(kind=one_of(HappeningKind))

    @staticmethod
    def asks_there(given: Mapping[str, Any]) -> bool:
        """A stay that still runs: how the interview is held there is asked next."""
        return given["kind"] in STAYS and given["to_on"] is None


class DuringStay(Noting):
    there = choice_field(gettext_lazy("The interview during the stay"), required=False)
    to_on = day_field(
        gettext_lazy("The day it ended"), required=False,
        help_text=gettext_lazy("Leave it open while the person is there."),
    )  # fmt: skip

    def __init__(self, data: Any = None, **more: Any):
        super().__init__(data, **more)
        self.offer(there=one_of(InterviewThere, blank=_("Not decided yet")))


class Following(Noting):
    account = choice_field(gettext_lazy("Who interviews this person?"))

    def __init__(self, data: Any = None, *, people: Iterable[Interviewer]):
        super().__init__(data)
        self.offer(account=[("", ""), *((one.account, one.name) for one in people if not one.treats)])


class Died(Noting):
    on = day_field(
        gettext_lazy("Day of death"), required=False,
        help_text=gettext_lazy("Leave it open if nobody knows the day."),
    )  # fmt: skip
    source = text_field(
        gettext_lazy("Where do you know it from?"), 200, required=True,
        help_text=gettext_lazy("Such as the population register, or the GP's office by telephone. No names."),
    )  # fmt: skip


class Lives(Noting):
    source = text_field(
        gettext_lazy("Where do you know it from?"), 200, required=True,
        help_text=gettext_lazy("Such as: spoke with the person by telephone. No names."),
    )  # fmt: skip


def _at(given: Mapping[str, Any]) -> datetime:
    on: date = given["on"]
    hour: time = given["hour"]
    return datetime.combine(on, hour, tzinfo=OSLO)
