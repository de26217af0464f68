"""The encoder's network, written down as an ONNX graph from its weights: neither torch nor transformers is needed.

A sentence transformer of BERT's shape (https://arxiv.org/abs/1810.04805, sizes of all-MiniLM-L6-v2): token ids go in,
one row a text, all rows of one length, and normalised means of the last layer's vectors come out.

With ``ranges`` every product of matrices is one of whole numbers of eight bits, with a scale for each column of the
weights, and for what goes in one that was measured beforehand. A text's vector then depends on that text alone: scales
taken from what is being multiplied, as is commoner, make it depend on what shares the batch.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

from knowledge.encoder import INPUT, LENGTH, OUTPUT

Array = NDArray[Any]
Weights = Mapping[str, NDArray[np.float32]]

HEADS = 12
LAYERS = 6
_EPSILON = 1e-12
_OPSET = 17
_STEPS = 255
_MOST = 127


def network(weights: Weights, ranges: Sequence[tuple[float, float]] = ()) -> ModelProto:
    """The graph that takes INPUT and gives OUTPUT.

    ``ranges`` are the least and the greatest that go into each product, in order; without them the graph is in full
    precision, and gives beside OUTPUT all that goes into its products, from which ranges are taken.
    """
    graph = _Graph(weights, ranges)
    vectors = graph.vectors()
    graph.nodes.append(helper.make_node("Identity", [vectors], [OUTPUT]))
    told = {OUTPUT: ["texts", None]}
    if not ranges:
        told |= {name: ["texts", "tokens", None] for name in graph.multiplied}
    made = helper.make_graph(
        graph.nodes,
        "encoder",
        [helper.make_tensor_value_info(INPUT, TensorProto.INT64, ["texts", "tokens"])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in told.items()],
        graph.constants,
    )
    kinds = [helper.make_opsetid("", _OPSET), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(made, opset_imports=kinds, ir_version=8)
    checker.check_model(model)
    return model


class _Graph:
    """Nodes and constants as they are added, and the names of what goes into products."""

    def __init__(self, weights: Weights, ranges: Sequence[tuple[float, float]]) -> None:
        self._weights = weights
        self._ranges = ranges
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self.multiplied: list[str] = []

    def vectors(self) -> str:
        found = self._embedded()
        for layer in range(LAYERS):
            found = self._layer(found, f"encoder.layer.{layer}.")
        mean = self._add("ReduceMean", found, axes=[1], keepdims=0)
        return self._add("Div", mean, self._add("ReduceL2", mean, axes=[1], keepdims=1))

    def _embedded(self) -> str:
        """The sum of each token's vector and that of its place; all texts are of the first and only kind."""
        places = self._weights["embeddings.position_embeddings.weight"][:LENGTH]
        places = places + self._weights["embeddings.token_type_embeddings.weight"][0]
        tokens = self._add("Shape", INPUT, start=1, end=2)
        nought = self._constant(np.array([0]))
        placed = self._add("Slice", self._constant(places), nought, tokens, nought)
        return self._normal(self._add("Add", self._words(), placed), "embeddings.LayerNorm")

    def _words(self) -> str:
        """Each token's vector: in whole numbers the table, mapped into memory, takes a quarter."""
        table = self._weights["embeddings.word_embeddings.weight"]
        if not self._ranges:
            return self._add("Gather", self._constant(table), INPUT)
        whole, scales = _in_whole_numbers(table.T)
        rows = self._add("Gather", self._constant(whole.T), INPUT)
        by = self._add("Gather", self._constant(scales[:, None]), INPUT)
        return self._add("Mul", self._add("Cast", rows, to=TensorProto.FLOAT), by)

    def _layer(self, given: str, name: str) -> str:
        seen = self._product(self._attention(given, f"{name}attention.self."), f"{name}attention.output.dense")
        seen = self._normal(self._add("Add", seen, given), f"{name}attention.output.LayerNorm")
        thought = self._gelu(self._product(seen, f"{name}intermediate.dense"))
        thought = self._product(thought, f"{name}output.dense")
        return self._normal(self._add("Add", thought, seen), f"{name}output.LayerNorm")

    def _attention(self, given: str, name: str) -> str:
        width = self._weights[f"{name}query.weight"].shape[0]
        parts = [f"{name}{part}" for part in ("query", "key", "value")]
        self.nodes.append(helper.make_node("Split", [self._product(given, *parts)], parts, axis=2))
        heads = self._constant(np.array([0, 0, HEADS, width // HEADS]))
        turns = ([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3])
        split = (self._add("Reshape", part, heads) for part in parts)
        query, key, value = (self._add("Transpose", part, perm=turn) for part, turn in zip(split, turns, strict=True))
        root = self._constant(np.array((width / HEADS) ** 0.5, dtype=np.float32))
        share = self._add("Softmax", self._add("Div", self._add("MatMul", query, key), root), axis=-1)
        back = self._add("Transpose", self._add("MatMul", share, value), perm=turns[0])
        return self._add("Reshape", back, self._constant(np.array([0, 0, width])))

    def _product(self, given: str, *names: str) -> str:
        """``given`` times the weights of ``names`` side by side, their biases added."""
        matrix = np.concatenate([self._weights[f"{name}.weight"] for name in names]).T
        bias = self._constant(np.concatenate([self._weights[f"{name}.bias"] for name in names]))
        place = len(self.multiplied)
        self.multiplied.append(given)
        if not self._ranges:
            return self._add("Add", self._add("MatMul", given, self._constant(matrix)), bias)
        least, greatest = self._ranges[place]
        step = (greatest - least) / _STEPS
        scale = self._constant(np.array(step, dtype=np.float32))
        nought = self._constant(np.array(round(-least / step), dtype=np.uint8))
        whole, scales = _in_whole_numbers(matrix)
        rounded = self._add("QuantizeLinear", given, scale, nought)
        held = (self._constant(whole), scale, self._constant(scales), nought, self._constant(np.zeros_like(whole[0])))
        return self._add("MatMulIntegerToFloat", rounded, *held, bias, domain="com.microsoft")

    def _gelu(self, given: str) -> str:
        """x/2 × (1 + erf(x/√2)), in the form that the runtime knows how to fuse."""
        root, one, half = (self._constant(np.array(value, dtype=np.float32)) for value in (2**0.5, 1, 0.5))
        spread = self._add("Add", self._add("Erf", self._add("Div", given, root)), one)
        return self._add("Mul", self._add("Mul", given, spread), half)

    def _normal(self, given: str, name: str) -> str:
        scale, shift = (self._constant(self._weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        return self._add("LayerNormalization", given, scale, shift, axis=-1, epsilon=_EPSILON)

    def _constant(self, value: Array) -> str:
        name = f"constant.{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def _add(self, kind: str, *given: str, **attributes: Any) -> str:
        name = f"{kind}.{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(given), [name], **attributes))
        return name


def _in_whole_numbers(matrix: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """``matrix`` in whole numbers of eight bits, and for each column what one of them stands for."""
    scales = (np.abs(matrix).max(axis=0) / _MOST).astype(np.float32)
    return np.rint(matrix / scales).astype(np.int8), scales
