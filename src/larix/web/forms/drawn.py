"""What the template of a form's screen is given: the questions, what is wrong and where, who reads, how far one is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from larix.gate.sitting import Asking
from larix.web.forms.laid import LARGER, AtForm, Laid
from larix.web.forms.page import Field, FormPage, form_page
from larix.web.forms.screens import with_item
from larix.web.forms.sent import WHO_INTERPRETED, WHO_WAS_THERE, Sent, carried_of, modes
from larix.web.forms.staying import WARNED_AT, ends_at, seconds_left
from larix.web.saying import language


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong, once, with the questions it is wrong with and where they stand."""

    words: str
    questions: tuple[tuple[str, str], ...]


def form_context(
    request: HttpRequest, at: AtForm, sent: Sent, laid: Laid, *, judged: bool, refused: str
) -> dict[str, Any]:
    asking, faults = at.asking, sent.reading.faults if judged and sent.reading else []
    if refused:
        faults = []
    shown = laid.here.items
    page = form_page(asking.instrument, sent.posted, faults, language(), shown=shown, carried=carried_of(asking))
    return {
        "at": at, "frame": at.frame, "asked": asking, "typed": sent, "page": page, "laid": laid, "refused": refused,
        "wrong": sent.wrong if judged else {}, "summary": tuple(_summary(page, laid, at)),
        "modes": modes(asking.so_far), "presents": WHO_WAS_THERE, "interpreters": WHO_INTERPRETED,
        "readers": readers_said(asking), "larger": bool(request.session.get(LARGER)),
        "wording": next(one for one in asking.instrument.languages if one.code == language()),
        "left": seconds_left(request), "warned_at": WARNED_AT, "ends_at": ends_at(request),
        **(at.context or {}),
    }  # fmt: skip


def readers_said(asking: Asking) -> str:
    """Who can read this page, as everybody who is at it reads on its top."""
    if asking.sealed and asking.asked.respondent == "person":
        return _(
            "Who can read this page: you and the interviewer. Nobody who treats you can read it. The study's "
            "researchers read the answers without your name."
        )
    return _(
        "Who can read this page: the interviewers of this study. The study's researchers read the answers under a "
        "pseudonym. Those who decide on the treatment cannot read them."
    )


def _summary(page: FormPage, laid: Laid, at: AtForm) -> Iterable[Wrong]:
    for words, fields in page.by_fault:
        yield Wrong(words, tuple((_where(field, laid, at), field.ask) for field in fields))


def _where(field: Field, laid: Laid, at: AtForm) -> str:
    """The question itself, on this screen or on the one that it stands on."""
    there = with_item(laid.screens, field.item)
    if there is None or there.number == laid.here.number:
        return f"#{field.id}"
    return f"{at.links.form}?page={there.number}#{field.id}"
