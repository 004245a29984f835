"""The published measure of each task, as functions of what was decided."""

import numpy as np

from heads import HEADS, Head


def recalls(truth: np.ndarray, said: np.ndarray) -> list[float]:
    return [float((said[truth == c] == c).mean()) for c in np.unique(truth)]


def macro_recall(truth: np.ndarray, said: np.ndarray) -> float:
    return float(np.mean(recalls(truth, said)))


def f1(truth: np.ndarray, said: np.ndarray, label: int = 1) -> float:
    both = ((truth == label) & (said == label)).sum()
    return float(2 * both / max(1, (truth == label).sum() + (said == label).sum()))


def macro_f1(truth: np.ndarray, said: np.ndarray) -> float:
    return float(np.mean([f1(truth, said, label) for label in np.unique(truth)]))


MEASURES = {
    "sentiment": ("macro recall", macro_recall),
    "targeted": ("macro recall of two classes", macro_recall),
    "emotion": ("macro F1 of four classes", macro_f1),
    "irony": ("F1 of irony", f1),
    "offensive": ("macro F1", macro_f1),
    "complaint": ("macro F1", macro_f1),
    "suggestion": ("F1 of suggestion", f1),
}


def calibration_error(truth: np.ndarray, chances: np.ndarray, bins: int = 15) -> float:
    """Expected: between how sure the likeliest class was and how often it was right, in bins of like sureness."""
    sure, right = chances.max(1), chances.argmax(1) == truth
    at = np.minimum((sure * bins).astype(int), bins - 1)
    gaps = [abs(sure[at == b].mean() - right[at == b].mean()) * (at == b).mean() for b in np.unique(at)]
    return float(sum(gaps))


def columns(head: Head) -> slice:
    """Of a head among all logits side by side."""
    before = sum(len(h.labels) for h in HEADS[: HEADS.index(head)])
    return slice(before, before + len(head.labels))
