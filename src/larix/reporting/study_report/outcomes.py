"""Each outcome by wave, its change from the first wave, and the two sources of an outcome beside each other."""

from math import isclose

from larix.reporting.study_report.cut import Cut, State
from larix.reporting.study_report.means import numbers_of
from larix.reporting.study_report.shape import ChangeRow, OutcomeRow, TwiceRow
from larix.reporting.study_report.why import Why
from larix.schedule import Outcome, Source
from larix.statistics import mean_of

Values = dict[str, dict[str, float]]  # wave -> pseudonym -> value


def values_of(cut: Cut, source: Source) -> Values:
    found: Values = {}
    for wave in cut.protocol.waves:
        of_wave = {
            person.story.history.pseudonym: person.story.number(source, wave.code)
            for person in cut.people
            if person.states[wave.code] is State.DONE
        }
        found[wave.code] = {name: value for name, value in of_wave.items() if value is not None}
    return found


def by_wave(cut: Cut, values: Values) -> tuple[OutcomeRow, ...]:
    rows = []
    for wave in cut.protocol.waves:
        interviewed = sum(person.states[wave.code] is State.DONE for person in cut.people)
        mean, why = numbers_of(mean_of(values[wave.code].values()))
        missing = interviewed - mean.n
        rows.append(
            OutcomeRow(wave.month, interviewed, missing, mean.n, mean.n, mean.mean, mean.sd, mean.low, mean.high, why)
        )
    return tuple(rows)


def change(cut: Cut, values: Values) -> tuple[ChangeRow, ...]:
    """From the first wave to each later one, person by person."""
    start, *later = cut.protocol.waves
    before = values[start.code]
    rows = []
    for wave in later:
        now = values[wave.code]
        mean, why = numbers_of(mean_of(now[name] - before[name] for name in sorted(before.keys() & now.keys())))
        rows.append(ChangeRow(wave.month, mean.n, mean.mean, mean.sd, mean.low, mean.high, why))
    return tuple(rows)


def scored_twice(cut: Cut, outcome: Outcome, first: Values) -> tuple[TwiceRow, ...]:
    """The source of the outcome beside its second one; two values differ when they are not equal to nine digits."""
    if outcome.also is None:
        return ()
    second = values_of(cut, outcome.also)
    return tuple(_twice(wave.month, first[wave.code], second[wave.code]) for wave in cut.protocol.waves)


def _twice(month: int, first: dict[str, float], second: dict[str, float]) -> TwiceRow:
    both = sorted(first.keys() & second.keys())
    apart = [abs(first[name] - second[name]) for name in both if not isclose(first[name], second[name], abs_tol=1e-9)]
    means = [mean_of(values.values()) for values in (first, second)]
    fields = ("mean_first", "mean_second")
    why = {name: Why.NO_VALUES for name, mean in zip(fields, means, strict=True) if mean.mean is None}
    if not both:
        why["largest_difference"] = Why.NO_VALUES
    return TwiceRow(
        wave=month,
        n_first=means[0].n,
        mean_first=means[0].mean,
        n_second=means[1].n,
        mean_second=means[1].mean,
        both=len(both),
        different=len(apart),
        largest_difference=max(apart, default=0.0) if both else None,
        only_first=len(first.keys() - second.keys()),
        only_second=len(second.keys() - first.keys()),
        why=why,
    )
