"""Django's SQLite engine, which need not read a long statement again each time it is asked."""
