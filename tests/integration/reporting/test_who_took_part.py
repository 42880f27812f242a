"""Who took part, from the list to a snapshot and a report: no row about anybody else is in any file of it."""

import json
from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from larix.access.actor import operator
from larix.core.words import same
from larix.marts import histories, participation_of
from larix.marts.participation import Asked
from larix.people.models import Person, Pseudonym
from larix.reporting.actions import build_snapshot, make_study_report
from larix.reporting.rebuilding import rebuild_without_who_left
from larix.reporting.withdrawn import BeingRebuilt, may_be_used
from larix.schedule import Comparison, Described, Level
from larix.schedule.invited import Answer, Channel
from larix.simulate import practice as simulated
from larix.studies.actions import close_list, found_study, record_answer, record_objection, withdraw
from larix.studies.models import Invitation, Objection
from larix.studies.queries.comparing import described, kept, objections_ever, to_keep
from larix.treatment.actions import forget_responsibilities
from tests.cast import AT, published
from tests.invited import INVITING, LISTED, TODAY, at, consented, coordinating, listed, text_written

pytestmark = pytest.mark.django_db

HOMES = tuple(Level(code, same(code)) for code in ("own", "rented"))
WANTED = Comparison(
    (Described("age", same("Age"), "number"), Described("home", same("Home"), "category", HOMES)),
    model=("age", "home"),
    basis=same("A basis"),
    source="made up",
)
TAKE_PART, LISTED_PEOPLE = 14, 40
NO, TALK, NOT_ELIGIBLE, OBJECTED, LEFT = 14, 15, 16, 17, 18  # places on the list, after those who take part
ODD = 0.7131  # part of every age of somebody who does not take part, and of nobody else's


@pytest.fixture
def study():
    """Forty on the list: fourteen take part, one each of the rest, and the others are silent. Nobody has answered."""
    protocol = replace(
        simulated.PROTOCOL, key="study-w", inviting=INVITING, comparison=WANTED, outcomes=(), characteristics=(),
        waves=tuple(replace(wave, asked=()) for wave in simulated.PROTOCOL.waves),
    )  # fmt: skip
    study = found_study(protocol=protocol, by=operator(at(LISTED)))
    text_written(study)
    people = listed(study, LISTED_PEOPLE)
    for place, one in enumerate(people):
        age = 30 + place % 9 if place < TAKE_PART else 32 + place % 11 + ODD
        one.described = {"age": age, "home": "own" if place % 3 else "rented", "name": f"Kåre Hemmeleg {place}"}
        one.save()
    for one in people[:TAKE_PART]:
        consented(one)
    _answers(study, people)
    return study


def _answers(study, people):
    by = coordinating(study)
    answers = {NO: Answer.NO, TALK: Answer.TALK, NOT_ELIGIBLE: Answer.NOT_ELIGIBLE}
    for place, answer in answers.items():
        record_answer(invitation=people[place], answer=answer, channel=Channel.SLIP, on=TODAY, by=by)
    record_objection(invitation=people[OBJECTED], channel=Channel.SLIP, on=TODAY, by=by)
    consented(people[LEFT])
    withdraw(study=study, person=people[LEFT].person, scopes=None, channel=Channel.EID, on=TODAY, by=by)


def built(study, shelf, day=TODAY):
    by = replace(coordinating(study, day), purpose=study.protocol.purpose)
    return build_snapshot(study_key=study.key, shelf=shelf, library=published(), software="1", by=by)


def reported(study, snapshot, edition="team", language="en"):
    return make_study_report(
        snapshot=snapshot, library=published(), edition=edition, as_of=snapshot.manifest.data_date, language=language,
        by=coordinating(study),
    )  # fmt: skip


def test_section_8_everybody_eligible_is_described_but_those_who_objected_or_left(study):
    people = described(study)
    assert (sum(one.participates for one in people), len(people)) == (TAKE_PART, LISTED_PEOPLE - 3)
    assert {one.pseudonym is None for one in people if not one.participates} == {True}
    scope = study.protocol.scope
    assert sorted(one.pseudonym for one in people if one.participates) == sorted(
        Pseudonym.objects.filter(scope=scope, person__participations__left_on__isnull=True).values_list(
            "value", flat=True
        )
    )


def test_section_7_who_takes_back_taking_part_is_in_neither_group_and_who_keeps_it_stays(study):
    first, second = Invitation.objects.filter(study=study).order_by("pk")[:2]
    by, before = coordinating(study), described(study)
    withdraw(study=study, person=first.person, scopes=None, channel=Channel.TELEPHONE, on=TODAY, by=by)
    assert [one for one in described(study) if one.values == first.described] == []
    assert len(described(study)) == len(before) - 1
    assert [one.participates for one in described(study) if one.values == second.described] == [True]


def test_without_a_basis_nobody_else_is_even_read(study):
    stored = replace(study.protocol, comparison=replace(WANTED, basis=None, model=()))
    study.__dict__["protocol"] = stored
    assert {one.participates for one in described(study)} == {True}


def test_a_day_before_the_consents_has_nobody_who_takes_part(study):
    assert {one.participates for one in described(study, date(2026, 9, 15))} == {False}


def test_the_snapshot_tells_how_many_were_asked_and_how_the_groups_differ(study, shelf):
    told = participation_of(built(study, shelf))
    assert told.asked == Asked(eligible=39, invited=40, answered=17, consented=14, let_stay=0, deleted=1)
    assert (told.comparison.participants, told.comparison.others) == (TAKE_PART, LISTED_PEOPLE - 3 - TAKE_PART)
    age = told.comparison.rows[0]
    assert age.participants.value == pytest.approx(sum(30 + place % 9 for place in range(TAKE_PART)) / TAKE_PART)
    assert (age.others.n, len(told.weights)) == (23, TAKE_PART)


def test_section_8_no_row_about_anybody_who_does_not_take_part_is_in_any_file(study, shelf):
    snapshot = built(study, shelf)
    others = Invitation.objects.filter(study=study).order_by("pk")[TAKE_PART:]
    secrets = [str(one.key) for one in others] + [one.key.hex for one in others]
    secrets += [str(one.person.key) for one in others] + [one.answer_digest for one in others]
    secrets += [str(one.described["age"]) for one in others if one.described] + ["Hemmeleg", str(ODD), "55 00 00"]
    names = {path.name for path in snapshot.path.rglob("*") if path.is_file()}
    assert {"manifest.json", "participation.json", "weights.parquet"} <= names
    assert names == set(snapshot.manifest.files) | {"manifest.json"}  # what is read below is all there is
    whole = "".join(map(as_read, sorted(snapshot.path.iterdir())))
    assert [secret for secret in secrets if secret in whole] == []
    assert participants_of(study) == everybody_in(snapshot)


def as_read(path):
    """The bytes of a file, and every value of its table where it is one: a compressed file hides what it holds."""
    raw = path.read_bytes().decode("latin-1") + path.read_bytes().decode("utf-8", "ignore")
    return raw + (str(pl.read_parquet(path).rows()) if path.suffix == ".parquet" else "")


def everybody_in(snapshot):
    """Every pseudonym in every table."""
    tables = [pl.read_parquet(path) for path in snapshot.path.glob("*.parquet")]
    assert [table.columns for table in tables if "pseudonym" not in table.columns] == []
    return {who for table in tables for who in table["pseudonym"].to_list()}


def participants_of(study):
    scope = study.protocol.scope
    mine = Invitation.objects.filter(study=study).order_by("pk")[:TAKE_PART].values_list("person_id", flat=True)
    return set(Pseudonym.objects.in_scope(scope, mine).values())


def test_the_secrets_would_be_found_if_they_were_there(study, tmp_path):
    path = tmp_path / "leaky.parquet"
    pl.DataFrame({"name": ["Kåre Hemmeleg 20"] * 50, "age": [42 + ODD] * 50}).write_parquet(path, compression="zstd")
    assert [secret for secret in ("Hemmeleg", str(42 + ODD)) if secret not in as_read(path)] == []


def test_participants_who_have_answered_nothing_have_a_story(study, shelf):
    stories = list(histories(built(study, shelf)))
    assert ({story.pseudonym for story in stories}, {story.visits for story in stories}) == (
        participants_of(study), {()},
    )  # fmt: skip


def test_the_same_list_gives_the_same_snapshot(study, shelf):
    assert built(study, shelf) == built(study, shelf)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("edition", ["team", "release"])
def test_a_study_with_consents_and_no_answers_has_a_whole_report(study, shelf, edition, language):
    made = reported(study, built(study, shelf), edition, language)
    flow = json.loads(made.json)["flow"][0]
    # Three answered without consenting: released, the one would give the other away.
    assert (flow["joined"], flow["consented"]) == (14, 14 if edition == "team" else None)
    assert (made.pdf[:5], "took-part" in made.html.decode()) == (b"%PDF-", True)


def test_section_8_when_the_names_are_deleted_the_comparison_is_the_same(study, shelf):
    before = participation_of(built(study, shelf))
    day = INVITING.names_deleted_on
    close_list(study=study, forget=forget_responsibilities, by=coordinating(study, day))
    assert Invitation.objects.filter(study=study).count() == TAKE_PART
    after = participation_of(built(study, shelf, day))
    assert (after.comparison, after.weights, after.asked) == (before.comparison, before.weights, before.asked)
    assert kept(study).others == 23


def test_section_8_a_snapshot_from_before_an_objection_is_not_used_and_is_made_anew(study, shelf):
    may_be_used(built(study, shelf), study)
    people = Invitation.objects.filter(study=study).order_by("pk")
    record_objection(invitation=people[NO], channel=Channel.SLIP, on=TODAY, by=coordinating(study))
    with pytest.raises(BeingRebuilt):
        may_be_used(shelf.live(study.protocol.scope), study)
    by = operator(at(TODAY))
    assert rebuild_without_who_left(shelf=shelf, library=published(), software="1", by=by) == 1
    assert rebuild_without_who_left(shelf=shelf, library=published(), software="1", by=by) == 0
    live = shelf.live(study.protocol.scope)
    may_be_used(live, study)
    assert (participation_of(live).comparison.others, len(shelf.of(study.protocol.scope))) == (22, 1)


def test_section_8_one_objects_and_one_comes_and_the_same_counts_do_not_hide_it(study, shelf):
    before = built(study, shelf)
    people = Invitation.objects.filter(study=study).order_by("pk")
    record_objection(invitation=people[NO], channel=Channel.SLIP, on=TODAY, by=coordinating(study))
    Invitation.objects.create(
        study=study, person=Person.objects.create(), list=people[NO].list, listed_on=LISTED,
        described={"age": 40, "home": "own"}, answer_digest="a" * 64, form_digest="b" * 64,
    )  # fmt: skip
    now = described(study)
    counts = (sum(one.participates for one in now), sum(not one.participates for one in now))
    told = participation_of(before).comparison
    assert counts == (told.participants, told.others)
    with pytest.raises(BeingRebuilt):
        may_be_used(before, study)


def test_section_8_an_objection_just_before_the_closing_is_not_forgotten_with_the_list(study, shelf):
    before = built(study, shelf)
    people = Invitation.objects.filter(study=study).order_by("pk")
    record_objection(invitation=people[NO], channel=Channel.SLIP, on=TODAY, by=coordinating(study))
    for _ in range(2):  # closing again forgets it no more than the first time
        close_list(study=study, forget=forget_responsibilities, by=coordinating(study, INVITING.names_deleted_on))
        with pytest.raises(BeingRebuilt):
            may_be_used(before, study)
    assert (Objection.objects.count(), objections_ever(study)) == (0, 2)


def test_somebody_new_on_the_list_alone_makes_no_snapshot_stale(study, shelf):
    before = built(study, shelf)
    one = Invitation.objects.filter(study=study).order_by("pk")[0]
    Invitation.objects.create(
        study=study, person=Person.objects.create(), list=one.list, listed_on=LISTED, answer_digest="a" * 64,
        form_digest="b" * 64,
    )  # fmt: skip
    may_be_used(before, study)
    close_list(study=study, forget=forget_responsibilities, by=coordinating(study, INVITING.names_deleted_on))
    may_be_used(before, study)


def test_the_snapshot_does_not_tell_how_many_objected(study, shelf):
    marks = [participation_of(built(study, shelf)).objections]
    for place in (NO, TALK):
        invitation = Invitation.objects.filter(study=study).order_by("pk")[place]
        record_objection(invitation=invitation, channel=Channel.SLIP, on=TODAY, by=coordinating(study))
        marks.append(participation_of(built(study, shelf)).objections)
    assert ({len(mark) for mark in marks}, len(set(marks))) == ({64}, 3)


def test_a_study_that_invites_nobody_has_none_of_it(practice, shelf):
    by = operator(AT, purpose="study:practice")
    snapshot = build_snapshot(study_key="practice", shelf=shelf, library=published(), software="1", by=by)
    assert (participation_of(snapshot), kept(practice), to_keep(practice)) == (None, None, None)
