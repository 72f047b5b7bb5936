"""Measurements: each figure in the docs is printed by one of these."""
