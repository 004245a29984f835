"""The texts without their labels, as word pieces, and what the encoder takes each to mean."""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

ENCODER = Path(__file__).resolve().parents[1] / "encoder"
sys.path.append(str(ENCODER))

from data import Numbers, Row, files, numbers, read  # noqa: E402, F401
from distillation import fragments  # noqa: E402
from runtime import answer, session  # noqa: E402
from start_weights import sha256  # noqa: E402, F401
from vocabulary import Tokens  # noqa: E402

RESOURCES = Path(__file__).resolve().parents[2] / "src/main/resources/io/earshot/nlp"
SEED = 20261127


@dataclass
class Meant:
    """`ids` are laid end to end without what stands before and after a text, text i from `starts[i]`; `meanings` are of
    length one."""

    ids: np.ndarray
    starts: np.ndarray
    meanings: np.ndarray

    def __len__(self) -> int:
        return len(self.meanings)

    def part(self, rows: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        """The ids of some rows end to end, and where each begins."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        begins = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        places = np.repeat(self.starts[rows] - begins, lengths) + np.arange(lengths.sum())
        return torch.from_numpy(self.ids[places].astype(np.int64)), torch.from_numpy(begins.astype(np.int64))


def vocabulary() -> list[str]:
    return (RESOURCES / "encoder/vocab.txt").read_text(encoding="utf-8").splitlines()


def texts(data: Path, every: int) -> tuple[list[Row], list[str | None]]:
    """Rows without topics, and beside them the topic that each development text had."""
    rows = [row for row in read(data) if row.topic is None or row.dev][::every]
    return [Row(row.text, None, row.dev) for row in rows], [row.topic for row in rows]


def meant(counted: Numbers, rows: np.ndarray) -> Meant:
    encoder = session(RESOURCES / "encoder/encoder.onnx")
    lengths = counted.lengths[rows] - 2
    inside = [counted.ids[counted.starts[r] + 1 : counted.starts[r + 1] - 1] for r in rows]
    return Meant(np.concatenate(inside), np.cumsum([0, *lengths]), answer(encoder, counted, rows)[1])


def pieces(words: list[str]) -> Numbers:
    """Each word piece as a text of its own."""
    ids = np.array([[words.index("[CLS]"), i, words.index("[SEP]")] for i in range(len(words))], np.uint16)
    return unlabelled(ids.ravel(), np.full(len(words), 3))


def parts(counted: Numbers, words: list[str], count: int) -> Numbers:
    """Pieces of one to twelve words of the training texts."""
    ids, _ = counted.padded()
    whole = np.flatnonzero(~counted.dev)
    begins = np.array([not word.startswith("##") for word in words])
    found, sizes = fragments(ids[whole], counted.lengths[whole], begins, count, SEED)
    return unlabelled(found[np.arange(found.shape[1]) < sizes[:, None]].astype(np.uint16), sizes)


def unlabelled(ids: np.ndarray, lengths: np.ndarray) -> Numbers:
    none = np.zeros(len(lengths), np.int8)
    return Numbers(ids, np.cumsum([0, *lengths]).astype(np.int32), none.astype(np.uint8), none, none, none.astype(bool))


def joined(first: Meant, second: Meant) -> Meant:
    starts = np.concatenate([first.starts, second.starts[1:] + first.starts[-1]])
    return Meant(np.concatenate([first.ids, second.ids]), starts, np.concatenate([first.meanings, second.meanings]))


def kept(file: Path, made) -> Meant:
    """What was made before, or is made now and kept: the encoder takes minutes."""
    if not file.exists():
        new = made()
        np.savez(file, ids=new.ids, starts=new.starts, meanings=new.meanings.astype(np.float16))
    read = np.load(file)
    return Meant(read["ids"], read["starts"], read["meanings"].astype(np.float32))
