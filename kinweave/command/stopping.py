"""How a command ends when it cannot do what was asked."""


class Stop(Exception):
    """The command cannot go on. Its text says why, and what to do, in a sentence for whoever typed it."""
