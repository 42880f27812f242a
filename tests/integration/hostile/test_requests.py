"""Requests that no browser makes: other methods, broken bytes, heads that lie. Each is answered, and breaks no page."""

from functools import partial

from tests.integration.hostile.stage import FORM, Stage, pages
from tests.purpose_stage import filled

WHOSE = {
    "study": "researcher", "interview": "interviewer", "inviting": "coordinator", "answer": "nobody", "public": "nobody",
    "worries": "responsible clinician", "form": "the tablet", "patient": "the person", "clinic": "primary contact",
    "office": "administrator",
}  # fmt: skip
METHODS = ("PUT", "DELETE", "BREW")
IN_PARTS = "multipart/form-data; boundary=x"
A_PART = b"--x\r\nContent-Disposition: form-data; name="
BODIES = (
    (b'{"a": 1}', "application/json"),
    (b"\xff\xfe=\xc3&a=1&a=2&=&;&%&%zz", FORM),
    (b"a=b", f"{FORM}; charset=utf-7"),
    (b"a=b", f"{FORM}; charset=no-such-thing"),
    (b"--x\r\n", "multipart/form-data"),
    (b"no boundary in it", IN_PARTS),
    (A_PART + b'"file"; filename="..\\..\\\0a"\r\n\r\n\xff\r\n--x--\r\n', IN_PARTS),
    (A_PART + b'"on"\r\nContent-Transfer-Encoding: base64\r\n\r\n*\r\n--x--\r\n', IN_PARTS),
    (b"", "\xff/\xfe"),
)
HEADS = (
    {"HTTP_HOST": "evil.example"}, {"HTTP_HOST": "testserver\r\nx: y"}, {"HTTP_HOST": ""}, {"HTTP_HOST": "a" * 9_000},
    {"HTTP_X_FORWARDED_HOST": "evil.example"}, {"HTTP_COOKIE": "sessionid=\xff\xfe; larix_language=../../etc; =; \0"},
    {"HTTP_COOKIE": "larix_language=" + "x" * 9_000}, {"HTTP_ACCEPT_LANGUAGE": "x" * 9_000},
    {"HTTP_ACCEPT_LANGUAGE": "nb;q=nan,en;q=-1,*"}, {"HTTP_IF_MODIFIED_SINCE": "yesterday"},
    {"HTTP_IF_MODIFIED_SINCE": "Thu, 01 Jan 0001 00:00:00 GMT"}, {"HTTP_IF_NONE_MATCH": '"\xff'},
    {"HTTP_RANGE": "bytes=9-1,-"}, {"HTTP_REFERER": "javascript:alert(1)"}, {"HTTP_ACCEPT": "application/json, \xff"},
    {"HTTP_X_CSRFTOKEN": "\xff" * 64}, {"CONTENT_LENGTH": "-1"}, {"CONTENT_LENGTH": "abc"},
    {"CONTENT_LENGTH": "9" * 40}, {"REMOTE_ADDR": "<b x7k>"}, {"HTTP_TRANSFER_ENCODING": "chunked"},
)  # fmt: skip
PATHS = (
    "/%ff%fe/", "/studies/%00/", "/studies/..%2f..%2fetc%2fpasswd/", "/static/..%2f..%2fsettings/home.py", "/static/%00",
    "/studies/" + "x" * 9_000 + "/", "/inviting/%f0%9f%98%80/", "//evil.example/", "//evil.example/..",
    "/\\evil.example", "/interviews/study-w/00000000-0000-4000-8000-00000000000g/", "/clinic/%E2%80%AE/",
    "/studies/x/people/%00/", "/studies/study-w/people/..%2f..%2f..%2fmanifest.json/", "/studies//", "/studies",
    "/studies/study-w/codebook/..%2f..%2fsecret_key/", "/interviews/study-w;x=1/", "/?" + "a&" * 2_500, "/?page=%ff",
)  # fmt: skip


def ask(stage: Stage, who: str, name: str, method: str, where: str, body: bytes = b"", kind: str = FORM, **more):
    client = stage.browsers[who]
    client.ask = lambda address, given, **also: client.generic(method, address, given, kind, **also)
    return stage.send(who, name, "ask", where, body, **more)


def whose(name: str) -> str:
    return WHOSE[name.partition(":")[0]]


def test_no_page_breaks_over_methods_bodies_and_heads_that_no_browser_sends(stage):
    answered = {}
    for name in pages():
        page = partial(ask, stage, whose(name), name, where=filled(name, stage.places))
        looked, opened = page("HEAD"), page("GET")
        assert (looked.status_code, looked.content) == (opened.status_code, b""), name
        answered[name] = {page(method).status_code for method in METHODS}
        page("OPTIONS")
        for body, kind in BODIES:
            page("POST", body=body, kind=kind)
    # Asked to sign in, one is told nothing else; Django's own page of signing in takes PUT as it takes POST.
    found = {name: told - {302, 405} for name, told in answered.items() if told - {302, 405}}
    assert found == {"public:sign-in": {422}}
    for where in PATHS:
        ask(stage, "interviewer", where[:40], "GET", where)
        ask(stage, "nobody", where[:40], "POST", where, b"a=b")
    for head in HEADS:
        for where in ("/sign-in/", "/interviews/study-w/", "/static/larix.css"):
            ask(stage, "interviewer", str(head)[:40], "GET", where, **head)
            ask(stage, "nobody", str(head)[:40], "POST", where, b"a=b", **head)
    assert stage.tried.wrong == []


def test_a_page_asked_for_wrongly_says_so_and_says_which_way_is_right(stage):
    page = ask(stage, "coordinator", "inviting:studies", "DELETE", "/inviting/")
    assert (page.status_code, page.headers["Allow"]) == (405, "GET, HEAD")
    assert b"Nothing was changed." in page.content
