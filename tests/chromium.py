"""Where the machine's Chromium is and how it is started. Playwright's own browser is never downloaded."""

import os
import shutil
from functools import cache

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# A browser that keeps to itself: it asks nobody for updates and finds no other machine.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


@cache
def chromium() -> str | None:
    """The path of a Chromium: the one that LARIX_CHROMIUM names, else the first installed one, else None."""
    named = os.environ.get("LARIX_CHROMIUM")
    if named:
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name))), None)
