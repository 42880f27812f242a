"""What becomes of one save of a draft: stored, a repeat, or kept beside because somebody saved in between."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from larix.core.rulings import Ruling
from larix.followup import rules
from larix.followup.drafts import DraftOutcome, Typed, belongs, merged, placed
from larix.followup.given import INTERPRETERS, PRESENT

ONE, OTHER = UUID(int=1), UUID(int=2)
NAMES = st.sampled_from(["a", "ab", "b", "c_d"])
FIELDS = st.builds(lambda name, rest: name + rest, NAMES, st.sampled_from(["", "__missing", "__0__age", "__last"]))
POSTED = st.dictionaries(FIELDS, st.lists(st.text(max_size=3), max_size=2))


def page(number=0, save=ONE, shown=(), posted=None):
    return Typed(save, "p", number, shown, posted or {}, 1, date(2016, 9, 1), "together", "nb")


def test_a_save_from_the_newest_page_is_stored_and_one_from_an_older_page_is_behind():
    assert placed(page(3), number=3, last_save=OTHER, same=False) is DraftOutcome.STORED
    assert placed(page(2), number=3, last_save=OTHER, same=False) is DraftOutcome.BEHIND
    assert placed(page(0), number=3, last_save=OTHER, same=False) is DraftOutcome.BEHIND


def test_what_changes_nothing_is_a_repeat_from_whichever_page_it_came():
    assert placed(page(3), number=3, last_save=ONE, same=True) is DraftOutcome.REPEATED
    assert placed(page(0), number=3, last_save=OTHER, same=True) is DraftOutcome.REPEATED


def test_a_page_that_sends_its_own_last_save_with_more_in_it_has_not_fallen_behind():
    assert placed(page(2), number=3, last_save=ONE, same=False) is DraftOutcome.STORED


def test_a_question_owns_its_field_its_reason_and_its_cells_and_no_longer_name_does():
    fields = ["a", "a__missing", "a__0__age", "ab", "ab__missing", "reason"]
    assert [field for field in fields if belongs(field, {"a"})] == ["a", "a__missing", "a__0__age"]


@given(POSTED, POSTED, st.sets(NAMES))
def test_a_page_takes_the_place_of_its_own_questions_and_touches_no_other(before, sent, shown):
    after = merged(before, page(shown=shown, posted=sent))
    assert {f: v for f, v in after.items() if not belongs(f, shown)} == {
        f: list(v) for f, v in before.items() if not belongs(f, shown)
    }
    assert {f: v for f, v in after.items() if belongs(f, shown)} == {
        f: list(v) for f, v in sent.items() if belongs(f, shown)
    }
    assert merged(after, page(shown=shown, posted=sent)) == after


def may(**given_) -> Ruling:
    usual = {"purpose": "study:x", "hat": "study:x", "on": date(2016, 9, 1), "died_on": None}
    return rules.may_draft(**{**usual, **given_})


def test_a_form_is_begun_for_its_own_purpose_and_never_for_a_day_after_a_death():
    assert may().code == "allowed"
    assert may(hat="treatment").code == "another_purpose"
    assert may(died_on=date(2016, 9, 1)).code == "after_death"
    assert may(died_on=date(2016, 9, 2)).code == "allowed"  # answers on paper from the day before


def test_a_part_is_not_finished_while_two_drafts_of_it_wait():
    assert [rules.may_finish(waits=waits).code for waits in (False, True)] == ["allowed", "two_drafts"]


def test_what_the_person_sealed_is_corrected_by_the_person_alone():
    codes = {
        (sealed, theirs, me): rules.may_correct(sealed=sealed, by_the_person=theirs, is_the_person=me).code
        for sealed in (True, False)
        for theirs in (True, False)
        for me in (True, False)
    }
    assert {case for case, code in codes.items() if code != "allowed"} == {(True, True, False)}


def test_section_18_a_child_is_never_an_interpreter_and_there_is_no_such_choice():
    assert (INTERPRETERS, PRESENT) == (("none", "professional", "other_adult"), ("alone", "relative", "other"))
