"""The bare framework: Django with sessions, sign-in and the same token, and one INSERT of what was posted.

No purpose, no treatment asked about, no validation, no versions, no log. The same SQLite, settings and server.
"""

import json
import os
from pathlib import Path

import django
from django.conf import settings

HOME = Path(os.environ["LARIX_HOME"])

if not settings.configured:
    from larix.settings import AUTHENTICATION_BACKENDS, DATABASES, SECRET_KEY

    settings.configure(
        SECRET_KEY=SECRET_KEY, ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, DATABASES=DATABASES, USE_TZ=True,
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
                        "larix.access.apps.AccessConfig"],
        AUTH_USER_MODEL="access.Account",
        AUTHENTICATION_BACKENDS=AUTHENTICATION_BACKENDS, DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware",
                    "django.middleware.csrf.CsrfViewMiddleware",
                    "django.contrib.auth.middleware.AuthenticationMiddleware"],
    )  # fmt: skip
    django.setup()

from django.contrib.auth.decorators import login_required  # noqa: E402  (the settings come first)
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402

TABLE = "CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, account TEXT, at TEXT, answers TEXT)"


@login_required
def form(request: HttpRequest, rest: str) -> HttpResponse:
    with transaction.atomic(), connection.cursor() as cursor:
        row = [str(request.user.pk), rest, json.dumps(request.POST.dict())]
        cursor.execute("INSERT INTO bare (account, at, answers) VALUES (%s, %s, %s)", row)
    return HttpResponse("stored")


urlpatterns = [path("<path:rest>", form)]
application = get_wsgi_application()
