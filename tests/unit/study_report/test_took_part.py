"""The chapter on who took part: its numbers, its words, and a study that has nobody in it yet."""

import json
from dataclasses import replace

import jsonschema
import pytest

from larix.core.words import LANGUAGES
from larix.reporting.study_report import ReportImpossible, make_report
from larix.reporting.study_report.chapters import document
from larix.reporting.study_report.document import Table
from larix.reporting.study_report.schema import SHIPPED
from larix.reporting.study_report.took_part import NOBODY_INVITED
from larix.reporting.study_report.why import Why
from larix.schedule import Published
from tests.unit.study_report.invited import FACTS, PUBLIC, REST, WANTED, group, results_of, study, told
from tests.unit.study_report.numbers_of import numbers, row_of
from tests.unit.study_report.small_study import LAST, crowd, person, score_of

JOINED = [person(f"p{place:03d}") for place in range(70)]


def files(histories=JOINED, edition="team", language="nb", participation=None, protocol=None):
    return make_report(
        histories, protocol or study(), FACTS, edition=edition, as_of=LAST, language=language, score_of=score_of,
        participation=participation or told(),
    )  # fmt: skip


def chapter(results, language="en"):
    (found,) = [one for one in document(results, language).chapters if one.id == "took-part"]
    return found


def table(results, name, language="en"):
    (found,) = [one for one in chapter(results, language).blocks if isinstance(one, Table) and one.id == name]
    return found


def test_every_row_of_the_flow_tells_how_many_were_asked():
    flow = results_of(JOINED).flow
    assert {(row.eligible, row.invited, row.answered, row.consented) for row in flow} == {(328, 320, 140, 70)}


def test_a_study_that_invited_nobody_has_no_such_numbers_and_no_such_chapter():
    results = numbers(crowd(12))
    assert {(row.eligible, row.invited, row.answered, row.consented) for row in results.flow} == {(None,) * 4}
    assert [row.why for row in results.flow] == [NOBODY_INVITED] * 3
    assert (results.participation, results.took_part) == ((), None)
    assert [one.id for one in document(results, "en").chapters if "took" in one.id] == []


def test_section_8_participants_stand_beside_the_rest_with_n_and_missing():
    rows = results_of(JOINED).participation
    male, age = row_of(rows, level="male"), row_of(rows, characteristic="age")
    assert (male.participants_n, male.others_n) == (45, 190)
    assert (male.participants, male.others) == pytest.approx((45 / 70, 190 / 258))
    assert (age.participants_n, age.others_n, age.participants_missing, age.others_missing) == (70, 258, 0, 0)
    assert age.others == pytest.approx(40)
    assert {row.smd is None for row in (male, age)} == {False}
    assert abs(male.smd_weighted) < abs(male.smd)


def test_section_8_without_a_basis_they_stand_beside_published_figures_and_it_is_said():
    wanted = replace(
        WANTED, basis=None, model=(), published=(Published("age", None, 42.5, "A yearly report, table 3"),)
    )
    results = results_of(JOINED, told(wanted=wanted), study(wanted))
    row = row_of(results.participation, characteristic="age")
    assert (row.others, row.smd, row.others_n, row.published) == (None, None, None, 42.5)
    assert {row.why[field] for field in ("others", "smd", "others_n", "others_missing")} == {Why.NO_BASIS}
    said = str(chapter(results))
    assert "The protocol names no basis for describing those who do not take part." in said
    assert "Age (years): A yearly report, table 3" in said
    shown = table(results, "took-part-table")
    assert shown.header == ("Characteristic", "Take part: n", "Take part: mean (SD) or share", "Published")
    assert shown.rows[0].cells[-1] == "42.5"


def test_the_chapter_stands_before_the_waves_and_says_the_basis_and_what_the_weights_are_worth():
    results = results_of(JOINED)
    assert [one.id for one in document(results, "en").chapters[:3]] == ["what", "took-part", "flow"]
    said = {language: str(chapter(results, language)) for language in LANGUAGES}
    assert ["Grunnlag: Et grunnlag." in said["nb"], "Grunnlag: Eit grunnlag." in said["nn"]] == [True, True]
    assert "Basis: A basis. No lawyer has read the basis yet." in said["en"]
    effective = f"{results.took_part.effective:.1f}"
    assert "70 participants have a weight" in said["en"]
    assert f"as {effective} unweighted participants" in said["en"]
    assert 1 < results.took_part.effective < 70


def test_from_the_list_to_the_consent_is_a_table_that_can_be_read_without_colour():
    assert [row.cells for row in table(results_of(JOINED), "asked-table").rows] == [
        ("Eligible", "328", "100.0%"), ("Invited", "320", "97.6%"), ("Answered", "140", "42.7%"),
        ("Consented", "70", "21.3%"),
    ]  # fmt: skip


@pytest.mark.parametrize("edition", ["team", "release"])
@pytest.mark.parametrize("public", [(), PUBLIC], ids=["kept", "in print"])
def test_no_cell_is_blank_and_the_file_obeys_its_schema(edition, public):
    protocol = study(public_totals=public)
    results = results_of(JOINED, protocol=protocol, edition=edition)
    cells = [
        cell
        for one in chapter(results, "nn").blocks
        if isinstance(one, Table)
        for row in one.rows
        for cell in row.cells
    ]
    assert [cell for cell in cells if not cell.strip()] == []
    made = files(edition=edition, protocol=protocol)
    jsonschema.validate(json.loads(made.json), json.loads(SHIPPED.read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", ["team", "release"])
def test_a_study_with_consents_and_without_any_answer_has_a_whole_report(edition, language):
    made = files(edition=edition, language=language)
    assert (made.pdf[:5], made.svg) == (b"%PDF-", {})
    assert f'<html lang="{language}">' in made.html.decode()
    assert json.loads(made.json)["flow"][0]["joined"] == 70


@pytest.mark.parametrize("edition", ["team", "release"])
def test_where_people_are_invited_and_nobody_takes_part_yet_there_is_a_report(edition):
    nobody = told(REST, consented=0)
    made = files([], edition=edition, language="en", participation=nobody)
    told_of = json.loads(made.json)
    row = told_of["flow"][0]
    assert (row["eligible"], row["consented"], row["joined"], row["done"]) == (328, 0, 0, 0)
    assert "Nobody is in the study yet." in made.html.decode()
    assert {row["others"] for row in told_of["participation"]} == {None}


def test_where_nobody_takes_part_and_nobody_was_invited_there_is_none():
    for participation in (None, told(REST, invited=0, answered=0, consented=0)):
        with pytest.raises(ReportImpossible, match="holds nobody"):
            make_report(
                [], study(), FACTS, edition="team", as_of=LAST, language="nb", score_of=score_of,
                participation=participation,
            )  # fmt: skip


def test_a_model_that_tells_the_groups_apart_is_told_in_words():
    apart = told([*group(True, 45, 25, ages=(20, 30)), *group(False, 190, 68, ages=(40, 50))])
    results = results_of(JOINED, apart)
    assert (results.took_part.effective, results.took_part.why["effective"]) == (None, Why.NO_MODEL)
    assert "There are no weights: One variable, or several together, tells the groups apart" in str(chapter(results))


def test_the_methods_name_their_sources_only_where_there_is_something_to_say():
    def methods(results):
        (found,) = [one for one in document(results, "en").chapters if one.id == "methods"]
        return str(found)

    assert ("Robins" in methods(results_of(JOINED)), "Robins" in methods(numbers(crowd(12)))) == (True, False)
