"""Where the machine's Chromium is. Playwright's own browser is never downloaded."""

import os
import shutil
from functools import cache

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@cache
def chromium() -> str | None:
    """The path of a Chromium: the one that LARIX_CHROMIUM names, else the first installed one, else None."""
    named = os.environ.get("LARIX_CHROMIUM")
    if named:
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name))), None)
