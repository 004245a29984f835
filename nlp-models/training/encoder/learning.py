"""The two lessons: a teacher learns from people, and the student from people and the teachers."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from corpus import Corpus
from distillation import applies, blend, start
from heads import Encoder
from training import Goals, Settings, answer, one_hot, train


@dataclass(frozen=True)
class Lesson:
    """How much the student trusts people's labels against the teachers', and what the other texts and the meaning weigh."""

    trust: float
    unlabelled: float
    meaning: float = 2.0


def teacher(weights: dict[str, Tensor], corpus: Corpus, fold: int | None, settings: Settings) -> np.ndarray:
    """Trained without the rows of the fold; its logits for all rows."""
    device = corpus.texts.ids.device.type
    rows = corpus.labelled if fold is None else corpus.labelled[corpus.folds[corpus.labelled] != fold]
    encoder = start(weights, settings.layers).to(device)
    train(encoder, corpus.texts, one_hot(corpus.labels, device), rows, settings)
    return answer(encoder, corpus.texts, np.arange(len(corpus.labels)))[0].astype(np.float16)


def student(
    weights: dict[str, Tensor], corpus: Corpus, taught: np.ndarray, meanings: Tensor, lesson: Lesson, settings: Settings
) -> Encoder:
    device = corpus.texts.ids.device.type
    encoder = start(weights, settings.layers).to(device)
    train(encoder, corpus.texts, goals(corpus, taught, meanings, lesson), corpus.training, settings)
    return encoder


def goals(corpus: Corpus, taught: np.ndarray, meanings: Tensor, lesson: Lesson) -> Goals:
    device = corpus.texts.ids.device.type
    hard = one_hot(corpus.labels, device)
    found = blend(hard, torch.from_numpy(taught).to(device), applies(corpus.pairs, device), lesson.trust, lesson.unlabelled)
    found.embeddings = meanings
    found.embedding_weights = torch.from_numpy(~corpus.pairs * np.float32(lesson.meaning)).to(device)
    return found
