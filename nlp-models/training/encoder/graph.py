"""The encoder as ONNX nodes, in the form that ONNX Runtime joins to its quickest kernels: a residual is added to what a
matrix gives, bias last, right before it is normalised; means and heads are matrices, and no shape is computed. Written
out by PyTorch's exporter, the same encoder takes half as long again: its normalisation runs number by number."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from bert import EPSILON, HEADS, Bert, Layer
from heads import NAMES, WIDTH, Encoder

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
OUTPUTS = (*NAMES, "embedding")
OPSET, FORMAT = 17, 8
PART = WIDTH // HEADS


class Graph:
    """Grows node by node; what is kept is kept once under its name."""

    def __init__(self):
        self.nodes: list[onnx.NodeProto] = []
        self.kept: dict[str, onnx.TensorProto] = {}

    def node(self, kind: str, *inputs: str, output: str | None = None, **attributes) -> str:
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [output or name], name=name, **attributes))
        return output or name

    def keep(self, name: str, values: np.ndarray | Tensor) -> str:
        array = values.detach().numpy() if isinstance(values, Tensor) else values
        self.kept[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def whole(self, *values: int) -> str:
        return self.keep("whole_" + "_".join(map(str, values)), np.array(values, np.int64))

    def number(self, value: float) -> str:
        return self.keep(f"number_{value}", np.array(value, np.float32))

    def model(self) -> onnx.ModelProto:
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "tokens"]) for n in INPUTS]
        outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["batch", None]) for n in OUTPUTS]
        graph = helper.make_graph(self.nodes, "encoder", inputs, outputs, list(self.kept.values()))
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=FORMAT)


def graph(encoder: Encoder, longest: int) -> onnx.ModelProto:
    """`longest`: the tokens of the longest text, beyond which no position is kept."""
    made, bert = Graph(), encoder.bert
    hidden = embedded(made, bert, longest)
    attended = made.node("Cast", "attention_mask", to=TensorProto.FLOAT)
    unseen = made.node("Mul", made.node("Sub", made.number(1.0), attended), made.number(-10000.0))
    mask = made.node("Unsqueeze", unseen, made.whole(1, 2))
    share = made.node("Div", attended, made.node("ReduceSum", attended, made.whole(1), keepdims=1))
    share = made.node("Unsqueeze", share, made.whole(1))
    means = []
    for i, layer in enumerate(bert.layers):
        hidden = through(made, f"layers.{i}", layer, hidden, mask)
        means.append(made.node("Squeeze", made.node("MatMul", share, hidden), made.whole(1)))
    answer(made, encoder, made.node("Concat", *means, axis=1))
    return made.model()


def embedded(made: Graph, bert: Bert, longest: int) -> str:
    """Of the word pieces each row has 8 bits and a scale of its own: they are half of the weights."""
    weight = bert.words.weight.detach()
    scales = weight.abs().amax(1, keepdim=True).clamp(min=1e-6) / 127
    rows = made.node("Gather", made.keep("words.rows", (weight / scales).round().numpy().astype(np.int8)), "input_ids")
    scale = made.node("Gather", made.keep("words.scales", scales), "input_ids")
    words = made.node("Mul", made.node("Cast", rows, to=TensorProto.FLOAT), scale)
    length = made.node("Slice", made.node("Shape", "input_ids"), made.whole(1), made.whole(2))
    places = made.node("Slice", made.keep("positions", bert.positions.weight[:longest]), made.whole(0), length, made.whole(0))
    types = made.node("Gather", made.keep("types", bert.types.weight), "token_type_ids")
    return normal(made, "after_embedding", bert.after_embedding, made.node("Add", made.node("Add", words, places), types))


def through(made: Graph, name: str, layer: Layer, hidden: str, mask: str) -> str:
    joined = linear(made, f"{name}.joined", layer.joined, attention(made, name, layer, hidden, mask))
    hidden = normal(made, f"{name}.after_attention", layer.after_attention, made.node("Add", joined, hidden))
    wide = linear(made, f"{name}.wide", layer.wide, hidden)
    inner = made.node("Relu", wide) if layer.activation == "relu" else gelu(made, wide)
    narrow = linear(made, f"{name}.narrow", layer.narrow, inner)
    return normal(made, f"{name}.after_words", layer.after_words, made.node("Add", narrow, hidden))


def attention(made: Graph, name: str, layer: Layer, hidden: str, mask: str) -> str:
    """The scores are scaled in the weights of the query."""
    query = split(made, linear(made, f"{name}.query", layer.query, hidden, PART**-0.5), [0, 2, 1, 3])
    key = split(made, linear(made, f"{name}.key", layer.key, hidden), [0, 2, 3, 1])
    value = split(made, linear(made, f"{name}.value", layer.value, hidden), [0, 2, 1, 3])
    looks = made.node("Softmax", made.node("Add", made.node("MatMul", query, key), mask), axis=-1)
    found = made.node("Transpose", made.node("MatMul", looks, value), perm=[0, 2, 1, 3])
    return made.node("Reshape", found, made.whole(0, 0, WIDTH))


def split(made: Graph, hidden: str, order: list[int]) -> str:
    return made.node("Transpose", made.node("Reshape", hidden, made.whole(0, 0, HEADS, PART)), perm=order)


def gelu(made: Graph, inner: str) -> str:
    """As ONNX Runtime knows it and makes one of."""
    part = made.node("Erf", made.node("Div", inner, made.number(2**0.5)))
    return made.node("Mul", made.node("Mul", inner, made.node("Add", part, made.number(1.0))), made.number(0.5))


def linear(made: Graph, name: str, layer, inner: str, scale: float = 1.0, output: str | None = None) -> str:
    product = made.node("MatMul", inner, made.keep(f"{name}.weight", layer.weight.T * scale))
    return made.node("Add", product, made.keep(f"{name}.bias", layer.bias * scale), output=output)


def normal(made: Graph, name: str, layer, inner: str) -> str:
    weight, bias = made.keep(f"{name}.weight", layer.weight), made.keep(f"{name}.bias", layer.bias)
    return made.node("LayerNormalization", inner, weight, bias, axis=-1, epsilon=EPSILON)


def answer(made: Graph, encoder: Encoder, means: str) -> None:
    for name in NAMES:
        linear(made, name, encoder.answers[name], means, output=name)
    meant = linear(made, "embedding", encoder.embedding, means)
    length = made.node("ReduceL2", meant, axes=[1], keepdims=1)
    made.node("Div", meant, made.node("Max", length, made.number(EPSILON)), output="embedding")
