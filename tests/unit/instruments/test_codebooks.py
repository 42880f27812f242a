"""The codebook says everything about an instrument, in each language."""

from dataclasses import replace

import pytest

from larix.core.words import LANGUAGES, same
from larix.instruments import CATALOGUE, codebook, codebook_markdown, fingerprint
from larix.instruments.ces_d import INSTRUMENT as CES_D
from larix.instruments.help_baseline import INSTRUMENT as HELP
from larix.instruments.hscl_10 import INSTRUMENT as HSCL_10
from larix.instruments.measure_point import INSTRUMENT as MEASURE_POINT
from tests.unit.instruments.everyday import EVERYDAY, ITEMS, form


def row(name, language="nb", instrument=EVERYDAY):
    return next(row for row in codebook(instrument, language).rows if row.item == name)


def test_each_question_has_a_row_with_all_that_is_known_of_it():
    housing, rent, own = row("housing"), row("rent"), row("what_matters")
    assert (housing.asked, housing.kind) == ("Hvor bor du?", "ett valg")
    assert housing.allowed == "own = Egen bolig; shelter = Herberge; none = Ingen bolig"
    assert (housing.asked_when, housing.carried, housing.sensitive, housing.in_snapshots) == ("", True, False, True)
    assert (rent.asked_when, rent.since, rent.carried) == ("«Hvor bor du?» er «Egen bolig»", 2, False)
    assert (own.kind, own.help, own.in_snapshots) == ("egne ord", "Write as you like.", False)
    assert (row("help_days").recall_days, row("worry").sensitive) == (30, True)
    assert row("nights_out", "en").allowed == "a whole number from 0 to 180 nights"


def test_the_codebook_counts_its_questions_and_those_under_a_condition():
    book = codebook(EVERYDAY, "en")
    assert (book.questions, book.asked_sometimes) == (11, 4)
    assert [row.item for row in book.rows] == [item.name for item in EVERYDAY.items]
    assert (codebook(CES_D, "nn").questions, codebook(CES_D, "nn").asked_sometimes) == (20, 0)


def test_the_codebook_of_ces_d_says_what_its_translation_is_worth():
    statuses = {language: codebook(CES_D, language).status for language in LANGUAGES}
    assert statuses == {
        "nb": "arbeidsoversettelse, ikke validert",
        "nn": "arbeidsomsetjing, ikkje validert",
        "en": "validated",
    }
    assert [(one.code, one.status, one.source) for one in codebook(CES_D, "en").languages] == [
        ("nb", "working translation, not validated", "Larix"),
        ("nn", "working translation, not validated", "Larix"),
        ("en", "validated", "Radloff 1977"),
    ]


def test_the_score_of_ces_d_is_printed_with_its_rule_and_its_sources():
    (score,) = codebook(CES_D, "en").scores
    assert score.formula == (
        "prorate(f1a, f1b, f1c, 3 - f1d, f1e, f1f, f1g, 3 - f1h, f1i, f1j, f1k, 3 - f1l, f1m, f1n, f1o, 3 - f1p, f1q, "
        "f1r, f1s, f1t; missing <= 4)"
    )
    assert (score.name, score.title) == ("ces_d", "CES-D, depressive symptoms in the past week")
    assert score.note.startswith("Research has used 16 and above")
    assert score.note.endswith("It is no diagnosis, and Larix passes no judgement on the number.")
    assert [word for word, _ in score.meanings] == ["prorate"]
    assert (score.low, score.high, score.better) == ("0", "60", "lower is better")
    assert score.missing_rule == (
        "With at most four of the twenty answers missing, the score is the mean of the others times twenty. "
        "With more missing, there is no score."
    )
    assert [source.verified for source in score.sources] == [False, True, True]
    assert score.sources[2].citation == "Rush Alzheimer's Disease Center, variable cesdsum."
    assert score.sources[2].note.endswith("That Larix does the same with twenty items is our own choice.")


def test_the_codebook_names_its_version_licence_and_reasons():
    book = codebook(CES_D, "nb")
    assert (book.id, book.version, book.fingerprint, book.licence_tier) == (
        "ces_d",
        1,
        fingerprint(CES_D),
        "Spørsmål og skåring følger med",
    )
    assert (book.licence_evidence.verified, book.source.where) == (False, "https://doi.org/10.1177/014662167700100306")
    assert book.licence_terms == "Kan brukes fritt, uten å be om lov, ifølge kilden."
    assert book.instruction.startswith("Her er en liste over hvordan du kan ha følt deg")
    assert book.reasons == (
        ("declined", "Vil ikke svare"),
        ("does_not_know", "Vet ikke eller husker ikke"),
        ("does_not_apply", "Gjelder ikke"),
        ("not_asked", "Ikke spurt"),
        ("not_stored", "Ikke lagret"),
    )


def test_a_language_that_larix_does_not_speak_is_refused():
    with pytest.raises(ValueError, match="'sv' is not one of nb, nn, en"):
        codebook(CES_D, "sv")


def test_the_printed_book_has_a_chapter_for_each_instrument_and_a_line_for_each_question():
    text = codebook_markdown([CES_D, HELP, EVERYDAY])
    lines = text.splitlines()
    assert [line for line in lines if line.startswith("## ")] == [
        "## CES-D: how you have felt in the past week",
        "## HELP: recorded at baseline",
        "## Everyday",
    ]
    assert sum(line.startswith("| `") for line in lines) == 20 + 6 + 11
    assert text == codebook_markdown([CES_D, HELP, EVERYDAY])
    assert codebook_markdown(CATALOGUE).count("\n## ") == len(CATALOGUE)


def test_the_same_choices_are_printed_once_and_a_heading_above_its_questions():
    lines = codebook_markdown([CES_D], "nn").splitlines()
    start = lines.index("| namn | spørsmål | svar | tillate | merknader |")
    assert lines[start + 2] == "|  | *Den siste veka:* |  |  |  |"
    assert lines[start + 3].endswith("3 = Mesteparten av tida eller heile tida (5–7 dagar) | siste 7 dagar |")
    assert lines[start + 4] == (
        "| `f1b` | Eg hadde ikkje lyst på mat; eg hadde dårleg matlyst. | eitt val | som over | siste 7 dagar |"
    )


def test_the_printed_book_tells_what_is_special_about_a_question():
    lines = {line.split("`")[1]: line for line in codebook_markdown([EVERYDAY]).splitlines() if line.startswith("| `")}
    assert lines["rent"].endswith("| asked when “Where do you live?” is “Own home”; since version 2 |")
    assert lines["what_matters"].endswith("| Write as you like; never in snapshots |")
    assert lines["housing"].endswith("| last answer is shown |")
    assert lines["worry"].endswith("| sensitive question |")
    assert lines["medicine"].endswith("|  |")
    assert "* Questions: 11 (4 under a condition)" in codebook_markdown([EVERYDAY]).splitlines()


def test_a_bar_in_a_wording_does_not_break_the_table():
    text = codebook_markdown([form(replace(ITEMS[-2], ask=same("Worried | afraid?\nSay.")))])
    assert "| `worry` | Worried \\| afraid? Say. | one choice |" in text


def test_the_printed_book_says_who_fills_in_a_block_whether_it_may_be_left_out_and_that_it_is_announced():
    lines = codebook_markdown([MEASURE_POINT], "nb").splitlines()
    assert "|  | *Behandlingen* |  |  | fylles ut av intervjueren |" in lines
    assert (
        "|  | *Barn* |  |  | fylles ut av personen selv; kan utelates: `children`; varsles, og kan hoppes over |"
        in lines
    )
    first = codebook(MEASURE_POINT, "en").rows[0]
    assert (first.part, first.block, first.announced) == ("the interviewer", "", "")
    used = next(row for row in codebook(MEASURE_POINT, "en").rows if row.item == "used")
    assert used.announced.startswith("Now come some questions that may be hard")


def test_choices_stand_under_their_group_and_an_answer_for_many_questions_says_so():
    used = next(row for row in codebook(MEASURE_POINT, "en").rows if row.item == "used")
    assert used.allowed.startswith(
        "Substances, and medicine other than as agreed: alcohol = Alcohol; cannabis = Cannabis"
    )
    assert "; Medicine on prescription, as agreed: prescribed_opioids = Strong painkillers" in used.allowed
    assert used.allowed.endswith("; injected = I injected (whatever it was); none = None of these")
    assert "; counts as 10 questions |" in codebook_markdown([HSCL_10])
