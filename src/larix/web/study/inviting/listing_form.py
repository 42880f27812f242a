"""Bringing a list: one file. How it comes in is said in web/uploads."""

from django import forms
from django.utils.translation import gettext_lazy as _


class BringList(forms.Form):
    """One file."""

    file = forms.FileField(allow_empty_file=True, error_messages={"required": _("Choose a file.")})
