"""A quicker encoder out of a trained one: relu for gelu, which took a sixth of the time. Layer by layer, the matrices around
it are refitted so that the states remain what they were: no label is read."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from bert import Bert, Layer
from heads import Encoder
from training import Texts

STATES = 512
"""How many a step of learning takes."""

Masked = tuple[Tensor, Tensor]


@dataclass(frozen=True)
class Quick:
    """`texts`: how many are read to refit, `batch` at a time; `hold`: how strongly the second matrix is held to what it was,
    against the mean energy of a unit; then both matrices learn for `rounds` of all states."""

    texts: int = 1200
    hold: float = 1e-4
    rounds: int = 6
    rate: float = 1e-3
    seed: int = 5
    batch: int = 100


@torch.no_grad()
def quicken(encoder: Encoder, texts: Texts, rows: np.ndarray, settings: Quick) -> Encoder:
    """`rows`: of the texts, those that may be read."""
    quicker = copy.deepcopy(encoder).eval()
    read = list(batches(texts, rows, settings))
    whole = [(encoder.bert.embedded(ids, types), mask) for ids, mask, types in read]
    near = whole
    for place, layer in enumerate(encoder.bert.layers):
        goals = [before(layer, hidden, mask) for hidden, mask in whole]
        informed = [layer.informed(hidden, Bert.mask(mask)) for hidden, mask in near]
        masks = [mask for _, mask in whole]
        found = refitted(layer, informed, goals, masks, settings)
        quicker.bert.layers[place] = found
        whole = [(layer.after_words(goal), mask) for goal, mask in zip(goals, masks)]
        near = [(found.after_words(summed(found, hidden)), mask) for hidden, mask in zip(informed, masks)]
        print(f"layer {place}: {missed(whole, near):.4f} of the states' energy is missed", flush=True)
    return quicker


def batches(texts: Texts, rows: np.ndarray, settings: Quick) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    chosen = np.random.default_rng(settings.seed).choice(rows, min(settings.texts, len(rows)), replace=False)
    chosen = chosen[np.argsort(texts.lengths[chosen], kind="stable")]
    for i in range(0, len(chosen), settings.batch):
        some = chosen[i : i + settings.batch]
        yield texts.batch(torch.from_numpy(some), int(texts.lengths[some].max()))


def before(layer: Layer, hidden: Tensor, mask: Tensor) -> Tensor:
    """The layer's states before they are normalised."""
    return summed(layer, layer.informed(hidden, Bert.mask(mask)))


def summed(layer: Layer, informed: Tensor) -> Tensor:
    return informed + layer.narrow(layer.activated(informed))


def refitted(layer: Layer, informed: list[Tensor], goals: list[Tensor], masks: list[Tensor], settings: Quick) -> Layer:
    """The second matrix as brings the sums nearest to the goals, then both as brings them nearer still."""
    found = copy.deepcopy(layer)
    found.activation = "relu"
    seen = [mask.bool() for mask in masks]
    states, wanted = torch.cat([h[s] for h, s in zip(informed, seen)]), torch.cat([g[s] for g, s in zip(goals, seen)])
    units = found.activated(states)
    solved = ridge(units, wanted - states, found.narrow, settings.hold)
    found.narrow.weight.copy_(solved[:-1].T)
    found.narrow.bias.copy_(solved[-1])
    learn(found, states, wanted - states, settings)
    return found


def ridge(units: Tensor, wanted: Tensor, start: nn.Linear, hold: float) -> Tensor:
    """Least squares, with one unit more that is always 1."""
    units = nn.functional.pad(units, (0, 1), value=1.0)
    energy, likeness = (units.T @ units).double(), (units.T @ wanted).double()
    was = torch.cat([start.weight.T, start.bias[None]]).double()
    held = hold * energy.diagonal().mean()
    return torch.linalg.solve(energy + held * torch.eye(len(was), dtype=torch.float64), likeness + held * was).float()


@torch.enable_grad()
def learn(layer: Layer, states: Tensor, wanted: Tensor, settings: Quick) -> None:
    torch.manual_seed(settings.seed)
    learning = [weight.requires_grad_() for part in (layer.wide, layer.narrow) for weight in part.parameters()]
    adam, steps = torch.optim.Adam(learning, settings.rate), settings.rounds * (len(states) // STATES)
    slower = torch.optim.lr_scheduler.OneCycleLR(adam, settings.rate, max(1, steps), pct_start=0.1)
    for _ in range(settings.rounds):
        for rows in torch.randperm(len(states)).split(STATES)[: len(states) // STATES]:
            with torch.autocast("cpu", torch.bfloat16):
                given = layer.narrow(layer.activated(states[rows]))
            adam.zero_grad()
            (given.float() - wanted[rows]).square().sum(1).mean().backward()
            adam.step()
            slower.step()


def missed(whole: list[Masked], near: list[Masked]) -> float:
    apart = sum(float((w - n)[mask.bool()].square().sum()) for (w, mask), (n, _) in zip(whole, near))
    return apart / sum(float(w[mask.bool()].square().sum()) for w, mask in whole)
