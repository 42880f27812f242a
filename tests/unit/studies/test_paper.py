"""A paper form: the questions, numbers and choices of the screen, few pages, large enough to read and to write on."""

from collections import Counter
from dataclasses import replace

import pypdfium2
import pytest
from pypdfium2 import raw

from larix.core.words import LANGUAGES
from larix.instruments import Library, Missing
from larix.instruments.answers import OneOf, OwnWords, SeveralOf
from larix.instruments.item import NO_NAMES
from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies.paper import PaperForm, paper_part, pdf
from larix.studies.paper.typeset import typst_source
from larix.web.forms.page import form_page

LIBRARY = Library.read()
ASKED = sorted({(one.instrument, one.version, one.part, one.without) for wave in PROTOCOL.waves for one in wave.asked})
WAVES = tuple({wave.asked: wave for wave in PROTOCOL.waves}.values())  # one of each kind
FIRST = ("Først", "Dette leses høyt, i ro og mak, før det første spørsmålet. " * 10)
MOST_PAGES = 9
SMALLEST = 11  # points


def part_of(view, language="nb", **other):
    usual = {"by_person": True, "readers": "Hvem kan lese", "own_words": NO_NAMES.said_in(language)}
    return paper_part(view, **usual | other, language=language)


def form(*views, **other):
    parts = tuple(part_of(view) for view in views)
    usual = PaperForm("nb", "T-01", 3, True, ("Først", "Les **dette**."), 2, parts, (("Fare for liv", "113"),), None)
    return replace(usual, **other)


def whole_wave(wave, language):
    parts = []
    for asked in wave.asked:
        view = LIBRARY.get(asked.instrument, asked.version).view(asked.part, asked.without)
        person = asked.respondent == "person"
        parts.append(part_of(view, language, by_person=person, readers="De to" if person else "Intervjueren"))
    parts.sort(key=lambda part: part.readers == "De to")
    help_numbers = (("Fare for liv", "113"), ("Legevakt", "116 117"), ("Noen å snakke med", "116 123"))
    naloxone = ("Nalokson", "Nalokson kan redde liv. " * 9)
    return PaperForm(language, "T-01", wave.month, True, FIRST, 2, tuple(parts), help_numbers, naloxone)


def pages_of(made):
    return [page.get_textpage() for page in pypdfium2.PdfDocument(pdf(made))]


def said_on(page):
    return " ".join(page.get_text_range().split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wave", WAVES, ids=lambda wave: wave.code)
def test_a_whole_wave_is_a_few_sheets_with_letters_that_can_be_read(wave, language):
    pages = pages_of(whole_wave(wave, language))
    sizes = {round(raw.FPDFText_GetFontSize(page, place), 1) for page in pages for place in range(page.count_chars())}
    assert len(pages) <= MOST_PAGES
    assert min(size for size in sizes if size > 1) >= SMALLEST  # what the program puts between the lines has no size


def test_section_1_every_page_says_who_can_read_it_and_a_page_never_has_two_sorts_of_readers():
    pages = [said_on(page) for page in pages_of(whole_wave(PROTOCOL.waves[4], "nb"))]
    tops = [page.replace("SYNTETISK: dette skjemaet er laget av et program, og ingen av personene finnes. ", "")
            for page in pages]  # fmt: skip
    assert [top.startswith(("Intervjueren ", "De to ")) for top in tops] == [True] * len(pages)
    assert tops[0].startswith("Intervjueren Skjema på papir Deltaker T-01 · måned 12")
    assert [top.startswith("De to ") for top in tops[1:]] == [True] * (len(pages) - 1)
    assert [page.count("intervjueren svarer") for page in pages] == [2] + [0] * (len(pages) - 1)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", ASKED, ids=lambda one: f"{one[0]} {one[2]} {len(one[3])}")
def test_section_13_the_paper_has_the_numbers_questions_and_choices_of_the_screen(asked, language):
    instrument, version, part, without = asked
    view = LIBRARY.get(instrument, version).view(part, without)
    on_paper = [
        (one.number, one.ask, one.choices, one.groups)
        for block in part_of(view, language).blocks
        for one in block.questions
    ]
    fields = [field for section in form_page(view, {}, [], language).sections for field in section.fields]
    on_screen = [
        (field.number, field.ask, tuple(one.words for one in field.options), tuple(one.group for one in field.options))
        for field in fields
    ]
    assert on_paper == on_screen
    assert [number for number, *_ in on_paper] == list(range(1, len(view.items) + 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_section_10_beside_every_box_for_own_words_stands_once_that_others_are_not_named(language):
    said = NO_NAMES.said_in(language)
    for view in (one.view(part) for one in LIBRARY.instruments.values() for part in one.parts):
        on_paper = [question.hints for block in part_of(view, language).blocks for question in block.questions]
        on_screen = [field.hints for one in form_page(view, {}, [], language).sections for field in one.fields]
        boxes = [isinstance(item.answer, OwnWords) for item in view.items]
        for hints in (on_paper, on_screen):
            assert [" ".join(each).count(said) for each in hints] == [int(box) for box in boxes], view.id


def test_section_4_rather_not_stands_beside_each_question_as_one_of_its_choices():
    view = LIBRARY.get("measure_point", 1).view("person")
    in_a_table = {name for block in view.blocks if block.layout == "matrix" for name in block.items}
    said = " ".join(said_on(page) for page in pages_of(form(view)))
    assert len(in_a_table) == 8
    assert said.count("Vil ikke svare") == len(view.items) - len(in_a_table) + 1, "once as the last column of the table"


def test_what_hangs_on_an_answer_names_the_question_by_its_number_and_what_is_left_out_of_a_long_list():
    hints = {
        question.number: question.hints[0]
        for block in part_of(LIBRARY.latest("what_mattered"), "en").blocks
        for question in block.questions
        if question.hints
    }
    assert hints[3] == "Only when question 2 is something other than “Nothing in particular”."
    assert hints[5] == "Only when question 4 is something other than “Nothing more”."
    after = part_of(LIBRARY.latest("measure_point").view("person"), "en")
    said = Counter(question.hints[0] for block in after.blocks for question in block.questions if question.hints)
    assert said["Only when question 29 is something other than “I take no LAR medicine now”."] == 4


def test_section_13_a_paper_form_says_whose_it_is_who_reads_it_and_that_it_is_made_up():
    source = typst_source(form(LIBRARY.get("distress", 1)))
    for said in ("Deltaker T-01 · måned 3", "Hvem kan lese", "SYNTETISK", "Fare for liv: 113", "(versjon 2)"):
        assert said in source
    assert "SYNTETISK" not in typst_source(form(LIBRARY.get("distress", 1), synthetic=False))


@pytest.mark.parametrize("instrument", ["ces_d", "what_mattered", "help_baseline"])
def test_a_paper_form_can_be_set_and_is_the_same_bytes_each_time(instrument):
    made = form(LIBRARY.latest(instrument), before=None, before_number=None)
    assert pdf(made) == pdf(made)
    assert pdf(made).startswith(b"%PDF")


def test_what_is_typed_in_a_text_is_never_markup_of_the_paper():
    odd = form(LIBRARY.get("distress", 1), label='#"; panic("x")', naloxone=("\\ #x", "#panic()\n\n- a *b*"))
    assert pdf(odd).startswith(b"%PDF")


def test_every_question_can_be_answered_on_paper():
    for view in (LIBRARY.get(instrument, version).view(part, without) for instrument, version, part, without in ASKED):
        for one in (question for block in part_of(view, "en").blocks for question in block.questions):
            has_choices = isinstance(view.items[one.number - 1].answer, OneOf | SeveralOf)
            assert bool(one.choices) is has_choices
            assert bool(one.choices or one.columns or one.space != "none"), one.ask
            assert one.declined == Missing.DECLINED.words.en
