from collections.abc import Iterator

import pytest

from tests.bot.rephrase.serving import Model, model_server


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Model]:
    with model_server(tmp_path_factory.mktemp("model")) as model:
        yield model


@pytest.fixture
def model(running: Model) -> Model:
    """The model's server with nothing on its record."""
    running.record.unlink(missing_ok=True)
    return running
