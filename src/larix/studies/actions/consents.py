"""Recording a consent, the capacity to give one, and the scanned forms that carry the signatures."""

import hashlib
from collections.abc import Collection
from datetime import date, datetime

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.files.actions import store_file
from larix.files.models import StoredFile
from larix.people.actions import record_reservation
from larix.people.models import Person, Pseudonym
from larix.schedule.invited import Answer
from larix.studies import rules, scanning
from larix.studies.actions.sharing import end_all_sharing
from larix.studies.codes import code_digest
from larix.studies.consenting import CONTACT, NAMED_SOURCES, REGISTRY, Consent, decisions, needed, standing
from larix.studies.models import CapacityAssessment, ConsentEntry, Invitation, Participation, Scan, Study
from larix.studies.queries.consents import consent_text
from larix.studies.queries.invited import deaths_of, events_of, invited_stories, inviting_of
from larix.studies.rules.own_course import SHARE_PICTURE


def record_consent(
    *, study: Study, person: Person, consent: Consent, by: Actor, taken_by_treats: bool | None = None
) -> ConsentEntry:
    """Record a consent; with a yes to the needed scope the person takes part from that day, under a label of the study.

    `taken_by_treats`: whether whoever takes it treats the person. Where somebody takes it, it must be asked (False);
    electronic identity has nobody to ask about.
    """
    with deed(Verb.CONSENT_RECORDED, by=by) as note:
        person = Person.objects.select_for_update().get(pk=person.pk)
        invitation = Invitation.objects.filter(study=study, person=person).first()
        scan = _scan_of(invitation, consent)
        obey(rules.may_consent(consent, _around(study, invitation, consent.on, by.day, scan, treats=taken_by_treats)))
        before = events_of(study, [person.pk]).get(person.pk, [])
        entry = ConsentEntry.objects.create(
            study=study, person=person, number=len(before) + 1, kind="given", on=consent.on,
            scopes=_scopes(study, consent), named_sources=_if(NAMED_SOURCES, consent, consent.named_sources),
            contact_channels=_if(CONTACT, consent, consent.contact_channels), how=consent.how,
            text_version=consent.text_version, taken_by=consent.taken_by, copy=consent.copy,
            said_back=consent.said_back, scan=scan,
        )  # fmt: skip
        _join(study, person, consent.on)
        if not entry.scopes.get(SHARE_PICTURE):
            end_all_sharing(study=study, person=person, by=by)
        if standing(before).get(REGISTRY) and not entry.scopes.get(REGISTRY):
            record_reservation(person=person, reserved=True, channel=consent.how, on=consent.on, by=by)
        note.about.add(person.key)
        note.counts.update(study=study.key, how=consent.how, text=consent.text_version, number=entry.number)
    return entry


def assess_capacity(
    *, study: Study, person: Person, on: date, capable: bool, by_name: str, by_profession: str, by: Actor
) -> CapacityAssessment:
    """Record a named professional's assessment of a day. The last one stands; the protocol says what it means."""
    with deed(Verb.CAPACITY_ASSESSED, by=by, about=[person.key]) as note:
        obey(rules.may_assess(on=on, today=by.day, by_name=by_name, by_profession=by_profession))
        assessment = CapacityAssessment.objects.create(
            study=study, person=person, on=on, capable=capable, by_name=by_name.strip()[:200],
            by_profession=by_profession.strip()[:100],
        )  # fmt: skip
        note.counts["study"] = study.key
    return assessment


def store_scan(*, study: Study, content: bytes, media_type: str, stored_at: datetime, by: Actor) -> list[Scan]:
    """Keep a file of scanned forms and match each page that is not blank by the form's own code.

    A page whose code nobody can read, or that is nobody's in this study, waits for a person. The same file again
    changes nothing. Unreadable (Told) before anything is stored, where it is no PDF, JPEG or PNG within the limits.
    """
    pages = scanning.read_pages(content, media_type)  # before the deed: it takes seconds, and others want to write
    with deed(Verb.SCAN_STORED, by=by) as note:
        there = _same_file(study, content)
        if there:
            note.changed_nothing = True
            return there
        file = store_file(
            content=content, purpose=f"inviting:{study.key}", kind="scan", media_type=media_type, stored_at=stored_at,
            keep_until=None, by=by,
        )  # fmt: skip
        whose = _by_form_code(study, {code for page in pages for code in page.codes})
        scans = [
            Scan(study=study, file=file, page=page.number, at=by.at, invitation=_only_one(page.codes, whose))
            for page in pages
        ]
        Scan.objects.bulk_create(scans)
        note.about.update(scan.invitation.person.key for scan in scans if scan.invitation)
        note.counts.update(
            study=study.key, pages=len(scans), matched=sum(scan.invitation is not None for scan in scans)
        )
    return scans


def match_scan(*, scan: Scan, invitation: Invitation, by: Actor) -> None:
    """Say whose form a scanned page is. One that a consent rests on stays where it is."""
    with deed(Verb.SCAN_MATCHED, by=by, about=[invitation.person.key]) as note:
        scan = Scan.objects.select_for_update().get(pk=scan.pk)
        obey(rules.may_move_scan(same_study=scan.study_id == invitation.study_id, is_used=scan.consents.exists()))
        scan.invitation, scan.set_aside = invitation, ""
        scan.save(update_fields=["invitation", "set_aside"])
        note.counts["study"] = invitation.study.key


def set_scan_aside(*, scan: Scan, why: str, by: Actor) -> None:
    """Say that a scanned page is nobody's form, and why. It can be matched later all the same."""
    with deed(Verb.SCAN_MATCHED, by=by) as note:
        scan = Scan.objects.select_for_update().select_related("study").get(pk=scan.pk)
        obey(rules.may_set_aside(why=why, is_matched=scan.invitation_id is not None))
        scan.set_aside = why.strip()[:200]
        scan.save(update_fields=["set_aside"])
        note.counts.update(study=scan.study.key, set_aside=1)


def _around(
    study: Study, invitation: Invitation | None, on: date, today: date, scan: Scan | None, *, treats: bool | None
) -> rules.Around:
    inviting = inviting_of(study)
    if invitation is None:
        return rules.Around(inviting, today, None)
    assessed = CapacityAssessment.objects.filter(study=study, person=invitation.person_id, on__lte=on)
    last = assessed.order_by("on", "pk").last()
    story = dict(invited_stories(study, [invitation.pk]))[invitation.pk]
    answered = story.standing(today)
    return rules.Around(
        inviting=inviting, today=today, listed_on=invitation.listed_on,
        is_eligible=answered is None or answered.answer is not Answer.NOT_ELIGIBLE,
        died=bool(deaths_of(study, [invitation.person_id])), capable=None if last is None else last.capable,
        current_text=consent_text(study), treats=treats, has_scan=scan is not None,
    )  # fmt: skip


def _scopes(study: Study, consent: Consent) -> dict[str, bool]:
    """A yes or no to every scope: what was left out is a no."""
    return {scope.code: bool(consent.scopes.get(scope.code)) for scope in inviting_of(study).scopes}


def _if(scope: str, consent: Consent, said: tuple[str, ...]) -> list[str]:
    """What belongs to a scope is kept only with a yes to it."""
    return [each[:80] for each in said] if consent.scopes.get(scope) else []


def _join(study: Study, person: Person, on: date) -> None:
    Pseudonym.objects.get_or_create(person=person, scope=study.protocol.scope)
    there = Participation.objects.filter(study=study, person=person).first()
    if there is None:
        Participation.objects.create(study=study, person=person, label=_next_label(study), joined_on=on)
    elif there.left_on is not None:
        there.left_on = None
        there.save(update_fields=["left_on"])


def _next_label(study: Study) -> str:
    """A number that was never given to anybody: as many as have ever begun to take part. X-001 of project-x."""
    of = needed(inviting_of(study).scopes)
    begun = sum(each.given for events in events_of(study).values() for each in decisions(events, of))
    return f"{study.key.rpartition('-')[2][:1].upper()}-{begun:03d}"


def _scan_of(invitation: Invitation | None, consent: Consent) -> Scan | None:
    if consent.scan_key is None or invitation is None:
        return None
    return Scan.objects.filter(key=consent.scan_key, invitation=invitation).first()


def _same_file(study: Study, content: bytes) -> list[Scan]:
    same = StoredFile.objects.filter(digest=hashlib.sha256(content).hexdigest(), kind="scan", deleted_at__isnull=True)
    return list(Scan.objects.filter(study=study, file__in=same).order_by("page"))


def _by_form_code(study: Study, codes: Collection[str]) -> dict[str, Invitation]:
    of = {code_digest(code): code for code in codes}
    found = Invitation.objects.filter(study=study, form_digest__in=of).select_related("person")
    return {of[invitation.form_digest]: invitation for invitation in found}


def _only_one(codes: tuple[str, ...], whose: dict[str, Invitation]) -> Invitation | None:
    """Whose page it is. Two people's forms on one page are for a person to look at."""
    found = {whose[code].pk: whose[code] for code in codes if code in whose}
    return next(iter(found.values())) if len(found) == 1 else None
