"""The encoder as an ONNX file of 8 bits. Of the word pieces each row has a scale of its own, of the matrices each column; the
states that a matrix is given have one that was chosen beforehand."""

from pathlib import Path

import numpy as np
import onnx

from data import Numbers
from graph import graph
from heads import Encoder
from ranges import ranges
from training import Texts
from vocabulary import MAX_TOKENS


def export(encoder: Encoder, numbers: Numbers, file: Path) -> None:
    encoder = encoder.float().cpu().eval()
    seen = ranges(encoder, Texts.of(numbers, "cpu"), np.flatnonzero(~numbers.dev))
    model = graph(encoder, seen, MAX_TOKENS)
    onnx.checker.check_model(model)
    onnx.save(model, file)
