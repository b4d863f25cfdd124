"""The words after `kinweave directory`."""

from pathlib import Path

from kinweave.command.words import Words, word


def directory(words: Words) -> None:
    """`kinweave directory import-postcodes`, `import-outlines` and `reindex`"""
    does = "Look after the directory: take in postcodes and outlines, make its search anew."
    inner = word(words, "directory", does=does).add_subparsers(
        metavar="import-postcodes|import-outlines|reindex", required=True
    )
    postcodes = word(
        inner,
        "import-postcodes",
        work="directory",
        role="job",
        does="Take in where postcodes are, from open files of the ONS or the OS.",
        more="It reads the ONS postcode directory or statistics lookup (one CSV file), and Code-Point Open (many).\n"
        "Each file is looked through first: a bad one changes nothing. It is safe to repeat, and to stop.",
    )
    postcodes.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a CSV file")
    postcodes.set_defaults(do="import_postcodes")
    outlines = word(
        inner,
        "import-outlines",
        work="directory",
        role="job",
        does="Take in outlines from which the map of places is drawn, from an open file (GeoJSON, in degrees).",
        more="The file takes the place of the one before. Without any there is no map. Nothing calls the network.",
    )
    outlines.add_argument("file", type=Path, metavar="FILE", help="a GeoJSON file")
    outlines.set_defaults(do="import_outlines")
    reindex = word(
        inner,
        "reindex",
        work="directory",
        role="job",
        does="Make the index of the search anew, from what anyone may see.",
        more="The service may run meanwhile: the old index is used until the new one is whole.",
    )
    reindex.set_defaults(do="reindex")
