"""Whether an Ed25519 signature is genuine, in plain Python: RFC 8032, section 5.1.7.

It handles only what everybody may know, so it need not hide how long it takes. Kinweave itself signs and checks with
`cryptography`; this is for whoever checks a file where only Python is.
"""

from hashlib import sha512

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
KEY, SIGNATURE = 32, 64  # bytes

Point = tuple[int, int, int, int]  # extended coordinates: x = X/Z, y = Y/Z, x * y = T/Z
NEUTRAL: Point = (0, 1, 1, 0)


def is_signed(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the holder of the key with this public half signed the message."""
    if len(public) != KEY or len(signature) != SIGNATURE:
        return False
    key, number = opened(public), int.from_bytes(signature[KEY:], "little")
    if key is None or number >= ORDER:
        return False
    challenge = int.from_bytes(sha512(signature[:KEY] + public + message).digest(), "little") % ORDER
    minus = (P - key[0], key[1], key[2], P - key[3])
    return spelled(added(times(number, BASE), times(challenge, minus))) == signature[:KEY]


def added(one: Point, other: Point) -> Point:
    """The sum of two points of the curve."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(number: int, point: Point) -> Point:
    """A point, added to itself so often."""
    total = NEUTRAL
    for bit in f"{number:b}":
        total = added(total, total)
        if bit == "1":
            total = added(total, point)
    return total


def spelled(point: Point) -> bytes:
    """A point as 32 bytes."""
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(KEY, "little")


def opened(spelling: bytes) -> Point | None:
    """The point that 32 bytes spell; None when there is none."""
    number = int.from_bytes(spelling, "little")
    sign, y = number >> 255, number & (1 << 255) - 1
    x = x_of(y, sign) if y < P else None
    return None if x is None else (x, y, 1, x * y % P)


def x_of(y: int, sign: int) -> int | None:
    """The one of two x that has this last bit, for a y that a point of the curve can have."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT_OF_MINUS_ONE % P
    if x * x % P != square or (x == 0 and sign):
        return None
    return x if x & 1 == sign else P - x


BASE: Point = opened((4 * pow(5, -1, P) % P).to_bytes(KEY, "little")) or NEUTRAL
