"""An interview printed as a paper form, where there is no net or no wish for a screen."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from larix.gate.paper import paper_form
from larix.web.patient.filling import help_numbers
from larix.web.saying import language
from larix.web.visitor import interviewer, library


@login_required
@require_safe
def paper(request: HttpRequest, key: str, participant: UUID, wave: str) -> HttpResponse:
    """The PDF. It is made for this request and kept nowhere; its name tells nothing."""
    made = paper_form(
        interviewer(request, key), library(), participant, wave, numbers=help_numbers(), language=language()
    )  # fmt: skip
    headers = {"Content-Disposition": 'inline; filename="form.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(made, content_type="application/pdf", headers=headers)
