"""From logits to probabilities that mean what they say, and from these to labels: all chosen on the development sets."""

from dataclasses import dataclass

import numpy as np
import torch

from heads import HEADS, NEUTRAL, NONE, Head
from measures import MEASURES, calibration_error, columns

LEFT_OUT = {"targeted": NEUTRAL, "emotion": NONE}
"""The class of a head that no development row has."""
SPARED = 0.03
"""The share of the development rows that may be called by the class left out, although people said otherwise."""
BEARABLE = 0.002
"""How much of the measure is given for probabilities that are nearer to what comes true."""


@dataclass(frozen=True)
class Calibration:
    """Probabilities are softmax(logits / temperature + bias + favour), where a question of one logit has that of yes
    beside 0; the label is the likeliest. `figure` is the measure on development rows, `error` the expected calibration
    error on the half of them that the fit of temperature and bias has not seen."""

    temperature: float
    bias: list[float]
    favour: list[float]
    figure: float
    error: float


def full(head: Head, logits: np.ndarray) -> np.ndarray:
    logits = logits.astype(np.float64)
    return np.concatenate([np.zeros_like(logits), logits], 1) if head.yes_no else logits


def softmax(logits: np.ndarray) -> np.ndarray:
    raised = np.exp(logits - logits.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)


def kept(head: Head) -> list[int]:
    return [c for c in range(head.classes) if c != LEFT_OUT.get(head.name)]


def fit(logits: np.ndarray, wanted: np.ndarray) -> tuple[float, np.ndarray]:
    """Temperature and bias under which the wanted chances were likeliest; the first class has no bias."""
    given, goal = torch.from_numpy(logits), torch.from_numpy(wanted)
    scale = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(logits.shape[1], dtype=torch.float64, requires_grad=True)
    newton = torch.optim.LBFGS([scale, bias], max_iter=100, line_search_fn="strong_wolfe")

    def surprise() -> torch.Tensor:
        newton.zero_grad()
        value = torch.nn.functional.cross_entropy(given * scale.exp() + bias, goal) + 1e-3 * bias.square().sum()
        value.backward()
        return value

    newton.step(surprise)
    return float(1 / scale.exp().detach()), (bias - bias[0]).detach().numpy()


def calibrate(head: Head, logits: np.ndarray, truth: np.ndarray, prior: np.ndarray) -> Calibration:
    """`truth` is of rows whose labels no training row had."""
    classes = kept(head)
    raw, places = full(head, logits), np.searchsorted(classes, truth)
    wanted = np.eye(len(classes))[places]
    temperature, bias = fit(raw[:, classes], wanted)
    chances = softmax(raw[:, classes] / temperature + bias)
    if head.yes_no:
        threshold, figure = best_threshold(head, chances[:, 1], places)
        favour = [0.0, favoured(threshold)]
        return Calibration(temperature, bias.tolist(), favour, figure, unseen_error(raw, wanted, np.array(favour)))
    favour, figure = best_favour(head, chances, places, prior[classes])
    error = unseen_error(raw[:, classes], wanted, favour)
    everything, favours = np.zeros(head.classes), np.zeros(head.classes)
    everything[classes], favours[classes] = bias, favour
    if head.name in LEFT_OUT:
        everything[LEFT_OUT[head.name]] = spare(head, raw / temperature + everything + favours)
    return Calibration(temperature, everything.tolist(), favours.tolist(), figure, error)


def favoured(threshold: float) -> float:
    """What makes yes as likely as no where its probability is the threshold."""
    return float(np.log(1 - threshold) - np.log(threshold))


def spare(head: Head, weighed: np.ndarray) -> float:
    """The bias of the class left out by which it takes its share of the rows and no more."""
    ahead = weighed[:, LEFT_OUT[head.name]] - weighed[:, kept(head)].max(1)
    return float(-np.quantile(ahead, 1 - SPARED))


def unseen_error(logits: np.ndarray, wanted: np.ndarray, favour: np.ndarray) -> float:
    """Fitted on one half, measured on the other with the favour, and the other way round."""
    half = np.arange(len(logits)) % 2 == 0
    chances = np.zeros_like(logits)
    for seen in (half, ~half):
        temperature, bias = fit(logits[seen], wanted[seen])
        chances[~seen] = softmax(logits[~seen] / temperature + bias + favour)
    return calibration_error(wanted.argmax(1), chances)


def follow(head: Head, logits: np.ndarray, teacher: np.ndarray, unseen: np.ndarray, truth: np.ndarray) -> Calibration:
    """For a question without development rows. The teachers are calibrated on their answers to rows whose fold they were
    not shown (`unseen`, `truth`), the student on what the teachers then say of texts that neither was shown."""
    log_odds = [np.log(np.clip(c, 1e-6, 1) / np.clip(1 - c, 1e-6, 1))[:, None] for c in (unseen, teacher)]
    temperature, bias = fit(full(head, log_odds[0]), np.eye(2)[truth])
    chances, wanted = (softmax(full(head, odds) / temperature + bias) for odds in log_odds)
    threshold, figure = best_threshold(head, chances[:, 1], truth)
    favour = [0.0, favoured(threshold)]
    error = unseen_error(full(head, log_odds[0]), np.eye(2)[truth], np.array(favour))
    temperature, bias = fit(full(head, logits), wanted)
    return Calibration(temperature, bias.tolist(), favour, figure, error)


def decided(chances: np.ndarray, favour: np.ndarray) -> np.ndarray:
    return (np.log(np.maximum(chances, 1e-12)) + favour).argmax(1)


def labels(head: Head, logits: np.ndarray, calibration: Calibration) -> np.ndarray:
    """What the engine says."""
    return decided(softmax(full(head, logits) / calibration.temperature + calibration.bias), np.array(calibration.favour))


def best_favour(head: Head, chances: np.ndarray, truth: np.ndarray, prior: np.ndarray) -> tuple[np.ndarray, float]:
    """Rare classes are favoured by the logarithm of their rarity in training, as far as this helps more than a little:
    one number to choose, not one for each class, so that the choice is not learned by heart."""
    measure = MEASURES[head.name][1]
    rarity = -np.log(prior / prior.max())
    tried = smoothed([(s * rarity, measure(truth, decided(chances, s * rarity))) for s in np.arange(0, 1.55, 0.1)])
    best = max(figure for _, figure in tried)
    return next(pair for pair in tried if pair[1] >= best - BEARABLE)


def best_threshold(head: Head, chances: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    measure = MEASURES[head.name][1]
    tried = [(t, measure(truth, (chances >= t).astype(int))) for t in np.arange(0.05, 0.96, 0.01)]
    return max(smoothed(tried), key=lambda pair: pair[1])


def smoothed(tried: list[tuple]) -> list[tuple]:
    """Each measure with its neighbours' mean: a broad hill rather than a lucky peak."""
    values = np.array([value for _, value in tried])
    mean = np.convolve(np.pad(values, 2, mode="edge"), np.full(5, 0.2), mode="valid")
    return [(setting, float(value)) for (setting, _), value in zip(tried, mean)]


def scores(logits: np.ndarray, labels: np.ndarray, priors: np.ndarray) -> dict[str, float]:
    """The measure of each head that has labels, at its best setting."""
    found = {}
    for i, head in enumerate(HEADS):
        rows = np.flatnonzero(labels[:, i] >= 0)
        if len(rows):
            found[head.name] = score(head, logits[rows][:, columns(head)], labels[rows, i], priors[i])
    return found


def score(head: Head, logits: np.ndarray, truth: np.ndarray, prior: np.ndarray) -> float:
    classes = kept(head)
    chances, places = softmax(full(head, logits)[:, classes]), {c: i for i, c in enumerate(classes)}
    truth = np.array([places[c] for c in truth])
    if head.yes_no:
        return best_threshold(head, chances[:, 1], truth)[1]
    return best_favour(head, chances, truth, np.asarray(prior)[classes])[1]


def priors(labels: np.ndarray) -> list[np.ndarray]:
    """The share of each class among the training labels of each head."""
    counts = [np.bincount(column[column >= 0], minlength=head.classes) for head, column in zip(HEADS, labels.T)]
    return [np.maximum(count, 1) / count.sum() for count in counts]
