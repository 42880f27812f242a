"""Signing in with a user name and a password, the first half. Another language keeps the user name, and shows no
password again.
"""

from typing import Any

from django.conf import settings
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation

from larix.web import whole
from larix.web.public.electronic import may_lead_to
from larix.web.public.forms import LONGEST, SignIn
from larix.web.public.language import chosen_language, remember


class SigningIn(LoginView):
    """Django's own, but for the buttons that change the language, and for where it leads: nobody is signed in yet."""

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

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        return super().get_context_data(provider=settings.STAFF_PROVIDER, **more)

    def render_to_response(self, context: dict[str, Any], **more: Any) -> HttpResponse:
        return may_lead_to(settings.STAFF_PROVIDER, super().render_to_response(context, **more))

    def form_valid(self, form: Any) -> HttpResponse:
        whole.begin(self.request, form.get_user(), self.get_success_url())
        return redirect("public:second-factor")

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)
