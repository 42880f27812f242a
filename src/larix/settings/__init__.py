"""Django's settings, made from a few settings of our own (environment names begin with LARIX_)."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from larix.settings.home import HOME, SETTINGS, demo, kept_key

PACKAGE = Path(__file__).resolve().parent.parent

DEBUG = False
SECRET_KEY = kept_key("secret_key")
# Numbers and codes are found by keyed digests. Without this key a copy of the database finds nobody by them.
DIGEST_KEY = kept_key("digest_key")
# What identifies people is encrypted with these. The file is made with the first thing that is encrypted.
ENCRYPTION_KEYS, ENCRYPTION_KEYS_FILE = SETTINGS.encryption_keys, HOME / "encryption_keys"
ALLOWED_HOSTS = list(SETTINGS.hosts)
DATABASES = {"default": SETTINGS.database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MARTS = HOME / "marts"
FILES = HOME / "files"
ERASED = HOME / "erased.jsonl"  # who said no to what, as keyed digests: belongs beside every backup
OUTBOX = HOME / "outbox"  # where the file adapter puts what would have been sent
COUNTRY, NEW_NUMBERS_FROM = SETTINGS.country, SETTINGS.new_numbers_from
SMS, EMAIL = SETTINGS.sms, SETTINGS.email  # "file", or an address of the sender's gateway
# How long a one-time code to somebody's own page can be used, and whose staff it shows by role and number, not by name.
OWN_CODE_DAYS, STAFF_BY_ROLE = SETTINGS.own_code_days, frozenset(SETTINGS.staff_by_role)
# The demo's test provider of electronic identity; never with real people.
TEST_EID = SETTINGS.test_eid or demo().get("test_eid") is True

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "larix.access.apps.AccessConfig",
    "larix.units.apps.UnitsConfig",
    "larix.texts.apps.TextsConfig",
    "larix.files.apps.FilesConfig",
    "larix.outbox.apps.OutboxConfig",
    "larix.people.apps.PeopleConfig",
    "larix.entrance.apps.EntranceConfig",
    "larix.treatment.apps.TreatmentConfig",
    "larix.followup.apps.FollowupConfig",
    "larix.studies.apps.StudiesConfig",
    "larix.rights.apps.RightsConfig",
    "larix.web.apps.WebConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "larix.web.uploads.measured",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "larix.web.whole.whole_sign_ins_only",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "larix.web.middleware.content_security_policy",
    "larix.web.middleware.plain_refusals",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # Each audience's templates lie with its pages.
        "DIRS": [
            PACKAGE / "web" / part / "templates"
            for part in ("public", "study", "patient", "clinic", "office", "forms", "components")
        ],
        "OPTIONS": {
            "builtins": ["larix.web.templatetags.larix"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "larix.web.context.who_and_where",
            ],
        },
    }
]
CSRF_FAILURE_VIEW = "larix.web.public.errors.csrf_failure"
ROOT_URLCONF = "larix.web.urls"
WSGI_APPLICATION = "larix.web.wsgi.application"
AUTH_USER_MODEL = "access.Account"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "larix.settings.passwords.UnlikeTheName"},
    {"NAME": "larix.settings.passwords.LongEnough"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "public:sign-in"
LOGIN_REDIRECT_URL = "public:home"
LOGOUT_REDIRECT_URL = "public:home"

LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", _("Norwegian bokmål")), ("nn", _("Norwegian nynorsk")), ("en", _("English"))]
LANGUAGE_COOKIE_NAME = "larix_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Oslo"

STATIC_URL = "static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True  # static files are served from the package: there is no collecting step to forget

# A shared phone or clinic tablet remembers nobody; identity and answers are in no cookie, address or referrer.
SESSION_ENGINE = "larix.web.signed_in"
AUTHENTICATION_BACKENDS = ["larix.web.signed_in.Accounts"]
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 2 * 60 * 60  # since something was done
SESSION_LONGEST = SETTINGS.session_hours * 60 * 60  # since the sign-in, whatever was done
PROXIES = SETTINGS.proxies
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SETTINGS.https
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# An answer's page is small; what is larger is refused with a sentence before it is read into memory.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
