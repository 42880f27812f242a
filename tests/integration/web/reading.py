"""Reads a page as a person does: its words, its fields, and where its forms and links lead."""

import re
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.fields: dict[str, list[str]] = {}
        self.links: list[str] = []
        self.select = self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given: dict[str, Any] = dict(attrs)
        if tag == "a":
            self.links.append(given.get("href", ""))
        if tag == "select":
            self.select = given["name"]
        if tag == "option" and "selected" in given:
            self.fields.setdefault(self.select, []).append(given["value"])
        if tag == "textarea":
            self.text = given["name"]
        holds = given.get("type") not in ("radio", "checkbox") or "checked" in given
        if tag == "input" and "name" in given and holds:
            self.fields.setdefault(given["name"], []).append(given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        self.text = "" if tag == "textarea" else self.text

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self.text:
            self.fields.setdefault(self.text, []).append(data)


def _read(response: HttpResponse) -> _Page:
    page = _Page()
    page.feed(response.content.decode())
    return page


def words(response: HttpResponse) -> str:
    """All the words of the page, with single blanks between them."""
    return re.sub(r"\s+", " ", " ".join(_read(response).words)).strip()


def main_words(response: HttpResponse) -> str:
    """The words between the beginning and the end of the page's main part."""
    html = response.content.decode()
    page = _Page()
    page.feed(html[html.index("<main") : html.index("</main>")])
    return re.sub(r"\s+", " ", " ".join(page.words)).strip()


def fields(response: HttpResponse) -> dict[str, list[str]]:
    """What the page's fields hold, by name; only what is chosen of what can be chosen."""
    return _read(response).fields


def links(response: HttpResponse) -> list[str]:
    return _read(response).links


def same_for_everyone(response: HttpResponse, address: str) -> str:
    """The page without what differs between any two requests: its own address and its tokens."""
    html = response.content.decode().replace(address, "/")
    return re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', r"\1", html)
