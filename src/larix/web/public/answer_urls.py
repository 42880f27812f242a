"""Addresses for whoever got a letter with a code. The code never stands in one."""

from django.urls import path

from larix.web.public import answering

app_name = "answer"

urlpatterns = [
    path("", answering.enter, name="enter"),
    path("given/", answering.given, name="given"),
    path("not-mine/", answering.not_mine, name="not-mine"),
    path("out/", answering.way_out, name="out"),
    path("out/done/", answering.out, name="out-done"),
    path("hidden/", answering.hidden, name="hidden"),
]
