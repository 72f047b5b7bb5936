"""The journal: append-only facts of one person, the imported training log, and what was shown."""
