"""How a person is reached from now on: a new address after a letter came back, a telephone, a protection."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from larix.gate import inviting
from larix.gate.inviting import InviteeShown, Reach
from larix.schedule.invited import State
from larix.web.stored import stored
from larix.web.study.inviting.frame import inviting_page
from larix.web.visitor import coordinator

STRICTEST = "strictly_confidential"
PROTECTIONS = {
    "none": gettext_lazy("Not protected"),
    "confidential": gettext_lazy("Confidential: letters are given by hand"),
    STRICTEST: gettext_lazy("Strictly confidential: never printed"),
}


class ChangeReach(forms.Form):
    """Begins with what is stored, but for an address that is shown to nobody. The lengths are the vault's."""

    address = forms.CharField(required=False, max_length=200)
    postal_code = forms.CharField(required=False, max_length=12)
    place = forms.CharField(required=False, max_length=80)
    telephone = forms.CharField(required=False, max_length=30)
    no_fixed_address = forms.BooleanField(required=False)
    protection = forms.ChoiceField(choices=list(PROTECTIONS.items()))
    looked_up = forms.BooleanField(required=False)

    def __init__(self, data: Any = None, *, person: InviteeShown):
        known = person.identity
        stored = {name: getattr(known, name) for name in self.base_fields if name != "looked_up"} if known else {}
        self.hidden = known is not None and known.protection == STRICTEST
        if self.hidden:
            stored |= {"address": "", "postal_code": "", "place": "", "no_fixed_address": False}
        super().__init__(data, initial=stored)

    def reach(self) -> Reach:
        """What was written. Where the address is not shown, one that is left empty stays as it is stored."""
        typed = {name: value for name, value in self.cleaned_data.items() if name != "looked_up"}
        unsaid = not any(typed[name] for name in ("address", "postal_code", "place", "no_fixed_address"))
        return Reach(**typed, keep_address=self.hidden and unsaid)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change_reach(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    person = inviting.open_invitee(entry, invitee)
    form = ChangeReach(request.POST or None, person=person)
    if stored(form, lambda given: inviting.change_reach(entry, invitee, form.reach(), looked_up=given["looked_up"])):
        messages.success(request, _saved(person))
        return redirect("inviting:invitee", key, invitee)
    context = inviting_page(entry, "people") | {"person": person, "form": form}
    return render(request, "inviting/reach.html", context, status=422 if form.errors else 200)


def _saved(person: InviteeShown) -> str:
    if person.state is State.RETURNED:
        return _("Stored. If the address is another one, a new letter can go to it.")
    return _("Stored.")
