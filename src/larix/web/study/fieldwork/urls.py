"""Addresses of field work. They come before those of the forms, which have names of waves in the same place."""

from django.urls import path

from larix.web.study import interviews
from larix.web.study.fieldwork import appointments, day, dying, noted, worklist

PERSON = "<slug:key>/<uuid:participant>/"

urlpatterns = [
    path("", interviews.studies, name="studies"),
    path("<slug:key>/", worklist.participants, name="participants"),
    path("<slug:key>/day/", day.day, name="day"),
    path("<slug:key>/calendar/", day.calendar, name="calendar"),
    path(PERSON, interviews.participant, name="participant"),
    path(f"{PERSON}try/", noted.attempt, name="attempt"),
    path(f"{PERSON}appointment/", appointments.appoint, name="appoint"),
    path(f"{PERSON}appointment/<uuid:appointment>/", appointments.appointment, name="appointment"),
    path(f"{PERSON}appointment/<uuid:appointment>/move/", appointments.move, name="move"),
    path(f"{PERSON}pause/", noted.pause, name="pause"),
    path(f"{PERSON}pause/<uuid:pause>/end/", noted.end_pause, name="end-pause"),
    path(f"{PERSON}happened/", noted.happened, name="happened"),
    path(f"{PERSON}stay/<uuid:stay>/", noted.stay, name="stay"),
    path(f"{PERSON}interviewer/", noted.follow, name="follow"),
    path(f"{PERSON}death/", dying.of_participant, name="death"),
]
