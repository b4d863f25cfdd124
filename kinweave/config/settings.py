"""Every setting, from the environment, in one place. `docs/guides/running.md` explains them in words."""

import os
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from kinweave.config.data import data_folder, secret_key
from kinweave.config.postgresql import postgresql


def flag(name: str) -> bool:
    """Whether an environment variable says yes."""
    return os.environ.get(name, "").lower() in {"1", "yes", "true", "on"}


PACKAGE = Path(__file__).resolve().parent.parent
DATA = data_folder()
PG_NAME = os.environ.get("KINWEAVE_PG_NAME", "")

DEBUG = False
DEMONSTRATION = flag("KINWEAVE_DEMONSTRATION")
BEHIND_TLS = not (DEMONSTRATION or flag("KINWEAVE_PLAIN_HTTP"))
SECRET_KEY = secret_key(DATA)
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS = LOOPBACK if DEMONSTRATION else os.environ.get("KINWEAVE_HOSTS", " ".join(LOOPBACK)).split()
CSRF_TRUSTED_ORIGINS = os.environ.get("KINWEAVE_ORIGINS", "").split()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",  # the templates that ours do not replace
    "django_cotton.apps.SimpleAppConfig",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "kinweave.foundation",  # a new database is made in one go
    "kinweave.trail",
    "kinweave.files",
    "kinweave.parties",
    "kinweave.access",
    "kinweave.directory",
    "kinweave.circles",
    "kinweave.ties",
    "kinweave.agreements",
    "kinweave.events",
    "kinweave.plans",
    "kinweave.concerns",
    "kinweave.information",
    "kinweave.evidence",
    "kinweave.keeping",
    "kinweave.web",
    "kinweave.clock",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    *(["kinweave.web.wall.one_transaction"] if PG_NAME else []),
    "kinweave.web.middleware.viewer",
    *(["kinweave.web.wall.organisations"] if PG_NAME else []),
    "kinweave.web.middleware.looks",
    "kinweave.web.middleware.refusals",
]

ROOT_URLCONF = "kinweave.config.urls"
WSGI_APPLICATION = "kinweave.config.wsgi.application"

# django-cotton patches the loaders unless the chain is explicit: see docs/adr/0003-pages.md
LOADERS = [
    "django_cotton.cotton_loader.Loader",
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "OPTIONS": {
            "loaders": [("django.template.loaders.cached.Loader", LOADERS)],
            "builtins": ["django_cotton.templatetags.cotton", "kinweave.web.templatetags.kinweave"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kinweave.web.context.house",
            ],
        },
    }
]
COTTON_DIR = "cotton"
COTTON_ISOLATE_BY_DEFAULT = True  # a component sees its own parameters, never those of the page around it
FORM_RENDERER = "kinweave.web.forms.Renderer"

# SQLite by default; reliability.md rule 8 says why each line is here. start-up asserts them.
SQLITE = {
    "ENGINE": "kinweave.foundation.sqlite",
    "NAME": DATA / "kinweave.sqlite3",
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    },
}
DATABASES = {"default": postgresql(PG_NAME) if PG_NAME else SQLITE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kinweave_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # the limits on signing in live here and must not be crowded out
    }
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "access.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "kinweave.access.signing_in.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_RATE_LIMITS = {"remark": "6/h/ip"}  # beside the library's own: messages of strangers about the directory
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are made by an administrator for a known address
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Kinweave"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not BEHIND_TLS
USERSESSIONS_TRACK_ACTIVITY = False

SESSION_ENGINE = "kinweave.web.sessions"
SESSION_COOKIE_AGE = 15 * 60  # seconds without a page being opened, for staff
OWN_PAGE_IDLE_SECONDS = 10 * 60  # the same on one's own page
LONG_IDLE_SECONDS = 60 * 60  # the same for a person who needs more time
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_FAILURE_VIEW = "kinweave.web.house.errors.open_too_long"
SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_REDIRECT_EXEMPT = [r"^api/health$"]  # whoever watches the service asks it directly
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = BEHIND_TLS
BEHIND_PROXY = flag("KINWEAVE_BEHIND_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
ALLAUTH_TRUSTED_PROXY_COUNT = int(BEHIND_PROXY)  # so many name the address that asks, each at the end
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

STATIC_URL = "static/"
STATIC_ROOT = PACKAGE / "web" / "static" / "collected"
STATICFILES_DIRS = [PACKAGE / "web" / "static" / "built"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "kinweave.config.static.AppsOfOthers",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = DATA / "files"

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", _("English")), ("cy", _("Cymraeg"))]
LOCALE_PATHS = [PACKAGE / "locale"]
NO_CONTACT_WEEKS = int(os.environ.get("KINWEAVE_NO_CONTACT_WEEKS", "4"))  # before it is worth a thought
WELSH_CHECKED_BY = os.environ.get("KINWEAVE_WELSH_CHECKED_BY", "")  # until there is a name, Welsh pages say so
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_HTTPONLY = True
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True

LETTERS = "filebased" if DEMONSTRATION else "smtp"  # invented people get no letters: they are put into a folder
EMAIL_BACKEND = os.environ.get("KINWEAVE_EMAIL_BACKEND", f"django.core.mail.backends.{LETTERS}.EmailBackend")
EMAIL_FILE_PATH = DATA / "letters"
EMAIL_HOST = os.environ.get("KINWEAVE_EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("KINWEAVE_EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("KINWEAVE_EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("KINWEAVE_EMAIL_PASSWORD", "")
EMAIL_USE_TLS = flag("KINWEAVE_EMAIL_TLS")
SEND_CHECKPOINTS = flag("KINWEAVE_SEND_CHECKPOINTS")  # each day, to each data protection officer
DEFAULT_FROM_EMAIL = os.environ.get("KINWEAVE_EMAIL_FROM", "kinweave@localhost")

FEEDS_FROM = tuple(one.lower().rstrip("/") for one in os.environ.get("KINWEAVE_FEEDS_FROM", "").split())  # origins
LINKAGE = os.environ.get("KINWEAVE_LINKAGE", "rule")  # who looks for one provider in two registers
ORUK_EACH_MINUTE = int(os.environ.get("KINWEAVE_ORUK_EACH_MINUTE", "600"))  # answers to one address, of each process

DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000  # bytes: a long note arrives and is answered in words
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
