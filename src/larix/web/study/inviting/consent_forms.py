"""How and when a consent was given, and a professional's assessment."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from larix.studies.consenting import COPIES, HOWS, Copy, How
from larix.studies.queries.invitee import ScanLine
from larix.web.saying import day_said, said

DAYS = ["%Y-%m-%d", "%d.%m.%Y"]


class OnADay(forms.Form):
    """A form about something that happened on a day that has come."""

    on = forms.DateField(
        input_formats=DAYS,
        error_messages={"required": _("Write the day."), "invalid": _("Write a day, such as 31.08.2016.")},
    )

    def __init__(self, *given: Any, today: date, **more: Any):
        super().__init__(*given, **more)
        self.today = today
        self.fields["on"].initial = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return on


class HowConsented(OnADay):
    how = forms.ChoiceField(error_messages={"required": _("Choose how the consent was given.")})
    scan = forms.ChoiceField(required=False)
    copy = forms.ChoiceField(error_messages={"required": _("Choose how the person got their copy.")})
    # Whether it was asked, never what was said: a first meeting is where one can ask.
    said_back = forms.ChoiceField(
        required=False,
        choices=[("yes", _("Yes")), ("no", _("No"))],
        error_messages={"invalid_choice": _("Say yes or no.")},
    )
    # Asked always: where nobody is recorded as responsible for the person, Larix cannot know who treats them.
    not_treating = forms.BooleanField(
        error_messages={
            "required": _(
                "Tick that you do not treat the person. If you do, ask somebody else in the project to take the "
                "consent."
            )
        }
    )

    def __init__(self, *given: Any, scans: Sequence[ScanLine] = (), **more: Any):
        super().__init__(*given, **more)
        by_hand = [(how.value, said(HOWS[how])) for how in (How.PAPER, How.FIRST_MEETING)]
        copies = [(copy.value, said(COPIES[copy])) for copy in (Copy.HANDED_OVER, Copy.POST)]
        pages = [
            (
                str(scan.key),
                gettext("Scanned %(day)s, page %(page)s") % {"day": day_said(scan.at.date()), "page": scan.page},
            )
            for scan in scans
        ]
        # The stubs call every field a Field; these are the ChoiceFields above.
        self.fields["how"].choices = [("", ""), *by_hand]  # type: ignore[attr-defined]
        self.fields["copy"].choices = [("", ""), *copies]  # type: ignore[attr-defined]
        self.fields["scan"].choices = [("", gettext("Not scanned yet")), *pages]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("how") == How.FIRST_MEETING and "said_back" not in self.errors and not given["said_back"]:
            self.add_error(
                "said_back",
                gettext("Say whether you asked. If you did not, ask now: the person can still say no."),
            )
        return given


class RecordCapacity(OnADay):
    capable = forms.ChoiceField(
        choices=[("", ""), ("yes", _("Able to consent")), ("no", _("Not able to consent"))],
        error_messages={"required": _("Choose what the assessment says.")},
    )
    by_name = forms.CharField(max_length=200, error_messages={"required": _("Write who made the assessment.")})
    by_profession = forms.CharField(max_length=100, error_messages={"required": _("Write their profession.")})
