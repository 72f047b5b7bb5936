"""The knowledge lint: what the loader cannot see in one file alone."""
