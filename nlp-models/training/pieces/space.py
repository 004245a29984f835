"""The space of embeddings: the encoder puts all texts into a narrow cone; here they are spread evenly."""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from texts import Meant

SHORTEN = 0.625
"""0 leaves the spread of the directions as it is, 1 makes all alike."""
LEAST = 2e-5
"""Directions in which texts differ less than this hold the rounding of the 8-bit encoder."""


@dataclass
class Space:
    mean: np.ndarray
    scales: np.ndarray
    rows: np.ndarray

    @staticmethod
    def of(meanings: np.ndarray) -> "Space":
        mean = meanings.mean(0)
        spread, directions = np.linalg.eigh(np.cov((meanings - mean).T))
        matrix = directions * (spread + LEAST) ** (-SHORTEN / 2) @ directions.T
        scales = np.abs(matrix).max(1) / 127
        return Space(mean, scales, np.round(matrix / scales[:, None]).astype(np.int8))

    def write(self, file: Path) -> None:
        with file.open("wb") as out:
            out.write(struct.pack(">i", len(self.mean)))
            out.write(self.mean.astype(">f4").tobytes())
            out.write(self.scales.astype(">f4").tobytes())
            out.write(self.rows.tobytes())

    def spread(self, meanings: np.ndarray) -> np.ndarray:
        away = (meanings - self.mean) @ (self.rows * self.scales[:, None]).astype(np.float32)
        return (away / np.linalg.norm(away, axis=1, keepdims=True)).astype(np.float32)

    def of_texts(self, texts: Meant) -> Meant:
        return Meant(texts.ids, texts.starts, self.spread(texts.meanings))
