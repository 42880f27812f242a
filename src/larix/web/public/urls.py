"""Addresses open to anyone."""

from django.contrib.auth.views import LogoutView
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language

from larix.web.public import views
from larix.web.public.signing_in import SigningIn

app_name = "public"

urlpatterns = [
    path("", views.home, name="home"),
    path("sign-in/", SigningIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    # Changing the language harms nobody, and must work on a page whose token is too old.
    path("language/", csrf_exempt(set_language), name="language"),
]
