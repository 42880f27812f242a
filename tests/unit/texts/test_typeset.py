"""Whatever somebody types into a text, a page and a letter show words: no markup of either gets through."""

import re
from html.parser import HTMLParser

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from larix.texts.typeset import to_html, to_typst

TAGS = {"h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "strong", "em", "a", "br", "hr"}
LITERAL = re.compile(r'#"(?:[^"\\\n]|\\\\|\\")*";')
MARKS = re.compile(
    r"#heading\(level: [1-6]\)\[|#list\(|#enum\(start: \d+, |#strong\[|#emph\[|#linebreak\(\);|#line\(length: 100%\);"
    r"|\],|\];|\);|\[|\n"
)
PIECES = st.sampled_from(
    ["#", "- ", "1. ", "**", "_", "<script>", "</p>", "&lt;", '"', "\\", "#let", "$x$", "[a](https://b.no)", "`", "\n",
     "\n\n", "[a](javascript:b)", "![x](https://y)", "@label", "//", "/*", "<https://c.no>", "ord", " ", "> ", "---",
     "\u202e", "\x00", "{", "}", "]", ")", ";", "    "]
)  # fmt: skip
PLAIN = "abc æøå .,:?!#$@<>&\"'\\/;%^|=~"
ANYTHING = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))


class Read(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.other: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words += data

    def handle_comment(self, data):
        self.other.append(data)

    def handle_decl(self, decl):
        self.other.append(decl)

    unknown_decl = handle_pi = handle_decl


def read(html: str) -> Read:
    reader = Read()
    reader.feed(html)
    reader.close()
    return reader


@given(ANYTHING)
def test_a_page_gets_only_the_few_tags_of_a_text(markdown):
    page = read(to_html(markdown))
    assert {tag for tag, _attributes in page.tags} <= TAGS
    assert page.other == []
    for tag, attributes in page.tags:
        assert set(attributes) <= {"class", "data-size", "start", "href", "rel"}
        assert tag != "a" or (attributes["href"] or "").startswith("https://")


@given(ANYTHING)
def test_a_letter_gets_only_string_literals_between_our_own_marks(markdown):
    assert MARKS.sub("", LITERAL.sub("", to_typst(markdown))) == ""


@given(
    st.text(alphabet="abc æøå .,:?!#$@<>&\"'\\/;%^|=~", max_size=60)
    .map(str.strip)
    .filter(lambda words: words[:1].isalpha())
)
def test_words_without_markdown_are_shown_as_they_are_typed(words):
    typed = words.replace("\\", "\\\\").replace("<", "\\<").replace("&", "\\&")
    assert read(to_html(typed)).words == words
    said = "".join(LITERAL.findall(to_typst(typed)))
    assert said.removeprefix('#"').removesuffix('";').replace('\\"', '"').replace("\\\\", "\\") == words


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("# Om deg", '<h2 class="ds-heading" data-size="sm">Om deg</h2>'),
        ("Du **bestemmer** _selv_.", '<p class="ds-paragraph">Du <strong>bestemmer</strong> <em>selv</em>.</p>'),
        ("- ja\n- nei", '<ul class="ds-list"><li>ja</li><li>nei</li></ul>'),
        ("3. tre\n4. fire", '<ol class="ds-list" start="3"><li>tre</li><li>fire</li></ol>'),
        ("ei linje\ntil", '<p class="ds-paragraph">ei linje til</p>'),
        ("<b>x</b>", '<p class="ds-paragraph">&lt;b&gt;x&lt;/b&gt;</p>'),
        ("![x](http://y)", '<p class="ds-paragraph">!x (http://y)</p>'),
    ],
)
def test_how_a_page_shows_a_text(markdown, html):
    assert to_html(markdown) == html


def test_a_link_is_made_to_https_only_and_says_where_it_leads():
    assert to_html("[her](https://a.no/b)") == (
        '<p class="ds-paragraph"><a class="ds-link" href="https://a.no/b" rel="noreferrer">her (https://a.no/b)</a></p>'
    )
    assert to_html("[her](http://a.no)") == '<p class="ds-paragraph">her (http://a.no)</p>'
    assert "<a" not in to_html("[her](javascript:alert) [der](data:text/html,x) [hit](//a.no)")
    assert to_typst("[her](https://a.no)") == '#"her";#" (https://a.no)";\n\n'


def test_emphasis_in_emphasis_in_emphasis_stops_somewhere():
    deep = "*" * 3000 + "a" + "*" * 3000
    assert to_html(deep).count("<strong>") == 5
    assert to_typst(deep).count("#strong[") == 5


def test_typst_can_set_whatever_it_is_given():
    nasty = (
        '# #let x = 1\n\n"a" \\ $b$ @c <d> //e /*f*/ [g](h) #h ~ --\n\n1. i\n   - j\n     - k\n\n---\n'
        + "- " * 40
        + "l"
    )
    assert typst.compile(to_typst(nasty).encode(), format="pdf", ignore_system_fonts=True)[:4] == b"%PDF"
