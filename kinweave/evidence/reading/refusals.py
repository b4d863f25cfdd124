"""A file that cannot be read at all."""


class Unreadable(Exception):
    """Raised with one sentence that says what is wrong with a file and how to mend it."""

    def __init__(self, sentence: str, **facts: str) -> None:
        super().__init__(sentence.format(**facts))
        self.sentence = sentence
        self.facts = facts
