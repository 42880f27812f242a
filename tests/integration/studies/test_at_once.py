"""While an import writes, a page waits and does not fail; two imports of one cohort at once bring it in once."""

import time
from collections import Counter
from threading import Event

from larix.access.models import LogLine
from larix.access.roles import Role
from larix.core.rulings import Refused
from larix.gate import enter_study
from larix.gate.worklist import Filter, work_list
from larix.studies.actions import cohort as actions
from larix.studies.models import Participation, Study
from tests.cast import AT, OTHER, PRACTICE, brought_in, cohort_of


def test_a_page_that_is_read_while_an_import_writes_waits_and_does_not_fail(
    at_once, practice, interviewer, monkeypatch
):
    writing, waited = Event(), 0.4
    record = actions.record_scores

    def slowly(**given):
        writing.set()
        time.sleep(waited)
        record(**given)

    monkeypatch.setattr(actions, "record_scores", slowly)

    def page():
        assert writing.wait(30)
        began = time.monotonic()
        entry = enter_study(interviewer, PRACTICE, Role.INTERVIEWER, AT)
        shown = work_list(entry, Filter(), AT.date(), start=0, size=10)
        return len(shown.lines), time.monotonic() - began < 15

    study, *pages = at_once(lambda: brought_in(cohort_of(OTHER, seed=8)), page, page)
    assert isinstance(study, Study)
    assert pages == [(6, True), (6, True)]
    assert sorted(LogLine.objects.values_list("verb", flat=True)) == ["cohort.imported"] * 2 + ["people.listed"] * 2


def test_two_imports_of_one_cohort_at_once_bring_it_in_once(at_once):
    came = at_once(*[lambda: brought_in(cohort_of(PRACTICE))] * 2)
    kinds = Counter(type(each) for each in came)
    assert (kinds[Study], sum(kinds.values())) == (1, 2)
    (refused,) = (each for each in came if not isinstance(each, Study))
    assert isinstance(refused, Refused)
    assert refused.ruling.code == "key_is_taken"
    assert (Study.objects.count(), Participation.objects.count()) == (1, 6)
