"""The exported encoder as the engine runs it: one thread, texts of like length together."""

import time
from pathlib import Path

import numpy as np
import onnxruntime

from data import Numbers
from graph import INPUTS
from heads import WIDTH

BATCH = 16


def session(file: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])


def answer(encoder: onnxruntime.InferenceSession, numbers: Numbers, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The logits of all heads side by side and the embeddings, in the order of the rows."""
    ids, types = numbers.padded()
    order = rows[np.argsort(numbers.lengths[rows], kind="stable")]
    found = [run(encoder, ids[part], types[part], numbers.lengths[part]) for part in parts(order)]
    back = np.concatenate(found)[np.argsort(np.argsort(numbers.lengths[rows], kind="stable"))]
    return np.split(back, [-WIDTH], axis=1)


def parts(order: np.ndarray) -> list[np.ndarray]:
    return [order[i : i + BATCH] for i in range(0, len(order), BATCH)]


def run(encoder: onnxruntime.InferenceSession, ids: np.ndarray, types: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    width = lengths.max()
    attended = np.arange(width) < lengths[:, None]
    feed = zip(INPUTS, (ids[:, :width], attended, types[:, :width]))
    return np.concatenate(encoder.run(None, {name: array.astype(np.int64) for name, array in feed}), 1)


def speed(encoder: onnxruntime.InferenceSession, numbers: Numbers, rows: np.ndarray) -> float:
    """Rows a second, after a start to warm up."""
    answer(encoder, numbers, rows[: 4 * BATCH])
    before = time.perf_counter()
    answer(encoder, numbers, rows)
    return len(rows) / (time.perf_counter() - before)
