"""From a trained encoder to the 8-bit file that the engine reads, its calibration and its figures."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from onnxruntime import InferenceSession

from calibration import Calibration, calibrate, follow, labels, priors, scores
from data import Numbers
from export import export
from heads import HEADS, NAMES, NONE, POLARITY, WIDTH, Encoder
from measures import columns
from runtime import BATCH, answer, run, session

PROBABILITIES = np.cumsum([0] + [head.classes for head in HEADS])


def calibrations(logits: np.ndarray, numbers: Numbers, taught: np.ndarray) -> dict[str, Calibration]:
    """`logits` are of the development rows, `taught` the teachers' probabilities of all rows."""
    dev, chances = np.flatnonzero(numbers.dev), priors(numbers.labels[~numbers.dev])
    found = {}
    for i, head in enumerate(HEADS):
        asked, truth = numbers.labels[dev, i] >= 0, numbers.labels[:, i]
        if asked.any():
            found[head.name] = calibrate(head, logits[asked][:, columns(head)], truth[dev][asked], chances[i])
        else:
            said, known = taught[: len(numbers), PROBABILITIES[i] + 1].astype(np.float64), np.flatnonzero(truth >= 0)
            alone = numbers.firsts[dev] == 0
            found[head.name] = follow(head, logits[alone][:, columns(head)], said[dev[alone]], said[known], truth[known])
    return found


def padding(encoder: InferenceSession, numbers: Numbers, rows: np.ndarray) -> dict[str, float]:
    """How far the logits of texts among 15 others are from those of the texts alone, and how often another sentiment is
    then the likeliest: with others of like length, and with others of any."""
    order = rows[np.argsort(numbers.lengths[rows], kind="stable")][: len(rows) // BATCH * BATCH]
    places = np.arange(len(order))
    alone = in_batches(encoder, numbers, order, places.reshape(-1, 1))
    like = in_batches(encoder, numbers, order, places.reshape(-1, BATCH))
    mixed = in_batches(encoder, numbers, order, places.reshape(BATCH, -1).T)
    return {
        "mean difference, like length": float(np.abs(alone - like).mean()),
        "mean difference, any length": float(np.abs(alone - mixed).mean()),
        "other sentiment, like length": float((alone[:, :3].argmax(1) != like[:, :3].argmax(1)).mean()),
        "other sentiment, any length": float((alone[:, :3].argmax(1) != mixed[:, :3].argmax(1)).mean()),
    }


def in_batches(encoder: InferenceSession, numbers: Numbers, order: np.ndarray, batches: np.ndarray) -> np.ndarray:
    ids, types = numbers.padded()
    found = [run(encoder, ids[p], types[p], numbers.lengths[p]) for p in (order[batch] for batch in batches)]
    return np.concatenate(found)[np.argsort(batches.ravel())][:, :-WIDTH]


def called_none(said: np.ndarray, sentiments: np.ndarray) -> dict[str, float]:
    """How often an emotion is denied to development tweets of each sentiment."""
    return {f"none of {name} tweets": float((said[sentiments == i] == NONE).mean()) for i, name in enumerate(POLARITY)}


def neighbours(embeddings: np.ndarray, before: np.ndarray, near: int = 10) -> float:
    """The share of the nearest texts by the one encoder that are nearest by the other."""
    ours, theirs = (nearest(vectors, near) for vectors in (embeddings, before))
    return float(np.mean([len(set(a) & set(b)) / near for a, b in zip(ours, theirs)]))


def nearest(vectors: np.ndarray, near: int) -> np.ndarray:
    likeness = vectors @ vectors.T
    np.fill_diagonal(likeness, -1)
    return np.argsort(-likeness, axis=1)[:, :near]


@dataclass
class Trained:
    """The encoder, what it said of the development rows before it was quickened and cut to 8 bits, and what it was taught."""

    encoder: Encoder
    logits: np.ndarray
    embeddings: np.ndarray
    taught: np.ndarray


def finish(trained: Trained, numbers: Numbers, file: Path) -> tuple[dict[str, Calibration], dict]:
    """Writes the file; gives the calibrations and the figures for the card."""
    export(trained.encoder, numbers, file)
    eight, dev = session(file), np.flatnonzero(numbers.dev)
    logits, embeddings = answer(eight, numbers, dev)
    found = calibrations(logits, numbers, trained.taught)
    shown = figures(trained, numbers, logits, embeddings, found)
    return found, shown | {"padding": padding(eight, numbers, spread(numbers, 320))}


def spread(numbers: Numbers, count: int) -> np.ndarray:
    """Some development texts, none of them a pair."""
    alone = np.flatnonzero(numbers.dev & (numbers.firsts == 0))
    return alone[:: max(1, len(alone) // count)]


def figures(
    trained: Trained, numbers: Numbers, logits: np.ndarray, embeddings: np.ndarray, found: dict[str, Calibration]
) -> dict:
    dev, chances = np.flatnonzero(numbers.dev), priors(numbers.labels[~numbers.dev])
    some = np.searchsorted(dev, spread(numbers, 1000))
    emotion = HEADS[NAMES.index("emotion")]
    return {
        "dev before it was quickened": scores(trained.logits, numbers.labels[dev], chances),
        "dev": scores(logits, numbers.labels[dev], chances),
        "emotion": called_none(labels(emotion, logits[:, columns(emotion)], found["emotion"]), numbers.labels[dev, 0]),
        "embedding": {
            "mean cosine to before it was quickened": float((embeddings[some] * trained.embeddings[some]).sum(1).mean()),
            "nearest 10 of 1000 shared": neighbours(embeddings[some], trained.embeddings[some]),
        },
    }
