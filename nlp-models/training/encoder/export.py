"""The encoder as an ONNX file with 8-bit weights. Of the word pieces each row has a scale of its own; the matrices of the
layers have one for each column."""

import tempfile
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

from graph import graph
from heads import Encoder
from vocabulary import MAX_TOKENS


def export(encoder: Encoder, file: Path) -> None:
    encoder = encoder.float().cpu().eval()
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        onnx.save(graph(encoder, MAX_TOKENS), whole)
        quantize_dynamic(whole, file, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"])
    onnx.checker.check_model(onnx.load(file))
