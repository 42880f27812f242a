"""What is done with a study: found it, take a cohort in, record an interview."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import NAMESPACE_OID, UUID, uuid5

from larix.access.actor import Actor
from larix.access.deeds import BATCH, deed
from larix.access.prepared import Prepared, add, put
from larix.access.verbs import Verb
from larix.core.canonical import canonical
from larix.core.rulings import obey
from larix.followup.actions import choose_version, record_response, record_responses, record_scores
from larix.followup.given import Checked, Given, Outcome, Saved, check
from larix.followup.models import Response
from larix.followup.queries import first_day_of
from larix.history import History
from larix.instruments import Library
from larix.instruments import fingerprint as fingerprint_of
from larix.people.actions import enrol_people, record_deaths
from larix.people.models import Person
from larix.schedule import Protocol
from larix.schedule.stored import fingerprint, protocol_to_json
from larix.studies import rules
from larix.studies.cohort import Cohort, NoHomeYet
from larix.studies.models import CohortImport, Participation, Study, Visit

VISIT = Prepared(lambda: Visit.objects.filter(participation=put("participation"), wave=put("wave")))


def found_study(*, protocol: Protocol, by: Actor) -> Study:
    """Store a protocol as a study. Nobody takes part yet."""
    with deed(Verb.STUDY_FOUNDED, by=by) as note:
        study, new = Study.objects.get_or_create(
            key=protocol.key,
            defaults={
                "stored_protocol": protocol_to_json(protocol),
                "fingerprint": fingerprint(protocol),
                "founded_at": by.at,
            },
        )
        obey(rules.may_found(key=protocol.key, taken=not new))
        note.counts["study"] = protocol.key
    return study


def import_cohort(*, cohort: Cohort, library: Library, by: Actor) -> Study:
    """Take a whole cohort in: everything or nothing.

    All answers are checked before the write begins, so a page that is read meanwhile hardly waits.
    """
    _fits(cohort)
    fingerprints = {used: fingerprint_of(library.get(*used)) for used in _instruments_used(cohort)}
    checked = [[check(given) for given in _givens(history, cohort, library, fingerprints)] for history in cohort]
    with deed(Verb.COHORT_IMPORTED, by=by) as note:
        study = found_study(protocol=cohort.protocol, by=by)
        people = enrol_people(count=len(cohort.histories), scope=cohort.protocol.scope, by=by)
        told = list(zip(people, cohort.histories, strict=True))
        _take_in(study, told)
        record_deaths(deaths=[(person, history.death) for person, history in told if history.death], by=by)
        record_responses(given=[(p, save) for p, saves in zip(people, checked, strict=True) for save in saves], by=by)
        record_scores(scores=[(person, score) for person, history in told for score in history.scores], by=by)
        CohortImport.objects.create(
            study=study,
            source=cohort.source,
            digest=cohort.digest,
            at=by.at,
            counts=cohort.counts(),
            unmapped=[unmapped.to_json() for unmapped in cohort.unmapped],
        )
        note.file_digest = cohort.digest
        note.counts.update(cohort.counts())
    return study


def record_interview(*, participation: Participation, given: Checked, by: Actor) -> Saved:
    """Record one instrument of an interview; the interview itself is noted with it on its true day."""
    with deed(Verb.VISITS_RECORDED, by=by) as note:
        protocol = participation.study.protocol
        obey(rules.may_ask(protocol=protocol, wave=given.wave, instrument=given.instrument.id))
        saved = record_response(person_id=participation.person_id, given=given, by=by)
        note.changed_nothing = saved.outcome is Outcome.REPEATED
        if not note.changed_nothing:
            _note_visit(participation, given.purpose, given.wave)
            note.counts["visits"] = 1
    return saved


def choose_answers(*, participation: Participation, response_id: UUID, number: int, save_id: UUID, by: Actor) -> Saved:
    """Make a conflict version of one of the participant's responses current; the interview's day follows."""
    with deed(Verb.RESPONSE_CHOSEN, by=by) as note:
        response = Response.objects.get(pk=response_id, person=participation.person_id)
        saved = choose_version(response=response, number=number, save_id=save_id, by=by)
        note.changed_nothing = saved.outcome is Outcome.REPEATED
        if not note.changed_nothing:
            _note_visit(participation, response.purpose, response.wave)
    return saved


def _note_visit(participation: Participation, purpose: str, wave: str) -> None:
    """The interview took place on the first day anything of its wave was answered; a corrected day moves it."""
    on = first_day_of(participation.person_id, purpose, wave)
    visit = VISIT.first(participation=participation.pk, wave=wave)
    if on is None or (visit is not None and visit.on == on):
        return
    if visit is None:  # the person is locked: nobody else makes it meanwhile
        add(Visit(participation=participation, wave=wave, on=on))
    else:
        visit.on = on
        visit.save(update_fields=["on"])


def _fits(cohort: Cohort) -> None:
    """Refused where the stories tell of what the protocol does not ask; NoHomeYet where of what cannot be stored."""
    waves = {visit.wave for history in cohort for visit in history.visits}
    for wave in sorted(waves | {score.wave for history in cohort for score in history.scores}):
        obey(rules.may_see(protocol=cohort.protocol, wave=wave))
    for wave, instrument in sorted({(told.wave, told.instrument) for history in cohort for told in history.responses}):
        obey(rules.may_ask(protocol=cohort.protocol, wave=wave, instrument=instrument))
    if any(history.intervals or history.events or history.samples for history in cohort):
        raise NoHomeYet


def _take_in(study: Study, told: Sequence[tuple[Person, History]]) -> None:
    participations = Participation.objects.bulk_create(
        (Participation(study=study, person=person, label=h.pseudonym, joined_on=h.joined_on) for person, h in told),
        batch_size=BATCH,
    )
    Visit.objects.bulk_create(
        (
            Visit(participation=participation, wave=visit.wave, on=visit.on)
            for participation, (_, history) in zip(participations, told, strict=True)
            for visit in history.visits
        ),
        batch_size=BATCH,
    )


def _instruments_used(cohort: Cohort) -> set[tuple[str, int]]:
    return {(response.instrument, response.version) for history in cohort for response in history.responses}


def _givens(
    history: History, cohort: Cohort, library: Library, fingerprints: Mapping[tuple[str, int], str]
) -> Iterator[Given]:
    for response in history.responses:
        place = [cohort.digest, history.pseudonym, response.purpose, response.instrument, response.wave, response.part,
                 response.respondent]  # fmt: skip
        yield Given(
            save_id=uuid5(NAMESPACE_OID, canonical(place)),
            purpose=response.purpose, wave=response.wave, on=response.on,
            instrument=library.get(response.instrument, response.version),
            fingerprint=fingerprints[response.instrument, response.version],
            answers=response.answers, missing=response.missing, part=response.part, respondent=response.respondent,
            mode=response.mode, language="en", not_before=history.joined_on,
        )  # fmt: skip
