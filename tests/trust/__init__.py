"""What the screening is trusted for, in one table: `make trust`, or `PYTHONPATH=tests python -m trust [section ...]`."""
