"""The list of invitees, and one of them with everything that was sent and came back."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from larix.core.words import Words
from larix.gate import inviting
from larix.schedule.invited import Answer, Channel, State
from larix.studies.consenting import CONTACT_CHANNELS, COPIES, HOWS, RELATIONS
from larix.studies.queries.consents import ConsentLine
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.state_words import ANSWERS, CHANNELS, LETTERS, STATES
from larix.web.visitor import coordinator

LONGEST = 80  # characters of a search


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def invitees(request: HttpRequest, key: str) -> HttpResponse:
    """A page of the list. A search is a POST: what is typed may be a name or a number, and stays out of addresses."""
    entry, page = coordinator(request, key), asked_page(request)
    search = request.POST.get("search", "").strip()[:LONGEST] if request.method == "POST" else ""
    if search and (found := inviting.find_by_form_code(entry, search)) is not None:
        return redirect("inviting:invitee", key, found)
    state = _state(request.GET.get("state", ""))
    shown = inviting.list_invitees(entry, state=state, search=search, start=(page - 1) * SIZE, size=SIZE)
    context = {
        "rows": [(row, STATES[row.state], row.last_answer and ANSWERS[row.last_answer]) for row in shown.rows],
        "paging": Paging(page, shown.total), "state": state, "states": list(STATES.items()), "search": search,
    }  # fmt: skip
    return render(request, "inviting/invitees.html", inviting_page(entry, "people") | context)


@login_required
@require_safe
def invitee(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    person = inviting.open_invitee(entry, invitee)
    plan = entry.protocol.inviting
    scopes = {scope.code: scope.title for scope in plan.scopes} if plan else {}
    context = {
        "person": person, "state": STATES[person.state],
        "letters": [(line, LETTERS[line.kind]) for line in person.letters],
        "answers": [
            (line, ANSWERS[Answer(line.answer)], CHANNELS[Channel(line.channel)], RELATIONS.get(line.on_behalf))
            for line in person.answers
        ],
        # A copy is stored as the value of a `Copy`, which equals it; the type checker sees only a text.
        "consents": [(line, _how(line.how), COPIES.get(line.copy), _yes(line, scopes)) for line in person.consents],  # type: ignore[call-overload]
        "takes_part": person.state is State.CONSENTED,
    }  # fmt: skip
    return render(request, "inviting/invitee.html", inviting_page(entry, "people") | context)


def _how(code: str) -> object:
    return {**{how.value: words for how, words in HOWS.items()}, **{c.value: w for c, w in CHANNELS.items()}}.get(code)


def _yes(line: ConsentLine, scopes: Mapping[str, Words]) -> list[Words]:
    """What was said yes to, or of a withdrawal taken back, with the channels that were chosen."""
    named = [scopes[code] for code, said in line.scopes.items() if said and code in scopes]
    return named + [CONTACT_CHANNELS[code] for code in line.contact_channels if code in CONTACT_CHANNELS]


def _state(text: str) -> State | None:
    return State(text) if text in set(State) else None
