"""What tests of several rooms share."""

import os
from pathlib import Path

import hypothesis
import pytest

from codesets.editions.shelf import OVERRIDE
from knowledge import Knowledge, KnowledgeMissing, open_knowledge

# What somebody has imported on this machine is no part of what is tested.
os.environ[OVERRIDE] = str(Path(__file__).parent / "no-editions")
os.environ.pop("PLAINBILL_REPHRASE_URL", None)

# How long one example takes tells how busy the machine is, not whether the code is right. New examples are looked for
# where someone can look into what they find; what decides whether a change lands tries the same ones each time.
hypothesis.settings.register_profile("plainbill", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("plainbill")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The built knowledge, opened once; where it is missing the test fails and says how to make it."""
    try:
        opened = open_knowledge()
    except KnowledgeMissing as missing:
        pytest.fail(str(missing), pytrace=False)
    return opened
