"""Addresses of the funnel, of the people on the list, and of what a coordinator records about one of them."""

from django.urls import path

from larix.web.study.fieldwork import dying
from larix.web.study.inviting import (
    answers,
    asked,
    breaches,
    consents,
    leaving,
    overview,
    people,
    reach,
    rights,
    scans,
    undelivered,
)

urlpatterns = [
    path("", overview.studies, name="studies"),
    path("<slug:key>/", overview.overview, name="overview"),
    path("<slug:key>/breaches/", breaches.breaches, name="breaches"),
    path("<slug:key>/questions/", asked.questions, name="questions"),
    path("<slug:key>/unusual/", asked.unusual, name="unusual"),
    path("<slug:key>/undelivered/", undelivered.undelivered, name="undelivered"),
    path("<slug:key>/undelivered/<uuid:message>/taken-up/", undelivered.take_up, name="take-up"),
    path("<slug:key>/people/", people.invitees, name="invitees"),
    path("<slug:key>/people/<uuid:invitee>/", people.invitee, name="invitee"),
    path("<slug:key>/people/<uuid:invitee>/answer/", answers.record, name="answer"),
    path("<slug:key>/people/<uuid:invitee>/reach/", reach.change_reach, name="reach"),
    path("<slug:key>/people/<uuid:invitee>/undo/", answers.undo, name="undo"),
    path("<slug:key>/people/<uuid:invitee>/wrong-opener/", answers.wrong_opener, name="wrong-opener"),
    path("<slug:key>/people/<uuid:invitee>/use-nothing/", answers.use_nothing, name="use-nothing"),
    path("<slug:key>/people/<uuid:invitee>/not-today/", consents.not_today, name="not-today"),
    path("<slug:key>/people/<uuid:invitee>/consent/", consents.consent, name="consent"),
    path("<slug:key>/people/<uuid:invitee>/capacity/", consents.capacity, name="capacity"),
    path("<slug:key>/people/<uuid:invitee>/death/", dying.of_invitee, name="death"),
    path("<slug:key>/people/<uuid:invitee>/out/", leaving.out, name="out"),
    path("<slug:key>/people/<uuid:invitee>/everything/", rights.everything, name="everything"),
    path("<slug:key>/people/<uuid:invitee>/erase/", rights.erase, name="erase"),
    path("<slug:key>/rights/", rights.rights, name="rights"),
    path("<slug:key>/rights/letters/<uuid:letter>/", rights.letter, name="letter-owed"),
    path("<slug:key>/rights/letters/<uuid:letter>/given/", rights.letter_given, name="letter-given"),
    path("<slug:key>/rights/wrong/<uuid:correction>/", rights.answer, name="answer-wrong"),
    path("<slug:key>/scans/", scans.scans, name="scans"),
    path("<slug:key>/scans/<uuid:scan>/", scans.scan, name="scan"),
    path("<slug:key>/scans/<uuid:scan>/file/", scans.scan_file, name="scan-file"),
]
