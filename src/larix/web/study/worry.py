""" "I am worried": where an interviewer writes it, and where it is read: by whoever wrote it, and by one clinician."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from larix import gate as doors
from larix.access.roles import Role
from larix.core.rulings import Refused
from larix.gate import worry as gate
from larix.schedule.fieldwork import SAID, WorryKind
from larix.settings import clock
from larix.studies.rules.worry import SAID as MOST_SAID
from larix.studies.rules.worry import TOLD as MOST_TOLD
from larix.texts.telephones import telephones_in
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.patient.filling import help_numbers
from larix.web.saying import said
from larix.web.study.pages import interview_page
from larix.web.visitor import account, interviewer

show_or_send = require_http_methods(["GET", "HEAD", "POST"])
FIELDS = ("kind", "said", "told", "person_told")


@login_required
@show_or_send
def worry(request: HttpRequest, key: str, participant: UUID, wave: str) -> HttpResponse:
    """The unit's own steps and numbers, and where it is written down. Larix sends nothing to anybody."""
    entry, refused = interviewer(request, key), ""
    typed = {name: request.POST.get(name, "").strip() for name in FIELDS}
    save = _save(request)
    if request.method == "POST":
        try:
            made = gate.write_worry(entry, participant, wave=wave, save_id=save, **typed)
            messages.success(request, _("It is written down. Larix has sent nothing to anybody."))
            return redirect("interview:own-worry", key, made)
        except Refused as no:
            refused = said(no.words)
    person = gate.about(entry, participant)
    context = {
        "person": person, "numbers": _numbers(person), "wave": wave, "typed": typed, "save": save, "refused": refused,
        "kinds": [(kind.value, SAID[kind]) for kind in WorryKind], "most_said": MOST_SAID, "most_told": MOST_TOLD,
        "help_numbers": help_numbers(),
    }  # fmt: skip
    return render(request, "interview/worry.html", interview_page(entry) | context, status=422 if refused else 200)


@login_required
@require_safe
def own_worries(request: HttpRequest, key: str) -> HttpResponse:
    """What this interviewer has written."""
    entry, page = interviewer(request, key), asked_page(request)
    rows, total = gate.own_worries(entry, start=(page - 1) * SIZE, size=SIZE)
    context = {"rows": _rows(rows), "paging": Paging(page, total), "one": "interview:own-worry", "mine": True}
    return render(request, "worries/list.html", interview_page(entry) | context)


@login_required
@require_safe
def own_worry(request: HttpRequest, key: str, worry: UUID) -> HttpResponse:
    return _one(request, interviewer(request, key), worry, "interview:own-worries")


@login_required
@require_safe
def studies(request: HttpRequest) -> HttpResponse:
    """The studies whose worries the account reads."""
    hats = doors.hats(account(request), clock.now())
    mine = [hat for hat in hats if hat.role is Role.RESPONSIBLE_CLINICIAN and hat.study_title]
    return render(request, "worries/studies.html", {"hats": mine, "way": "worries"})


@login_required
@require_safe
def worries(request: HttpRequest, key: str) -> HttpResponse:
    """Every worry of the study, for its responsible clinician; none about somebody whom they treat."""
    entry, page = _clinician(request, key), asked_page(request)
    rows, total = gate.list_worries(entry, start=(page - 1) * SIZE, size=SIZE)
    context = {"rows": _rows(rows), "paging": Paging(page, total), "one": "worries:one", "mine": False}
    return render(request, "worries/list.html", interview_page(entry) | context | {"way": "worries"})


@login_required
@require_safe
def one(request: HttpRequest, key: str, worry: UUID) -> HttpResponse:
    return _one(request, _clinician(request, key), worry, "worries:list")


def _one(request: HttpRequest, entry: doors.Entry, worry: UUID, all_of_them: str) -> HttpResponse:
    line, who = gate.open_worry(entry, worry)
    interview = all_of_them == "interview:own-worries"  # whoever wrote it goes back to where they were
    context = {
        "line": line, "kind": SAID[WorryKind(line.kind)], "who": who, "all_of_them": all_of_them,
        "interview": interview, "way": "interviews" if interview else "worries",
    }  # fmt: skip
    return render(request, "worries/one.html", interview_page(entry) | context)


def _numbers(person: gate.About) -> tuple[str, ...]:
    """The numbers that the unit has written into its steps; those of the country stand above them anyhow."""
    everybodys = {one.number for one in help_numbers()}
    written = telephones_in(said(person.steps.body)) if person.steps else ()
    return tuple(number for number in written if number not in everybodys)


def _clinician(request: HttpRequest, key: str) -> doors.Entry:
    return doors.enter_study(account(request), key, Role.RESPONSIBLE_CLINICIAN, clock.now())


def _rows(lines: tuple[gate.WorryLine, ...]) -> list[tuple[gate.WorryLine, object]]:
    return [(line, SAID[WorryKind(line.kind)]) for line in lines]


def _save(request: HttpRequest) -> UUID:
    """The page's own id: it comes back with what was typed, so that a second press is the same worry."""
    try:
        return UUID(request.POST.get("save_id", ""))
    except ValueError:
        return uuid4()
