"""The tablet handed over: what it opens, for how long, and to whom it is closed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from larix.access.actor import HeldAt, operator
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.core.rulings import Refused
from larix.gate import Outside, ending, handing, sitting
from larix.history import Death
from larix.people.actions import record_deaths
from larix.schedule.fieldwork import HappeningKind, HowNow, Naloxone
from larix.studies.actions.handing import AT_MOST
from larix.studies.models import Ending, HandedOver, Happening
from larix.studies.queries.ending import CallWanted, waiting_for_a_call
from larix.texts.actions import start_texts, write_text
from larix.texts.queries import current
from tests.cast import AT, holder, published
from tests.form_stage import BASIS, MATTERED, PERSON, STAFF, new_stage, typed

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(hours=1)


@pytest.fixture
def stage():
    made = new_stage()
    start_texts(scope=made.study.protocol.scope, by=operator(AT))
    return made


def hand_over(stage, mode="alone", wave="m00", who=None):
    return handing.hand_over_form(stage.entry(who), stage.participation.key, wave, mode)


def verbs():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def test_section_3_the_tablet_opens_this_waves_own_parts_and_nothing_else(stage):
    handed = handing.again(hand_over(stage), LATER)
    parts = handing.own_parts(handed, published())
    assert [part.asked for part in parts] == [PERSON, MATTERED, BASIS]
    assert (handed.wave, handed.mode, handed.actor.role, handed.actor.account) == ("m00", "alone", Role.PERSON, "")
    seat = sitting.persons_seat(handed)
    with pytest.raises(Outside):
        sitting.asking(seat, published(), "m00", STAFF.instrument, STAFF.part)
    with pytest.raises(Outside):
        sitting.asking(seat, published(), "m03", PERSON.instrument, PERSON.part)
    assert handing.own_asking(handed, published(), parts[1].key).asked == MATTERED


def test_the_addresses_of_one_tablet_open_nothing_on_another(stage):
    first = handing.own_parts(handing.again(hand_over(stage), LATER), published())
    second = handing.again(hand_over(stage), LATER)
    with pytest.raises(Outside):
        handing.own_asking(second, published(), first[0].key)


def test_section_3_who_gets_the_tablet_again_closes_what_was_open_before(stage):
    first, second = hand_over(stage), hand_over(stage, mode="together")
    assert handing.again(first, LATER) is None
    assert handing.again(second, LATER).mode == "together"


def test_section_3_nothing_is_open_after_eight_hours_after_a_death_or_for_whoever_left(stage):
    token = hand_over(stage)
    assert handing.again(token, AT + AT_MOST - timedelta(seconds=1)) is not None
    assert handing.again(token, AT + AT_MOST) is None
    record_deaths(deaths=[(stage.participation.person, Death(AT.date(), "test"))], by=operator(AT))
    assert handing.again(token, LATER) is None
    with pytest.raises(Refused) as no:
        hand_over(stage)
    assert no.value.ruling.code == "died"


def test_whoever_left_the_study_finds_the_tablet_closed(stage):
    token = hand_over(stage)
    stage.participation.left_on = AT.date()
    stage.participation.save()
    assert handing.again(token, LATER) is None


def test_section_3_only_an_interviewer_of_the_study_hands_it_over(stage, outsider):
    with pytest.raises(Outside):
        handing.hand_over_form(stage.entry(outsider), stage.participation.key, "m00", "alone")
    with pytest.raises(Refused) as no:
        hand_over(stage, mode="")
    assert (no.value.ruling.code, HandedOver.objects.count()) == ("no_way", 0)
    with pytest.raises(Outside):
        hand_over(stage, wave="m99")


def test_section_3_locking_closes_the_tablet_and_keeps_how_they_are(stage):
    handed = handing.again(hand_over(stage), LATER)
    handing.lock(handed, how_now=HowNow.CALL_ME, naloxone="")
    handing.lock(handed, how_now=HowNow.FINE, naloxone="")  # the same press once more, late
    assert handing.again(handed.token, LATER) is None
    row = Ending.objects.get()
    assert (row.how_now, row.by, row.wave) == ("call_me", "", "m00")
    assert verbs().count(Verb.INTERVIEW_ENDED) == 1


def test_section_3_what_the_person_sealed_on_the_tablet_the_interviewer_reads_and_does_not_change(stage):
    handed = handing.again(hand_over(stage), LATER)
    seat = sitting.persons_seat(handed)
    asking = stage.asking(seat, MATTERED)
    declined = {item.name: "declined" for item in asking.instrument.on_the_page({})}
    sitting.finish(seat, asking, typed(), answers={}, missing=declined)
    read = stage.asking(stage.seat(), MATTERED)
    assert (read.sealed, read.closed, read.so_far.current.missing) == (True, True, declined)
    assert stage.asking(seat, MATTERED).closed is False, "the person may still change it"
    with pytest.raises(Refused):
        sitting.finish(stage.seat(), read, replace(typed(), started_from=1), answers={}, missing=declined)


def test_section_3_handing_back_is_noted_of_an_interviewer_of_that_study_only(stage, outsider):
    token = hand_over(stage)
    assert handing.take_back(outsider, token, LATER) is None
    assert handing.again(token, LATER) is not None
    where = handing.take_back(stage.ivar, token, LATER)
    assert (where.study, where.participant, where.wave) == (stage.study.key, stage.participation.key, "m00")
    assert handing.again(token, LATER) is None
    assert verbs()[-1] == Verb.TABLET_HANDED_BACK


def test_section_2_the_version_that_was_said_first_is_kept_and_shown_also_after_a_new_one(stage):
    entry = stage.entry()
    token = hand_over(stage)
    old = current(stage.study.protocol.scope, "before_first_question")
    write_text(
        scope=old.scope, code=old.code, title=old.title, body=old.body, owner="Kari", review_on=old.review_on,
        status="draft", source=old.source, by=operator(AT),
    )  # fmt: skip
    row = Ending.objects.get()
    assert (row.told, row.told_version) == ("before_first_question", 1)
    assert handing.shown_first(handing.again(token, LATER)).number == 1
    assert ending.begin(entry, stage.participation.key, "m00", 1) is False, "another version holds by now"
    assert ending.begin(entry, stage.participation.key, "m00", 2) is True
    assert Ending.objects.get().told_version == 1, "what was said first stays"
    assert ending.begin(entry, stage.participation.key, "m03", 2) is True
    assert Ending.objects.get(wave="m03").told_version == 2


def test_section_21_a_peer_interviewer_says_a_text_without_the_duties_of_health_personnel(stage):
    peer = holder("eli", "Eli Erfaring", Role.PEER_INTERVIEWER, HeldAt("study", stage.study.key))
    around = ending.around(stage.entry(peer), published(), stage.participation.key, "m00")
    assert around.to_say.code == "before_first_question_peer"
    assert [one.provision.source for one in around.must] == ["Straffeloven"]
    hand_over(stage, who=peer)
    assert Ending.objects.get().told == "before_first_question_peer"


def test_section_2_no_law_that_is_named_is_called_verified(stage):
    around = ending.around(stage.entry(), published(), stage.participation.key, "m00")
    assert [one.provision.verified for one in around.must] == [False] * 4


def test_section_2_who_asks_to_be_called_waits_until_a_call_is_noted(stage):
    entry, row = stage.entry(), stage.participation
    ending.end(entry, row.key, "m00", how_now=HowNow.CALL_ME, naloxone="")
    ending.end(entry, row.key, "m00", how_now="", naloxone="")
    assert waiting_for_a_call([row]) == {row.pk: (CallWanted("m00", AT.date()),)}
    ending.called(entry, row.key, "m00", AT.date())
    ending.called(entry, row.key, "m00", AT.date())
    assert waiting_for_a_call([row]) == {}
    assert [verb for verb in verbs() if verb in (Verb.CALL_MADE, Verb.INTERVIEW_ENDED)] == [
        Verb.INTERVIEW_ENDED, Verb.CALL_MADE,
    ]  # fmt: skip


def test_section_2_an_interviewer_does_not_unsay_what_the_person_said(stage):
    handing.lock(handing.again(hand_over(stage), LATER), how_now=HowNow.CALL_ME, naloxone="")
    with pytest.raises(Refused) as no:
        ending.end(stage.entry(), stage.participation.key, "m00", how_now=HowNow.FINE, naloxone="")
    assert no.value.ruling.code == "person_said"
    assert waiting_for_a_call([stage.participation]) != {}


def test_section_2_naloxone_is_offered_after_prison_once_something_is_answered_today(stage):
    row = stage.participation
    Happening.objects.create(
        participation=row, kind=HappeningKind.PRISON, from_on=row.joined_on, to_on=AT.date(), by="x"
    )
    assert ending.around(stage.entry(), published(), row.key, "m00").naloxone is None
    seat = stage.seat()
    sitting.finish(seat, stage.asking(seat, STAFF), typed(), answers={"treatment_status": 1}, missing={})
    assert ending.around(stage.entry(), published(), row.key, "m00").naloxone.code == "naloxone"
    assert ending.around(stage.entry(), published(), row.key, "m03").naloxone is None
    ending.end(stage.entry(), row.key, "m00", how_now="", naloxone=Naloxone.HAS_IT)
    assert Ending.objects.get().naloxone == "has_it"


def test_section_2_a_correction_of_the_same_day_offers_nothing_anew(stage):
    row, seat = stage.participation, stage.seat()
    Happening.objects.create(
        participation=row, kind=HappeningKind.PRISON, from_on=row.joined_on, to_on=AT.date(), by="x"
    )
    for started in (0, 1):
        again, answers = replace(typed(), started_from=started), {"treatment_status": 1 + started}
        sitting.finish(seat, stage.asking(seat, STAFF), again, answers=answers, missing={})
    assert ending.around(stage.entry(), published(), row.key, "m00").naloxone is None
