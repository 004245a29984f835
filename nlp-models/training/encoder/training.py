"""One training run: texts as tensors, what each should be answered, batches of like length, steps of AdamW."""

import math
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn.utils import clip_grad_norm_

from data import Numbers
from heads import HEADS, Encoder, log_probabilities

CLASSES = [head.classes for head in HEADS]
WIDTHS = (16, 24, 32, 40, 48, 64, 96)


@dataclass(frozen=True)
class Settings:
    layers: int
    epochs: float
    rate: float
    seed: int
    batch: int = 256
    head_rate: float = 1e-3
    decay: float = 0.01
    dropout: float = 0.1
    warm: float = 0.06


class Texts:
    """Rows of texts on the machine that trains; lengths stay with the processor, which plans the batches."""

    def __init__(self, ids: np.ndarray, types: np.ndarray, lengths: np.ndarray, device: str):
        self.ids = torch.from_numpy(ids).to(device)
        self.types = torch.from_numpy(types).to(device)
        self.lengths = np.minimum(lengths, ids.shape[1])
        self.counts = torch.from_numpy(self.lengths.astype(np.int64)).to(device)

    @classmethod
    def of(cls, numbers: Numbers, device: str) -> "Texts":
        return cls(*numbers.padded(), numbers.lengths, device)

    def width(self, rows: np.ndarray) -> int:
        """The least of a few widths that holds the longest: each is recorded once on a GPU."""
        longest = self.lengths[rows].max()
        return min(self.ids.shape[1], next((width for width in WIDTHS if width >= longest), self.ids.shape[1]))

    def batch(self, rows: Tensor, width: int) -> tuple[Tensor, Tensor, Tensor]:
        """Ids, attention and types."""
        ids, types = self.ids[rows, :width], self.types[rows, :width]
        places = torch.arange(width, device=ids.device)
        return ids, (places < self.counts[rows, None]).float(), types


@dataclass
class Goals:
    """For each row and head the chances of its classes and how much they weigh; rows of `embeddings` are unit vectors."""

    chances: Tensor
    weights: Tensor
    embeddings: Tensor | None = None
    embedding_weights: Tensor | None = None

    def loss(self, outputs: tuple[Tensor, ...], rows: Tensor) -> Tensor:
        *logits, embedding = outputs
        chances, weights = self.chances[rows].split(CLASSES, 1), self.weights[rows].unbind(1)
        parts = [
            (weight * -(chance.float() * log_probabilities(head, logit)).sum(1)).sum()
            for head, logit, chance, weight in zip(HEADS, logits, chances, weights)
        ]
        if self.embeddings is not None:
            distances = (self.embeddings[rows].float() - embedding.float()).square().sum(1)
            parts.append((self.embedding_weights[rows] * distances).sum())
        return torch.stack(parts).sum() / len(rows)


def one_hot(labels: np.ndarray, device: str) -> Goals:
    """Goals of the labels alone: [rows, heads], -1 for none."""
    chances = [np.eye(size, dtype=np.float32)[np.maximum(column, 0)] for size, column in zip(CLASSES, labels.T)]
    weights = torch.from_numpy((labels >= 0).astype(np.float32)).to(device)
    return Goals(torch.from_numpy(np.concatenate(chances, 1)).to(device), weights)


def batches(lengths: np.ndarray, rows: np.ndarray, size: int, random: np.random.Generator) -> list[np.ndarray]:
    """Full batches of rows of like length, drawn from 50 batches each time so that chance keeps its part; the few rows
    over wait for the next round."""
    rows = random.permutation(rows)
    cuts = [rows[i : i + 50 * size] for i in range(0, len(rows), 50 * size)]
    found = [cut[np.argsort(lengths[cut], kind="stable")] for cut in cuts]
    found = [part[i : i + size] for part in found for i in range(0, len(part) - size + 1, size)]
    return [found[i] for i in random.permutation(len(found))]


def plan(texts: Texts, rows: np.ndarray, settings: Settings) -> list[np.ndarray]:
    random = np.random.default_rng(settings.seed)
    steps = [b for _ in range(math.ceil(settings.epochs)) for b in batches(texts.lengths, rows, settings.batch, random)]
    return steps[: int(len(steps) * settings.epochs / math.ceil(settings.epochs))]


def groups(encoder: Encoder, settings: Settings) -> list[dict]:
    """The heads learn fast; the matrices of the layers alone decay."""

    def decays(name: str) -> bool:
        return name.startswith("bert.layers.") and name.endswith(".weight") and ".after_" not in name

    named = [(n, p) for n, p in encoder.named_parameters() if n.startswith("bert.")]
    answers = [p for n, p in encoder.named_parameters() if not n.startswith("bert.")]
    return [
        {"params": answers, "lr": settings.head_rate, "weight_decay": 0.0},
        {"params": [p for n, p in named if decays(n)], "lr": settings.rate, "weight_decay": settings.decay},
        {"params": [p for n, p in named if not decays(n)], "lr": settings.rate, "weight_decay": 0.0},
    ]


def share(step: int, steps: int, warm: float) -> float:
    """Of the full rate: up in the first part, then down to nothing."""
    done = (step + 1) / steps
    return done / warm if done < warm else (1 - step / steps) / (1 - warm)


class Steps:
    """Steps of AdamW. On a GPU each width of batch is recorded when it first comes and replayed afterwards: a small
    encoder's kernels take less time than it takes to call for them one by one."""

    def __init__(self, encoder: Encoder, texts: Texts, goals: Goals, settings: Settings):
        self.encoder, self.texts, self.goals, self.settings = encoder, texts, goals, settings
        self.device = texts.ids.device
        self.gpu = self.device.type == "cuda"
        self.full = [group["lr"] for group in groups(encoder, settings)]
        self.adam = torch.optim.AdamW(self.groups(), betas=(0.9, 0.98), fused=self.gpu, capturable=self.gpu)
        self.rows = torch.zeros(settings.batch, dtype=torch.int64, device=self.device)
        self.recorded: dict[int, torch.cuda.CUDAGraph] = {}
        self.pool = torch.cuda.graph_pool_handle() if self.gpu else None

    def groups(self) -> list[dict]:
        found = groups(self.encoder, self.settings)
        for group in found:
            group["lr"] = torch.tensor(group["lr"], device=self.device) if self.gpu else group["lr"]
        return found

    def take(self, rows: np.ndarray, part: float) -> None:
        """One step at a part of the full rate."""
        for group, full in zip(self.adam.param_groups, self.full):
            if self.gpu:
                group["lr"].fill_(full * part)
            else:
                group["lr"] = full * part
        self.rows.copy_(torch.from_numpy(rows))
        width = self.texts.width(rows)
        if width in self.recorded:
            self.recorded[width].replay()
        elif self.gpu:
            self.recorded[width] = self.record(width)
        else:
            self.learn(width)

    def record(self, width: int) -> torch.cuda.CUDAGraph:
        """Takes the step once outside of the record, since a record alone does nothing."""
        aside = torch.cuda.Stream()
        aside.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(aside):
            self.learn(width)
        torch.cuda.current_stream().wait_stream(aside)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph, pool=self.pool):
            self.learn(width)
        return graph

    def learn(self, width: int) -> None:
        with torch.autocast(self.device.type, torch.bfloat16):
            outputs = self.encoder(*self.texts.batch(self.rows, width), dropout=self.settings.dropout)
        self.goals.loss(outputs, self.rows).backward()
        clip_grad_norm_(self.encoder.parameters(), 1.0)
        self.adam.step()
        self.adam.zero_grad(set_to_none=True)


def train(encoder: Encoder, texts: Texts, goals: Goals, rows: np.ndarray, settings: Settings) -> None:
    torch.manual_seed(settings.seed)
    encoder.train()
    steps, planned = Steps(encoder, texts, goals, settings), plan(texts, rows, settings)
    for i, batch in enumerate(planned):
        steps.take(batch, share(i, len(planned), settings.warm))
    encoder.eval()


@torch.no_grad()
def answer(encoder: Encoder, texts: Texts, rows: np.ndarray, size: int = 512) -> tuple[np.ndarray, np.ndarray]:
    """The logits of all heads side by side, and the embeddings, in the order of the rows."""
    encoder.eval()
    device = texts.ids.device.type
    order = np.argsort(texts.lengths[rows], kind="stable")
    found = []
    for i in range(0, len(order), size):
        chosen = rows[order[i : i + size]]
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            outputs = encoder(*texts.batch(torch.from_numpy(chosen).to(texts.ids.device), texts.width(chosen)))
        found.append(torch.cat([output.float() for output in outputs], 1))
    back = torch.cat(found)[torch.from_numpy(np.argsort(order)).to(device)].cpu().numpy()
    width = sum(len(head.labels) for head in HEADS)
    return back[:, :width], back[:, width:]
