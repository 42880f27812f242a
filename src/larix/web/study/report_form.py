"""What is asked before a report is made."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from larix.web.context import OWN_NAMES
from larix.web.saying import language

EDITIONS = (
    ("release", _("Release edition: may be passed on")),
    ("team", _("Team edition: not for forwarding")),
)
FILES = (("html", _("Show in the browser")), ("pdf", _("PDF")), ("json", _("Numbers (JSON)")))
UNKNOWN = {"required": _("Choose one of these."), "invalid_choice": _("Choose one of these.")}


class MakeReport(forms.Form):
    """Edition, day, language, and which of the three files to hand over."""

    edition = forms.ChoiceField(choices=EDITIONS, initial="release", error_messages=UNKNOWN)
    as_of = forms.CharField(required=False, max_length=40)
    language = forms.ChoiceField(
        choices=[(code, OWN_NAMES[code]) for code, _name in settings.LANGUAGES], error_messages=UNKNOWN
    )
    file = forms.ChoiceField(choices=FILES, error_messages=UNKNOWN)

    def __init__(self, *given: Any, **more: Any):
        super().__init__(*given, **more)
        self.fields["language"].initial = language()
