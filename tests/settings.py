"""Larix's own settings, with a home folder of this run's own: no test touches the checkout's var/."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

if "LARIX_TEST_HOME" not in os.environ:
    os.environ["LARIX_TEST_HOME"] = tempfile.mkdtemp(prefix="larix-tests-")
    atexit.register(shutil.rmtree, os.environ["LARIX_TEST_HOME"], ignore_errors=True)

# Each process of a parallel run has its own, and so have the commands that it starts.
HERE = Path(os.environ["LARIX_TEST_HOME"]) / os.environ.get("PYTEST_XDIST_WORKER", "alone")
HERE.mkdir(parents=True, exist_ok=True)
os.environ["LARIX_HOME"] = str(HERE)

from larix.settings import *  # noqa: E402, F403  (the folder must be known before they are read)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick: signing in is in many tests

if DATABASES["default"]["ENGINE"] == "larix.settings.sqlite":  # noqa: F405
    # pytest-django knows only Django's own name of SQLite; without this it would make a file for each worker.
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}  # noqa: F405
