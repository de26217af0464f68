import importlib
import inspect

import pytest

from evals.__main__ import PARTS
from evals.section import Section


@pytest.mark.parametrize("module", PARTS.values())
def test_every_part_of_the_results_makes_a_section(module: str) -> None:
    assert inspect.signature(importlib.import_module(module).report).return_annotation is Section
