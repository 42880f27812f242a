"""What is done with drafts: save as one types, choose between two, discard. Finishing one records the response."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.prepared import add
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.followup import rules
from larix.followup.drafts import DraftMoved, DraftOutcome, DraftSaved, Form, Typed, merged, placed
from larix.followup.models import Draft
from larix.followup.queries import locked_draft
from larix.people.models import Person
from larix.people.queries import death_of, locked


def save_draft(*, form: Form, typed: Typed, overtaken: bool = False, by: Actor) -> DraftSaved:
    """Keep what was typed. Only the first save of a draft leaves a line in the log; the last one is the finish.

    The same save again changes nothing. What comes from a page that has fallen behind is kept beside. `overtaken`:
    the part was finished by somebody else since the page was opened; then the draft is begun, and its writer is told.
    """
    with deed(Verb.DRAFT_BEGUN, by=by) as note:
        note.changed_nothing = True
        draft = locked_draft(**asdict(form))
        if draft is None:
            person = locked(form.person_id)  # two first saves take turns
            draft = locked_draft(**asdict(form))
            if draft is None:
                death = death_of(person.pk)
                died_on = death.on if death is not None and death.died else None
                obey(rules.may_draft(purpose=form.purpose, hat=by.purpose, on=typed.on, died_on=died_on))
                _begin(form, typed, by)
                note.changed_nothing = False
                note.about.add(person.key)
                note.counts.update(instrument=form.instrument, wave=form.wave, part=form.part)
                return DraftSaved(DraftOutcome.BEHIND if overtaken else DraftOutcome.STORED, 1)
        return _saved_over(draft, typed, by)


def choose_draft(*, form: Form, save: UUID | None, number: int, by: Actor) -> DraftSaved:
    """Let what stands beside the draft take its place (`save`), or stay where it is (None): then all is decided.

    What was not chosen stays beside until the part is finished. DraftMoved if the draft has another number by now.
    """
    with deed(Verb.DRAFT_BEGUN, by=by) as note:
        note.changed_nothing = True  # a choice between drafts is a save like any other: no line of its own
        draft = locked_draft(**asdict(form))
        chosen = None if draft is None else next((one for one in draft.beside if one["save"] == str(save)), None)
        if draft is None or draft.number != number or (save is not None and chosen is None):
            raise DraftMoved
        kept = [{**one, "waits": False} for one in draft.beside if one is not chosen]
        if chosen is not None:
            kept.append(_as_beside(draft))
            for name in ("posted", "on", "mode", "present", "interpreter", "language", "by"):
                setattr(draft, name, chosen[name])
            draft.number, draft.last_save, draft.at = draft.number + 1, UUID(chosen["save"]), by.at
        draft.beside = kept
        draft.save()
        return DraftSaved(DraftOutcome.STORED, draft.number)


def discard_draft(*, form: Form, number: int, by: Actor) -> bool:
    """Throw away what was typed and not finished. DraftMoved if somebody has written in it since; False: no draft."""
    with deed(Verb.DRAFT_DISCARDED, by=by) as note:
        draft = locked_draft(**asdict(form))
        note.changed_nothing = draft is None
        if draft is None:
            return False
        if draft.number != number:
            raise DraftMoved
        draft.delete()
        note.about.add(Person.objects.get(pk=form.person_id).key)
        note.counts.update(instrument=form.instrument, wave=form.wave, part=form.part)
    return True


def _begin(form: Form, typed: Typed, by: Actor) -> None:
    add(Draft(
        **asdict(form), instrument_version=typed.instrument_version, number=1, last_save=typed.save_id,
        started_from=typed.started_from, posted=merged({}, typed), begun_on=by.day, by=by.account, at=by.at,
        **_how(typed),
    ))  # fmt: skip


def _saved_over(draft: Draft, typed: Typed, by: Actor) -> DraftSaved:
    posted, how = merged(draft.posted, typed), _how(typed)
    same = posted == draft.posted and how == {name: getattr(draft, name) for name in how}
    outcome = placed(typed, number=draft.number, last_save=draft.last_save, same=same)
    if outcome is DraftOutcome.STORED:
        draft.number, draft.last_save, draft.posted, draft.by, draft.at = (
            draft.number + 1, typed.save_id, posted, by.account, by.at,
        )  # fmt: skip
        for name, value in how.items():
            setattr(draft, name, value)
        draft.save(update_fields=["number", "last_save", "posted", "by", "at", *how])
    if outcome is DraftOutcome.BEHIND:
        mine = {
            **how, "on": typed.on.isoformat(), "save": str(typed.save_id), "page": typed.page, "posted": posted,
            "by": by.account, "at": by.at.isoformat(), "waits": True,
        }  # fmt: skip
        # What this page put there before is in what it sends now; what other pages put there stays.
        others = [one for one in draft.beside if not (one["waits"] and one["page"] == typed.page and typed.page)]
        draft.beside = [*others, mine]
        draft.save(update_fields=["beside"])
    return DraftSaved(outcome, typed.number if outcome is DraftOutcome.BEHIND else draft.number)


def _how(typed: Typed) -> dict[str, Any]:
    return {
        "on": typed.on, "mode": typed.mode, "present": typed.present, "interpreter": typed.interpreter,
        "language": typed.language,
    }  # fmt: skip


def _as_beside(draft: Draft) -> dict[str, Any]:
    return {
        "save": str(draft.last_save), "page": "", "by": draft.by, "at": draft.at.isoformat(), "posted": draft.posted,
        "on": draft.on.isoformat(), "mode": draft.mode, "present": draft.present, "interpreter": draft.interpreter,
        "language": draft.language, "waits": False,
    }  # fmt: skip
