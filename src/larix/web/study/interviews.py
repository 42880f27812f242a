"""What an interviewer sees of their studies, and of one participant: waves, forms, and what was noted around them."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from larix import gate
from larix.access.roles import INTERVIEWS
from larix.gate import fieldwork
from larix.gate.fieldwork import Seen
from larix.settings import clock
from larix.studies.consenting import CONTACT_CHANNELS
from larix.web.study.fieldwork import lines
from larix.web.study.pages import interview_page
from larix.web.study.waves import waves_of
from larix.web.visitor import account, interviewer, library


@login_required
@require_safe
def studies(request: HttpRequest) -> HttpResponse:
    held = [h for h in gate.hats(account(request), clock.now()) if h.role in INTERVIEWS and h.study_title]
    mine = {hat.held_at.key: hat for hat in held}  # a study once, also where somebody interviews in two ways
    return render(request, "interview/studies.html", {"hats": list(mine.values()), "way": "interviews"})


@login_required
@require_safe
def participant(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    entry, today = interviewer(request, key), clock.today()
    person = fieldwork.open_participant(entry, participant, today)
    waves = [
        (one, [(asked, library().get(asked.instrument, asked.version),
                person.response_to(asked.instrument, one.window.wave.code, asked.part))
               for asked in one.window.wave.asked])
        for one in waves_of(entry.protocol, person.standings, today, died=person.has_died)
    ]  # fmt: skip
    earlier = [each for each in waves if each[0].passed]
    to_choose = any(given.open_conflicts for _, forms in earlier for *_, given in forms if given)
    context = {
        "person": person, "coming": [each for each in waves if not each[0].passed], "earlier": earlier,
        "to_choose": to_choose, "channels": [words for code, words in CONTACT_CHANNELS.items()
                                                       if code in person.channels],
        **_around(person, {wave.code: wave.month for wave in entry.protocol.waves}),
    }  # fmt: skip
    return render(request, "interview/participant.html", interview_page(entry) | context)


def _around(person: Seen, months: dict[str, int]) -> dict[str, object]:
    """What was noted around the interviews, as lines."""
    return {
        "appointments": [lines.appointment(one, person.reminders, months) for one in person.appointments],
        "attempts": [lines.attempt(one, months) for one in person.attempts],
        "pauses": [lines.pause(one) for one in person.pauses],
        "happenings": [lines.happening(one) for one in person.happenings],
        "undelivered": [one for one in person.reminders if one.trouble is not None],
    }
