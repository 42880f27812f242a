"""Whatever a person can read in a template stands in a translation tag, so that it exists in all three languages."""

import re
from collections.abc import Collection

import pytest

from tests.house.rooms import HOUSE, inside, text

TEMPLATES = sorted(file for file in HOUSE.rglob("templates/**/*.html"))
TRANSLATED = re.compile(r"\{%-?\s*(blocktranslate|blocktrans)\b.*?\{%\s*end\1\s*%\}", re.DOTALL)
COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment\b.*?\{%\s*endcomment\s*%\}|<!--.*?-->", re.DOTALL)
LOGIC = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
UNREAD = re.compile(r"<(script|style)\b.*?</\1>|<!doctype[^>]*>", re.DOTALL | re.IGNORECASE)
READ_ATTRIBUTE = re.compile(
    r"""\s(?:title|alt|placeholder|aria-label|aria-description|content)\s*=\s*(["'])(.*?)\1""", re.DOTALL
)
TAG = re.compile(r"<[^>]*>", re.DOTALL)
ENTITY = re.compile(r"&\w+;|&#\w+;")
WORD = re.compile(r"[^\W\d_]{2,}")
NAMES = {"Larix"}  # said the same in every language
META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
# Blocks that stand inside an attribute of a page's frame (`class="{% block width %}`) hold no words for a reader.
IN_ATTRIBUTE = {name for file in TEMPLATES for name in re.findall(r"""=["'][^"'<>]*\{% block (\w+) %\}""", text(file))}


def untranslated(template: str, quiet_blocks: Collection[str] = ()) -> list[str]:
    """The words that a reader would meet and that no translation tag holds."""
    rest = TRANSLATED.sub(" ", COMMENT.sub(" ", template))
    for name in quiet_blocks:
        rest = re.sub(rf"\{{% block {name} %\}}.*?\{{% endblock", "{% endblock", rest, flags=re.DOTALL)
    rest = UNREAD.sub(" ", META.sub(" ", LOGIC.sub("", rest)))
    attributes = [match[2] for match in READ_ATTRIBUTE.finditer(rest)]
    words = WORD.findall(ENTITY.sub(" ", " ".join([TAG.sub(" ", rest), *attributes])))
    return [word for word in words if word not in NAMES]


@pytest.mark.parametrize("file", TEMPLATES, ids=inside)
def test_every_word_on_a_page_is_translated(file):
    assert untranslated(text(file), IN_ATTRIBUTE) == []


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<h1>People</h1>", ["People"]),
        ('<img alt="A curve">', ["curve"]),
        ('{% translate "People" %} by {{ wave }}', ["by"]),
        ("<p>{% blocktranslate %}{{ n }} people{% endblocktranslate %} left</p>", ["left"]),
    ],
)
def test_a_word_outside_a_tag_is_seen(template, words):
    assert untranslated(template) == words


@pytest.mark.parametrize(
    "template",
    [
        '{% extends "public/page.html" %}{% translate "People" %}',
        "{% blocktranslate trimmed with n=x.count %}{{ n }} people{% endblocktranslate %}",
        '<a class="ds-link" href="{% url "public:home" %}" title="{% translate "Home" %}">Larix</a> &nbsp;–&nbsp; 12 %',
        "<!-- a word to the reader of the source --><style>body { margin: 0 }</style>{# and another #}",
        '<!doctype html><meta name="viewport" content="width=device-width">',
    ],
)
def test_a_translated_page_is_quiet(template):
    assert untranslated(template) == []


def test_a_block_inside_an_attribute_holds_no_words():
    page = "{% block width %}narrow{% endblock %} {% block content %}narrow{% endblock %}"
    assert untranslated(page, {"width"}) == ["narrow"]
    assert untranslated(page) == ["narrow", "narrow"]
