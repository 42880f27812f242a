"""Addresses open to anyone."""

from django.contrib.auth.views import LogoutView
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language

from larix.web.public import electronic, second_factor, views, ways_in
from larix.web.public.signing_in import SigningIn

app_name = "public"

urlpatterns = [
    path("", views.home, name="home"),
    path("sign-in/", SigningIn.as_view(), name="sign-in"),
    path("sign-in/with/", electronic.send_away, name="send-away"),
    path("sign-in/back/", electronic.back, name="back"),
    path("sign-in/second/", second_factor.second_factor, name="second-factor"),
    path("sign-in/set-up/", ways_in.set_up, name="set-up"),
    path("my-sign-in/", ways_in.ways_in, name="ways-in"),
    path("my-sign-in/paper/", ways_in.new_paper, name="new-paper"),
    path("my-sign-in/take-away/", ways_in.take_away, name="take-away"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    # Changing the language harms nobody, and must work on a page whose token is too old.
    path("language/", csrf_exempt(set_language), name="language"),
]
