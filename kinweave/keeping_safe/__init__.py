"""What is kept in case everything is lost: backups, how they come back, and the keys."""


class Stopped(ValueError):
    """A backup, a restore or a key's export stopped. Its text says why, and what to do, in plain sentences."""
