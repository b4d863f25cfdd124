"""Signatures in plain Python: the vectors of RFC 8032, and the answers of `cryptography`."""

import random

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kinweave.trail import ed25519, signing

VECTORS = [  # RFC 8032, 7.1: public key, message, signature
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe246"
        "55141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb"
        "00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc"
        "027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("public", "message", "signature"), VECTORS)
@pytest.mark.parametrize("is_signed", [ed25519.is_signed, signing.is_signed], ids=["plain", "cryptography"])
def test_the_vectors_of_the_standard_are_genuine_and_nothing_near_them_is(public, message, signature, is_signed):
    key, text, signed = (bytes.fromhex(one) for one in (public, message, signature))

    assert is_signed(key, text, signed)
    assert not is_signed(key, text + b" ", signed)
    assert not is_signed(key, text, signed[:-1])
    assert not is_signed(key[:-1], text, signed)


def test_plain_python_answers_as_the_library_does():
    """Every place of the key, the message and the signature, and numbers at their limits."""
    luck = random.Random(8032)
    private = Ed25519PrivateKey.from_private_bytes(luck.randbytes(32))
    public, message = private.public_key().public_bytes_raw(), b"line 41"
    signed = private.sign(message)
    tried = [(public, message, signed)]
    for bit in luck.sample(range(512), 60):
        tried.append((public, message, changed(signed, bit)))
    for bit in luck.sample(range(256), 30):
        tried.append((changed(public, bit), message, signed))
    number = int.from_bytes(signed[32:], "little")
    for other in (number + ed25519.ORDER, 0, ed25519.ORDER, ed25519.ORDER - 1, 2**256 - 1):
        tried.append((public, message, signed[:32] + other.to_bytes(32, "little")))
    for y in (0, 1, ed25519.P - 1, ed25519.P, ed25519.P + 1, 2**255 - 1, 2):
        for sign in (0, 1):
            spelled = (y | sign << 255).to_bytes(32, "little")
            tried.append((public, message, spelled + signed[32:]))

    answers = [ed25519.is_signed(*one) for one in tried]

    assert answers == [signing.is_signed(*one) for one in tried]
    assert answers.count(True) == 1


def changed(data: bytes, bit: int) -> bytes:
    return (int.from_bytes(data, "little") ^ 1 << bit).to_bytes(len(data), "little")
