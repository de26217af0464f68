import json

import numpy as np

from knowledge.network import Network, restored


def test_a_network_gives_one_number_a_line_and_survives_being_stored() -> None:
    chance = np.random.default_rng(3)
    parts = (chance.normal(size=4), np.ones(4), chance.normal(size=(4, 3)), chance.normal(size=3))
    network = Network(*parts, chance.normal(size=3), 0.5)
    inputs = chance.normal(size=(7, 4))
    told = network(inputs)
    assert told.shape == (7,)
    again = restored(json.loads(json.dumps(network.stored())))
    assert np.allclose(again(inputs), told, atol=1e-2)
