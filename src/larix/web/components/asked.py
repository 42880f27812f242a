"""What people have asked about who read their record, for whoever answers: one page, at a study and at a unit."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from larix.access.unusual import SAID, Many
from larix.core.rulings import Refused
from larix.gate import Outside
from larix.gate.log_questions import Page
from larix.gate.overseeing import DAYS, UnusualRow
from larix.settings.log import LOG
from larix.studies.rules.asking import MOST_ANSWERED
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.saying import said


def refused_answer(request: HttpRequest, answer: Callable[..., None]) -> str:
    """Store the answer that was sent; the words of a rule's no, "" where it was stored."""
    try:
        question = UUID(request.POST.get("question", ""))
    except ValueError:
        raise Outside from None
    try:
        answer(question=question, said=request.POST.get("said", ""), named=request.POST.get("named") == "yes")
    except Refused as no:
        return said(no.words)
    messages.success(request, _("Your answer is stored. The person sees it on their own page."))
    return ""


def start(request: HttpRequest) -> int:
    return (asked_page(request) - 1) * SIZE


def questions_context(request: HttpRequest, found: Page, refused: str) -> dict[str, Any]:
    typed = {name: request.POST.get(name, "") for name in ("question", "said", "named")}
    answering = typed | {"refused": refused, "most": MOST_ANSWERED}
    rows = [(row, str(row.asked.key)) for row in found.rows]
    return {"rows": rows, "answering": answering, "paging": Paging(asked_page(request), found.total)}


def many() -> Many:
    return Many(LOG.many_people, LOG.many_minutes)


def unusual_context(request: HttpRequest, found: tuple[tuple[UnusualRow, ...], int]) -> dict[str, Any]:
    rows, total = found
    return {
        "rows": [(row, SAID[row.why]) for row in rows], "paging": Paging(asked_page(request), total), "days": DAYS,
        "many": many(),
    }  # fmt: skip
