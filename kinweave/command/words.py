"""How one word of the command line is added."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter, _SubParsersAction
from typing import TypeAlias

Words: TypeAlias = "_SubParsersAction[ArgumentParser]"


def word(words: Words, name: str, *, does: str, more: str = "", work: str = "", role: str = "owner") -> ArgumentParser:
    """Add one command: its name, what it does in a line, more for its own help, the file that does it, and as whom."""
    one = words.add_parser(
        name,
        help=does,
        description=f"{does}\n\n{more}".strip(),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    one.set_defaults(work=f"kinweave.command.{work or name}", role=role, is_apart=False)
    return one
