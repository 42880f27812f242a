"""Remembers everything a browser was told that outlives a page: addresses, titles, what was stored, who was told."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

# Said on the console by each page when it has loaded: a page's own words for where and what it is, and what it keeps.
TELL = """addEventListener("load", () => console.debug("larix-seen " + JSON.stringify([
    location.href, document.title, document.referrer, {...localStorage}, {...sessionStorage}, document.cookie])))"""


@dataclass
class Watched:
    """`pages` as each page told of itself; `asked` is every address that was asked for, with the referrer sent."""

    pages: list[list[Any]] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    cookies: list[Any] = field(default_factory=list)

    def everything(self) -> str:
        return unquote(json.dumps([self.pages, self.asked, self.cookies], ensure_ascii=False))

    def titles(self) -> set[str]:
        return {title for _address, title, *_more in self.pages}


def watch(page: Any) -> Watched:
    """Watches everything that happens in this page from now on. Ask `.cookies` for what is kept at the end."""
    seen = Watched()

    def note(said: Any) -> None:
        if said.text.startswith("larix-seen "):
            seen.pages.append(json.loads(said.text.removeprefix("larix-seen ")))

    page.on("console", note)
    page.on("request", lambda asked: seen.asked.append((asked.url, asked.headers.get("referer", ""))))
    page.context.add_init_script(TELL)
    return seen
