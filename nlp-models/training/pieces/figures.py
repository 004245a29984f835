"""How near the pieces come to the encoder, and whether texts of both kinds can be compared with one another."""

from collections import defaultdict

import numpy as np

NEAREST = 10


def figures(encoder: np.ndarray, pieces: np.ndarray, named: np.ndarray) -> dict:
    """Of development texts, in the same order; the topic of each, empty where people named none."""
    mixed = np.where(np.random.default_rng(1).random(len(encoder))[:, None] < 0.38, pieces, encoder)
    return {
        "cosine": float((encoder * pieces).sum(1).mean()),
        "cosineLeast5Percent": float(np.percentile((encoder * pieces).sum(1), 5)),
        f"recall{NEAREST}": recall(nearest(encoder, encoder), nearest(pieces, pieces)),
        f"recall{NEAREST}Mixed": recall(nearest(encoder, encoder), nearest(encoder, mixed)),
        "sameTopic": {
            "encoder": same_topic(encoder, encoder, named),
            "pieces": same_topic(pieces, pieces, named),
            "encoderAmongPieces": same_topic(encoder, pieces, named),
            "encoderAmongMixed": same_topic(encoder, mixed, named),
            "mixed": same_topic(mixed, mixed, named),
            "chance": chance(named),
        },
    }


def nearest(asked: np.ndarray, among: np.ndarray) -> np.ndarray:
    """The nearest of each, without itself."""
    near = asked @ among.T
    np.fill_diagonal(near, -2)
    return np.argpartition(-near, NEAREST, axis=1)[:, :NEAREST]


def recall(wanted: np.ndarray, found: np.ndarray) -> float:
    return float(np.mean([len(np.intersect1d(a, b)) / NEAREST for a, b in zip(wanted, found)]))


def same_topic(asked: np.ndarray, among: np.ndarray, topics: np.ndarray) -> float:
    """How many of the ten nearest that have a topic have that of the text, of those with ten others of it."""
    has = np.flatnonzero(several(topics))
    near = nearest(asked[has], among[has])
    return float(np.mean(topics[has][near] == topics[has][:, None]))


def chance(topics: np.ndarray) -> float:
    known = topics[several(topics)]
    return float(np.mean([(np.sum(known == topic) - 1) / (len(known) - 1) for topic in known]))


def several(topics: np.ndarray) -> np.ndarray:
    counts = defaultdict(int)
    for topic in topics:
        counts[topic] += 1
    return np.array([topic != "" and counts[topic] > NEAREST for topic in topics])
