"""Signing in with a user name and a password; another language keeps the user name, and shows no password again."""

from typing import Any

from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from larix.web.public.forms import LONGEST, SignIn
from larix.web.public.language import chosen_language, remember


class SigningIn(LoginView):
    """Django's own, but for the buttons that change the language: they are buttons of this form, and sign nobody in."""

    template_name = "public/sign_in.html"
    authentication_form = SignIn
    redirect_authenticated_user = True

    def post(self, request: HttpRequest, *given: Any, **more: Any) -> HttpResponse:
        language = chosen_language(request)
        if not language:
            return super().post(request, *given, **more)
        translation.activate(language)  # the page is rendered after this has returned
        form = SignIn(request, initial={"username": request.POST.get("username", "")[:LONGEST]})
        return remember(self.render_to_response(self.get_context_data(form=form)), language)
