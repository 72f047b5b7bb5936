"""The Django settings: one person, one machine, loopback only. Nothing here writes to the disk."""

import secrets
from pathlib import Path

from liftagain.intake.content import LARGEST_LOG_BYTES
from liftagain.web.folder import data_folder, database, mark_of, stored_secret

WEB = Path(__file__).parent
DATA = data_folder()

# The key lives in the data folder, where `serve` makes it. Without a folder (tests, type checks) a passing one does.
SECRET_KEY = stored_secret(DATA) or secrets.token_urlsafe(48)

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "liftagain.web.urls"
WSGI_APPLICATION = "liftagain.web.wsgi.application"
INSTALLED_APPS = ["django.contrib.staticfiles", "liftagain.web.journal", "liftagain.web.pages"]
MIDDLEWARE = [
    "liftagain.web.guards.policy.Policy",
    "liftagain.web.guards.neighbours.Neighbours",
    "liftagain.web.guards.size.Size",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "liftagain.web.guards.door.Door",
    "django.middleware.csrf.CsrfViewMiddleware",
    "liftagain.web.guards.hold.Hold",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [WEB / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "liftagain.web.pages.shell.shell",
            ],
            "builtins": ["liftagain.web.pages.templatetags.look"],
        },
    }
]

DATABASES = {"default": database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "/static/"
STATICFILES_DIRS = [WEB / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 31_536_000  # the address of each file carries a hash of its content

# An upload is held in memory: a copy in the system's temporary folder would outlive "delete everything".
LARGEST_UPLOAD_BYTES = LARGEST_LOG_BYTES
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = LARGEST_UPLOAD_BYTES
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 10

CSRF_COOKIE_NAME = f"liftagain-form-{mark_of(SECRET_KEY)}"
CSRF_COOKIE_AGE = None
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "liftagain.web.pages.problems.csrf"
SECURE_REFERRER_POLICY = None  # guards.policy sends every header

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {
        "errors": {"class": "logging.StreamHandler", "level": "ERROR"},
        "none": {"class": "logging.NullHandler"},
    },
    "loggers": {
        "django": {"handlers": ["errors"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["none"], "propagate": False},
    },
}
