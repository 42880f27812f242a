"""The door for a WSGI server. What every page needs is read before the first request, once for all workers."""

import gc
import os
from contextlib import suppress

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "larix.settings")

application = get_wsgi_application()


def _warm() -> None:
    """Read the addresses with their pages, and the instruments: else each worker's first visitor waits for them."""
    from django.urls import get_resolver

    from larix.instruments import LibraryError
    from larix.web.visitor import library

    _ = get_resolver().url_patterns
    with suppress(LibraryError):  # a page that needs the instruments says what is wrong with them
        library()
    gc.collect()
    gc.set_threshold(20_000, 20, 20)  # a request makes thousands of things, and hardly any refer to each other
    gc.freeze()  # what all workers share stays: looking through it again and again took a tenth of a request


_warm()
