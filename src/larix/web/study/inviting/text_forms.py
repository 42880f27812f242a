"""Writing a new version of a text: three languages at once, an owner, a day of review, and whether it is agreed."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from larix.core.words import LANGUAGES, Words
from larix.texts.queries import TextShown

LONGEST_TITLE, LONGEST_BODY = 150, 20_000


class WriteText(forms.Form):
    """`started_from` is the number of the version that whoever writes has before them."""

    owner = forms.CharField(max_length=200, error_messages={"required": _("Write who looks after the text.")})
    review_on = forms.DateField(
        error_messages={
            "required": _("Choose the day on which it is to be looked at again."),
            "invalid": _("Write the date as year-month-day, such as 2027-01-31."),
        }
    )
    status = forms.ChoiceField(
        choices=[("draft", _("Draft")), ("agreed", _("Agreed"))],
        error_messages={"required": _("Choose draft or agreed."), "invalid_choice": _("Choose draft or agreed.")},
    )
    source = forms.CharField(max_length=300, required=False)
    started_from = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *given: Any, **more: Any):
        super().__init__(*given, **more)
        for language in LANGUAGES:
            self.fields[f"title_{language}"] = forms.CharField(
                max_length=LONGEST_TITLE, error_messages={"required": _("Write a title in this language too.")}
            )
            self.fields[f"body_{language}"] = forms.CharField(
                max_length=LONGEST_BODY, error_messages={"required": _("Write the text in this language too.")}
            )

    def typed(self) -> dict[str, Any]:
        """What was typed, as the gate takes it. Only for a form that is valid."""
        given = self.cleaned_data
        return {
            "title": Words(*(given[f"title_{language}"] for language in LANGUAGES)),
            "body": Words(*(_unix(given[f"body_{language}"]) for language in LANGUAGES)),
            "owner": given["owner"],
            "review_on": given["review_on"],
            "status": given["status"],
            "source": given["source"],
        }


def as_it_is(text: TextShown, review_on: date) -> dict[str, Any]:
    """A form that begins with the newest version. What is written anew is a draft until somebody agrees to it."""
    return {
        **{f"title_{language}": text.title.said_in(language) for language in LANGUAGES},
        **{f"body_{language}": text.body.said_in(language) for language in LANGUAGES},
        "owner": text.owner, "review_on": review_on, "status": "draft", "source": text.source,
        "started_from": text.number,
    }  # fmt: skip


def _unix(typed: str) -> str:
    return typed.replace("\r\n", "\n").replace("\r", "\n")
