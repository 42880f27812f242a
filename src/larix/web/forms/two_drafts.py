"""Two people wrote in one part at the same time: both drafts beside each other, for whoever may read the part."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from larix.followup.drafts import DraftMoved, Posted
from larix.gate import sitting
from larix.gate.sitting import Asking
from larix.web.forms.answered import Difference, Said, answers_said, differences
from larix.web.forms.drawn import readers_said
from larix.web.forms.laid import AtForm
from larix.web.forms.sent import carried_of, heard, mode_said
from larix.web.forms.versions import who
from larix.web.saying import language, said


@dataclass(frozen=True, slots=True)
class ShownDraft:
    """`save` is None for the draft that stands. `apart` is what differs from it in the others."""

    save: UUID | None
    who: str
    at: datetime
    on: date
    mode: str
    waits: bool
    answers: tuple[Said, ...]
    apart: tuple[Difference, ...]


def choose_between(request: HttpRequest, at: AtForm) -> HttpResponse:
    """The page on which one of two drafts is chosen, for an interviewer and for the person with the tablet alike."""
    told = ""
    if request.method == "POST":
        save, number = request.POST.get("save", ""), request.POST.get("number", "")
        try:
            chosen = UUID(save) if save else None
            sitting.choose_draft(
                at.asking.participant, at.asking, save=chosen, number=int(number) if number.isdecimal() else 0
            )  # fmt: skip
            return redirect(at.links.form)
        except ValueError:
            told = said(DraftMoved().words)
        except DraftMoved as moved:
            told = said(moved.words)
    sitting.opened(at.asking)
    context = {"at": at, "frame": at.frame, "asked": at.asking, "drafts": drafts_shown(at.asking), "told": told}
    context["readers"] = readers_said(at.asking)
    return render(request, at.choosing, {**(at.context or {}), **context}, status=409 if told else 200)


def drafts_shown(asking: Asking) -> tuple[ShownDraft, ...]:
    """The draft that stands, then what stands beside it: first what waits for a choice, then what was put aside."""
    draft = asking.draft
    if draft is None:
        return ()
    stands = _shown(asking, None, draft.by, draft.at, draft.on, draft.mode, False, draft.posted, draft.posted)
    others = sorted(draft.beside, key=lambda one: not one.waits)
    return (
        stands,
        *(
            _shown(asking, one.save_id, one.by, one.at, one.on, one.mode, one.waits, one.posted, draft.posted)
            for one in others
        ),
    )


def _shown(
    asking: Asking, save: UUID | None, by: str, at: datetime, on: date, mode: str, waits: bool, posted: Posted,
    against: Posted,
) -> ShownDraft:  # fmt: skip
    instrument, carried = asking.instrument, carried_of(asking)
    mine, theirs = (heard(instrument, one, carried)[0] for one in (posted, against))
    return ShownDraft(
        save=save,
        who=who(by, asking.participant),
        at=at,
        on=on,
        mode=mode_said(mode),
        waits=waits,
        answers=answers_said(instrument, mine.answers, mine.missing, language()),
        apart=differences(instrument, (theirs.answers, theirs.missing), (mine.answers, mine.missing), language()),
    )
