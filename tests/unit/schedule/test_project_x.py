"""Project X as a protocol: what Helse Bergen published, what is asked in which order, the rest marked as made up."""

from datetime import date

from larix.core.words import LANGUAGES
from larix.schedule import Calendar, FromBaseline, Kind, Nature, windows
from larix.simulate.project_x.protocol import PROTOCOL

PAGE = "https://www.helse-bergen.no/avdelinger/rusmedisin/"


def test_everyone_whose_gp_had_the_responsibility_that_day_is_invited():
    assert (PROTOCOL.eligible.responsibility, PROTOCOL.eligible.on) == ("gp", date(2014, 5, 15))
    assert (PROTOCOL.kind, PROTOCOL.nature) == (Kind.QUALITY_ASSURANCE, Nature.SYNTHETIC)


def test_the_published_totals_are_public_with_the_page_they_stand_on():
    assert {total.of: total.value for total in PROTOCOL.public_totals} == {
        "eligible": 328, "consented": 70, "consented:sex=male": 45, "consented:sex=female": 25,
    }  # fmt: skip
    assert [total for total in PROTOCOL.public_totals if PAGE not in total.source] == []


def test_people_are_interviewed_every_third_month_for_two_years():
    assert [wave.code for wave in PROTOCOL.waves] == [
        "m00", "m03", "m06", "m09", "m12", "m15", "m18", "m21", "m24",
    ]  # fmt: skip
    assert {wave.anchor for wave in PROTOCOL.waves} == {FromBaseline()}
    assert PROTOCOL.calendar is Calendar.DATED
    due = [window.due_on for window in windows(PROTOCOL, date(2014, 6, 2))]
    assert (len(due), due[0], due[-1]) == (9, date(2014, 6, 2), date(2016, 6, 1))


def test_section_6_each_thing_to_say_yes_to_stands_alone_and_only_the_interviews_are_needed():
    assert [(scope.code, scope.needed) for scope in PROTOCOL.inviting.scopes] == [
        ("interviews", True), ("contact", False), ("registry", False), ("named_sources", False),
        ("quote", False), ("keep", False), ("share_picture", False),
    ]  # fmt: skip


def test_section_12_there_is_one_reminder_three_weeks_after_the_letter():
    assert (PROTOCOL.inviting.reminders, PROTOCOL.inviting.remind_after) == (1, 21)


def test_section_8_names_are_still_there_on_the_demos_day_and_gone_at_the_end_of_that_year():
    assert date(2016, 9, 1) < PROTOCOL.inviting.names_deleted_on == date(2016, 12, 31)


def test_section_8_what_people_are_compared_on_has_a_basis_that_nobody_has_verified():
    comparison = PROTOCOL.comparison
    assert [(one.name, one.scale, len(one.levels)) for one in comparison.variables] == [
        ("age", "number", 0), ("sex", "category", 2), ("medicine", "category", 4), ("methadone_dose", "number", 0),
        ("buprenorphine_dose", "number", 0), ("years_in_treatment", "number", 0), ("housing", "category", 6),
    ]  # fmt: skip
    assert comparison.model == ("age", "sex", "medicine", "years_in_treatment", "housing")
    assert comparison.basis is not None
    assert not comparison.verified


def test_section_7_what_governs_it_is_there_and_says_of_itself_that_it_is_made_up():
    governance = PROTOCOL.governance
    marks = {"nb": "oppdiktet", "nn": "oppdikta", "en": "made up"}
    assert [approval.by for approval in governance.approvals for one in LANGUAGES
            if marks[one] not in approval.by.said_in(one)] == []  # fmt: skip
    assert [purpose.verified for purpose in governance.purposes] == [False, False, False]
    assert governance.storage_ends_on > PROTOCOL.inviting.names_deleted_on
    synthetic = {"nb": "syntetisk", "nn": "syntetisk", "en": "synthetic"}
    assert [one for one in LANGUAGES if synthetic[one] not in PROTOCOL.controller.said_in(one)] == []
