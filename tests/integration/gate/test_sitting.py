"""Whoever sits at a form: what they may open, how drafts are kept as one types, and what happens when two write."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from larix.access.actor import HeldAt, operator
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.core.rulings import Refused
from larix.followup.actions import discard_draft
from larix.followup.drafts import DraftMoved, DraftOutcome
from larix.followup.given import Outcome
from larix.followup.models import Draft, ResponseVersion
from larix.gate import Outside, sitting
from larix.history import Death
from larix.people.actions import record_deaths
from larix.treatment.models import Responsibility
from larix.units.actions import open_unit
from tests.cast import AT, SINCE, grant
from tests.form_stage import MATTERED, PERSON, STAFF, new_stage, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage():
    return new_stage()


def lines():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def save(stage, who=None, asked=PERSON, seat=None, **more):
    seat = seat or stage.seat(who)
    return sitting.save_draft(seat, stage.asking(seat, asked), typed(**more))


def finish(stage, who=None, asked=STAFF, seat=None, answers=None, **more):
    seat = seat or stage.seat(who)
    given = answers or {"treatment_status": 1}
    return sitting.finish(seat, stage.asking(seat, asked), typed(**more), answers=given, missing={})


# ── seats ──


def test_section_1_whoever_treats_the_person_gets_no_seat_and_reads_no_draft(stage):
    save(stage, stage.ivar, coping="3")
    unit = open_unit(name="LAR Nord", level="region", parent=None, from_on=SINCE, by=operator(AT))
    Responsibility.objects.create(
        person=stage.participation.person, unit=unit, holder="specialist", from_on=SINCE, decision="test"
    )
    grant(stage.ida, Role.PRIMARY_CONTACT, HeldAt("unit", unit.key))
    with pytest.raises(Outside):
        stage.seat(stage.ida)
    assert stage.asking(stage.seat(stage.ivar)).draft.posted == {"coping": ["3"]}


def test_section_3_the_tablet_opens_only_the_persons_own_parts_of_the_wave_that_was_handed_over(stage):
    seat = stage.tablet("m00")
    assert sitting.parts_of(seat, "m00") == tuple(one for one in stage.study.protocol.waves[0].asked if one != STAFF)
    assert stage.asking(seat, PERSON).instrument.parts == ("person",)
    for asked, wave in ((STAFF, "m00"), (PERSON, "m03"), (MATTERED, "m03")):
        with pytest.raises(Outside):
            stage.asking(seat, asked, wave)


def test_section_3_a_tablet_of_somebody_who_has_left_or_without_a_wave_opens_nothing(stage):
    with pytest.raises(Outside):
        stage.tablet("")
    stage.participation.left_on = AT.date()
    with pytest.raises(Outside):
        stage.tablet("m00")


def test_a_part_shows_its_own_questions_only(stage):
    seat = stage.seat()
    staff, person = (stage.asking(seat, asked).instrument for asked in (STAFF, PERSON))
    assert [item.name for item in staff.items] == ["treatment_status"]
    assert "treatment_status" not in {item.name for item in person.items}
    assert stage.asking(seat, STAFF).published == stage.asking(seat, PERSON).published


# ── drafts ──


def test_a_draft_leaves_a_line_when_it_is_begun_and_when_it_is_finished_and_none_between(stage):
    before = lines()
    for number in range(4):
        assert save(stage, number=number, coping=str(number)).number == number + 1
    assert lines() == [*before, "draft.begun"]
    begun = LogLine.objects.get(verb="draft.begun")
    assert begun.counts == {"instrument": "measure_point", "wave": "m00", "part": "person"}
    assert [row.person_key for row in begun.people.all()] == [stage.participation.person.key]
    save(stage, asked=STAFF, treatment_status="1")
    finish(stage, number=1)
    line = LogLine.objects.order_by("number").last()
    assert (line.verb, line.counts["draft.finished"], line.counts["response.recorded"]) == ("visits.recorded", 1, 1)


def test_nothing_of_what_was_typed_stands_in_the_log(stage):
    save(stage, own_doing="Jeg gikk en tur med Kari")
    assert "Kari" not in str(list(LogLine.objects.values()))


def test_the_same_save_again_changes_nothing(stage):
    once = uuid4()
    first, again = (save(stage, save=once, coping="4") for _ in range(2))
    assert (first.outcome, again.outcome, again.number) == (DraftOutcome.STORED, DraftOutcome.REPEATED, 1)
    assert Draft.objects.get().posted == {"coping": ["4"]}


def test_a_draft_is_gone_on_with_at_another_machine_by_another_interviewer(stage):
    save(stage, coping="4", own_doing="Gått tur")
    there = stage.asking(stage.seat(stage.ivar)).draft
    assert (there.posted, there.number) == ({"coping": ["4"], "own_doing": ["Gått tur"]}, 1)
    save(stage, stage.ivar, number=1, coping="5")
    assert Draft.objects.get().posted == {"own_doing": ["Gått tur"], "coping": ["5"]}


def test_section_3_each_part_is_a_draft_of_its_own(stage):
    save(stage, asked=STAFF, treatment_status="1")
    save(stage, coping="4")
    parts = [(draft.part, draft.respondent, draft.posted) for draft in Draft.objects.order_by("part")]
    assert list(parts) == [
        ("person", "person", {"coping": ["4"]}),
        ("staff", "interviewer", {"treatment_status": ["1"]}),
    ]
    assert stage.asking(stage.tablet(), PERSON).draft.posted == {"coping": ["4"]}


def test_section_18_both_days_are_kept_of_a_part_that_was_begun_on_one_and_finished_on_another(stage):
    save(stage, asked=STAFF, treatment_status="1")
    Draft.objects.update(begun_on=AT.date() - timedelta(days=6))
    finish(stage, number=1)
    version = ResponseVersion.objects.get()
    assert (version.begun_on, version.on) == (AT.date() - timedelta(days=6), AT.date())
    finish(stage, number=0, answers={"treatment_status": 2})
    assert ResponseVersion.objects.filter(begun_on=None).count() == 1


def test_mode_who_was_there_and_interpreter_stand_on_the_version(stage):
    seat = stage.seat()
    how = replace(typed(), mode="phone", present="relative", interpreter="professional")
    sitting.finish(seat, stage.asking(seat, STAFF), how, answers={"treatment_status": 1}, missing={})
    version = ResponseVersion.objects.get()
    assert (version.mode, version.present, version.interpreter) == ("phone", "relative", "professional")


def test_a_form_is_not_begun_for_a_day_after_the_persons_death(stage):
    by = stage.entry().actor
    record_deaths(deaths=[(stage.participation.person, Death(AT.date(), "given"))], by=by)
    with pytest.raises(Refused) as no:
        save(stage, coping="1")
    assert (no.value.ruling.code, Draft.objects.count()) == ("after_death", 0)


def test_an_unfinished_part_is_thrown_away_by_whoever_saw_it_last(stage):
    save(stage, coping="1")
    form, by = stage.asking(stage.seat()).form, stage.entry().actor
    with pytest.raises(DraftMoved):
        discard_draft(form=form, number=0, by=by)
    assert discard_draft(form=form, number=1, by=by) is True
    assert discard_draft(form=form, number=1, by=by) is False
    assert (Draft.objects.count(), lines().count("draft.discarded")) == (0, 1)


# ── two at once ──


def two(stage):
    """Both open the empty part; Ida saves, then Ivar from a page that does not show hers."""
    save(stage, stage.ida, page="hers", coping="1", own_doing="Hennes")
    return save(stage, stage.ivar, page="his", coping="9", own_doing="Hans")


def test_section_3_of_two_who_write_at_once_the_second_is_told_and_neither_loses_anything(stage):
    assert two(stage).outcome is DraftOutcome.BEHIND
    draft = stage.asking(stage.seat()).draft
    assert draft.posted == {"coping": ["1"], "own_doing": ["Hennes"]}
    [beside] = draft.waiting
    assert (beside.posted, beside.by) == ({"coping": ["9"], "own_doing": ["Hans"]}, str(stage.ivar.key))


def test_a_page_that_is_behind_stays_behind_and_keeps_one_entry(stage):
    assert two(stage).number == 0
    again = save(stage, stage.ivar, page="his", number=0, coping="8", own_doing="Hans og mer")
    assert (again.outcome, again.number) == (DraftOutcome.BEHIND, 0)
    [beside] = stage.asking(stage.seat()).draft.waiting
    assert beside.posted == {"coping": ["8"], "own_doing": ["Hans og mer"]}


def test_another_page_that_is_behind_does_not_take_the_place_of_the_first(stage):
    two(stage)
    save(stage, stage.ivar, page="his other one", coping="5")
    assert len(stage.asking(stage.seat()).draft.waiting) == 2


def test_either_draft_can_be_chosen_and_the_other_stays_beside(stage):
    two(stage)
    seat = stage.seat(stage.ivar)
    asking = stage.asking(seat)
    chosen = sitting.choose_draft(seat, asking, save=asking.draft.waiting[0].save_id, number=1)
    after = stage.asking(seat).draft
    assert (chosen.number, after.posted, after.waiting) == (2, {"coping": ["9"], "own_doing": ["Hans"]}, ())
    assert [one.posted["own_doing"] for one in after.beside] == [["Hennes"]]
    back = sitting.choose_draft(seat, stage.asking(seat), save=after.beside[0].save_id, number=2)
    assert (back.number, stage.asking(seat).draft.posted["own_doing"]) == (3, ["Hennes"])


def test_keeping_what_stands_decides_it_too(stage):
    two(stage)
    seat = stage.seat()
    sitting.choose_draft(seat, stage.asking(seat), save=None, number=1)
    draft = stage.asking(seat).draft
    assert (draft.number, draft.waiting, len(draft.beside), draft.posted["coping"]) == (1, (), 1, ["1"])


def test_a_choice_from_a_page_that_shows_an_older_draft_is_told_so(stage):
    two(stage)
    seat = stage.seat()
    asking = stage.asking(seat)
    save(stage, stage.ida, number=1, coping="2")
    with pytest.raises(DraftMoved):
        sitting.choose_draft(seat, asking, save=asking.draft.waiting[0].save_id, number=1)
    with pytest.raises(DraftMoved):
        sitting.choose_draft(seat, stage.asking(seat), save=uuid4(), number=2)
    assert len(stage.asking(seat).draft.waiting) == 1


def test_a_part_with_two_drafts_is_not_finished_before_somebody_has_chosen(stage):
    save(stage, stage.ida, asked=STAFF, page="hers", treatment_status="1")
    save(stage, stage.ivar, asked=STAFF, page="his", treatment_status="2")
    with pytest.raises(Refused) as no:
        finish(stage, number=1)
    assert (no.value.ruling.code, ResponseVersion.objects.count()) == ("two_drafts", 0)


def test_a_finish_from_a_page_that_fell_behind_finishes_nothing_and_is_kept_beside(stage):
    save(stage, stage.ida, asked=STAFF, treatment_status="1")
    saved = finish(stage, stage.ivar, number=0, page="his", treatment_status="2")
    assert (saved.outcome, ResponseVersion.objects.count()) == (DraftOutcome.BEHIND, 0)
    assert Draft.objects.get().beside[0]["posted"] == {"treatment_status": ["2"]}


def test_a_save_after_somebody_else_finished_is_kept_and_its_writer_is_told(stage):
    save(stage, stage.ida, asked=STAFF, treatment_status="1")
    finish(stage, stage.ida, number=1)
    late = save(stage, stage.ivar, asked=STAFF, number=1, treatment_status="3")
    assert (late.outcome, late.number) == (DraftOutcome.BEHIND, 1)
    after = finish(stage, stage.ivar, number=1, answers={"treatment_status": 3})
    assert after.outcome is Outcome.CONFLICT
    kept = ResponseVersion.objects.order_by("number").values_list("number", "conflict")
    assert list(kept) == [(1, False), (2, True)]


def test_section_3_what_the_person_sealed_is_read_by_the_interviewer_and_changed_by_nobody_else(stage):
    mine = {"own_words": "Bikkja mi", "factor_1": "nothing"}
    finish(stage, seat=stage.tablet(), asked=MATTERED, answers=mine)
    seat = stage.seat()
    asking = stage.asking(seat, MATTERED)
    assert (asking.closed, asking.so_far.current.answers) == (True, mine)
    with pytest.raises(Refused) as no:
        sitting.finish(seat, asking, replace(typed(), started_from=1), answers={"factor_1": "nothing"},
                       missing={"own_words": "declined"})  # fmt: skip
    assert no.value.ruling.code == "sealed"
    again = replace(typed(), started_from=1)
    changed = {"own_words": "Bikkja mi, og mor", "factor_1": "nothing"}
    person = stage.tablet()
    saved = sitting.finish(person, stage.asking(person, MATTERED), again, answers=changed, missing={})
    assert (saved.outcome, saved.number) == (Outcome.STORED, 2)
