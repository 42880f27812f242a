"""What holds for every page: nothing is loaded from elsewhere, nothing inside runs, nothing private is kept."""

import re

import pytest

PAGES = ["/", "/studies/practice/", "/studies/practice/people/", "/studies/practice/report/", "/nowhere/"]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_may_load_and_send_only_here(live, researcher, signed_in, address):
    headers = signed_in(researcher).get(address).headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_no_style_and_no_script_inside(live, researcher, signed_in, address):
    html = signed_in(researcher).get(address).content.decode()
    assert re.findall(r"<script|<style|\sstyle=|\son[a-z]+=|javascript:|https?://(?!www\.w3\.org/2000/svg)", html) == []


def test_a_public_page_may_be_kept(db, signed_in):
    assert "Cache-Control" not in signed_in(None).get("/").headers
