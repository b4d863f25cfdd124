"""Groups: planned, run with their members, and what members read of them. Standard 004."""
