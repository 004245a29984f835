"""An ONNX graph that grows node by node, with the matrices of 8 bits that ONNX Runtime multiplies quickest."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from ranges import Range

OURS, OPSET, FORMAT = "com.microsoft", 17, 8
"""The domain of ONNX Runtime's own nodes; the versions of the others and of the file."""


class Graph:
    """What is kept is kept once under its name."""

    def __init__(self):
        self.nodes: list[onnx.NodeProto] = []
        self.kept: dict[str, onnx.TensorProto] = {}

    def node(self, kind: str, *inputs: str, output: str | None = None, **attributes) -> str:
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [output or name], name=name, **attributes))
        return output or name

    def own(self, kind: str, *inputs: str, **attributes) -> str:
        """A node that only ONNX Runtime knows."""
        return self.node(kind, *inputs, domain=OURS, **attributes)

    def keep(self, name: str, values: np.ndarray | Tensor) -> str:
        array = values.detach().numpy() if isinstance(values, Tensor) else values
        self.kept[name] = numpy_helper.from_array(np.array(array, order="C"), name)
        return name

    def whole(self, *values: int) -> str:
        return self.keep("whole_" + "_".join(map(str, values)), np.array(values, np.int64))

    def number(self, value: float) -> str:
        return self.keep(f"number_{value}", np.array(value, np.float32))

    def eight(self, name: str, states: str, seen: Range) -> tuple[str, str, str]:
        """The states in 8 bits, their step and zero. What is out of range becomes the end of it; so states that
        relu was to follow, whose range begins at 0, need none."""
        step = self.keep(f"{name}.step", np.array(seen.step, np.float32))
        zero = self.keep(f"{name}.zero", np.array(seen.zero, np.uint8))
        return self.node("QuantizeLinear", states, step, zero), step, zero

    def linear(self, name: str, layer: nn.Linear, given: tuple[str, str, str], scale: float = 1.0) -> str:
        """A matrix of 8 bits, a step for each column, by states of 8 bits."""
        states, step, zero = given
        weight = layer.weight.detach().T.numpy() * np.float32(scale)
        steps = np.maximum(np.abs(weight).max(0), 1e-8) / np.float32(127)
        matrix = self.keep(f"{name}.weight", (weight / steps).round().astype(np.int8))
        zeros = self.keep(f"zeros_{len(steps)}", np.zeros(len(steps), np.int8))
        steps, bias = self.keep(f"{name}.steps", steps), self.keep(f"{name}.bias", layer.bias * scale)
        return self.own("MatMulIntegerToFloat", states, matrix, step, steps, zero, zeros, bias)

    def split(self, states: str, outputs: tuple[str, ...], widths: list[int]) -> None:
        """Side by side into one output each."""
        made = helper.make_node("Split", [states, self.whole(*widths)], outputs, name=f"Split_{len(self.nodes)}", axis=1)
        self.nodes.append(made)

    def normal(self, name: str, layer: nn.LayerNorm, states: str, others: str) -> str:
        """The sum of both, normalised."""
        weight, bias = self.keep(f"{name}.weight", layer.weight), self.keep(f"{name}.bias", layer.bias)
        return self.own("SkipLayerNormalization", states, others, weight, bias, epsilon=layer.eps)

    def model(self, inputs: tuple[str, ...], outputs: tuple[str, ...]) -> onnx.ModelProto:
        asked = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "tokens"]) for n in inputs]
        given = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["batch", None]) for n in outputs]
        graph = helper.make_graph(self.nodes, "encoder", asked, given, list(self.kept.values()))
        domains = [helper.make_opsetid("", OPSET), helper.make_opsetid(OURS, 1)]
        return helper.make_model(graph, opset_imports=domains, ir_version=FORMAT)
