"""The pages as a Django application."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """No tables of its own."""

    name = "liftagain.web.pages"
    label = "pages"
