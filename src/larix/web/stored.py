"""What becomes of a rule's no to something typed: it stands on the page, beside everything that was typed."""

from collections.abc import Callable
from typing import Any

from django import forms

from larix.core.rulings import Refused
from larix.web.saying import said


def stored(form: forms.Form, do: Callable[[dict[str, Any]], object], *, beside: str | None = None) -> bool:
    """Whether what was typed could be stored. The no stands on top of the form, or `beside` the field it is about."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        do(form.cleaned_data)
    except Refused as refused:
        form.add_error(beside, said(refused.words))
        return False
    return True
