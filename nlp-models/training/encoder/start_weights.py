"""The published encoders, and how an emoji begins its life in them."""

import hashlib
from pathlib import Path

import torch
from torch import Tensor

from bert import published
from vocabulary import Tokens

ENCODERS = {
    "e5": ("e5-small-v2.onnx", "e5-small-v2-tokenizer.json"),
    "bge": ("bge-small-en-v1.5.onnx", "bge-small-en-v1.5-tokenizer.json"),
}


def weights(folder: Path, name: str, emoji: dict[int, str], before: list[str]) -> dict[str, Tensor]:
    found = published(folder / ENCODERS[name][0])
    words = found["words.weight"]
    for place, ids in zip(emoji, Tokens(before).ids(list(emoji.values()))):
        words[place] = words[torch.tensor(ids[1:-1])].mean(0)
    return found


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
