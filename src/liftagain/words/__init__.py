"""Decisions and knowledge turned into sentences; the only place with prose."""
