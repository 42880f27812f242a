"""Sixteen browsers in a process of its own: each saves every two seconds while pages are read, or as fast as it can.

`python bench/saving_load.py WORLD PORT paced|full SECONDS` prints one JSON: seconds per save that was acknowledged,
what was refused, and how many pages were read meanwhile. Every request is a connection of its own, as the server wants.
"""

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

EVERY, QUESTIONS = 2.0, 60


class Browser:
    def __init__(self, port: int, cookies: str, token: str) -> None:
        self.port, self.cookies, self.token = port, cookies, token

    def written(self, path: str, body: dict[str, object] | None = None) -> bytes:
        """The request as it goes over the wire."""
        data = urlencode({"csrfmiddlewaretoken": self.token, **body}).encode() if body is not None else b""
        head = [f"{'POST' if body is not None else 'GET'} {path} HTTP/1.1", "Host: 127.0.0.1",
                f"Cookie: {self.cookies}", "Accept: application/json", "Connection: close"]  # fmt: skip
        if body is not None:
            head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(data)}"]
        return "\r\n".join([*head, "", ""]).encode() + data

    async def send(self, request: bytes) -> tuple[int, str, bytes]:
        """Status, where it leads, and what it says."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(request)
        await writer.drain()
        answer = await reader.read()
        writer.close()
        top, _, content = answer.partition(b"\r\n\r\n")
        lines = top.decode("latin-1").split("\r\n")
        where = next((line.partition(": ")[2] for line in lines if line.lower().startswith("location:")), "")
        return int(lines[0].split()[1]) if answer else 0, where, content


def answers(turn: int) -> dict[str, object]:
    return {f"q{number}": (number + turn) % 4 for number in range(QUESTIONS)}


def page(number: int, do: str) -> dict[str, object]:
    return {
        "save_id": uuid4(), "page": "bench", "number": number, "started_from": 0, "on": time.strftime("%Y-%m-%d"),
        "mode": "together", "present": "alone", "interpreter": "none", "layout": "all", "screen": 1, "do": do,
    }  # fmt: skip


async def paced(browser: Browser, forms: list[str], until: float, found: dict[str, Any], start: float) -> None:
    """What the page's script does: the whole page every two seconds, with the number that the last save gave."""
    await asyncio.sleep(start)
    number, turn = 0, 0
    while (began := time.perf_counter()) < until:
        status, _, said = await browser.send(browser.written(forms[0], {**answers(turn), **page(number, "save")}))
        found["seconds"].append(time.perf_counter() - began)
        told = json.loads(said) if status == 200 else {}
        if told.get("outcome") == "stored":
            number, found["stored"] = told["number"], found["stored"] + 1
        else:
            found["refused"].append(f"{status} {said[:200]!r}")
        turn += 1
        await asyncio.sleep(max(0.0, EVERY - (time.perf_counter() - began)))


async def full(browser: Browser, requests: list[bytes], until: float, found: dict[str, Any], _start: float) -> None:
    """A whole form after another, without a pause."""
    for request in requests:
        if (began := time.perf_counter()) >= until:
            return
        status, where, said = await browser.send(request)
        found["seconds"].append(time.perf_counter() - began)
        if status in (200, 302) and (status == 200 or where.endswith("stored=1")):
            found["stored"] += 1
        else:
            found["refused"].append(f"{status} {where} {said[:200]!r}")
    found["refused"].append("ran out of forms")


async def reads(browser: Browser, address: str, until: float, found: dict[str, Any]) -> None:
    while time.perf_counter() < until:
        status, _, _ = await browser.send(browser.written(address))
        found["read"] += 1
        if status != 200:
            found["refused"].append(f"{status} {address}")
        await asyncio.sleep(1)


async def main(world: str, port: str, how: str, seconds: str) -> None:
    told = json.loads(Path(world).read_text())
    found: dict[str, Any] = {"seconds": [], "stored": 0, "refused": [], "read": 0}
    browsers = [Browser(int(port), cookies, told["token"]) for cookies in told["cookies"]]
    saving: Any = paced if how == "paced" else full
    each: list[Any] = told["forms"]
    if how == "full":  # written before the clock starts: the two processors are the server's, as far as may be
        each = [
            [browser.written(form, {**answers(turn), **page(0, "finish")}) for turn, form in enumerate(forms)]
            for browser, forms in zip(browsers, each, strict=True)
        ]
    began = time.perf_counter()
    until = began + float(seconds)
    jobs = [
        saving(browser, forms, until, found, EVERY * place / len(browsers))
        for place, (browser, forms) in enumerate(zip(browsers, each, strict=True))
    ]
    if how == "paced":
        study = "/".join(told["forms"][0][0].split("/")[:3]) + "/"
        person = "/".join(told["forms"][0][0].split("/")[:4]) + "/"
        jobs += [reads(browsers[0], study, until, found), reads(browsers[1], person, until, found)]
    await asyncio.gather(*jobs)
    print(json.dumps({**found, "lasted": time.perf_counter() - began}))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
