"""The front page."""

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from larix import gate
from larix.access.models import Account
from larix.access.roles import MEANINGS
from larix.settings import clock
from larix.web.public.cards import card


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Before signing in: what Larix is. After: one card for each role, with where it leads."""
    if not isinstance(request.user, Account):
        return render(request, "public/welcome.html")
    hats = [hat for hat in gate.hats(request.user, clock.now()) if hat.role in MEANINGS]
    places = Counter(hat.held_at for hat in hats)
    cards = [card(hat, several=places[hat.held_at] > 1) for hat in hats]
    return render(request, "public/home.html", {"cards": cards})
