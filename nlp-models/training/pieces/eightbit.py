"""The vectors as a file that the engine reads, big-endian as Java has it, and read again as the engine does."""

import struct
from pathlib import Path

import numpy as np
import torch

from fitting import Pieces
from texts import Meant


def write(pieces: Pieces, file: Path) -> None:
    rows, base = pieces.rows.detach().numpy(), pieces.base.detach().numpy()
    scales = np.maximum(np.abs(rows).max(1), 1e-9) / 127
    with file.open("wb") as out:
        out.write(struct.pack(">iii", *rows.shape, base.shape[1]))
        out.write(base.astype(">f4").tobytes())
        out.write(scales.astype(">f4").tobytes())
        out.write(np.round(rows / scales[:, None]).astype(np.int8).tobytes())


def read(file: Path) -> np.ndarray:
    """A vector for each piece."""
    content = file.read_bytes()
    count, rank, width = struct.unpack_from(">iii", content)
    base = np.frombuffer(content, ">f4", rank * width, 12).reshape(rank, width)
    scales = np.frombuffer(content, ">f4", count, 12 + base.nbytes)
    rows = np.frombuffer(content, np.int8, count * rank, 12 + base.nbytes + scales.nbytes).reshape(count, rank)
    return (rows * scales[:, None]).astype(np.float32) @ base.astype(np.float32)


def meanings(vectors: np.ndarray, texts: Meant) -> np.ndarray:
    """Where texts lie by their pieces, each of length one."""
    ids, begins = texts.part(np.arange(len(texts)))
    sums = torch.nn.functional.embedding_bag(ids, torch.from_numpy(vectors), begins, mode="sum").numpy()
    return sums / np.linalg.norm(sums, axis=1, keepdims=True)
