"""The form for an answer that came by slip, telephone, in person, on somebody's behalf or back with the post."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from larix.core.words import Words
from larix.schedule.invited import Answer, Channel
from larix.studies.consenting import DECLINE_REASONS, RELATIONS
from larix.web.saying import said
from larix.web.study.inviting.state_words import ANSWERS, CHANNELS, RECORDED_BY_HAND


class RecordAnswer(forms.Form):
    """Each field has its own sentence for what is wrong; a reason for a no is never asked for, only offered."""

    answer = forms.ChoiceField(error_messages={"required": _("Choose what came back.")})
    channel = forms.ChoiceField(error_messages={"required": _("Choose how it came.")})
    on = forms.DateField(
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        error_messages={"required": _("Write the day it came."), "invalid": _("Write a day, such as 31.08.2016.")},
    )
    on_behalf = forms.ChoiceField(required=False)
    decline_reason = forms.ChoiceField(required=False)

    def __init__(self, *given: Any, today: date, **more: Any):
        super().__init__(*given, **more)
        self.today = today
        self.fields["on"].initial = today
        self._offer("answer", {answer.value: ANSWERS[answer] for answer in Answer}, blank="")
        self._offer("channel", {channel.value: CHANNELS[channel] for channel in RECORDED_BY_HAND}, blank="")
        self._offer("on_behalf", RELATIONS, blank="–")
        self._offer("decline_reason", DECLINE_REASONS, blank=str(_("Not given")))

    def _offer(self, name: str, choices: dict[str, Words], *, blank: str) -> None:
        offered = [(code, said(words)) for code, words in choices.items()]
        # The stubs call every field a Field; these are the ChoiceFields above.
        self.fields[name].choices = [("", blank), *offered]  # type: ignore[attr-defined]

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return on

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        behalf = given.get("channel") == Channel.ON_BEHALF.value
        if behalf and not given.get("on_behalf"):
            self.add_error("on_behalf", _("Say who answered for the person."))
        if given.get("on_behalf") and not behalf:
            self.add_error("on_behalf", _("Leave this open, or choose that it came on behalf of the person."))
        if given.get("decline_reason") and given.get("answer") != Answer.NO.value:
            self.add_error("decline_reason", _("A reason belongs to a no only."))
        if given.get("answer") == Answer.RETURNED.value and given.get("channel") not in (None, Channel.POST.value):
            self.add_error("channel", _("A letter comes back with the post."))
        return given
