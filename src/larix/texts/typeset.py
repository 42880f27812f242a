"""A small Markdown, set as Typst for paper and as HTML for a page. Whatever is typed, no markup of either gets through.

Headings, paragraphs, lists, emphasis, a line across, and links. HTML, code, pictures and the like are shown as typed.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

AS_TYPED = ("html_block", "html_inline", "image", "code", "fence", "backticks", "reference", "blockquote", "lheading")
_MARKDOWN = MarkdownIt("commonmark").disable(list(AS_TYPED))
UNSEEN = ("Cc", "Cs", "Cf")  # control characters, halves of characters, and those that turn the direction of reading
DEEPEST = 5  # emphasis within emphasis: beyond this, somebody is playing, and it is left out
EMPHASIS = ("em_open", "em_close", "strong_open", "strong_close")


@dataclass(frozen=True, slots=True)
class Hand:
    """How one language sets each kind of token; `link` gets the address and what is shown, set and as words."""

    words: Callable[[str], str]
    link: Callable[[str, str, str], str]
    marks: Mapping[str, Callable[[Token], str]]


def to_html(markdown: str) -> str:
    """HTML for a page whose title is its first heading: a text's own headings begin at the second level.

    A link is made only to https, and its address is shown in full; any other stands as words.
    """
    return _set(markdown, HTML)


def to_typst(markdown: str) -> str:
    """Typst markup. Every word is a string literal, so no word can be markup; a text's headings begin at level one."""
    return _set(markdown, TYPST)


def _set(markdown: str, hand: Hand) -> str:
    shown = "".join(each for each in markdown if each in "\n\t" or unicodedata.category(each) not in UNSEEN)
    parts: list[str] = []
    links: list[tuple[str, int, list[str]]] = []  # address, where its words begin, and they as they are
    for token in _flat(_MARKDOWN.parse(shown)):
        if token.type == "link_open":
            links.append((str(token.attrs.get("href", "")), len(parts), []))
        elif token.type == "link_close":
            address, begins, plain = links.pop()
            inner = "".join(parts[begins:])
            parts[begins:] = [hand.link(address, inner, "".join(plain))]
        elif token.type in hand.marks:
            parts.append(hand.marks[token.type](token))
        else:
            parts.append(hand.words(token.content))
            for _address, _begins, plain in links:
                plain.append(token.content)
    return "".join(parts)


def _flat(tokens: list[Token]) -> Iterator[Token]:
    """The tokens in the order they are set, without emphasis that is nested too deep and without hidden paragraphs."""
    deep = 0
    for token in tokens:
        if token.hidden:  # in a tight list the words of an item are no paragraph of their own
            continue
        if token.type != "inline":
            yield token
            continue
        for child in token.children or ():
            deep += child.nesting if child.type in EMPHASIS and child.nesting > 0 else 0
            if child.type not in EMPHASIS or deep <= DEEPEST:
                yield child
            deep += child.nesting if child.type in EMPHASIS and child.nesting < 0 else 0


def _html_link(address: str, inner: str, plain: str) -> str:
    shown = inner if plain == address else f"{inner} ({escape(address)})"
    if not address.startswith("https://"):
        return shown
    return f'<a class="ds-link" href="{escape(address)}" rel="noreferrer">{shown}</a>'


def _typst_link(address: str, inner: str, plain: str) -> str:
    return inner if plain == address else inner + _string(f" ({address})")


def _string(words: str) -> str:
    quoted = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\t", " ")
    return f'#"{quoted}";'


def _level(token: Token) -> int:
    return int(token.tag[1])


def _start(token: Token) -> int:
    return int(token.attrs.get("start", 1))


def _fixed(markup: str) -> Callable[[Token], str]:
    return lambda _token: markup


HTML = Hand(
    escape,
    _html_link,
    {
        "heading_open": lambda token: f'<h{min(_level(token) + 1, 6)} class="ds-heading" data-size="sm">',
        "heading_close": lambda token: f"</h{min(_level(token) + 1, 6)}>",
        "paragraph_open": _fixed('<p class="ds-paragraph">'),
        "paragraph_close": _fixed("</p>"),
        "bullet_list_open": _fixed('<ul class="ds-list">'),
        "bullet_list_close": _fixed("</ul>"),
        "ordered_list_open": lambda token: f'<ol class="ds-list" start="{_start(token)}">',
        "ordered_list_close": _fixed("</ol>"),
        "list_item_open": _fixed("<li>"),
        "list_item_close": _fixed("</li>"),
        "strong_open": _fixed("<strong>"),
        "strong_close": _fixed("</strong>"),
        "em_open": _fixed("<em>"),
        "em_close": _fixed("</em>"),
        "hr": _fixed('<hr class="ds-divider">'),
        "softbreak": _fixed(" "),
        "hardbreak": _fixed("<br>"),
    },
)
TYPST = Hand(
    _string,
    _typst_link,
    {
        "heading_open": lambda token: f"#heading(level: {_level(token)})[",
        "heading_close": _fixed("];\n"),
        "paragraph_open": _fixed(""),
        "paragraph_close": _fixed("\n\n"),
        "bullet_list_open": _fixed("#list("),
        "bullet_list_close": _fixed(");\n"),
        "ordered_list_open": lambda token: f"#enum(start: {_start(token)}, ",
        "ordered_list_close": _fixed(");\n"),
        "list_item_open": _fixed("["),
        "list_item_close": _fixed("],"),
        "strong_open": _fixed("#strong["),
        "strong_close": _fixed("];"),
        "em_open": _fixed("#emph["),
        "em_close": _fixed("];"),
        "hr": _fixed("#line(length: 100%);\n"),
        "softbreak": _fixed(_string(" ")),
        "hardbreak": _fixed("#linebreak();"),
    },
)
