"""`kinweave trail`: is the record of who did what whole, and who else can say so?"""

from argparse import Namespace
from uuid import UUID

from django.utils import timezone

from kinweave.command.stopping import Stop
from kinweave.foundation import system
from kinweave.foundation.files import replace
from kinweave.trail import checkpoints, partners, proofs, signing, verifier
from kinweave.trail.models import INSTALLATION
from kinweave.trail.verify import broken


def run(options: Namespace) -> int:
    """Do what was asked. Returns 1 when something is wrong with a trail, else 0."""
    try:
        return DO[options.do](options)
    except (partners.CannotCounterSign, OSError) as reason:
        raise Stop(str(reason)) from reason


def verify(_: Namespace) -> int:
    """Name every line that is not as it was written."""
    faults = broken()
    print("\n".join(faults) or "The trail is whole.")
    return 1 if faults else 0


def checkpoint(_: Namespace) -> int:
    """Sign how far each chain has come."""
    now = timezone.now()
    made = checkpoints.make_all(at=now, by=system("checkpoints", now))
    print("\n".join(f"Chain {one.holder_id}: {one.size} lines." for one in made) or "No chain has grown.")
    return 0


def key(_: Namespace) -> int:
    """Print the public keys."""
    *before, now = signing.own_keys()
    print(f"Signs now: {now}")
    print("\n".join(f"Signed before: {one}" for one in reversed(before)) or "No other key has signed before.")
    return 0


def rotate(_: Namespace) -> int:
    """Sign with a new key from now on."""
    now, new = timezone.now(), signing.renew()
    checkpoints.declare_keys(by=system("checkpoints", now))
    print(f"Signs now: {new.key}\nTell your data protection officer and your partners.")
    return 0


def export(options: Namespace) -> int:
    """Write a whole chain into a file."""
    try:
        holder = UUID(options.chain or INSTALLATION)
    except ValueError as error:
        raise Stop("A chain is named by the id of its organisation.") from error
    replace(options.file, "".join(proofs.whole_chain(str(holder))).encode())
    print(f"The chain is in {options.file}. It shows how many acts there were: keep it among those who may know.")
    return 0


def write_verifier(options: Namespace) -> int:
    """Write the offline verifier."""
    replace(options.file, verifier.archive())
    print(f"Check a file with it on any machine: python3 {options.file.name} --key KEY FILE")
    return 0


def hand_out(options: Namespace) -> int:
    """Write a file for partners."""
    replace(options.file, partners.hand_out().encode())
    print(f"Give {options.file} to a partner, who runs: kinweave trail counter-sign {options.file.name}")
    return 0


def counter_sign(options: Namespace) -> int:
    """Counter-sign a partner's file, where it lies."""
    signed = partners.counter_sign(options.file.read_text(), trusted=options.key, at=timezone.now())
    replace(options.file, signed.encode())
    print(f"Counter-signed, and remembered. Give {options.file} back: they run kinweave trail take-in")
    return 0


def take_in(options: Namespace) -> int:
    """Take in what a partner has counter-signed."""
    count, ahead = partners.take_in(options.file.read_text())
    print("\n".join([f"Taken in: {count} counter-signed checkpoints.", *ahead]))
    return 1 if ahead else 0


DO = {
    "verify": verify,
    "checkpoint": checkpoint,
    "key": key,
    "rotate": rotate,
    "export": export,
    "verifier": write_verifier,
    "hand-out": hand_out,
    "counter-sign": counter_sign,
    "take-in": take_in,
}
