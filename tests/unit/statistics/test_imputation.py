"""Imputation: what was seen stays, what may not be is not made up, and what is drawn is what could have been."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.statistics.category_draws import drawn_categories
from larix.statistics.imputation import impute
from larix.statistics.imputation_design import Variable
from larix.statistics.matching import donors_of, drawn_line


def people(seed=0, n=60):
    """Age, use (yes or no), medicine (three kinds) and two scores; about a fifth of each is missing."""
    draw = np.random.default_rng(seed)
    age, use = draw.normal(45, 10, n), draw.random(n) < 0.4
    medicine = draw.choice(["buprenorfin", "metadon", "morfin"], n, p=[0.5, 0.35, 0.15])
    score = 20 + 0.2 * age - 5 * use + draw.normal(0, 3, n)
    later = score + draw.normal(0, 2, n)
    raw = {"alder": age, "bruk": use, "medisin": medicine, "søvn nå": score, "søvn sist": later}
    gone = draw.random((n, len(raw))) < 0.2
    gone[:3] = False
    return [
        Variable(
            name,
            [None if hidden else value for value, hidden in zip(values.tolist(), gone[:, place], strict=True)],
            "category" if values.dtype.kind in "bU" else "number",
        )
        for place, (name, values) in enumerate(raw.items())
    ]


@settings(max_examples=8)
@given(st.integers(0, 10_000))
def test_what_was_seen_stays_and_what_is_drawn_was_seen_of_somebody(seed):
    variables = people(seed)
    done = impute(variables, seed=seed, sets=2, rounds=2)
    for variable in variables:
        seen = {value for value in variable.values if value is not None}
        for number in range(2):
            drawn = done.values(number, variable.name)
            pairs = list(zip(variable.values, drawn, strict=True))
            assert all(before in (None, after) for before, after in pairs)
            assert {after for before, after in pairs if before is None} <= seen


def test_the_same_seed_gives_the_same_sets_and_another_gives_others():
    one, same, other = (impute(people(), seed=seed, sets=2, rounds=2).codes for seed in (1, 1, 2))
    assert (np.array_equal(one, same), np.array_equal(one, other)) == (True, False)
    assert not np.array_equal(one[0], one[1])


def test_nothing_is_made_up_for_the_dead():
    variables = people(3)
    may = np.ones((60, 5), dtype=bool)
    may[:, 4] = [not (value is None and row % 2) for row, value in enumerate(variables[4].values)]
    done = impute(variables, seed=1, sets=2, rounds=2, may=may)
    for number in range(2):
        assert [value is None for value in done.values(number, "søvn sist")] == (~may[:, 4]).tolist()
        assert all(value is not None for value in done.values(number, "søvn nå"))


def test_those_who_are_missing_for_a_reason_we_know_are_put_back():
    """The second score is missing for those with a low first one: those left have a mean of 0.8, everybody of 0."""
    draw = np.random.default_rng(1)
    first = draw.normal(size=4000)
    second = first + draw.normal(size=4000) * 0.5
    gone = (first < 0) & (draw.random(4000) < 0.9)
    done = impute([Variable("a", first), Variable("b", np.where(gone, np.nan, second))], seed=4, sets=5, rounds=1)
    assert second[~gone].mean() > 0.6
    assert done.codes[:, :, 1].mean() == pytest.approx(second.mean(), abs=0.03)
    assert np.corrcoef(done.codes[0].T)[0, 1] == pytest.approx(np.corrcoef(first, second)[0, 1], abs=0.02)


@pytest.mark.parametrize("kind", ["number", "category"])
def test_a_variable_of_one_value_is_filled_with_it(kind):
    constant = Variable("kjønn", [1.0, None, 1.0, 1.0, None, 1.0], kind)
    done = impute([constant, Variable("alder", [20, 30, None, 50, 60, 40])], seed=1, sets=2, rounds=2)
    assert done.values(1, "kjønn") == (1.0,) * 6


def test_where_nothing_is_missing_nothing_is_drawn():
    done = impute([Variable("a", [1.0, 2.0]), Variable("b", ["x", "y"], "category")], seed=1, sets=2, rounds=1)
    assert (done.values(0, "a"), done.values(1, "b"), np.isnan(done.path).all()) == ((1, 2), ("x", "y"), True)


def test_a_delta_moves_what_is_drawn_by_so_much_and_nothing_else():
    score = [float(value) if value % 4 else None for value in range(40)]
    variables = [Variable("søvn", score), Variable("alder", np.arange(40.0) ** 0.5)]
    plain, lower = (impute(variables, seed=1, rounds=1, delta={"søvn": by}).codes for by in (0, -3))
    moved = np.array([value is None for value in score])
    assert lower[:, moved, 0] == pytest.approx(plain[:, moved, 0] - 3)
    assert np.array_equal(lower[:, ~moved], plain[:, ~moved])


def test_a_delta_of_log_odds_moves_the_share():
    use = [None if place % 3 == 0 else place % 2 == 0 for place in range(600)]
    shares = []
    for delta in (-2.0, 0.0, 2.0):
        done = impute([Variable("bruk", use, "category")], seed=2, sets=5, rounds=1, delta={"bruk": delta})
        shares.append(done.codes[:, [value is None for value in use], 0].mean())
    assert shares == [pytest.approx(share, abs=0.05) for share in (0.119, 0.5, 0.881)]


@given(
    st.lists(st.integers(0, 12), min_size=1, max_size=30), st.lists(st.floats(-2, 14), min_size=1, max_size=9),
    st.integers(1, 6), st.integers(0, 99),
)  # fmt: skip
def test_a_donor_is_one_of_the_nearest(foreseen, wanted, k, seed):
    chosen = donors_of(np.array(foreseen, float), np.array(wanted), k, np.random.default_rng(seed))
    for donor, value in zip(chosen, wanted, strict=True):
        distances = sorted(abs(one - value) for one in foreseen)
        assert abs(foreseen[donor] - value) <= distances[min(k, len(foreseen)) - 1]


def test_each_of_those_who_tie_is_a_donor_as_often():
    chosen = donors_of(np.zeros(4), np.zeros(8000), 2, np.random.default_rng(1))
    assert len(np.unique(chosen)) == 2  # two of the four, by chance; another time another two
    drawn = [donors_of(np.zeros(4), np.zeros(1), 2, np.random.default_rng(seed))[0] for seed in range(2000)]
    assert np.bincount(drawn) / 2000 == pytest.approx([0.25] * 4, abs=0.04)


def test_drawn_lines_lie_around_least_squares_as_far_as_it_is_unsure():
    draw = np.random.default_rng(1)
    x = np.column_stack([np.ones(30), draw.normal(size=30)])
    y = x @ [1, 2] + draw.normal(size=30)
    lines = [drawn_line(x.T @ x, x.T @ y, y @ y, 30, draw) for _ in range(4000)]
    best = np.linalg.lstsq(x, y, rcond=None)[0]
    assert lines[0][0] == pytest.approx(best)
    drawn = np.array([line for _, line in lines])
    spread = (y - x @ best) @ (y - x @ best) / 26 * np.linalg.inv(x.T @ x)  # E(1 / chi²(28)) = 1 / 26
    assert drawn.mean(axis=0) == pytest.approx(best, abs=0.02)
    assert np.cov(drawn.T) == pytest.approx(spread, abs=0.006)


def test_drawn_categories_come_as_often_as_where_they_were_seen():
    x = np.repeat([-1.0, 1.0], 3000)
    category = np.concatenate([np.repeat([0, 1, 2], [600, 900, 1500]), np.repeat([0, 1, 2], [2400, 300, 300])])
    rows = np.column_stack([np.ones(6000), x])
    drawn = drawn_categories(rows, category, rows, 3, np.random.default_rng(1))
    assert np.bincount(drawn[:3000]) / 3000 == pytest.approx([0.2, 0.3, 0.5], abs=0.03)
    assert np.bincount(drawn[3000:]) / 3000 == pytest.approx([0.8, 0.1, 0.1], abs=0.03)


def test_a_category_that_another_foretells_without_fail_is_still_drawn():
    rows = np.column_stack([np.ones(40), np.repeat([-1.0, 1.0], 20)])
    draws = [drawn_categories(rows, np.repeat([0, 1], 20), rows, 2, np.random.default_rng(one)) for one in range(200)]
    share = np.mean(draws, axis=0)
    assert (share[:20].mean(), share[20:].mean()) == (pytest.approx(0.06, abs=0.04), pytest.approx(0.94, abs=0.04))


@pytest.mark.parametrize(
    ("variables", "how", "told"),
    [
        ([Variable("søvn nå", [None, None])], {}, "søvn nå: nothing was measured"),
        ([Variable("søvn nå", np.full(3, np.nan))], {}, "søvn nå: nothing was measured"),
        ([Variable("bruk", [None, None], "category")], {}, "bruk: nothing was measured"),
        ([], {}, "there is none"),
        ([Variable("a", [1, None]), Variable("a", [1, 2])], {}, "a name of its own: a, a"),
        ([Variable("a", [1, None]), Variable("b", [1])], {}, "b: 1 values for 2 rows"),
        ([Variable("år", [1, float("inf")])], {}, "år: a value is not a finite number"),
        ([Variable("år", [1, 2])], {"may": np.array([[True], [False]])}, "år: a value is recorded where none may be"),
        ([Variable("år", [1, 2])], {"may": np.ones((2, 2))}, r"may has the shape \(2, 2\)"),
        ([Variable("år", [1, 2])], {"sets": 0}, "sets = 0"),
        ([Variable("år", [1, 2])], {"delta": {"alder": 1}}, "alder: a delta needs"),
        ([Variable("x", ["a", "b", "c"], "category")], {"delta": {"x": 1}}, "x: a delta needs"),
    ],
)
def test_bad_input_is_told_with_its_name(variables, how, told):
    with pytest.raises(ValueError, match=told):
        impute(variables, seed=1, **how)
