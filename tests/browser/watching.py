"""Remembers everything a browser was told that outlives a page: addresses, titles, what was stored, who was told."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

# Said on the console by each page when it has loaded: a page's own words for where and what it is, and what it keeps.
TELL = """addEventListener("load", async () => console.debug("larix-seen " + JSON.stringify([
    location.href, document.title, document.referrer, {...localStorage}, {...sessionStorage}, document.cookie,
    [...(await indexedDB.databases()).map(one => one.name), ...(await caches.keys()),
     ...(await navigator.serviceWorker.getRegistrations()).map(one => one.scope)]])))"""


@dataclass
class Watched:
    """`pages` as each page told of itself; `asked` is every address that was asked for, with the referrer sent;

    `files` are the names of what was handed over to be kept, `headers` what stood in the answers that browsers keep.
    """

    pages: list[list[Any]] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    cookies: list[Any] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)

    def everything(self) -> str:
        told = [self.pages, self.asked, self.cookies, self.files, self.headers]
        return unquote(json.dumps(told, ensure_ascii=False))

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
    page.on("download", lambda handed: seen.files.append(handed.suggested_filename))
    page.on("response", lambda answer: seen.headers.extend(answer.headers.get(name, "") for name in KEPT_HEADERS))
    page.context.add_init_script(TELL)
    return seen


def leaves_nothing(page: Any, seen: Watched, server: Path, *secrets: str) -> None:
    """None of the secrets stands in what outlives the pages, nor in what the server wrote of them to its own log."""
    seen.cookies += [(one["name"], one["value"]) for one in page.context.cookies()]
    assert len(seen.pages) > 3
    spellings = {part for secret in secrets for part in (secret, secret.replace("-", ""), secret.lower())}
    assert [part for part in sorted(spellings) if part in seen.everything()] == []
    assert [part for part in sorted(spellings) if part in server.read_text(encoding="utf-8", errors="replace")] == []
    assert all(kept == empty for told in seen.pages for kept, empty in zip((*told[3:5], told[6]), NOTHING, strict=True))


def log_of(demo: Any) -> Path:
    """Where the program that serves a demo writes what it says and what went wrong."""
    return Path(demo.home) / "told.txt"


NOTHING: tuple[Any, ...] = ({}, {}, [])  # in the browser's two stores; databases, caches and workers
KEPT_HEADERS = ("location", "content-disposition", "refresh", "link", "set-cookie")
