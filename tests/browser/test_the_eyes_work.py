"""Before any page is judged: the browser starts, and axe finds what it should."""

import pytest

GOOD = """<!doctype html><html lang="nb"><head><title>Larix</title>
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>Larix</h1><p>Alt er på plass.</p></main></body></html>"""


def test_axe_finds_nothing_on_a_plain_page(page, any_size, axe):
    page.set_content(GOOD)
    assert page.evaluate("[window.innerWidth, window.innerHeight]") == [any_size["width"], any_size["height"]]
    axe()


def test_axe_names_the_fault_and_the_place(page, axe):
    page.set_content(GOOD.replace("<p>", '<img src="data:,"><p>'))
    with pytest.raises(AssertionError, match=r'image-alt \(critical\)(.|\n)*<img src="data:,">'):
        axe()
