"""What the attacks look for is found where it is: otherwise their silence would mean nothing."""

import pytest
from django.http import HttpResponse

from tests.integration.hostile.attacks import MARKUP, forms_of
from tests.integration.hostile.stage import faults


@pytest.mark.parametrize(
    ("answer", "raised", "left", "found"),
    [
        (HttpResponse("ok"), [], set(), []),
        (HttpResponse("ours", status=500), [], set(), ["a fault of ours []"]),
        (HttpResponse("busy", status=503), [], set(), ["a fault of ours []"]),
        (HttpResponse("ok"), ["ValueError()"], set(), ["a fault of ours ['ValueError()']"]),
        (HttpResponse("no", status=422), [], {"people_person"}, ["half done ['people_person']"]),
        (HttpResponse(f"<p>{MARKUP}</p>"), [], set(), ["shows markup as it came"]),
        (HttpResponse(MARKUP, content_type="text/csv"), [], set(), []),
        (HttpResponse("File x/site-packages/y"), [], set(), ["shows its inside"]),
        (HttpResponse(status=302, headers={"Location": "https://evil.example/"}), [], set(), ["leads elsewhere"]),
        (HttpResponse(status=302, headers={"Location": "/sign-in/?next=//evil.example/"}), [], set(), []),
    ],
)
def test_each_fault_is_seen(answer, raised, left, found):
    assert faults(answer, answer.content, raised, left) == found


def test_a_form_is_read_with_the_first_of_every_choice_and_without_what_every_page_has():
    html = """<form method="post" action="/language/"><input name="language" value="nb"></form>
    <form method="get"><input name="search"></form>
    <form method="post"><input type="hidden" name="n" value="7"><input type="radio" name="c" value="a"><input
     type="radio" name="c" value="b"><select name="s"><option value="1"><option value="2"></select><textarea
     name="t"></textarea><input type="file" name="f"><button name="do" value="go">Go</button></form>"""
    (form,) = forms_of(html, "/here/")
    assert (form.action, form.files) == ("/here/", ("f",))
    assert form.held == {"n": ["7"], "c": ["a"], "s": ["1"], "t": ["1"], "do": ["go"]}
