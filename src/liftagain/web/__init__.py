"""The Django project: the journal and the pages."""
