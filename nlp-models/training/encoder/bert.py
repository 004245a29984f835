"""BERT in the few lines that are needed here, filled from the ONNX file of a published encoder."""

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

HEADS = 12
EPSILON = 1e-12


class Layer(nn.Module):
    """`activation`: a pass with relu takes 15 % less time than with gelu; what learned with the one is refitted for the other."""

    def __init__(self, width: int, inner: int, activation: str = "gelu"):
        super().__init__()
        self.activation = activation
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.joined = nn.Linear(width, width)
        self.after_attention = nn.LayerNorm(width, eps=EPSILON)
        self.wide, self.narrow = nn.Linear(width, inner), nn.Linear(inner, width)
        self.after_words = nn.LayerNorm(width, eps=EPSILON)

    def forward(self, hidden: Tensor, mask: Tensor, dropout: float) -> Tensor:
        hidden = self.informed(hidden, mask, dropout)
        inner = self.narrow(self.activated(hidden))
        return self.after_words(hidden + functional.dropout(inner, dropout, self.training))

    def activated(self, hidden: Tensor) -> Tensor:
        return {"gelu": functional.gelu, "relu": functional.relu}[self.activation](self.wide(hidden))

    def informed(self, hidden: Tensor, mask: Tensor, dropout: float = 0.0) -> Tensor:
        attended = self.attend(hidden, mask, dropout)
        return self.after_attention(hidden + functional.dropout(attended, dropout, self.training))

    def attend(self, hidden: Tensor, mask: Tensor, dropout: float) -> Tensor:
        query, key, value = (self.split(part(hidden)) for part in (self.query, self.key, self.value))
        rate = dropout if self.training else 0.0
        found = functional.scaled_dot_product_attention(query, key, value, mask, rate)
        return self.joined(found.transpose(1, 2).flatten(2))

    @staticmethod
    def split(hidden: Tensor) -> Tensor:
        return hidden.unflatten(2, (HEADS, -1)).transpose(1, 2)


class Bert(nn.Module):
    """Gives the hidden states after each layer."""

    def __init__(self, vocabulary: int, layers: int, positions: int, width: int = 384, inner: int = 1536):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.types = nn.Embedding(2, width)
        self.after_embedding = nn.LayerNorm(width, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(width, inner) for _ in range(layers))

    def forward(self, ids: Tensor, attended: Tensor, types: Tensor, dropout: float = 0.0) -> list[Tensor]:
        hidden, mask = functional.dropout(self.embedded(ids, types), dropout, self.training), self.mask(attended)
        states = []
        for layer in self.layers:
            hidden = layer(hidden, mask.to(hidden.dtype), dropout)
            states.append(hidden)
        return states

    def embedded(self, ids: Tensor, types: Tensor) -> Tensor:
        return self.after_embedding(self.words(ids) + self.positions.weight[: ids.shape[1]] + self.types(types))

    @staticmethod
    def mask(attended: Tensor) -> Tensor:
        return ((1.0 - attended) * -10000.0)[:, None, None, :]


PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "joined": "attention.output.dense",
    "after_attention": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "after_words": "output.LayerNorm",
}


def published(file: Path) -> dict[str, Tensor]:
    """The weights of a published ONNX file under the names that Bert has here."""
    graph = onnx.load(file).graph
    tensors = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in graph.initializer}
    tensors |= dense_weights(graph, tensors)
    weights = {
        "words.weight": tensors["embeddings.word_embeddings.weight"],
        "positions.weight": tensors["embeddings.position_embeddings.weight"],
        "types.weight": tensors["embeddings.token_type_embeddings.weight"],
        "after_embedding.weight": tensors["embeddings.LayerNorm.weight"],
        "after_embedding.bias": tensors["embeddings.LayerNorm.bias"],
    }
    for layer in range(depth(tensors)):
        for ours, theirs in PARTS.items():
            for kind in ("weight", "bias"):
                weights[f"layers.{layer}.{ours}.{kind}"] = tensors[f"encoder.layer.{layer}.{theirs}.{kind}"]
    return weights


def depth(tensors: dict[str, Tensor]) -> int:
    return 1 + max(int(name.split(".")[2]) for name in tensors if name.startswith("encoder.layer."))


def dense_weights(graph: onnx.GraphProto, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """The exporter transposed them and dropped their names; the nodes that use them still tell."""
    return {
        node.name[1:].removesuffix("/MatMul").replace("/", ".") + ".weight": tensors[node.input[1]].T.contiguous()
        for node in graph.node
        if node.op_type == "MatMul" and node.input[1] in tensors
    }
