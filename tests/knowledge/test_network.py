import json

import numpy as np

from knowledge.network import Deep, Line, deep_restored, line_restored


def test_a_line_goes_straight_on_and_survives_being_stored() -> None:
    line = Line(np.array([1.0, -2.0]), 0.5)
    inputs = np.array([[1.0, 1.0], [1000.0, 0.0]])
    assert line(inputs).tolist() == [-0.5, 1000.5]
    assert line_restored(json.loads(json.dumps(line.stored())))(inputs).tolist() == [-0.5, 1000.5]


def test_layers_weigh_what_the_one_before_made_and_drop_what_is_below_nought() -> None:
    first = (np.array([[1.0, -1.0]]), np.zeros(2))
    last = (np.array([[2.0], [3.0]]), np.array([0.5]))
    deep = Deep(np.array([1.0]), np.array([2.0]), (first, last))
    assert deep(np.array([[5.0], [-3.0]])).tolist() == [2 * 2 + 0.5, 3 * 2 + 0.5]
    again = deep_restored(json.loads(json.dumps(deep.stored())))
    assert again(np.array([[5.0]])).tolist() == [4.5]
