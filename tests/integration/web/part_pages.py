"""Walks through a form's pages as somebody does: presses its buttons, lets its script save, and finishes it."""

import re

from larix.followup.models import Draft
from tests.integration.web.reading import fields


def sent(client, address, do, **typed):
    """What a page sends when one of its buttons is pressed, with these things typed in it."""
    held = {name: values for name, values in fields(client.get(address)).items() if name not in ("next", "language")}
    return {**held, **typed, "do": do}


def press(client, address, do, follow=True, **typed):
    return client.post(address.partition("?")[0], sent(client, address, do, **typed), follow=follow)


def autosave(client, address, page, **typed):
    """As the page's script sends it."""
    return client.post(address, {**page, **typed, "do": "save"}, headers={"accept": "application/json"})


def drafts():
    return {draft.part: draft.posted for draft in Draft.objects.all()}


def finish_all(client, address, typed):
    """Goes through every screen, answers what stands on it, and finishes."""
    page = client.get(address)
    for _ in range(80):
        html = page.content.decode()
        held = {name: values for name, values in fields(page).items() if name not in ("next", "language")}
        asked = set(re.findall(r'data-item="(\w+)"', html))
        mine = {
            f"{name}__missing" if f'name="{name}__missing"' in html and value == "__declined" else name:
            value.removeprefix("__") if f'name="{name}__missing"' in html and value == "__declined" else value
            for name, value in typed.items() if name in asked
        }  # fmt: skip
        do = "finish" if 'name="do" value="finish"' in html else "next"
        page = client.post(address, {**held, **mine, "do": do}, follow=True)
        if do == "finish":
            return page
    raise AssertionError("the form does not end")
