"""The measure point asks what people.md says it asks, in its order, and what it may not ask it does not."""

import pytest

from larix.core.words import LANGUAGES
from larix.instruments import Library, Missing
from larix.instruments.answers import OneOf, OwnWords, SeveralOf
from larix.instruments.measure_point import EVERY_SECOND_WAVE
from larix.instruments.measure_point_examples import TYPICAL
from larix.schedule.fieldwork import STAYS

MEASURE_POINT = Library.read().latest("measure_point")
PERSON = MEASURE_POINT.view("person")
CORE = MEASURE_POINT.view("person", EVERY_SECOND_WAVE)


def names(instrument):
    return [item.name for item in instrument.items]


def asked(answers, view=PERSON):
    return [item.name for item in view.on_the_page(answers)]


def codes(name):
    return [choice.code for choice in MEASURE_POINT.item(name).answer.choices]


def test_section_9_the_interviewer_codes_the_status_and_the_person_answers_the_rest():
    assert MEASURE_POINT.parts == ("staff", "person")
    assert names(MEASURE_POINT.view("staff")) == ["treatment_status"]
    assert names(PERSON) == names(MEASURE_POINT)[1:]
    assert codes("treatment_status") == [1, 2, 3, 4, 5, 6, 7], "as the registry codes it"


def test_section_9_the_person_rates_the_eight_life_areas_from_0_to_10_with_plain_labels():
    areas = [name for name in names(PERSON) if name.startswith("life_") and name != "life_ladder"]
    assert sorted(areas) == [
        "life_activity", "life_housing", "life_mental_health", "life_money", "life_network", "life_physical_health",
        "life_social", "life_substance_use",
    ]  # fmt: skip
    assert {tuple(codes(name)) for name in areas} == {tuple(range(11))}
    assert [block.layout for block in PERSON.layout if block.items == tuple(areas)] == ["matrix"]


def test_section_9_every_element_is_asked_at_every_wave_or_every_second_and_nothing_else():
    assert [name for name in asked(TYPICAL, CORE) if not name.startswith("life_")] == [
        "coping", "own_doing", "housing", "activity", "money_worries", "used", "days_cannabis", "days_away", "overdose",
        "naloxone_at_hand", "treatment_held", "needs_followed_up", "dose_right", "medicine_effect", "side_effects",
        "benefit", "participation", "satisfaction", "going_my_way", "goal_how_far", "own_goal",
    ]  # fmt: skip
    assert sorted(set(names(PERSON)) - set(names(CORE))) == [
        "children", "crisis_plan_agree", "crisis_plan_exists", "crisis_plan_seen", "other_services", "pick_up_suits",
        "pick_ups_a_week", "plan_agree", "plan_exists", "plan_seen",
    ]  # fmt: skip


def test_section_9_classes_of_substance_open_from_one_question():
    days = [name for name in names(PERSON) if name.startswith("days_") and name != "days_away"]
    counted = [code for code in codes("used") if code != "none" and not str(code).startswith("prescribed_")]
    assert [f"days_{code}" for code in counted] == days
    nobody = {"used": ["none"], "days_away": 0}
    assert [name for name in asked(nobody) if name.startswith("days_")] == ["days_away"]
    some = {"used": ["opioids", "injected"]}
    assert [name for name in asked(some) if name.startswith("days_")] == ["days_opioids", "days_injected", "days_away"]
    assert {MEASURE_POINT.item(name).recall_days for name in ["used", *days, "days_away"]} == {28}


def test_section_9_use_as_agreed_with_a_doctor_is_told_apart():
    groups = {choice.code: choice.group.en for choice in MEASURE_POINT.item("used").answer.choices if choice.group}
    assert groups["benzodiazepines"] == "Substances, and medicine other than as agreed"
    assert groups["prescribed_benzodiazepines"] == "Medicine on prescription, as agreed"
    agreed = {"used": ["prescribed_benzodiazepines"]}
    assert [name for name in asked(agreed) if name.startswith("days_")] == ["days_away"]
    assert MEASURE_POINT.scored(TYPICAL | agreed)["benzodiazepines_days"] == 0
    both = TYPICAL | {"used": ["benzodiazepines", "prescribed_benzodiazepines"], "days_benzodiazepines": 2}
    assert MEASURE_POINT.scored(both)["benzodiazepines_days"] == 2


@pytest.mark.parametrize(
    ("used", "days", "scored"),
    [
        (["none"], {}, 0), (["alcohol"], {"days_alcohol": 3}, 0), (["cannabis"], {"days_cannabis": 28}, 28),
        (["cannabis"], {}, None), (None, {}, None), (["none"], {"days_cannabis": 5}, 0),
    ],
    ids=str,
)  # fmt: skip
def test_no_use_is_none_and_no_answer_is_no_number(used, days, scored):
    answers = days | ({"used": used} if used else {})
    assert MEASURE_POINT.scored(answers)["cannabis_days"] == scored


def test_days_away_are_one_number_and_where_is_not_asked_twice():
    assert [name for name in names(PERSON) if "prison" in name or "hospital" in name or "away" in name] == ["days_away"]
    assert {kind.value for kind in STAYS} == {"prison", "hospital", "residential"}, "written down with their days"


def test_section_9_a_plan_exists_is_seen_and_is_agreed_with_each_asked_of_the_person():
    for plan in ("plan", "crisis_plan"):
        shown = [name for name in asked({f"{plan}_exists": 2}) if name.startswith(f"{plan}_")]
        assert shown == [f"{plan}_exists", f"{plan}_seen", f"{plan}_agree"]
        assert [name for name in asked({f"{plan}_exists": 1}) if name.startswith(f"{plan}_")] == [f"{plan}_exists"]


def test_whoever_takes_no_medicine_is_asked_nothing_more_about_it():
    about = {"medicine_effect", "side_effects", "pick_ups_a_week", "pick_up_suits"}
    assert about & set(asked({"dose_right": "no_medicine"})) == set()
    assert about & set(asked({"dose_right": "right"})) == about


def test_section_18_difficult_questions_come_in_the_middle_and_the_last_one_looks_forward():
    difficult = [block.difficult for block in PERSON.layout]
    assert (difficult[0], difficult[-1], True in difficult) == (False, False, True)
    assert names(PERSON)[-1] == "own_goal"
    assert MEASURE_POINT.item("own_goal").ask.en.endswith("what do you want to happen next?")


def test_section_9_no_colours_and_no_blue_light_in_any_language():
    colours = {"grønn", "grøn", "gul", "rød", "raud", "blålys", "green", "yellow", "red", "blue"}
    for item in MEASURE_POINT.items:
        choices = item.answer.choices if isinstance(item.answer, OneOf | SeveralOf) else ()
        for words in (item.ask, *(choice.words for choice in choices)):
            said = {word.strip(".,?()").lower() for one in LANGUAGES for word in words.said_in(one).split()}
            assert said & colours == set()


def test_section_2_suicide_is_not_asked_about_and_the_codebook_says_so():
    for instrument in Library.read().instruments.values():
        for item in instrument.items:
            assert [word for word in ("selvmord", "ta livet", "suicid", "kill your") if word in
                    f"{item.ask.nb} {item.ask.en}".lower()] == []  # fmt: skip
    assert MEASURE_POINT.source.note.en.endswith("Suicide is not asked about.")


def test_section_10_own_words_say_not_to_name_others():
    for instrument in (MEASURE_POINT, Library.read().latest("what_mattered"), Library.read().latest("basis")):
        own = [item for item in instrument.items if isinstance(item.answer, OwnWords)]
        unguarded = [item.name for item in own if not (item.help and "navnet på andre" in item.help.nb)]
        assert unguarded in ([], ["gender_in_own_words"])


def test_a_difficult_block_passed_over_is_without_faults():
    passed = {name: answer for name, answer in TYPICAL.items() if name not in ("used", "days_cannabis", "days_away",
              "overdose", "naloxone_at_hand", "treatment_status")}  # fmt: skip
    declined = dict.fromkeys(("used", "days_away", "overdose", "naloxone_at_hand"), Missing.DECLINED)
    assert PERSON.faults(passed, declined) == []
