"""Decisions a second: the rules of sharing, and two policy engines on the part of them that these can say in a line.

The engines are asked less (four of the twelve gates, and nothing but yes or no) and are only installed for this:
`requirements/bench.in`. Processor time of one core, so that what else the machine does counts for little.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from time import process_time

import casbin
import cedarpy

from kinweave.information.rules import Asked, Chain, Facts, Hand, Law, Mask, Others, Stands, decide
from kinweave.information.rules.deciding import weighed
from tests.information.rules.asking import ALL_WELL, COMMUNITY, EARLY_HELP, YESTERDAY

ENDED = replace(EARLY_HELP, ends_on=YESTERDAY)
FAILING = [
    replace(ALL_WELL, **differs)
    for differs in (
        {"law": Law.BARRED},
        {"terms": None},
        {"terms": COMMUNITY, "stands": Stands.REFUSED},
        {"stands": Stands.NOTHING, "hand": Hand.CONFLICT},
        {"others": Others.MASKABLE, "mask": Mask.MASKED},
        {"chain": Chain.OUTSIDE, "channel": 0},
        {"terms": ENDED, "stands": Stands.REFUSED, "asked": Asked.UNSIGNED},
        {"terms": ENDED, "stands": Stands.REFUSED, "asked": Asked.VALID},
        {"terms": None, "chain": Chain.OUTSIDE, "is_protection": True},
        {"keep_until": YESTERDAY, "others": Others.INSEPARABLE, "stands": Stands.DISPUTED},
    )
]
SMALL = [ALL_WELL, replace(ALL_WELL, law=Law.BARRED), replace(ALL_WELL, stands=Stands.NOTHING)]
CEDAR = """
permit (principal, action, resource)
when { context.in_force && context.told && context.channel >= context.least };
forbid (principal, action, resource) when { context.barred };
"""
CASBIN = """
[request_definition]
r = facts
[policy_definition]
p = what
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.facts.in_force && r.facts.told && r.facts.channel >= r.facts.least && !r.facts.barred
"""


@dataclass(frozen=True)
class Few:
    """The few facts that the engines are asked about."""

    in_force: bool
    told: bool
    barred: bool
    channel: int
    least: int


def few(facts: Facts) -> Few:
    terms = facts.terms
    in_force = terms is not None and terms.starts_on <= facts.on <= terms.ends_on
    told = facts.stands is Stands.INFORMED
    return Few(in_force, told, facts.law is Law.BARRED, facts.channel, facts.least_channel)


def with_cedar(each: Sequence[Facts]) -> list[Callable[[], bool]]:
    """One question to Cedar for each, through its Python binding; the policy is read once."""
    policies, nobody = cedarpy.PolicySet.from_str(CEDAR), cedarpy.Entities.from_json_str("[]")
    who = {"principal": 'Worker::"ana"', "action": 'Action::"share"', "resource": 'Item::"days"'}
    requests = [who | {"context": vars(few(facts))} for facts in each]
    return [lambda request=request: cedarpy.is_authorized(request, policies, nobody).allowed for request in requests]


def with_casbin(each: Sequence[Facts]) -> list[Callable[[], bool]]:
    """One question to Casbin for each."""
    enforcer = casbin.Enforcer(casbin.Enforcer.new_model(text=CASBIN))
    enforcer.add_policy("everything")
    return [partial(enforcer.enforce, few(facts)) for facts in each]


def with_rules(each: Sequence[Facts]) -> list[Callable[[], bool]]:
    """One question to the rules for each."""
    return [lambda facts=facts: decide(facts).may_go for facts in each]


def a_second(questions: Sequence[Callable[[], object]], number: int) -> float:
    """How many such questions one core answers in a second: the best of three."""
    rounds = number // len(questions)
    best = min(_spent(questions, rounds) for _ in range(3))
    return rounds * len(questions) / best


def _spent(questions: Sequence[Callable[[], object]], rounds: int) -> float:
    begun = process_time()
    for _ in range(rounds):
        for question in questions:
            question()
    return process_time() - begun


def run() -> None:
    """Print how many a second, of a plain yes and of failing gates; and the engines beside the same small policy."""
    print("\nMay I share this? Decisions a second, of one core")
    for name, each in (("a plain yes", [ALL_WELL]), ("ten kinds of failing gates", FAILING)):
        print(f"  {name:<46}{a_second([lambda facts=facts: decide(facts) for facts in each], 300_000):>10,.0f}")
    print(f"  {'the ten, weighed anew each time':<46}{a_second([_anew(facts) for facts in FAILING], 100_000):>10,.0f}")
    ways = {"the rules": (with_rules, 300_000), "Cedar": (with_cedar, 6_000), "Casbin": (with_casbin, 3_000)}
    expected = [decide(facts).may_go for facts in SMALL]
    first = 0.0
    for name, (questions, number) in ways.items():
        asked = questions(SMALL)
        assert [one() for one in asked] == expected, name
        speed = a_second(asked, number)
        first = first or speed
        print(f"  {'the same small policy, ' + name:<46}{speed:>10,.0f}{first / speed:>10,.0f} x")


def _anew(facts: Facts) -> Callable[[], object]:
    def ask() -> object:
        weighed.cache_clear()
        return decide(facts)

    return ask


if __name__ == "__main__":
    run()
