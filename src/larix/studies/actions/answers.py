"""What came back on an invitation: an answer, its undoing, a letter opened by somebody else, an objection."""

from datetime import date

from django.db.models import F

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.people.models import Person
from larix.schedule.invited import Answer, Channel
from larix.studies import rules
from larix.studies.codes import digests
from larix.studies.models import AnswerEntry, ConsentEntry, DeclineReason, Invitation, Letter, Objection, WrongOpening
from larix.studies.queries.invited import deaths_of


def record_answer(
    *, invitation: Invitation, answer: Answer, channel: Channel, on: date, on_behalf: str = "",
    decline_reason: str = "", by: Actor,
) -> AnswerEntry:  # fmt: skip
    """Record what came back, with the day it came. A reason for a no is counted apart: nothing ties it to the person.

    The very same again, where it stands already, changes nothing; but a reason that comes with it is counted, and the
    log then says that something was recorded, and not of whom.
    """
    with deed(Verb.ANSWER_RECORDED, by=by) as note:
        invitation, person = _locked(invitation)
        there = list(invitation.answers.order_by("number"))
        ruling = rules.may_answer(
            answer=answer, channel=channel, on=on, today=by.day, listed_on=invitation.listed_on,
            was_sent=Letter.objects.filter(invitation=invitation, run__posted_on__lte=on, taken_out="").exists(),
            died_on=deaths_of(invitation.study, [person.pk]).get(person.pk),
            has_consented=_has_consented(invitation), on_behalf=on_behalf, decline_reason=decline_reason,
        )  # fmt: skip
        obey(ruling)
        standing = _standing(there)
        if standing and standing[-1] is there[-1] and _says(standing[-1]) == (answer, channel, on, on_behalf):
            _count(invitation, decline_reason)
            note.changed_nothing = not decline_reason
            note.counts["study"] = invitation.study.key
            return standing[-1]
        entry = AnswerEntry.objects.create(
            invitation=invitation, number=_next(there), answer=answer, channel=channel, on=on, on_behalf=on_behalf
        )
        _count(invitation, decline_reason)
        note.about.add(person.key)
        note.counts.update(study=invitation.study.key, channel=channel, number=entry.number)
    return entry


def undo_answer(*, invitation: Invitation, number: int, reason: str, by: Actor) -> AnswerEntry:
    """Take an entry back, with a reason. What stood before it stands again; both entries stay to be seen."""
    with deed(Verb.ANSWER_UNDONE, by=by) as note:
        invitation, person = _locked(invitation)
        there = list(invitation.answers.order_by("number"))
        undoable = {entry.number: entry for entry in _standing(there)}
        obey(rules.may_undo(number=number, undoable=undoable.keys(), reason=reason))
        wrong = undoable[number]
        entry = AnswerEntry.objects.create(
            invitation=invitation, number=_next(there), answer=wrong.answer, channel=wrong.channel,
            on=max(by.day, wrong.on), undoes=number, reason=reason.strip()[:300],
        )  # fmt: skip
        note.about.add(person.key)
        note.counts.update(study=invitation.study.key, number=number)
    return entry


def record_wrong_opening(*, invitation: Invitation, channel: Channel, by: Actor) -> WrongOpening:
    """Somebody else opened the letter: its codes die in this moment, and the breach is on the officer's list."""
    with deed(Verb.WRONG_OPENING_RECORDED, by=by) as note:
        invitation, person = _locked(invitation)
        opening = WrongOpening.objects.create(invitation=invitation, at=by.at, channel=channel, round=invitation.round)
        invitation.round += 1
        invitation.answer_digest, invitation.form_digest = digests(invitation.key, invitation.round)
        invitation.save(update_fields=["round", "answer_digest", "form_digest"])
        note.about.add(person.key)
        note.counts.update(study=invitation.study.key, channel=channel)
    return opening


def record_objection(*, invitation: Invitation, channel: Channel, on: date, by: Actor) -> Objection:
    """ "Use nothing about me": the description is emptied, so that the comparison cannot hold the person any more."""
    with deed(Verb.OBJECTION_RECORDED, by=by) as note:
        invitation, person = _locked(invitation)
        objection, new = Objection.objects.get_or_create(
            invitation=invitation, defaults={"on": min(on, by.day), "channel": channel}
        )
        invitation.described = {}
        invitation.save(update_fields=["described"])
        note.changed_nothing = not new
        note.about.add(person.key)
        note.counts.update(study=invitation.study.key, channel=channel)
    return objection


def _locked(invitation: Invitation) -> tuple[Invitation, Person]:
    """Two who write about one person take turns."""
    person = Person.objects.select_for_update().get(pk=invitation.person_id)
    return Invitation.objects.select_related("study").get(pk=invitation.pk), person


def _standing(entries: list[AnswerEntry]) -> list[AnswerEntry]:
    """The entries that nobody took back, and that are no undoing themselves."""
    undone = {entry.undoes for entry in entries}
    return [entry for entry in entries if entry.undoes is None and entry.number not in undone]


def _says(entry: AnswerEntry) -> tuple[str, str, date, str]:
    return entry.answer, entry.channel, entry.on, entry.on_behalf


def _next(entries: list[AnswerEntry]) -> int:
    return entries[-1].number + 1 if entries else 1


def _has_consented(invitation: Invitation) -> bool:
    return ConsentEntry.objects.filter(study=invitation.study, person=invitation.person_id).exists()


def _count(invitation: Invitation, reason: str) -> None:
    if reason:
        DeclineReason.objects.get_or_create(study=invitation.study, reason=reason)
        DeclineReason.objects.filter(study=invitation.study, reason=reason).update(count=F("count") + 1)
