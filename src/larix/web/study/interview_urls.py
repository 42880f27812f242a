"""Addresses of the interviewer's pages."""

from django.urls import path

from larix.web.study import forms, own_page, rights
from larix.web.study.around_urls import urlpatterns as around_the_form
from larix.web.study.fieldwork.urls import urlpatterns as field_work

app_name = "interview"

FORM = "<slug:key>/<uuid:participant>/<slug:wave>/<slug:instrument>/<slug:part>/"  # one part of one form

urlpatterns = [
    path("still-here/", forms.still_here, name="still-here"),
    *field_work,
    *around_the_form,
    path("<slug:key>/<uuid:participant>/own-page/", own_page.own_page, name="own-page"),
    path("<slug:key>/<uuid:participant>/own-page-on-paper/", own_page.on_paper, name="own-page-paper"),
    path("<slug:key>/<uuid:participant>/everything/", rights.everything, name="everything"),
    path("<slug:key>/<uuid:participant>/lost/", rights.close_handed, name="close-handed"),
    path("<slug:key>/wrong/", rights.wrong, name="wrong"),
    path("<slug:key>/wrong/<uuid:of_answer>/", rights.answer, name="answer-wrong"),
    path(FORM, forms.form, name="form"),
    path(f"{FORM}answers/", forms.answers, name="answers"),
    path(f"{FORM}choose/", forms.choose, name="choose"),
]
