"""How something was said to the coordinator, and on which day: asked each time, and no way chosen beforehand."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from larix.schedule.invited import Channel
from larix.web.saying import day_said, said
from larix.web.study.inviting.consent_forms import DAYS
from larix.web.study.inviting.state_words import CHANNELS


class SaidHow(forms.Form):
    """`ways` are those in which this can have been said."""

    channel = forms.ChoiceField(
        error_messages={"required": _("Choose how it was said."), "invalid_choice": _("Choose how it was said.")}
    )

    def __init__(self, *given: Any, ways: Iterable[Channel], **more: Any):
        super().__init__(*given, **more)
        # The stubs call every field a Field; this is the ChoiceField above.
        self.fields["channel"].choices = [("", ""), *((way.value, said(CHANNELS[way])) for way in ways)]  # type: ignore[attr-defined]


class SaidOnADay(SaidHow):
    """With the day it was said: a letter lies in the post. No day is today; a missing one never stops a withdrawal.

    `since` is the day of what is taken back, if anything is: it cannot have been taken back before that.
    """

    on = forms.DateField(
        required=False, input_formats=DAYS, error_messages={"invalid": _("Write a day, such as 31.08.2016.")}
    )

    def __init__(self, *given: Any, today: date, since: date | None = None, **more: Any):
        super().__init__(*given, **more)
        self.today, self.since = today, since
        self.fields["on"].initial = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"] or self.today
        if on > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        if self.since is not None and on < self.since:
            words = gettext("The person said yes on %(day)s. Write that day or a later one.")
            raise forms.ValidationError(words % {"day": day_said(self.since)})
        return on


def said_how(request: HttpRequest, ways: Iterable[Channel]) -> SaidHow:
    """The question as it was answered, or open where nothing was sent."""
    return SaidHow(request.POST if request.method == "POST" else None, ways=ways)
