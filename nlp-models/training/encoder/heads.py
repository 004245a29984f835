"""What the encoder is asked, and the encoder with an answer for each."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from bert import Bert


@dataclass(frozen=True)
class Head:
    """`labels` are in the order of the logits; a head of one label is a yes/no question with one logit."""

    name: str
    labels: tuple[str, ...]

    @property
    def yes_no(self) -> bool:
        return len(self.labels) == 1

    @property
    def classes(self) -> int:
        return max(2, len(self.labels))


POLARITY = ("negative", "neutral", "positive")
EMOTIONS = ("anger", "joy", "optimism", "sadness", "none")
NEUTRAL, NONE = POLARITY.index("neutral"), EMOTIONS.index("none")
HEADS = (
    Head("sentiment", POLARITY),
    Head("targeted", POLARITY),
    Head("emotion", EMOTIONS),
    Head("irony", ("irony",)),
    Head("offensive", ("offensive",)),
    Head("complaint", ("complaint",)),
    Head("suggestion", ("suggestion",)),
)
NAMES = tuple(head.name for head in HEADS)
WIDTH = 384


class Encoder(nn.Module):
    """One linear map for each head over the means of all layers: what tells anger is elsewhere than what tells advice."""

    def __init__(self, vocabulary: int, layers: int, positions: int):
        super().__init__()
        self.bert = Bert(vocabulary, layers, positions)
        self.answers = nn.ModuleDict({h.name: nn.Linear(layers * WIDTH, len(h.labels)) for h in HEADS})
        self.embedding = nn.Linear(layers * WIDTH, WIDTH)

    def forward(self, ids: Tensor, attended: Tensor, types: Tensor, dropout: float = 0.0) -> tuple[Tensor, ...]:
        """The logits of each head in their order, then the embedding."""
        means = self.means(self.bert(ids, attended, types, dropout), attended)
        dropped = functional.dropout(means, dropout, self.training)
        logits = [self.answers[name](dropped) for name in NAMES]
        return (*logits, functional.normalize(self.embedding(means), dim=1))

    @staticmethod
    def means(states: list[Tensor], attended: Tensor) -> Tensor:
        weights = attended.to(states[0].dtype)
        weights = weights / weights.sum(1, keepdim=True)
        return torch.cat([(state * weights[:, :, None]).sum(1) for state in states], 1)


def log_probabilities(head: Head, logits: Tensor) -> Tensor:
    """For a yes/no question: of no, of yes."""
    if head.yes_no:
        logits = functional.pad(logits, (1, 0))
    return torch.log_softmax(logits.float(), 1)
