"""The files of a report: what each of them says, in each language, and what none of them ever says."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import jsonschema
import pytest
import typst

from larix.core.words import LANGUAGES, same
from larix.reporting.study_report import ReportImpossible, make_report
from larix.reporting.study_report.chapters import document
from larix.reporting.study_report.document import Table
from larix.reporting.study_report.pdf import typst_source
from larix.reporting.study_report.schema import PUBLISHED, SHIPPED, schema_text
from tests.unit.study_report.numbers_of import numbers, released
from tests.unit.study_report.small_study import DATED, FACTS, LAST, PROTOCOL, PUBLIC, crowd, on, person, score_of

PEOPLE = crowd(40) + crowd(20, months=(0,), prefix="x") + [person("d", died="unknown")]


def files(edition="release", language="nb", protocol=PROTOCOL, as_of=LAST):
    return make_report(PEOPLE, protocol, FACTS, edition=edition, as_of=as_of, language=language, score_of=score_of)


@pytest.fixture(scope="module")
def made():
    return {language: files(language=language) for language in LANGUAGES}


class Reader(HTMLParser):
    """What a browser would find in the file."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.levels = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found["href"])
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


def test_the_report_says_what_it_is_in_its_own_language(made):
    titles = {language: re.search("<h1>(.*?)</h1>", made[language].html.decode())[1] for language in LANGUAGES}
    assert titles == {
        "nb": "Den lille studien: studierapport",
        "nn": "Den vesle studien: studierapport",
        "en": "The small study: study report",
    }
    assert [f'<html lang="{language}">' in made[language].html.decode() for language in LANGUAGES] == [True] * 3


def test_the_chapters_stand_in_their_order():
    assert [chapter.heading for chapter in document(numbers(PEOPLE), "en").chapters] == [
        "What this is",
        "Participants at each wave",
        "The participants at the start",
        "Outcomes at each wave",
        "Change from the start",
        "Who is not seen again",
        "How complete the answers are",
        "Methods",
        "Missing data",
        "What the report cannot say",
    ]


def test_it_opens_with_the_notice_the_edition_the_day_the_number_and_the_snapshot():
    first = str(document(numbers(PEOPLE), "en").chapters[0])
    for said in ("Made-up people.", "not to be forwarded", "day 400", "61", "0123456789ab"):
        assert said in first


def test_the_team_edition_says_on_every_page_that_it_is_not_for_forwarding():
    team, release = document(numbers(PEOPLE), "en"), document(released(PEOPLE), "en")
    assert (team.forwarding, release.forwarding) == ("not for forwarding", None)
    assert 'forwarding: "not for forwarding"' in typst_source(team)


def test_public_data_say_why_nothing_is_withheld():
    said = str(document(released(PEOPLE, protocol=PUBLIC), "en").chapters[0])
    assert "Open data. That is why no number is withheld. Source: a public file." in said


def test_no_cell_of_any_table_is_blank_in_either_edition():
    tables = [
        block
        for results in (numbers(PEOPLE), released(PEOPLE), numbers(PEOPLE[:1]), released(PEOPLE[:3]))
        for chapter in document(results, "nb").chapters
        for block in chapter.blocks
        if isinstance(block, Table)
    ]
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    assert [cell for cell in cells if not cell.strip()] == []
    assert {"under 5", "holdt tilbake"} <= set(cells)
    widths = [(len(row.cells), len(table.header)) for table in tables for row in table.rows if not row.heading]
    assert [pair for pair in widths if pair[0] != pair[1]] == []


def test_every_table_and_picture_carries_the_day_and_the_snapshot():
    blocks = [block for chapter in document(numbers(PEOPLE), "en").chapters for block in chapter.blocks]
    sources = [block.source for block in blocks if hasattr(block, "source")]
    assert set(sources) == {"The small study. n = 61. Seen up to and including day 400. Snapshot 0123456789ab."}


def test_numbers_have_a_decimal_comma_in_norwegian_and_a_point_in_english(made):
    row = json.loads(made["nb"].json)["outcomes"]["distress"][0]
    assert f"{row['mean']:.1f}".replace(".", ",") in made["nb"].html.decode()
    assert f"{row['mean']:.1f}" in made["en"].html.decode()


def test_a_relative_calendar_prints_no_date_anywhere(made):
    whole = "".join(made[language].html.decode() + made[language].json.decode() for language in LANGUAGES)
    assert re.findall(r"19[67]\d|20[0-3]\d-|\d{4}-\d\d-\d\d", whole) == []
    assert re.findall(rb"/(?:Creation|Mod)Date", made["nb"].pdf) == []


def test_a_calendar_with_dates_prints_the_day_it_was_cut():
    made = files(protocol=DATED, as_of=on(365), edition="team")
    assert json.loads(made.json)["as_of"] == "1971-01-01"
    assert "Sett til og med 1. januar 1971" in made.html.decode()


def test_the_page_has_one_first_heading_and_skips_no_level(made):
    levels = Reader(made["nb"].html.decode()).levels
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_ids_are_unique_and_links_lead_somewhere(made):
    page = Reader(made["nb"].html.decode())
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert page.links[0] == "#content"


def test_the_page_fetches_nothing_and_runs_nothing(made):
    page = made["nb"].html.decode()
    assert re.findall(r"<script|<link|<img|<iframe|@import|url\(|\bsrc=|\bon\w+=", page) == []
    assert re.findall(r'https?://[^"]+', page) == ["http://www.w3.org/2000/svg"] * 2


def test_every_table_has_a_caption_heads_and_a_region_that_the_keyboard_reaches(made):
    page = Reader(made["nb"].html.decode())
    count = [tag for tag, _ in page.tags].count
    regions = [found for tag, found in page.tags if found.get("role") == "region"]
    assert count("table") == count("caption") == count("thead") == len(regions)
    assert {found["tabindex"] for found in regions} == {"0"}
    assert {found["scope"] for tag, found in page.tags if tag == "th"} == {"col", "row", "colgroup"}


def test_the_pdf_is_tagged_titled_and_knows_its_language(made):
    for language in LANGUAGES:
        assert re.findall(rb"/Lang ?\((\w+)", made[language].pdf)[:1] == [language.encode()]
        for mark in (rb"/StructTreeRoot", rb"/MarkInfo", rb"/DisplayDocTitle true", rb"pdfuaid:part"):
            assert re.search(mark, made[language].pdf)


def test_the_pdf_says_in_words_what_each_picture_shows():
    source = typst_source(document(numbers(PEOPLE), "en"))
    assert len(re.findall(r'alt: "(?:Coping|Distress)\. Mean with 95 % confidence interval', source)) == 2


def test_what_a_study_is_called_cannot_become_markup():
    odd = same('#panic("x") </title><script>alert(1)</script> "\\ & $x$')
    made = make_report(
        PEOPLE, replace(PROTOCOL, title=odd), FACTS, edition="team", as_of=LAST, language="nb", score_of=score_of
    )
    assert "<script" not in made.html.decode()
    assert made.pdf.startswith(b"%PDF")


def test_results_obey_their_published_schema(made):
    schema = json.loads(SHIPPED.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for told in (made["nb"].json, files("team").json, files(protocol=PUBLIC).json):
        jsonschema.validate(json.loads(told), schema)


def test_the_schema_bites():
    told = json.loads(files("team").json)
    told["flow"][0]["done"] = "many"
    with pytest.raises(jsonschema.ValidationError, match="many"):
        jsonschema.validate(told, json.loads(SHIPPED.read_text(encoding="utf-8")))


def test_the_published_schema_is_the_one_of_the_code():
    # Stale? python -m larix.reporting.study_report.schema
    assert SHIPPED.read_text(encoding="utf-8") == schema_text()
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text()


def test_results_are_canonical_and_the_same_in_every_language(made):
    assert len({made[language].json for language in LANGUAGES}) == 1
    told = json.loads(made["nb"].json)
    assert (told["study"], told["snapshot"], told["as_of"], told["edition"]) == (
        "small", "0123456789ab", "day:400", "release",
    )  # fmt: skip
    assert [row["wave"] for row in told["flow"]] == [0, 3, 6]
    assert made["nb"].json.endswith(b"}\n")


def test_each_outcome_has_its_picture_as_a_file(made):
    assert list(made["nb"].svg) == ["coping", "distress"]
    assert all(picture.startswith(b"<svg ") for picture in made["nb"].svg.values())


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="'da' is not one of nb, nn, en"):
        files(language="da")


def test_the_font_of_the_pdf_comes_with_typst():
    assert "Libertinus Serif" in typst.Fonts(include_system_fonts=False).families()


def test_a_release_of_an_earlier_day_is_refused_for_two_days_beside_each_other_give_people_away():
    with pytest.raises(ReportImpossible, match="only as of the last day of the data"):
        files(as_of=on(399))


@pytest.mark.parametrize("made", [{"edition": "team"}, {"protocol": PUBLIC}])
def test_a_team_and_a_study_whose_data_are_public_may_look_at_any_day(made):
    assert json.loads(files(as_of=on(399), **made).json)["as_of"] == "day:399"
