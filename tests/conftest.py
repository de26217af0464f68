"""What tests of several rooms share."""

import pytest

from knowledge import Knowledge, KnowledgeMissing, open_knowledge


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The built knowledge, opened once; where it is missing the test fails and says how to make it."""
    try:
        opened = open_knowledge()
    except KnowledgeMissing as missing:
        pytest.fail(str(missing), pytrace=False)
    return opened
