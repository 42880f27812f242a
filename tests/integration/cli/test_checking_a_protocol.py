"""`larix study check`: whoever writes a protocol is told its mistakes in words, or that it is ready."""

import json

import pytest

from larix.core.canonical import digest
from larix.schedule.stored import protocol_to_json
from larix.simulate.project_x.protocol import PROTOCOL as PROJECT_X
from larix.studies.models import Study
from tests.cast import PRACTICE
from tests.house.rooms import ROOT

EXAMPLE = ROOT / "docs" / "handbook" / "example-study.toml"


def written(folder, text, name="plan.toml"):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def changed(old, new):
    text = EXAMPLE.read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


def test_the_handbooks_example_is_ready_and_what_is_unverified_is_said(larix):
    said = larix("study check", EXAMPLE)
    assert (said.status, said.err) == (0, "")
    assert said.lines == [
        "example-study.toml: ready.",
        "  The example study (example): quality assurance, synthetic people",
        "  Waves (4): m00, m06, after_prison, autumn",
        "  A wave is overdue from day 14 after the planned day",
        "  Instruments: ces_d 1",
        "  Invites: Everyone followed up by their GP on 1 March 2026",
        "  Each can say yes to: To take part in the interviews; To be contacted again",
        "  Reminders: 1, after 21 days",
        "  Names of those who do not take part are deleted on 2026-12-31",
        "  Compares on: Age, Sex in the population register",
        "  The study ends on 2029-12-31: from then on nobody is interviewed",
        "  Storage ends on 2031-12-31",
        "To know before it is used:",
        "  governance.purposes[0].verified: No lawyer has verified the basis for “Seeing how people fare”.",
        "  comparison.verified: No lawyer has verified the basis for “the comparison with the rest”.",
        "  waves: These waves ask nothing yet: after_prison, autumn.",
    ]


def test_project_x_is_ready_as_json(larix, tmp_path):
    file = written(tmp_path, json.dumps(protocol_to_json(PROJECT_X)), "plan.JSON")
    said = larix("study check", file, language="nn")
    assert (said.status, said.err, said.lines[:2]) == (
        0, "", ["plan.JSON: klar.", "  Prosjekt X (project-x): kvalitetssikring, syntetiske menneske"],
    )  # fmt: skip


NB = """plan.toml: 2 feil.
  inviting.reminders: 2 påminnelser går ikke. Skriv 0 eller 1: flere er mas.
  waves[1].asked[0].instrument: Skjemaet «cesd» finnes ikke. Mente du ces_d?
"""
NN = """plan.toml: 2 feil.
  inviting.reminders: 2 påminningar går ikkje. Skriv 0 eller 1: fleire er mas.
  waves[1].asked[0].instrument: Skjemaet «cesd» finst ikkje. Meinte du ces_d?
"""
EN = """plan.toml: 2 mistakes.
  inviting.reminders: 2 reminders will not do. Write 0 or 1: more is pressure.
  waves[1].asked[0].instrument: There is no instrument “cesd”. Did you mean ces_d?
"""


@pytest.mark.parametrize(("language", "said_to_them"), [("nb", NB), ("nn", NN), ("en", EN)])
def test_mistakes_are_told_with_their_place_in_the_persons_language(larix, tmp_path, language, said_to_them):
    text = changed("reminders = 1 ", "reminders = 2 ")
    head, tail = text.rsplit('instrument = "ces_d", version = 1, handling', 1)
    said = larix("study check", written(tmp_path, f'{head}instrument = "cesd", version = 1, handling{tail}'),
                 language=language)  # fmt: skip
    assert (said.status, said.out, said.err) == (1, "", said_to_them)


def test_a_file_that_breaks_off_is_told_with_its_line(larix, tmp_path):
    said = larix("study check", written(tmp_path, 'key = "x"\ntitle = { nb = "Å'))
    assert (said.status, said.out) == (1, "")
    assert said.err == (
        "plan.toml: 1 mistake.\n"
        "  line 2, column 18: The file cannot be read as TOML here: “title = { nb = \"Å”. Look for a quote, comma, "
        "bracket or equals sign that is missing.\n"
    )  # fmt: skip


OTHER_FORM = "is neither TOML nor JSON. A protocol is written in a file that ends in .toml or .json."
TOO_LARGE = "is too large to be a protocol. Choose another file."


@pytest.mark.parametrize(("name", "told"), [("plan.docx", OTHER_FORM), ("large.json", TOO_LARGE)])
def test_a_file_that_is_no_protocol_file_is_refused(larix, tmp_path, name, told):
    file = written(tmp_path, " " * 5_000_001 if name == "large.json" else "key", name)
    said = larix("study check", file)
    assert (said.status, said.out, said.err) == (2, "", f"{name} {told}\n")


def test_a_file_that_is_not_there_or_is_a_folder_is_told(larix, tmp_path):
    for place in (tmp_path / "nothing.toml", tmp_path):
        said = larix("study check", place)
        assert (said.status, said.out, said.err) == (
            2,
            "",
            f"There is no file {place}. Check the name and try again.\n",
        )


DEMO_ONLY = (
    "A study of real people without this runs in the demo only: a basis for the purpose “Seeing how people fare”."
)


def test_section_7_a_study_of_real_people_that_lacks_its_governance_is_for_the_demo_only(larix, tmp_path):
    text = changed('nature = "synthetic"', 'nature = "real"').replace("basis = {", "# basis = {", 1)
    said = larix("study check", written(tmp_path, text))
    assert (said.status, said.err) == (0, "")
    assert said.lines[-4:-2] == [
        f"  governance: {DEMO_ONLY}",
        "  governance.purposes[0].basis: The purpose “Seeing how people fare” has no basis.",
    ]


def test_a_check_stores_nothing(larix, db):
    larix("study check", EXAMPLE)
    assert Study.objects.count() == 0


def test_a_study_that_is_there_is_checked_by_its_key(larix, practice):
    said = larix(f"study check --study {PRACTICE}")
    assert (said.status, said.err, said.lines[0]) == (0, "", "practice: ready.")
    wrong = larix("study check --study practise")
    assert (wrong.status, wrong.out, wrong.err) == (2, "", "There is no study “practise”. Did you mean practice?\n")


def test_a_stored_study_whose_instrument_is_gone_is_told(larix, practice):
    practice.stored_protocol["waves"][0]["asked"][0]["version"] = 7
    practice.fingerprint = digest(practice.stored_protocol)
    practice.save()
    said = larix(f"study check --study {PRACTICE}")
    assert (said.status, said.err) == (
        1,
        "practice: 1 mistake.\n  waves[0].asked[0].version: ces_d is not published in version 7. There are: 1.\n",
    )


@pytest.mark.parametrize("line", ["study check", f"study check {EXAMPLE} --study practice"])
def test_either_a_file_or_a_study_is_checked(larix, line):
    said = larix(line)
    assert (said.status, said.out, said.err) == (2, "", "Write a file, or --study KEY for a study that is here.\n")
