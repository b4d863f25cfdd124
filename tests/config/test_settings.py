"""The settings of the house, as the environment of a service says them."""

import os
import subprocess  # nosec B404
import sys

import pytest

SAYS = "from kinweave.config import settings; print(settings.ALLAUTH_TRUSTED_PROXY_COUNT)"


@pytest.mark.parametrize(("said", "counted"), [({"KINWEAVE_BEHIND_PROXY": "yes"}, "1"), ({}, "0")])
def test_only_behind_a_proxy_is_the_address_believed_that_it_names(said, counted, tmp_path):
    known = {name: value for name, value in os.environ.items() if name != "KINWEAVE_BEHIND_PROXY"}
    there = {**known, "KINWEAVE_DATA_DIR": str(tmp_path), **said}

    found = subprocess.run([sys.executable, "-c", SAYS], env=there, capture_output=True, text=True, check=True)

    assert found.stdout.strip() == counted
