"""Sealing whole files with age: to public keys, so that this server cannot open what it sealed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyrage

from kinweave.keeping_safe import Stopped

Recipient = Any  # a public key, of pyrage.x25519 or pyrage.ssh
Identity = Any  # a secret key, of one of the same


def recipients(spelled: Sequence[str]) -> list[Recipient]:
    """The public keys that somebody gave: age keys, or SSH keys. Raises Stopped for what is not one."""
    if not spelled:
        raise Stopped("Give at least one public key that may open it. It begins with age1.")
    return [recipient(one.strip()) for one in dict.fromkeys(spelled)]


def recipient(spelled: str) -> Recipient:
    """One public key."""
    if spelled.upper().startswith("AGE-SECRET-KEY"):
        raise Stopped("This is a secret key. Give the public key, which begins with age1.")
    kind = pyrage.ssh if spelled.startswith("ssh-") else pyrage.x25519
    try:
        return kind.Recipient.from_str(spelled)
    except pyrage.RecipientError as error:
        raise Stopped(f"“{spelled[:20]}” is not a public key. One begins with age1 or ssh-ed25519.") from error


def identity(file: Path) -> Identity:
    """The secret key in a file, as age-keygen writes it, or an SSH key. Raises Stopped."""
    try:
        text = file.read_text()
    except (OSError, UnicodeDecodeError) as error:
        raise Stopped(f"The key file {file} cannot be read.") from error
    lines = [line.strip() for line in text.splitlines() if line.startswith("AGE-SECRET-KEY-")]
    try:
        return pyrage.x25519.Identity.from_str(lines[0]) if lines else pyrage.ssh.Identity.from_buffer(text.encode())
    except pyrage.IdentityError as error:
        raise Stopped(f"The file {file} holds no secret key. One begins with AGE-SECRET-KEY.") from error


def seal(plain: Path, sealed: Path, to: Sequence[Recipient]) -> None:
    """Seal a file to public keys: any one of the secret keys opens it."""
    pyrage.encrypt_file(str(plain), str(sealed), to)


def unseal(sealed: Path, plain: Path, key: Identity) -> None:
    """Open a sealed file. Raises Stopped when the key is another, or the file is not whole."""
    if not sealed.is_file():
        raise Stopped(f"There is no file {sealed}.")
    try:
        pyrage.decrypt_file(str(sealed), str(plain), [key])
    except (pyrage.DecryptError, OSError) as error:
        if "os error" in str(error):  # the disk's fault, not the file's
            raise
        raise Stopped(why_closed(str(error))) from error


def why_closed(said: str) -> str:
    """What age said of a file that did not open, in plain words."""
    if "No matching keys" in said:
        return "This key does not open this file. Use the secret key that belongs to one it was sealed to."
    return "The file is not whole: it was cut short or changed. Use another copy."
