"""The words after `kinweave trail`."""

from pathlib import Path

from kinweave.command.words import Words, word

DO = {
    "verify": (
        "Read the whole trail, and name every line that was changed, added or removed.",
        "It ends with 0 when all is well, and with 1 when something is wrong.",
    ),
    "checkpoint": (
        "Sign how far each chain has come, now.",
        "The clock does this by itself: every 1,000 lines, or after 15 minutes.",
    ),
    "key": (
        "Print the public key that signs here, and those that signed before.",
        "Give it to your data protection officer and to partners, by a way that this server has no part in.",
    ),
    "rotate": (
        "Sign with a new key from now on.",
        "The old key signs that the new one follows it, and is forgotten. What it signed stays genuine.",
    ),
    "export": (
        "Write a whole chain into a file, without what was said: for the offline verifier.",
        "It shows how many acts there were, so it is for auditors and data protection officers alone.",
    ),
    "verifier": (
        "Write the offline verifier: one file, which needs nothing but Python.",
        "Then, on any machine: python3 kinweave-verifier.pyz --key KEY FILE",
    ),
    "hand-out": (
        "Write a file with the latest checkpoints, for partner installations to counter-sign.",
        "Make checkpoints first: kinweave trail checkpoint.",
    ),
    "counter-sign": (
        "Counter-sign the checkpoints of a partner, and remember them.",
        "It refuses when lines that were seen before are gone or others. Give the file back: they take it in.",
    ),
    "take-in": (
        "Take in the file that a partner has counter-signed.",
        "It says when the partner has seen more than there is: then an older state was brought back.",
    ),
}
WITH_A_FILE = {"export", "verifier", "hand-out", "counter-sign", "take-in"}


def trail(words: Words) -> None:
    """`kinweave trail verify`, and all else that proves who did what"""
    does = "Prove the record of who did what: `kinweave trail verify`, checkpoints, keys, partners."
    inner = word(words, "trail", does=does).add_subparsers(metavar="|".join(DO), required=True)
    added = {
        name: word(inner, name, work="trail", role="job", does=what, more=more) for name, (what, more) in DO.items()
    }
    for name, one in added.items():
        one.set_defaults(do=name)
        if name in WITH_A_FILE:
            one.add_argument("file", type=Path, metavar="FILE", help="the file")
    added["export"].add_argument(
        "--chain", help="the organisation whose chain it is; the installation's own without it"
    )
    added["counter-sign"].add_argument("--key", default="", help="the partner's public key, the first time")
