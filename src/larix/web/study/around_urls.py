"""Addresses of what stands around the form: what is said first, the tablet, a worry, paper, the end."""

from django.urls import path

from larix.web.study import ending, paper, worry

WAVE = "<slug:key>/<uuid:participant>/<slug:wave>/"

urlpatterns = [
    path("<slug:key>/worries/", worry.own_worries, name="own-worries"),
    path("<slug:key>/worries/<uuid:worry>/", worry.own_worry, name="own-worry"),
    path(f"{WAVE}begin/", ending.begin, name="begin"),
    path(f"{WAVE}hand-over/", ending.hand_over, name="hand-over"),
    path(f"{WAVE}ending/", ending.ending, name="ending"),
    path(f"{WAVE}called/", ending.called, name="called"),
    path(f"{WAVE}worry/", worry.worry, name="worry"),
    path(f"{WAVE}paper/", paper.paper, name="paper"),
]
