"""The journal as a Django application."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Its tables are `journal_...`."""

    name = "liftagain.web.journal"
    label = "journal"
