"""The language of the sentences: every text that a person reads passes through here."""

from gettext import gettext, ngettext

__all__ = ["gettext", "ngettext"]
