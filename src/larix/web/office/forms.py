"""Opening an account and giving a role."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from larix.access.queries import account_named, weaknesses
from larix.access.roles import GIVEN_TO_PEOPLE, MEANINGS, Role
from larix.core.words import Words
from larix.web.saying import said

HAS_PAGES = tuple(role for role in GIVEN_TO_PEOPLE if MEANINGS[role].held_at in ("study", "installation"))


class OpenAccount(forms.Form):
    """A name, a user name and a first password."""

    name = forms.CharField(max_length=200, error_messages={"required": _("Write the person's name.")})
    username = forms.SlugField(
        max_length=150,
        error_messages={
            "required": _("Choose a user name."),
            "invalid": _("Use only letters (a–z), digits, underscores and hyphens."),
        },
    )
    password = forms.CharField(strip=False, error_messages={"required": _("Choose a first password.")})

    def clean_username(self) -> str:
        username: str = self.cleaned_data["username"]
        if account_named(username) is not None:
            raise forms.ValidationError(_("This user name is taken. Choose another."))
        return username

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if "password" in given:
            wrong = weaknesses(given["password"], given.get("username", ""), given.get("name", ""))
            if wrong:
                self.add_error("password", wrong)
        return given


class GiveRole(forms.Form):
    """A role, and the study where it is held if it is held at one."""

    role = forms.ChoiceField(error_messages={"required": _("Choose a role."), "invalid_choice": _("Choose a role.")})
    place = forms.ChoiceField(required=False, error_messages={"invalid_choice": _("Choose a study from the list.")})

    def __init__(self, *given: Any, places: tuple[tuple[str, Words], ...], **more: Any):
        super().__init__(*given, **more)
        # The stubs call every field a Field; these two are the ChoiceFields above.
        self.fields["role"].choices = [(role.value, said(MEANINGS[role].title)) for role in HAS_PAGES]  # type: ignore[attr-defined]
        self.fields["place"].choices = [("", "–"), *((key, said(title)) for key, title in places)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        role = given.get("role")
        if role and MEANINGS[Role(role)].held_at == "study" and not given.get("place") and "place" not in self.errors:
            self.add_error("place", _("This role is held in a study. Choose which."))
        return given
