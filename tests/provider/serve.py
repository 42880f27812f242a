"""Serves the provider on a port: `python -m tests.provider.serve PORT`. Who signs in, the tests say in the address.

`as` is JSON of claims that take the place of the true ones, so that a proof can be bent as a forger would bend it:
`_signed` "none" leaves the signature out, "other" signs with a key that the provider does not have.
"""

import hashlib
import json
import sys
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings

CLIENT, SECRET = "larix", "a secret of two"
BACKS = ("http://testserver/sign-in/back/", "http://testserver/me/sign-in/back/")
TOLD: dict[str, dict[str, Any]] = {}  # what the tests said of each user


def pem(key: RSAPrivateKey) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def configure() -> None:
    settings.configure(
        SECRET_KEY="of the tests",
        ALLOWED_HOSTS=["127.0.0.1"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        INSTALLED_APPS=[
            "django.contrib.auth",
            "django.contrib.contenttypes",
            "django.contrib.sessions",
            "allauth",
            "allauth.account",
            "allauth.idp.oidc",
        ],
        MIGRATION_MODULES=dict.fromkeys(("auth", "contenttypes", "sessions", "account", "allauth_idp_oidc")),
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "tests.provider.serve.as_told",
            "allauth.account.middleware.AccountMiddleware",
        ],
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
        ROOT_URLCONF="tests.provider.urls",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        IDP_OIDC_ADAPTER="tests.provider.bent.Bent",
        IDP_OIDC_PRIVATE_KEY=pem(generate_private_key(65537, 2048)),
    )
    django.setup()


def as_told(get_response: Any) -> Any:
    """Nobody types a password here: the address says who it is."""

    def door(request: Any) -> Any:
        if told := request.GET.get("as"):
            from django.contrib.auth.models import User

            name = hashlib.sha256(told.encode()).hexdigest()[:30]
            TOLD[name] = json.loads(told)
            request.user = User.objects.get_or_create(username=name)[0]
        return get_response(request)

    return door


class Quiet(WSGIRequestHandler):
    def log_message(self, *_said: object) -> None:
        """What the provider serves is not of interest."""


def main(port: int) -> None:
    configure()
    from allauth.idp.oidc.models import Client
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    call_command("migrate", run_syncdb=True, verbosity=0)
    client = Client(id=CLIENT, name="Larix", skip_consent=True, scopes="openid", response_types="code")
    client.set_secret(SECRET)
    client.set_redirect_uris(list(BACKS))
    client.save()
    make_server("127.0.0.1", port, get_wsgi_application(), handler_class=Quiet).serve_forever()


if __name__ == "__main__":
    from tests.provider.serve import main as serve  # one module, whose TOLD is the one that is filled

    serve(int(sys.argv[1]))
