"""What the student learns: labels of people softened by teachers that have not seen them, the teachers' answers where
nobody was asked, and the meaning that the untouched encoder gives."""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from bert import Bert
from heads import HEADS, NAMES, NEUTRAL, NONE, Encoder, log_probabilities
from training import CLASSES, Goals, Texts, answer

SENTIMENT, EMOTION = NAMES.index("sentiment"), NAMES.index("emotion")

QUERY = (23032, 1024)
"""The word pieces of "query:", which e5 wants before a text."""


def start(weights: dict[str, Tensor], layers: int) -> Encoder:
    """An encoder of the first layers of a published one; the heads are drawn, each time alike."""
    torch.manual_seed(1)
    encoder = Encoder(len(weights["words.weight"]), layers, len(weights["positions.weight"]))
    kept = {name: w.clone() for name, w in weights.items() if not name.startswith("layers.") or layer(name) < layers}
    encoder.bert.load_state_dict(kept)
    return encoder


def layer(name: str) -> int:
    return int(name.split(".")[1])


def depth(weights: dict[str, Tensor]) -> int:
    return 1 + max(layer(name) for name in weights if name.startswith("layers."))


def probabilities(logits: np.ndarray) -> np.ndarray:
    """Of all classes of all heads side by side; a yes/no question has two."""
    parts = torch.from_numpy(logits.astype(np.float32)).split([len(head.labels) for head in HEADS], 1)
    return torch.cat([log_probabilities(head, part).exp() for head, part in zip(HEADS, parts)], 1).numpy()


def soft(teachers: np.ndarray, folds: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """The chances by teachers' logits [fold, rows, logits]: for a head whose label the row has by the one teacher that was
    not shown the row's fold, otherwise by the mean of all."""
    by_fold = np.stack([probabilities(logits) for logits in teachers])
    unseen = by_fold[folds, np.arange(len(folds))]
    return np.where(np.repeat(labels >= 0, CLASSES, axis=1), unseen, by_fold.mean(0))


def blend(hard: Goals, soft_chances: Tensor, applies: Tensor, trust: float, unlabelled: float) -> Goals:
    """`trust` is the share of people's own label where there is one; `applies` tells which heads a row has at all."""
    labelled = hard.weights > 0
    spread = torch.repeat_interleave(labelled, torch.tensor(CLASSES, device=labelled.device), 1)
    chances = torch.where(spread, trust * hard.chances + (1 - trust) * soft_chances, soft_chances)
    weights = torch.where(labelled, 1.0, unlabelled) * applies
    return Goals(with_none(chances, labelled[:, EMOTION]), weights)


def with_none(chances: Tensor, felt: Tensor) -> Tensor:
    """No data says "none" of the emotions. Where people named one (`felt`) it is none of the four by no chance; of other
    texts it is as likely as that their sentiment is neutral, and the rest is shared as the teachers would have it."""
    parts = list(chances.split(CLASSES, 1))
    none = torch.where(felt, 0.0, parts[SENTIMENT][:, NEUTRAL])[:, None]
    named = parts[EMOTION][:, :NONE]
    parts[EMOTION] = torch.cat([named / named.sum(1, keepdim=True).clamp(min=1e-6) * (1 - none), none], 1)
    return torch.cat(parts, 1)


def applies(pairs: np.ndarray, device: str) -> Tensor:
    """A pair is asked about its topic alone, a text all but that."""
    towards = np.array([head.name == "targeted" for head in HEADS])
    return torch.from_numpy((pairs[:, None] == towards).astype(np.float32)).to(device)


@torch.no_grad()
def meanings(bert: Bert, ids: np.ndarray, lengths: np.ndarray, device: str, size: int = 512) -> Tensor:
    """The untouched encoder's embedding of each text: the mean of its last layer, of length one. In full precision: the
    last layers of e5 are so sure where to look (scores of 400) that less would change where."""
    asked = np.concatenate([ids[:, :1], np.broadcast_to(np.array(QUERY, ids.dtype), (len(ids), 2)), ids[:, 1:]], 1)
    texts = Texts(asked, np.zeros_like(asked), lengths + len(QUERY), device)
    order = np.argsort(lengths, kind="stable")
    found = []
    for i in range(0, len(order), size):
        chosen = order[i : i + size]
        words, attended, types = texts.batch(torch.from_numpy(chosen).to(device), texts.width(chosen))
        last = bert(words, attended, types)[-1]
        found.append(functional.normalize(Encoder.means([last], attended), dim=1).half())
    return torch.cat(found)[torch.from_numpy(np.argsort(order)).to(device)]


def fragments(
    ids: np.ndarray, lengths: np.ndarray, begins_word: np.ndarray, count: int, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """Pieces of one to twelve words of the texts, so that short things (a topic, a sentence) get a meaning too."""
    random = np.random.default_rng(seed)
    found, sizes = np.zeros((count, ids.shape[1]), ids.dtype), np.zeros(count, lengths.dtype)
    for i, row in enumerate(random.choice(len(ids), count)):
        inside = ids[row, 1 : lengths[row] - 1]
        starts = np.append(np.flatnonzero(begins_word[inside]), len(inside))
        first = random.integers(len(starts))
        last = min(first + random.integers(1, 13), len(starts) - 1)
        piece = inside[starts[first] : starts[last]]
        sizes[i] = len(piece) + 2
        found[i, : sizes[i]] = [ids[row, 0], *piece, ids[row, lengths[row] - 1]]
    return found, sizes
