"""Invented providers, of which some stand in two registers: with typos, moved, renamed, with a telephone they share.

Neither the rule nor Splink was tuned on them: each seed makes others, and every one is written once.
"""

import random
from dataclasses import replace

from kinweave.directory.rules.likeness import Facts

FIRST = (
    "acorn", "amber", "anchor", "apple", "arch", "ash", "aspen", "badger", "bay", "beacon", "beech", "berry",
    "birch", "blossom", "bluebell", "bramble", "bridge", "brook", "butterfly", "cedar", "cherry", "chestnut",
    "clover", "cobble", "copper", "coral", "corner", "cornflower", "cottage", "cove", "crescent", "dale",
    "dandelion", "dolphin", "elm", "ember", "falcon", "fern", "field", "finch", "forge", "fountain", "fox",
    "garden", "gate", "grange", "grove", "harbour", "haven", "hawthorn", "hazel", "heath", "heather",
    "hedgehog", "heron", "hill", "holly", "honeysuckle", "ivy", "juniper", "kestrel", "kingfisher", "lark",
    "laurel", "lavender", "lighthouse", "lily", "lime", "linden", "magpie", "maple", "marigold", "meadow",
    "mill", "moor", "nightingale", "oak", "orchard", "otter", "owl", "park", "pebble", "pine", "poppy",
    "primrose", "rainbow", "raven", "river", "robin", "rose", "rowan", "sandpiper", "seagull", "skylark",
    "sparrow", "spring", "squirrel", "star", "stepping", "stone", "sunflower", "swallow", "sycamore", "thistle",
    "tower", "treetop", "valley", "vine", "violet", "walnut", "water", "willow", "windmill", "wren", "yew",
)  # fmt: skip
SECOND = (
    "house", "lodge", "view", "court", "rise", "steps", "tots", "friends", "corner", "place", "lane", "hall",
    "way", "rest", "end", "acre", "croft", "nest", "den", "tree", "hollow", "gardens", "fold", "yard", "wharf",
    "hut", "nook", "green", "common",
)  # fmt: skip
KINDS = (
    "Nursery", "Day Nursery", "Pre-School", "Playgroup", "Care Home", "Childcare", "Community Centre", "Club", "Ltd",
)  # fmt: skip
STREETS = ("Road", "Street", "Lane", "Avenue", "Close", "Drive", "Way", "Crescent", "Terrace", "Gardens")
OUTWARD = [f"{area}{number}" for area in ("AV", "BV", "CV", "DV") for number in range(1, 20)]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
Pair = tuple[int, int]


def directory(entries: int, *, seed: int) -> tuple[dict[int, Facts], set[Pair]]:
    """So many entries, and which two of them are one provider."""
    chance = random.Random(seed)
    chains = [telephone(chance) for _ in range(max(1, entries // 200))]
    facts: list[Facts] = []
    providers: list[list[int]] = []
    while len(facts) < entries:
        one = provider(chance, chains, facts)
        said = [one, *(other_register(one, chance, chains) for _ in range(chance.choice((0, 0, 1))))]
        providers.append(list(range(len(facts), len(facts) + len(said))))
        facts += said
    order = list(range(len(facts)))
    chance.shuffle(order)
    place = {before: now for now, before in enumerate(order)}
    same = {pair(place[group[0]], place[group[1]]) for group in providers if len(group) > 1}
    return {now: facts[before] for now, before in enumerate(order)}, same


def pair(one: int, other: int) -> Pair:
    """Two, the first one first."""
    return (one, other) if one < other else (other, one)


def provider(chance: random.Random, chains: list[str], others: list[Facts]) -> Facts:
    """Somebody new. One in ten has the telephone of a chain, one in twelve says none; one in seven has a neighbour."""
    name = f"{chance.choice(FIRST)} {chance.choice(SECOND)}".title()
    if chance.random() < 0.3:
        name = f"{chance.choice(FIRST).title()} {name}"
    phone = chance.choice(chains) if chance.random() < 0.1 else telephone(chance)
    neighbour = chance.choice(others) if others and chance.random() < 0.15 else None
    street = neighbour.address.partition(" ")[2] if neighbour else ""
    return Facts(
        name=f"{name} {chance.choice(KINDS)}",
        address=f"{chance.randint(1, 180)} {street}" if street else address(chance),
        postcode=neighbour.postcode if neighbour else postcode(chance),
        phone="" if chance.random() < 0.08 else phone,
    )


def other_register(one: Facts, chance: random.Random, chains: list[str]) -> Facts:
    """The same provider as another register says it: each of these happens to some, and more than one to a few."""
    found = one
    for likely, change in CHANGES:
        if chance.random() < likely:
            found = change(found, chance, chains)
    return found


def typo(text: str, chance: random.Random) -> str:
    """A letter left out, doubled, wrong, or two in the other order."""
    at = chance.randrange(len(text) - 1)
    ways = (
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
        text[:at] + chance.choice(LETTERS) + text[at + 1 :],
        text[:at] + text[at + 1] + text[at] + text[at + 2 :],
    )
    return chance.choice(ways)


def mistyped(one: Facts, chance: random.Random, _chains: list[str]) -> Facts:
    return replace(one, name=typo(one.name, chance))


def address_mistyped(one: Facts, chance: random.Random, _chains: list[str]) -> Facts:
    return replace(one, address=typo(one.address, chance))


def postcode_mistyped(one: Facts, chance: random.Random, _chains: list[str]) -> Facts:
    return replace(one, postcode=one.postcode[:-1] + chance.choice(LETTERS).upper())


def said_otherwise(one: Facts, chance: random.Random, _chains: list[str]) -> Facts:
    """The same name with another kind behind it, and a The before."""
    name = one.name
    for kind in sorted(KINDS, key=len, reverse=True):
        name = name.removesuffix(f" {kind}")
    return replace(one, name=f"{chance.choice(('The ', ''))}{name} {chance.choice(KINDS)}")


def renamed(one: Facts, chance: random.Random, _chains: list[str]) -> Facts:
    return replace(one, name=f"{chance.choice(FIRST)} {chance.choice(SECOND)} {chance.choice(KINDS)}".title())


def moved(one: Facts, chance: random.Random, _chains: list[str]) -> Facts:
    return replace(one, address=address(chance), postcode=postcode(chance))


def other_phone(one: Facts, chance: random.Random, _chains: list[str]) -> Facts:
    return replace(one, phone=telephone(chance))


def phone_of_a_chain(one: Facts, chance: random.Random, chains: list[str]) -> Facts:
    return replace(one, phone=chance.choice(chains))


def phone_spelled_otherwise(one: Facts, _chance: random.Random, _chains: list[str]) -> Facts:
    return replace(one, phone="+44 " + one.phone[1:]) if one.phone else one


CHANGES = (
    (0.30, said_otherwise),
    (0.25, mistyped),
    (0.20, address_mistyped),
    (0.05, postcode_mistyped),
    (0.08, renamed),
    (0.08, moved),
    (0.12, other_phone),
    (0.05, phone_of_a_chain),
    (0.30, phone_spelled_otherwise),
)


def address(chance: random.Random) -> str:
    return f"{chance.randint(1, 180)} {chance.choice(FIRST).title()} {chance.choice(STREETS)}, Ashby"


def postcode(chance: random.Random) -> str:
    last = "".join(chance.choice("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    return f"{chance.choice(OUTWARD)} {chance.randint(1, 9)}{last}"


def telephone(chance: random.Random) -> str:
    return f"01632 {chance.randint(0, 999_999):06}"
