"""The entry point of the command line."""


def main() -> None:
    """Runs the command line."""
    raise SystemExit(0)
