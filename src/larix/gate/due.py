"""What comes due of itself: messages that may still leave, and lists whose names are to go. No account is behind it."""

from collections.abc import Callable
from datetime import date, datetime

from larix.access.actor import operator
from larix.core.rulings import Refused, Ruling
from larix.outbox.models import Message
from larix.outbox.rules import Reachable, may_send
from larix.outbox.shape import Address
from larix.people.models import DeathEntry, Person
from larix.people.queries import identities, reserved
from larix.studies.actions import close_list
from larix.studies.consenting import needed, takes_part
from larix.studies.models import ClosedList, Invitation, Objection, Study
from larix.studies.queries.consents import consents_of, standing_of
from larix.studies.queries.invited import invited_stories, inviting_of, judged
from larix.studies.queries.reminders import channels_chosen, stands
from larix.studies.reminding import appointment_in
from larix.treatment.actions import forget_responsibilities

REACHED_BY = {"sms": "telephone", "email": "email"}  # channel -> what of the identity it goes to


def asking(day: date) -> Callable[[Message], Address | Ruling]:
    """Asks, for each message at the moment it is to leave, where it goes, or why it does not."""

    def ask(message: Message) -> Address | Ruling:
        person = Person.objects.filter(key=message.person_key).first()
        known = Reachable() if person is None else _reachable(person, message, day)
        ruling = may_send(message.channel, known)
        return Address(message.channel, known.to) if ruling.allowed else ruling

    return ask


def close_due_lists(*, at: datetime) -> int:
    """Delete the names of those who did not take part, in every study whose protocol says so by that day; how many.

    A study that is refused stops no other; the first refusal is raised last.
    """
    deleted, refused = 0, list[Refused]()
    for study in Study.objects.order_by("key"):
        by = operator(at, purpose=f"inviting:{study.key}")
        inviting = study.protocol.inviting
        listed = Invitation.objects.filter(study=study)
        there = listed.exists() or ClosedList.objects.filter(study=study).exists()
        if inviting is None or by.day < inviting.names_deleted_on or not there:
            continue
        before = listed.count()
        try:
            close_list(study=study, forget=forget_responsibilities, by=by)
        except Refused as no:
            refused.append(no)
        deleted += before - listed.count()
    if refused:
        raise refused[0]
    return deleted


def _reachable(person: Person, message: Message, day: date) -> Reachable:
    death = DeathEntry.objects.standing([person.pk]).get(person.pk)
    identity = identities([person.pk]).get(person.pk)
    kind, _colon, key = message.purpose.partition(":")
    study = Study.objects.filter(key=key).first() if kind in ("study", "inviting") else None
    return Reachable(
        died=death is not None and death.died,
        withdrawn=study is not None and _has_withdrawn(study, person),
        answered=study is not None and kind == "inviting" and _has_answered(study, person, day),
        # Reserving is against the registry: whoever takes part in a study is still reminded of an interview.
        reserved=kind != "study" and bool(reserved([person.pk])),
        outdated=_is_outdated(message, day),
        chosen=frozenset() if study is None else channels_chosen(study, person),
        to="" if identity is None else str(getattr(identity, REACHED_BY[message.channel])),
    )


def _has_withdrawn(study: Study, person: Person) -> bool:
    """Whoever consented and takes part no more; and whoever said "use nothing about me" and has not consented since."""
    now = standing_of(study, person)
    if now and not takes_part(now, needed(inviting_of(study).scopes)):
        return True
    objected = Objection.objects.filter(invitation__study=study, invitation__person=person).first()
    given = [line.on for line in consents_of(study, person) if line.kind == "given"]
    return objected is not None and not any(on > objected.on for on in given)


def _has_answered(study: Study, person: Person, day: date) -> bool:
    ids = list(Invitation.objects.filter(study=study, person=person).values_list("pk", flat=True))
    after = inviting_of(study).no_answer_after
    return any(judged(story, day, after).answered for _pk, story in invited_stories(study, ids))


def _is_outdated(message: Message, day: date) -> bool:
    """Of a reminder: the appointment was moved, called off or kept, or is gone with whoever left the study."""
    appointment = appointment_in(message.once)
    return appointment is not None and not stands(appointment, day)
