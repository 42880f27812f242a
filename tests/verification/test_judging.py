"""Pooling, agreement, change and multiplicity against what books, fractions and statsmodels say."""

from tests.verification.rows.judging import rows


def test_books_fractions_and_statsmodels_say_the_same():
    found = rows(None)
    assert [(row.estimator, row.quantity, row.ours, row.other) for row in found if not row.ok] == []
    assert {row.estimator for row in found} == {
        "pooling", "kappa", "AC1", "intraclass correlation", "Holm", "Benjamini-Hochberg", "reliable change", "E-value",
    }  # fmt: skip
