"""All rows on the machine that trains: labelled texts, pairs, and fragments of texts that only have the teachers' word."""

from dataclasses import dataclass

import numpy as np

from data import Numbers
from distillation import fragments
from heads import HEADS
from training import Texts

FRAGMENTS = 20_000


@dataclass
class Corpus:
    texts: Texts
    ids: np.ndarray
    lengths: np.ndarray
    labels: np.ndarray
    folds: np.ndarray
    dev: np.ndarray
    pairs: np.ndarray

    @property
    def training(self) -> np.ndarray:
        return np.flatnonzero(~self.dev)

    @property
    def labelled(self) -> np.ndarray:
        return np.flatnonzero(~self.dev & (self.labels >= 0).any(1))


def corpus(numbers: Numbers, begins_word: np.ndarray, device: str, count: int) -> Corpus:
    ids, types = numbers.padded()
    whole = np.flatnonzero(~numbers.dev & (numbers.firsts == 0))
    pieces, sizes = fragments(ids[whole], numbers.lengths[whole], begins_word, count, 3)
    ids, types = np.concatenate([ids, pieces]), np.concatenate([types, np.zeros_like(pieces)])
    lengths = np.concatenate([numbers.lengths, sizes])
    return Corpus(
        Texts(ids, types, lengths, device),
        ids,
        lengths,
        np.concatenate([numbers.labels, np.full((count, len(HEADS)), -1, np.int8)]),
        np.concatenate([numbers.folds, np.zeros(count, np.int8)]),
        np.concatenate([numbers.dev, np.zeros(count, bool)]),
        np.concatenate([numbers.firsts > 0, np.zeros(count, bool)]),
    )
