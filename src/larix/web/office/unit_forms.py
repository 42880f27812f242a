"""Opening a unit and closing one."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from larix.units.queries import UnitRow

NO_DAY = {"required": _("Choose a day."), "invalid": _("Write a day that exists, such as 2014-05-15.")}


class FromADay(forms.Form):
    """One day: from when units are there, or the first on which one is no more."""

    day = forms.DateField(error_messages=NO_DAY)


class OpenUnit(FromADay):
    """A name, the place above, the numbers that others know it by, and from when it is there."""

    name = forms.CharField(max_length=200, error_messages={"required": _("Write the unit's name.")})
    parent = forms.ChoiceField(required=False, error_messages={"invalid_choice": _("Choose a place from the list.")})
    organisation_number = forms.CharField(max_length=20, required=False)
    resh = forms.CharField(max_length=20, required=False)

    def __init__(self, *given: Any, above: Sequence[UnitRow], **more: Any):
        super().__init__(*given, **more)
        names = [(row.key, f"{'– ' if row.level == 'trust' else ''}{row.name}") for row in above]
        # The stubs call every field a Field; this one is the ChoiceField above.
        self.fields["parent"].choices = [("", _("Nothing: it is a region itself")), *names]  # type: ignore[attr-defined]
