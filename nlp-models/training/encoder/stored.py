"""The weights of an encoder that was shipped, out of its ONNX file: of each matrix the 8-bit numbers by their scales."""

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from heads import NAMES, Encoder


def stored(file: Path) -> Encoder:
    """As PyTorch wrote it out, up to encoder/1."""
    model = onnx.load(file).graph
    tensors = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in model.initializer}
    ours = [name for name in tensors if name.startswith(("bert.", "answers.", "embedding."))]
    weights = {name: tensors[name] for name in ours if name.split(".")[-1] in ("weight", "bias")}
    weights["bert.words.weight"] = tensors["bert.words.rows"] * tensors["bert.words.scales"]
    for product, matrix in matrices(model, tensors).items():
        weights[named(product)] = matrix
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("bert.layers."))
    encoder = Encoder(len(weights["bert.words.weight"]), layers, len(weights["bert.positions.weight"]))
    encoder.load_state_dict(weights)
    return encoder.eval()


def matrices(model: onnx.GraphProto, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    found = {}
    for node in model.node:
        if node.op_type == "MatMulInteger":
            scale = tensors[node.input[1].removesuffix("_quantized") + "_scale"]
            found[node.output[0]] = (tensors[node.input[1]] * scale).T.contiguous()
    return found


def named(product: str) -> str:
    """`/bert/layers.0/query/MatMul_output_0_output_quantized`, `sentiment_MatMul_output_quantized`: the weight's name."""
    path = product.strip("/").split("/")
    if path[0] == "bert":
        return ".".join(path[:3]) + ".weight"
    name = path[0].removesuffix("_MatMul_output_quantized")
    return f"answers.{name}.weight" if name in NAMES else f"{name}.weight"
