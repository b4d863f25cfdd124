"""The words of the command line, and what each does. Nothing here opens the database."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kinweave.command.directory_words import directory
from kinweave.command.trail_words import trail
from kinweave.command.words import Words, word

ABOUT = """Kinweave keeps the relationships side of social care: circles, wishes and who may know what.

A new service takes three commands:
  kinweave setup      make the database, the first organisation and the first accounts
  kinweave serve      run it
  kinweave backup     keep a sealed copy, every day

To look around first, with invented people: KINWEAVE_DEMONSTRATION=yes kinweave demo, then serve.

Everything a service keeps lies in one folder: KINWEAVE_DATA_DIR, or ./var when that is not set."""


def parser() -> ArgumentParser:
    """The whole command line."""
    whole = ArgumentParser(
        prog="kinweave", description=ABOUT, formatter_class=RawDescriptionHelpFormatter, allow_abbrev=False
    )
    whole.add_argument("--version", action="version", version=f"kinweave {number()}")
    words = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (serve, setup, demo, migrate, backup, restore, trail, keys, standards, decide, directory):
        add(words)
    return whole


def number() -> str:
    """The number of this version."""
    try:
        return version("kinweave")
    except PackageNotFoundError:
        return "from a folder that is not installed"


def serve(words: Words) -> None:
    """`kinweave serve`"""
    one = word(
        words,
        "serve",
        role="app",
        does="Run the service: the pages, the background work and the clock.",
        more="It prints its address when it is ready. Ctrl-C stops it, after the pages being made are sent.\n"
        "It listens on this machine only, unless --host says otherwise; put a web server with TLS before it.",
    )
    one.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: 127.0.0.1)")
    one.add_argument("--port", type=int, default=8000, help="the port to listen on (default: 8000)")
    one.add_argument("--workers", type=int, default=2, help="how many processes make pages (default: 2)")


def setup(words: Words) -> None:
    """`kinweave setup`"""
    one = word(
        words,
        "setup",
        does="Make the database, the first organisation, its administrator and its first lead.",
        more="It asks for what you do not give here. It prints, for each of the two people, a link that works\n"
        "once and with which they choose their password. It sends a test e-mail to the administrator.\n"
        "It is safe to repeat: what is there already is left alone.",
    )
    one.add_argument("--area", metavar="NAME", help="the area this service is for, such as Ashby Vale")
    one.add_argument("--organisation", metavar="NAME", help="the first organisation")
    one.add_argument("--administrator", metavar="NAME", help="who manages accounts, and sees no records")
    one.add_argument("--administrator-email", metavar="ADDRESS", help="their e-mail address")
    one.add_argument("--lead", metavar="NAME", help="who leads the work with people, and sees every record")
    one.add_argument("--lead-email", metavar="ADDRESS", help="their e-mail address")
    one.add_argument("--address", metavar="URL", help="where the service is opened in a browser")


def demo(words: Words) -> None:
    """`kinweave demo`"""
    word(
        words,
        "demo",
        does="Make the demonstration area: an invented town, in an empty data folder.",
        more="Set KINWEAVE_DEMONSTRATION=yes for this command and for serve. A demonstration has no passwords,\n"
        "so it is served to this machine only, and never stands beside real records.",
    )


def migrate(words: Words) -> None:
    """`kinweave migrate`"""
    word(
        words,
        "migrate",
        does="Bring the database up to date with this version of Kinweave.",
        more="Run it after each upgrade, and make a backup before. It is safe to repeat.",
    )


def backup(words: Words) -> None:
    """`kinweave backup`"""
    one = word(
        words,
        "backup",
        does="Write one sealed file with the whole database and every uploaded file.",
        more="It is sealed to age keys that this server does not hold: only whoever has the other half of one\n"
        "opens it. The keys that open sealed fields are not in it: see kinweave keys export.\n"
        "The service may run meanwhile.",
    )
    one.add_argument("to", type=Path, metavar="FOLDER", help="where to write the file")
    recipients(one)


def restore(words: Words) -> None:
    """`kinweave restore`"""
    one = word(
        words,
        "restore",
        does="Bring a backup back, into an empty folder, and compare it with what was backed up.",
        more="Afterwards set KINWEAVE_DATA_DIR to that folder, put the key ring there, and serve.",
    )
    one.add_argument("archive", type=Path, metavar="FILE", help="the backup")
    one.add_argument("--into", type=Path, required=True, metavar="FOLDER", help="an empty folder")
    one.add_argument("--identity", type=Path, required=True, metavar="FILE", help="the age key that opens it")


def keys(words: Words) -> None:
    """`kinweave keys export`, `restore` and `rotate`"""
    inner = word(
        words, "keys", does="Look after the keys that open sealed fields: `keys export`, `restore`, `rotate`."
    ).add_subparsers(metavar="export|restore|rotate", required=True)
    export_keys(inner)
    restore_keys(inner)
    rotate = word(
        inner,
        "rotate",
        work="keys",
        role="job",
        does="Make a new key, and seal every sealed field again with it.",
        more="Make a new recovery file afterwards: kinweave keys export.",
    )
    rotate.set_defaults(do="rotate")


def export_keys(words: Words) -> None:
    """`kinweave keys export`"""
    one = word(
        words,
        "export",
        work="keys",
        does="Write a sealed recovery file with the keys, for two people to keep apart from the server.",
        more="Each of the two can open it alone. Without these keys, sealed fields in a backup stay closed for ever.",
    )
    one.add_argument("to", type=Path, metavar="FILE", help="where to write it")
    recipients(one)
    one.set_defaults(do="export")


def restore_keys(words: Words) -> None:
    """`kinweave keys restore`"""
    one = word(
        words,
        "restore",
        work="keys",
        does="Put the keys back from a recovery file, into a service that has none.",
    )
    one.add_argument("file", type=Path, metavar="FILE", help="the recovery file")
    one.add_argument("--identity", type=Path, required=True, metavar="FILE", help="the age key that opens it")
    one.set_defaults(do="restore")


def standards(words: Words) -> None:
    """`kinweave standards import`"""
    inner = word(
        words, "standards", does="Read National Occupational Standards: `kinweave standards import FILE...`."
    ).add_subparsers(metavar="import", required=True)
    one = word(
        inner,
        "import",
        work="standards",
        role="job",
        does="Read standards from text or Word files, and print one line for each with what it holds.",
    )
    one.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a .txt or .docx file")
    one.add_argument("--key", default="", help="the standard's number, if Kinweave does not know the file")


def decide(words: Words) -> None:
    """`kinweave decide`"""
    one = word(
        words,
        "decide",
        does="Answer “may I share this?” for a small world in a file, and print the answers as JSON.",
        more="It makes the world in a database of its own, which is gone afterwards: no service is touched.\n"
        "docs/sharing/README.md says what stands in the file; docs/sharing/scenarios has examples.",
    )
    one.add_argument("file", type=Path, nargs="?", metavar="FILE", help="a world, as JSON")
    one.add_argument("--schema", action="store_true", help="print the JSON Schema of such a file instead")
    one.set_defaults(is_apart=True)


def recipients(one: ArgumentParser) -> None:
    """Ask for the public keys that something is sealed to."""
    one.add_argument(
        "--recipient",
        dest="recipients",
        action="append",
        required=True,
        metavar="AGE-KEY",
        help="a public key that may open it, beginning with age1; give one for each person",
    )
