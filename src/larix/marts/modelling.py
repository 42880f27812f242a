"""The model of who takes part, and the weights that follow from it."""

from collections.abc import Iterator, Sequence

from larix.core.canonical import rounded
from larix.marts.described import DescribedPerson
from larix.marts.participation import Model
from larix.schedule import Comparison, Described
from larix.statistics import chance, logistic, participation_weights
from larix.statistics.disclosure import SMALLEST_COUNT, SMALLEST_GROUP, Columns, pooled_smallest

People = Sequence[DescribedPerson]


def fitted(people: People, wanted: Comparison) -> Model | None:
    """The chance of taking part by the variables that the protocol names; None where it names none.

    None too where it would cover one to nine of those who do not take part: from the coefficients and the participants'
    values, theirs can be worked out.

    Of those with a value of every one of them. Levels with fewer than five in either group are counted together,
    smallest first, as "a+b": a coefficient shall not be about one or two people, nor tell the groups apart.
    """
    variables = _variables(wanted)
    if not variables:
        return None
    covered = [one for one in people if all(one.has(variable) for variable in variables)]
    if 0 < sum(not one.participates for one in covered) < SMALLEST_GROUP:
        return None
    terms = ("intercept", *(term for variable in variables for term in _terms(variable, covered)))
    model = logistic([_row(one, terms) for one in covered], [one.participates for one in covered])
    return Model(
        terms=terms,
        coefficients=tuple(rounded(model.coefficients)),
        covariance=tuple(tuple(row) for row in rounded(model.covariance)),
        n=model.n,
        participants=model.events,
        log_likelihood=rounded(model.log_likelihood),
        no_fit=model.no_fit.value if model.no_fit else None,
        warnings=tuple(warning.value for warning in model.warnings),
    )


def weights_of(people: People, model: Model | None, wanted: Comparison) -> tuple[float | None, ...]:
    """Each person's stabilised weight: the share of their group by their own chance of being in it.

    None for whoever lacks a value of the model, and for all where there is no model.
    """
    if model is None or not model.coefficients:
        return (None,) * len(people)
    variables, share = _variables(wanted), model.participants / model.n
    weights: list[float | None] = []
    for one in people:
        if not all(one.has(variable) for variable in variables):
            weights.append(None)
            continue
        takes_part = chance(model.coefficients, _row(one, model.terms))
        own, of_group = (takes_part, share) if one.participates else (1 - takes_part, 1 - share)
        weights.append(participation_weights([own], of_group)[0])
    return tuple(weights)


def _variables(wanted: Comparison) -> list[Described]:
    return [variable for variable in wanted.variables if variable.name in wanted.model]


def _terms(variable: Described, people: People) -> Iterator[str]:
    """A number is its own term; a category has one for each level, or levels together, after the first."""
    if variable.scale == "number":
        yield variable.name
        return
    found = [one.level(variable) for one in people]
    levels = [level.code for level in variable.levels if level.code in found]
    counts: list[Columns] = [
        tuple(
            sum(one.participates is yes and level == code for one, level in zip(people, found, strict=True))
            for yes in (True, False)
        )
        for code in levels
    ]
    pool = pooled_smallest(counts, lambda columns: min(columns) >= SMALLEST_COUNT)
    groups = [[code] for place, code in enumerate(levels) if place not in pool]
    groups += [[levels[place] for place in pool]] if pool else []
    yield from (f"{variable.name}={'+'.join(group)}" for group in groups[1:])


def _row(one: DescribedPerson, terms: Sequence[str]) -> list[float]:
    """The person's numbers in the order of the terms, without the intercept."""
    row = []
    for term in terms[1:]:
        name, is_level, levels = term.partition("=")
        row.append(float(one.values.get(name) in levels.split("+")) if is_level else one.number(name) or 0.0)
    return row
