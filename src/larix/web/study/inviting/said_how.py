"""By which way something was said to the coordinator: asked each time, and none of them chosen beforehand."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from larix.schedule.invited import Channel
from larix.web.saying import said
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


def said_how(request: HttpRequest, ways: Iterable[Channel]) -> SaidHow:
    """The question as it was answered, or open where nothing was sent."""
    return SaidHow(request.POST if request.method == "POST" else None, ways=ways)
