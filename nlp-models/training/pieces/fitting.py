"""A vector for each word piece, such that the sum of those of a text points where the encoder puts the text."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from texts import SEED, Meant


@dataclass(frozen=True)
class Settings:
    """`rank`: numbers a piece; `keep`: how strongly a piece is held to what the encoder says of it alone; `apart`: how much it
    matters that a text is nearer to its own meaning than to those of others."""

    rank: int = 144
    rounds: int = 9
    rate: float = 2e-3
    batch: int = 512
    keep: float = 1e-4
    apart: float = 0.5
    heat: float = 0.07


class Pieces(nn.Module):
    """The vectors are a product of two matrices: few numbers a piece, and the way from there into the encoder's space. How
    long a vector is says how much its piece counts."""

    def __init__(self, alone: Tensor, counts: Tensor, rank: int):
        super().__init__()
        weight = 1e-3 / (1e-3 + counts / counts.sum())
        start = alone * weight[:, None]
        left, sizes, right = torch.linalg.svd(start * counts.clamp(min=1).sqrt()[:, None], full_matrices=False)
        self.base = nn.Parameter(right[:rank].clone())
        self.rows = nn.Parameter(start @ right[:rank].T)
        self.register_buffer("start", self.rows.detach().clone())

    def forward(self, ids: Tensor, begins: Tensor) -> Tensor:
        return functional.normalize(functional.embedding_bag(ids, self.rows, begins, mode="sum") @ self.base, dim=1)


def fit(texts: Meant, alone: np.ndarray, settings: Settings) -> Pieces:
    torch.manual_seed(SEED)
    counts = torch.from_numpy(np.bincount(texts.ids, minlength=len(alone)).astype(np.float32))
    pieces = Pieces(torch.from_numpy(alone), counts, settings.rank)
    goals = torch.from_numpy(texts.meanings)
    adam = torch.optim.Adam(pieces.parameters(), settings.rate)
    steps = settings.rounds * (len(texts) // settings.batch)
    slower = torch.optim.lr_scheduler.OneCycleLR(adam, settings.rate, steps, pct_start=0.1)
    random = np.random.default_rng(SEED)
    for _ in range(settings.rounds):
        order = random.permutation(len(texts))
        missed = 0.0
        for i in range(0, len(order) - settings.batch + 1, settings.batch):
            rows = order[i : i + settings.batch]
            ids, begins = texts.part(rows)
            near = pieces(ids, begins) @ goals[torch.from_numpy(rows)].T
            away = 1 - near.diagonal().mean()
            others = functional.cross_entropy(near / settings.heat, torch.arange(len(rows)))
            touched = ids.unique()
            held = (pieces.rows[touched] - pieces.start[touched]).pow(2).sum(1).mean()
            adam.zero_grad()
            (away + settings.apart * others + settings.keep * held).backward()
            adam.step()
            slower.step()
            missed += away.item()
        print(f"cosine {1 - missed / (len(order) // settings.batch):.4f}", flush=True)
    return pieces
