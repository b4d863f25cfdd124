"""Splink, behind the same interface as the rule: numbers first, then names, addresses, postcodes and telephones.

It learns from the directory itself, without anybody's answers, what each likeness is worth. It works in memory: nothing
is written to the disk, and nothing is fetched. A directory too small to learn from is left to the rule.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, TypeVar

import duckdb
import pyarrow
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink import comparison_level_library as levels
from splink import comparison_library as compared

from kinweave.directory.rules import likeness as rule
from kinweave.directory.rules.likeness import Facts, Weighed

K = TypeVar("K")
LEAST = 500  # entries: of fewer it learns nothing
ENOUGH = 0.5  # as likely as not
CERTAIN = 100  # points: a number is the same
SEED = 1  # the same directory gives the same pairs
COMPARED = 2_000_000  # pairs drawn, to learn how often two different providers look alike
MEMORY = "1GB"
HOUSE = re.compile(r"(\S*\d\S*)? ?(.*)")
ALONE = {"temp_directory": "", "autoinstall_known_extensions": False, "autoload_known_extensions": False}


def pairs(facts: Mapping[K, Facts]) -> dict[tuple[K, K], Weighed]:
    """Every two of some entries that may be one provider, in the order in which they came."""
    keys = list(facts)
    if len(keys) < LEAST:
        return rule.pairs(facts)
    likely = dict(scored(list(facts.values()))) | dict.fromkeys(with_one_number(list(facts.values())), CERTAIN)
    found = {}
    for (one, other), points in sorted(likely.items()):
        because = rule.weigh(facts[keys[one]], facts[keys[other]]).because
        if because:  # whoever decides is told in what they are alike
            found[keys[one], keys[other]] = Weighed(points, because)
    return found


def with_one_number(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """Every two that have a number in common, unless so many have it that it says nothing."""
    sharing: dict[tuple[str, str], list[int]] = {}
    for at, one in enumerate(facts):
        for number in one.numbers:
            sharing.setdefault(number, []).append(at)
    for group in sharing.values():
        if len(group) <= rule.TOO_MANY:
            yield from combinations(group, 2)


def scored(facts: Sequence[Facts]) -> Iterator[tuple[tuple[int, int], int]]:
    """Every two that are likelier one provider than not, with how likely, in hundredths."""
    with duckdb.connect(":memory:", config={**ALONE, "memory_limit": MEMORY, "threads": 1}) as connection:
        database = DuckDBAPI(connection=connection)
        linker = Linker(database.register(table(facts)), model(), log_level="ERROR")
        learn(linker)
        said = linker.inference.predict(threshold_match_probability=ENOUGH).as_record_list()
    for one in said:
        at, other = sorted((one["unique_id_l"], one["unique_id_r"]))
        yield (at, other), round(100 * one["match_probability"])


def table(facts: Sequence[Facts]) -> Any:
    """What is compared, a column each; what is not known is empty."""
    columns = {
        "name": [rule.telling(one.name) for one in facts],
        "address": [rule.plain(one.address) for one in facts],
        "postcode": [rule.squeezed(one.postcode) for one in facts],
        "phone": [rule.digits(one.phone) for one in facts],
    }
    known = {name: [value or None for value in values] for name, values in columns.items()}
    known |= {"outward": [(value or "")[:-3] or None for value in known["postcode"]]}
    known |= {"start": [(value or "")[:4] or None for value in known["name"]]}
    apart = [HOUSE.match(value or "") for value in known["address"]]
    known |= {"house": [one[1] if one else None for one in apart], "street": [one[2] if one else None for one in apart]}
    text = {name: pyarrow.array(values, pyarrow.string()) for name, values in known.items()}
    return pyarrow.table({"unique_id": list(range(len(facts))), **text})


def model() -> SettingsCreator:
    """What is compared with what, and how."""
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            compared.JaroWinklerAtThresholds("name", [0.95, 0.88, 0.75]),
            compared.CustomComparison(
                output_column_name="address",
                comparison_levels=[
                    levels.NullLevel("address"),
                    levels.ExactMatchLevel("address"),
                    levels.And(levels.ExactMatchLevel("house"), levels.JaroWinklerLevel("street", 0.88)),
                    levels.ElseLevel(),
                ],
            ),  # neighbours have much the same address: another number of a house is another house
            compared.LevenshteinAtThresholds("postcode", [1, 2]),
            compared.ExactMatch("phone"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("phone"),
            block_on("postcode"),
            block_on("name"),
            block_on("start", "outward"),
        ],
    )


def learn(linker: Linker) -> None:
    """Learn how often different providers look alike, and how often one provider does not."""
    training = linker.training
    sure = [block_on("phone", "postcode"), block_on("name", "postcode"), block_on("name", "phone")]
    training.estimate_probability_two_random_records_match(sure, recall=0.7)
    training.estimate_u_using_random_sampling(max_pairs=COMPARED, seed=SEED)
    for rules in (block_on("postcode"), block_on("phone"), block_on("name")):
        training.estimate_parameters_using_expectation_maximisation(rules, record_sample_proportion=1.0)
