"""What is done with finished answers: record, correct, choose between two, take in many at once, erase."""

from collections.abc import Sequence
from uuid import UUID

from larix.access.actor import Actor
from larix.access.deeds import BATCH, Note, deed
from larix.access.prepared import Prepared, add, put
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.followup import rules
from larix.followup.drafts import DraftMoved
from larix.followup.given import AnotherSave, Checked, Given, Outcome, Saved
from larix.followup.models import Draft, RecordedScore, Response, ResponseVersion
from larix.followup.queries import WHICH, locked_draft
from larix.history import RecordedScore as HistoryScore
from larix.people.models import DeathEntry, Person
from larix.people.queries import death_of, locked

RESPONSE = Prepared(lambda: Response.objects.filter(**{name: put(name) for name in WHICH}))
SAVE = Prepared(lambda: ResponseVersion.objects.filter(pk=put("save")))


def record_response(*, person_id: int, given: Checked, by: Actor) -> Saved:
    """Store a save as the next version. The same save again changes nothing; a stale one is kept as a conflict."""
    with deed(Verb.RESPONSE_RECORDED, by=by) as note:
        person = locked(person_id)  # two saves of a person take turns
        repeated = SAVE.first(save=given.save_id)
        if repeated is not None:
            if (repeated.digest, repeated.response.person_id) != (given.digest, person_id):
                raise AnotherSave
            note.changed_nothing = True
            return Saved(Outcome.REPEATED, repeated.number, repeated.response_id)
        _obey_rules(given, death_of(person_id), by)
        draft = _draft_of(person_id, given)
        response, versions = _stored(person_id, given)
        current = next((version for version in versions if not version.conflict), None)
        stale = current is not None and given.started_from != current.number
        if current is not None and stale and _says_the_same(given, current):
            note.changed_nothing = draft is None  # two people wrote the same: there is nothing to choose between
            _finished(draft, note)
            return Saved(Outcome.REPEATED, current.number, response.pk)
        if current is not None:
            obey(rules.may_correct(sealed=given.sealed, by_the_person=not current.by, is_the_person=not by.account))
        version = _version(given, response.pk, len(versions) + 1, by, conflict=stale)
        version.begun_on = draft.begun_on if draft is not None and draft.begun_on < given.on else None
        add(version)
        _finished(draft, note)
        note.about.add(person.key)
        note.counts.update(instrument=given.instrument.id, wave=given.wave, version=version.number)
    return Saved(Outcome.CONFLICT if version.conflict else Outcome.STORED, version.number, response.pk)


def _draft_of(person_id: int, given: Given) -> Draft | None:
    """The draft that this save finishes. DraftMoved where somebody else has written in it since."""
    if given.draft is None:
        return None
    draft = locked_draft(**_which(person_id, given))
    if draft is not None and given.draft != draft.number:
        raise DraftMoved
    obey(rules.may_finish(waits=draft is not None and any(one["waits"] for one in draft.beside)))
    return draft


def _finished(draft: Draft | None, note: Note) -> None:
    if draft is not None:
        draft.delete()
        note.counts[Verb.DRAFT_FINISHED] = 1


def _stored(person_id: int, given: Given) -> tuple[Response, list[ResponseVersion]]:
    """The response, made now if this is its first save, and its versions, the newest first."""
    response = RESPONSE.first(**_which(person_id, given))
    if response is None:  # the person is locked: nobody makes it at the same time
        return add(Response(id=given.response_id, **_which(person_id, given))), []
    return response, list(response.versions.order_by("-number"))


def choose_version(*, response: Response, number: int, save_id: UUID, by: Actor) -> Saved:
    """Make what stands in a conflict version current, as a new version. Both stay to be seen."""
    with deed(Verb.RESPONSE_CHOSEN, by=by) as note:
        person = Person.objects.select_for_update().get(pk=response.person_id)
        repeated = ResponseVersion.objects.filter(pk=save_id).first()
        if repeated is not None:
            if (repeated.response_id, repeated.chosen_from) != (response.pk, number):
                raise AnotherSave
            note.changed_nothing = True
            return Saved(Outcome.REPEATED, repeated.number, response.pk)
        versions = {version.number: version for version in response.versions.all()}
        current = max(version.number for version in versions.values() if not version.conflict)
        waits = number in versions and versions[number].conflict and number > current
        obey(rules.may_choose(purpose=response.purpose, hat=by.purpose, waits=waits))
        chosen = versions[number]
        version = ResponseVersion.objects.create(
            id=save_id, response=response, number=len(versions) + 1, started_from=current, chosen_from=number,
            instrument_version=chosen.instrument_version, fingerprint=chosen.fingerprint, on=chosen.on,
            begun_on=chosen.begun_on, mode=chosen.mode, present=chosen.present, interpreter=chosen.interpreter,
            language=chosen.language, carried=chosen.carried,
            answers=chosen.answers, missing=chosen.missing, own_words=chosen.own_words, digest=chosen.digest,
            by=by.account, at=by.at, reason=by.reason,
        )  # fmt: skip
        note.about.add(person.key)
        note.counts.update(instrument=response.instrument, wave=response.wave, version=version.number, chosen=number)
    return Saved(Outcome.STORED, version.number, response.pk)


def record_responses(*, given: Sequence[tuple[Person, Checked]], by: Actor) -> None:
    """Store many first answers at once: all of them or none."""
    with deed(Verb.RESPONSES_RECORDED, by=by, about={person.key for person, _ in given}) as note:
        deaths = DeathEntry.objects.standing({person.pk for person, _ in given})
        for person, save in given:
            _obey_rules(save, deaths.get(person.pk), by)
        Response.objects.bulk_create(
            (Response(id=save.response_id, **_which(person.pk, save)) for person, save in given), batch_size=BATCH
        )
        ResponseVersion.objects.bulk_create(
            (_version(save, save.response_id, 1, by) for _, save in given), batch_size=BATCH
        )
        note.counts["responses"] = len(given)


def record_scores(*, scores: Sequence[tuple[Person, HistoryScore]], by: Actor) -> None:
    """Store scores that were computed elsewhere, as they were recorded."""
    with deed(Verb.SCORES_RECORDED, by=by, about={person.key for person, _ in scores}) as note:
        RecordedScore.objects.bulk_create(
            (
                RecordedScore(person=person, purpose=score.purpose, name=score.name, wave=score.wave, on=score.on,
                              value=score.value, source=score.source)
                for person, score in scores
            ),
            batch_size=BATCH,
        )  # fmt: skip
        note.counts["scores"] = len(scores)


def _obey_rules(given: Given, death: DeathEntry | None, by: Actor) -> None:
    died_on = death.on if death is not None and death.died else None
    obey(
        rules.may_record(
            purpose=given.purpose,
            hat=by.purpose,
            on=given.on,
            today=by.day,
            not_before=given.not_before,
            died_on=died_on,
        )
    )


def _says_the_same(given: Given, version: ResponseVersion) -> bool:
    there = (version.on, version.mode, version.present, version.interpreter, version.missing)
    said = {**version.answers, **version.own_words}
    return said == given.answers and there == (
        given.on, given.mode, given.present, given.interpreter, dict(given.missing)
    )  # fmt: skip


def _which(person_id: int, given: Given) -> dict[str, object]:
    """What makes it one and the same response."""
    return {
        "person_id": person_id, "purpose": given.purpose, "instrument": given.instrument.id, "wave": given.wave,
        "part": given.part, "respondent": given.respondent,
    }  # fmt: skip


def _version(given: Given, response_id: UUID, number: int, by: Actor, *, conflict: bool = False) -> ResponseVersion:
    kept = given.instrument.without_own_words(given.answers)
    return ResponseVersion(
        id=given.save_id, response_id=response_id, number=number, started_from=given.started_from, conflict=conflict,
        instrument_version=given.instrument.version, fingerprint=given.fingerprint,
        on=given.on, mode=given.mode, present=given.present, interpreter=given.interpreter, language=given.language,
        carried=list(given.carried),
        answers=dict(kept), own_words={item: value for item, value in given.answers.items() if item not in kept},
        missing=dict(given.missing), digest=given.digest, by=by.account, at=by.at, reason=given.reason,
    )  # fmt: skip


def erase_answers(*, person: Person, purpose: str, by: Actor) -> None:
    """Delete everything this person answered for this purpose, with every version and score. Other purposes stay."""
    with deed(Verb.ANSWERS_ERASED, by=by, about=[person.key]) as note:
        versions = ResponseVersion.objects.filter(response__person=person, response__purpose=purpose)
        gone, _ = versions.delete()
        responses, _ = Response.objects.filter(person=person, purpose=purpose).delete()
        scores, _ = RecordedScore.objects.filter(person=person, purpose=purpose).delete()
        drafts, _ = Draft.objects.filter(person=person, purpose=purpose).delete()
        note.changed_nothing = not (gone or responses or scores or drafts)
        note.counts.update(responses=responses, scores=scores)
