"""How far the states reach that the matrices are given, seen on training texts: 8 bits are spread over that, once for all, so
that no batch is searched for its least and greatest and no text's answers depend on the others in its batch."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from bert import Layer
from heads import Encoder
from quickening import Quick, batches
from training import Texts

READ = Quick()
"""The texts on which it was quickened."""


@dataclass(frozen=True)
class Range:
    """From `low`, at most 0, to `high`."""

    low: float = 0.0
    high: float = 0.0

    @property
    def step(self) -> float:
        return (self.high - self.low) / 255

    @property
    def zero(self) -> int:
        return round(-self.low / self.step)

    def widened(self, states: Tensor) -> "Range":
        return Range(min(self.low, float(states.min())), max(self.high, float(states.max())))


@torch.no_grad()
def ranges(encoder: Encoder, texts: Texts, rows: np.ndarray) -> dict[str, Range]:
    """Of what each matrix is given, by the name of the module, and by that of a layer of the scores of its attention."""
    found: dict[str, Range] = {}
    hooks = []
    for name, module in encoder.named_modules():
        if isinstance(module, nn.Linear | Layer):
            found[name] = Range()
            hooks.append(module.register_forward_pre_hook(widening(found, name)))
    for ids, mask, types in batches(texts, rows, READ):
        encoder(ids, mask, types)
    for hook in hooks:
        hook.remove()
    return found


def widening(found: dict[str, Range], name: str):
    def hook(module: nn.Module, given: tuple) -> None:
        seen = scores(module, given[0]) if isinstance(module, Layer) else given[0]
        found[name] = found[name].widened(seen)

    return hook


def scores(layer: Layer, hidden: Tensor) -> Tensor:
    query, key = layer.split(layer.query(hidden)), layer.split(layer.key(hidden))
    return query @ key.transpose(2, 3) * query.shape[-1] ** -0.5
