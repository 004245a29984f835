"""The encoder as an ONNX file with 8-bit weights. Of the word pieces each row has a scale of its own; the matrices of the
layers have one for each column."""

import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from heads import NAMES, Encoder
from vocabulary import MAX_TOKENS

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
OUTPUTS = (*NAMES, "embedding")


class EightBitRows(nn.Module):
    """Stands for the embedding of the word pieces, half of the weights of the encoder."""

    def __init__(self, weight: Tensor):
        super().__init__()
        scales = weight.abs().amax(1, keepdim=True).clamp(min=1e-6) / 127
        self.register_buffer("rows", (weight / scales).round().to(torch.int8))
        self.register_buffer("scales", scales)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scales[ids]


def export(encoder: Encoder, file: Path) -> None:
    encoder = encoder.float().cpu().eval()
    encoder.bert.words = EightBitRows(encoder.bert.words.weight.detach())
    encoder.bert.positions.weight = nn.Parameter(encoder.bert.positions.weight[:MAX_TOKENS].detach())
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        write(encoder, whole)
        quantize_dynamic(whole, file, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"])
    onnx.checker.check_model(onnx.load(file))


def write(encoder: Encoder, file: Path) -> None:
    example = torch.ones(2, 8, dtype=torch.int64)
    axes = {name: {0: "batch", 1: "tokens"} for name in INPUTS} | {name: {0: "batch"} for name in OUTPUTS}
    torch.onnx.export(
        encoder,
        (example, example, example),
        file,
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
