"""The same tests on PostgreSQL: `scripts/on-postgresql`, or `python -m tests.postgresql`."""
