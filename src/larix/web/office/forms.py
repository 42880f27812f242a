"""Opening an account and giving a role."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from larix.access.queries import account_named, weaknesses
from larix.access.roles import GIVEN_TO_PEOPLE, MEANINGS, Role
from larix.core.words import Words
from larix.web.saying import said

FIELD_OF_KIND = (("place", "study"), ("unit", "unit"))
WHERE = {
    "study": _("This role is held in a study. Choose which."),
    "unit": _("This role is held at a unit. Choose which; if there is none, open one under Units first."),
}


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
    """A role, and the study or the unit where it is held if it is held at one."""

    role = forms.ChoiceField(error_messages={"required": _("Choose a role."), "invalid_choice": _("Choose a role.")})
    place = forms.ChoiceField(required=False, error_messages={"invalid_choice": _("Choose a study from the list.")})
    unit = forms.ChoiceField(required=False, error_messages={"invalid_choice": _("Choose a unit from the list.")})

    def __init__(self, *given: Any, places: Mapping[str, tuple[tuple[str, Words], ...]], **more: Any):
        super().__init__(*given, **more)
        # The stubs call every field a Field; these are the ChoiceFields above.
        self.fields["role"].choices = [(role.value, said(MEANINGS[role].title)) for role in GIVEN_TO_PEOPLE]  # type: ignore[attr-defined]
        for name, kind in FIELD_OF_KIND:
            self.fields[name].choices = [("", "–"), *((key, said(title)) for key, title in places[kind])]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        role = given.get("role")
        for name, kind in FIELD_OF_KIND:
            if role and MEANINGS[Role(role)].held_at == kind and not given.get(name) and name not in self.errors:
                self.add_error(name, WHERE[kind])
        return given

    @property
    def held_at(self) -> str:
        """The key of the place at which the chosen role is held; nothing where it is the installation itself."""
        fields = {kind: name for name, kind in FIELD_OF_KIND}
        kind = MEANINGS[Role(self.cleaned_data["role"])].held_at
        return str(self.cleaned_data[fields[kind]]) if kind in fields else ""
