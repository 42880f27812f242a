"""What a browser is told to keep, and how: no script reads who is signed in, and over https only where it is."""

import subprocess
import sys
from os import environ

ASK = """
from larix.settings import *
print(SESSION_COOKIE_NAME, SESSION_COOKIE_SECURE, CSRF_COOKIE_SECURE, LANGUAGE_COOKIE_SECURE,
      SECURE_HSTS_SECONDS)
"""


def settings_with(tmp_path, **given):
    mine = {name: value for name, value in environ.items() if not name.startswith("LARIX_")}
    done = subprocess.run(
        [sys.executable, "-c", ASK], env=mine | {"LARIX_HOME": str(tmp_path)} | given, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    return done.stdout.strip()


def test_where_pages_are_encrypted_so_are_cookies_and_browsers_insist(tmp_path):
    assert settings_with(tmp_path, LARIX_HTTPS="1") == "__Host-sessionid True True True 31536000"
    assert settings_with(tmp_path, LARIX_HTTPS="1", LARIX_HSTS_DAYS="0").endswith(" 0")
    assert settings_with(tmp_path) == "sessionid False False False 0"


def test_no_script_reads_who_is_signed_in_and_no_other_site_sends_it(settings):
    assert (settings.SESSION_COOKIE_HTTPONLY, settings.SESSION_COOKIE_SAMESITE) == (True, "Lax")
    assert (settings.CSRF_COOKIE_SAMESITE, settings.SESSION_COOKIE_DOMAIN) == ("Lax", None)
