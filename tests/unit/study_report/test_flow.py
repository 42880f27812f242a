"""Where people stand at each wave, as of a day; deaths; who is seen again."""

from larix.reporting.study_report import prose
from larix.reporting.study_report.chapters import document
from larix.reporting.study_report.document import Text
from larix.reporting.study_report.shape import Deaths, Seen
from tests.unit.study_report.numbers_of import numbers, row_of
from tests.unit.study_report.small_study import crowd, interview, on, person


def standing(results, wave):
    row = row_of(results.flow, wave=wave)
    return {name: getattr(row, name) for name in ("done", "missed", "open", "not_due", "died") if getattr(row, name)}


def test_an_interview_counts_at_the_wave_it_was_made_for_also_when_it_was_late():
    late = person("a", interview(0), interview(3, day=170))  # nearer to month 6
    results = numbers([late])
    assert [standing(results, wave) for wave in (0, 3, 6)] == [{"done": 1}, {"done": 1}, {"missed": 1}]


def test_who_is_not_interviewed_is_first_not_due_then_still_open_then_missed():
    history = [person("a", interview(0))]
    days = {"before": 90, "due": 91, "last day": 136, "closed": 137}
    found = {name: standing(numbers(history, as_of=on(day)), 3) for name, day in days.items()}
    assert found == {"before": {"not_due": 1}, "due": {"open": 1}, "last day": {"open": 1}, "closed": {"missed": 1}}


def test_the_last_wave_closes_too():
    history = [person("a", interview(0))]
    assert standing(numbers(history, as_of=on(227)), 6) == {"open": 1}
    assert standing(numbers(history, as_of=on(229)), 6) == {"missed": 1}


def test_a_death_on_a_known_day_is_not_a_missed_interview():
    results = numbers([person("a", interview(0), died=50)])
    assert [standing(results, wave) for wave in (3, 6)] == [{"died": 1}, {"died": 1}]
    assert results.deaths == Deaths(total=1, with_day=1, without_day=0)


def test_a_death_after_the_window_closed_leaves_the_missed_interview_missed():
    results = numbers([person("a", interview(0), died=200)])
    assert [standing(results, wave) for wave in (3, 6)] == [{"missed": 1}, {"died": 1}]


def test_a_death_without_a_day_is_in_the_total_and_in_no_wave():
    results = numbers([person("a", interview(0), died="unknown"), *crowd(2)])
    assert results.deaths == Deaths(total=1, with_day=0, without_day=1)
    assert [standing(results, wave) for wave in (3, 6)] == [{"done": 2, "missed": 1}] * 2


def test_a_death_that_had_not_happened_yet_is_not_counted():
    results = numbers([person("a", interview(0), died=200)], as_of=on(199))
    assert results.deaths == Deaths(total=0, with_day=0, without_day=0)


def test_who_had_not_joined_yet_is_not_in_the_study():
    later = person("b", interview(0, day=300), joined=300)
    assert numbers([person("a", interview(0)), later], as_of=on(299)).flow[0].joined == 1


def test_days_are_counted_from_each_persons_own_start():
    later = person("b", interview(0, day=300), joined=300)
    assert standing(numbers([later], as_of=on(390)), 3) == {"not_due": 1}


def test_seen_again_means_any_interview_after_the_first_wave():
    people = [person("a", interview(0)), person("b", interview(0), interview(6)), person("c", interview(3))]
    assert numbers(people).seen_again == Seen(seen=2, not_seen=1, still_time=0)


def test_who_is_not_seen_again_may_still_have_time():
    results = numbers([person("a", interview(0)), *crowd(1)], as_of=on(100))
    assert results.seen_again == Seen(seen=1, not_seen=1, still_time=1)


def test_answers_for_another_purpose_are_not_in_the_report():
    visit, response, scores = interview(3, coping=9, distress=50, purpose="treatment")
    results = numbers([person("a", interview(0, coping=1), (visit, response, scores))])
    assert row_of(results.outcomes["coping"], wave=3).n == 0
    assert row_of(results.outcomes["distress"], wave=3).n == 0
    assert row_of(results.completeness, waves=(3,)).answered == 0


def texts(results):
    """Every sentence of the chapter on participants, in English."""
    (chapter,) = [each for each in document(results, "en").chapters if each.id == "flow"]
    return [block.said for block in chapter.blocks if isinstance(block, Text)]


def test_a_report_of_an_earlier_day_says_that_deaths_without_a_day_may_have_come_after_it():
    history = [person("a", interview(0), died="unknown"), *crowd(2)]
    known = [person("a", interview(0), died=50), *crowd(2)]
    later = prose.DEATHS_MAY_BE_LATER.en
    assert later in texts(numbers(history, as_of=on(100)))
    assert later not in texts(numbers(history))
    assert later not in texts(numbers(known, as_of=on(100)))
