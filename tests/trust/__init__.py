"""What the screening is trusted for, in one table: `make trust`."""
