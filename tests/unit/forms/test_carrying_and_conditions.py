"""What is confirmed from last time becomes an answer, and what the page's script is told about conditions."""

import json
from datetime import date

from larix.instruments import Library, read_form
from larix.instruments.conditions import AllOf, AtLeast, Equals, IsOneOf, Not
from larix.web.forms.carrying import Carried, put_in
from larix.web.forms.when import as_script

PERSON = Library.read().get("measure_point", 1).view("person")
LAST = Carried({"housing": "rented", "plan_exists": 2}, date(2016, 6, 1))


def heard(**posted):
    fields, confirmed = put_in(PERSON, {name: [said] for name, said in posted.items()}, LAST)
    read = read_form(PERSON, fields)
    return read.answers, read.missing, confirmed


def test_yes_the_same_is_last_times_answer_whatever_else_was_typed():
    assert heard(housing__last="same", housing="owned") == ({"housing": "rented"}, {}, ("housing",))


def test_has_changed_is_what_is_answered_now():
    assert heard(housing__last="changed", housing="owned") == ({"housing": "owned"}, {}, ())
    assert heard(housing__last="changed") == ({}, {}, ())


def test_rather_not_answer_stands_beside_the_other_two_and_is_a_reason():
    assert heard(housing__last="declined", housing="owned") == ({}, {"housing": "declined"}, ())


def test_nothing_said_is_no_answer_and_last_times_never_slips_in():
    assert heard(coping="3") == ({"coping": 3}, {}, ())


def test_the_script_is_told_conditions_with_the_codes_that_a_form_posts():
    told = as_script(AllOf((Equals("a", 2), Not(IsOneOf("b", ("x", "y"))))), {"a", "b"}, {})
    assert json.loads(told) == {
        "kind": "all",
        "of": [
            {"kind": "is", "item": "a", "values": ["2"]},
            {"kind": "not", "of": {"kind": "is", "item": "b", "values": ["x", "y"]}},
        ],
    }
    assert json.loads(as_script(AtLeast("a", 1), {"a"}, {})) == {"kind": "least", "item": "a", "value": 1}


def test_an_answer_that_stands_on_another_page_is_not_in_the_script():
    condition = Equals("used", "injected")
    assert json.loads(as_script(condition, {"overdose"}, {"used": ["injected", "alcohol"]})) == {"kind": "always"}
    assert json.loads(as_script(condition, {"overdose"}, {"used": ["none"]})) == {"kind": "never"}
