"""Every page in all three languages, as a phone and as a desk show it: nothing sticks out, and axe finds nothing."""

from functools import partial

import pytest

from tests.browser.conftest import DESK, PHONE
from tests.browser.eyes import faults_of
from tests.browser.pages import PAGES, SENT_PAGES


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole_in_every_language_and_at_every_size(visit, name):
    assert whole(visit, *PAGES[name]) == []


@pytest.mark.parametrize("name", SENT_PAGES)
def test_a_page_of_an_invitation_that_was_sent_is_whole(invited, visit_at, name):
    assert whole(partial(visit_at, invited.demo), *SENT_PAGES[name](invited)) == []


def whole(visit, who, way):
    """What is wrong with a page, in each of three languages and at either size. One browser window does for all.

    A page that has an address is walked to once and then opened by it; one that answers what was sent is sent anew.
    """
    faults, page, methods = [], visit(who, None), [""]
    page.on("request", lambda request: request.is_navigation_request() and methods.append(request.method))
    for language, size in (("nb", PHONE), ("nn", DESK), ("en", PHONE)):
        page.in_language(language)
        if methods[-1] == "GET":
            page.goto(page.url)
        else:
            page.goto(way) if isinstance(way, str) else way(page)
        page.set_viewport_size(size)
        faults += [f"{language} {size['width']}: {fault}" for fault in faults_of(page, language, size)]
    return faults
