"""The encoder as ONNX nodes, in the form for which ONNX Runtime has its quickest kernels. Tokens come first, texts second:
then attention multiplies the heads where they lie, without turning them round. No shape is computed but once."""

import numpy as np
import onnx
import torch
from onnx import TensorProto

from bert import EPSILON, HEADS, Bert, Layer
from heads import HEADS as QUESTIONS
from heads import NAMES, WIDTH, Encoder
from nodes import Graph
from ranges import Range

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
OUTPUTS = (*NAMES, "embedding")
PART = WIDTH // HEADS
MILD = 60.0
"""Scores of attention that go no further are raised to powers of e as they are; others less the greatest of their row, as
is usual, which takes ten times as long."""
END = 75.0
"""Where scores are cut that go further than any that was seen: the sum of as many powers as a text has tokens is a number."""


def graph(encoder: Encoder, seen: dict[str, Range], longest: int) -> onnx.ModelProto:
    """`longest`: the tokens of the longest text, beyond which no position is kept."""
    made = Graph()
    shape = Shape(made)
    hidden = embedded(made, encoder.bert, longest, shape)
    means = []
    for i, layer in enumerate(encoder.bert.layers):
        hidden = through(made, f"bert.layers.{i}", layer, hidden, shape, seen)
        states = made.node("Reshape", hidden, shape.three)
        mean = made.own("FusedMatMul", shape.share, states, transBatchB=1)
        means.append(made.node("Squeeze", mean, made.whole(1)))
    answer(made, encoder, made.node("Concat", *means, axis=1), seen)
    return made.model(INPUTS, OUTPUTS)


class Shape:
    """What is known of a batch before it is read; `seen` is 1 for a token and 0 for what fills up."""

    def __init__(self, made: Graph):
        both = made.node("Shape", "input_ids")
        texts, self.tokens = (made.node("Slice", both, made.whole(i), made.whole(i + 1)) for i in (0, 1))
        self.three = made.node("Concat", self.tokens, texts, made.whole(WIDTH), axis=0)
        self.four = made.node("Concat", self.tokens, texts, made.whole(HEADS, PART), axis=0)
        seen = made.node("Cast", "attention_mask", to=TensorProto.FLOAT)
        unseen = made.node("Mul", made.node("Sub", made.number(1.0), seen), made.number(-10000.0))
        self.mask = made.node("Unsqueeze", unseen, made.whole(1, 2))
        self.sums = made.node("Unsqueeze", seen, made.whole(1, 3))
        self.seen = made.node("Unsqueeze", made.node("Transpose", seen, perm=[1, 0]), made.whole(2, 3))
        share = made.node("Div", seen, made.node("ReduceSum", seen, made.whole(1), keepdims=1))
        self.share = made.node("Unsqueeze", share, made.whole(1))


def embedded(made: Graph, bert: Bert, longest: int, shape: Shape) -> str:
    """Of the word pieces each row has 8 bits and a scale of its own: they are half of the weights. Positions are kept for
    either type."""
    ids, types = (made.node("Transpose", name, perm=[1, 0]) for name in (INPUTS[0], INPUTS[2]))
    weight = bert.words.weight.detach()
    scales = weight.abs().amax(1, keepdim=True).clamp(min=1e-6) / 127
    rows = made.node("Gather", made.keep("words.rows", (weight / scales).round().numpy().astype(np.int8)), ids)
    scale = made.node("Gather", made.keep("words.scales", scales), ids)
    words = made.node("Mul", made.node("Cast", rows, to=TensorProto.FLOAT), scale)
    counted = made.keep("counted", np.arange(longest, dtype=np.int64)[:, None])
    places = made.node("Slice", counted, made.whole(0), shape.tokens, made.whole(0))
    places = made.node("Add", places, made.node("Mul", types, made.whole(longest)))
    known = torch.cat([bert.positions.weight[:longest] + kind for kind in bert.types.weight])
    places = made.node("Gather", made.keep("places", known), places)
    hidden = made.normal("after_embedding", bert.after_embedding, words, places)
    return made.node("Reshape", hidden, made.whole(-1, WIDTH))


def through(made: Graph, name: str, layer: Layer, hidden: str, shape: Shape, seen: dict[str, Range]) -> str:
    joined = attention(made, name, layer, hidden, shape, seen)
    between = made.normal(f"{name}.after_attention", layer.after_attention, joined, hidden)
    wide = made.linear(f"{name}.wide", layer.wide, made.eight(f"{name}.between", between, seen[f"{name}.wide"]))
    if layer.activation != "relu":
        raise ValueError("only an encoder that was quickened is written out")
    narrow = made.linear(f"{name}.narrow", layer.narrow, made.eight(f"{name}.inner", wide, seen[f"{name}.narrow"]))
    return made.normal(f"{name}.after_words", layer.after_words, narrow, between)


def attention(made: Graph, name: str, layer: Layer, hidden: str, shape: Shape, seen: dict[str, Range]) -> str:
    """The scores are scaled in the weights of the query."""
    given = made.eight(f"{name}.hidden", hidden, seen[f"{name}.query"])
    query = made.linear(f"{name}.query", layer.query, given, PART**-0.5)
    key, value = (made.linear(f"{name}.{part}", getattr(layer, part), given) for part in ("key", "value"))
    query, key, value = (made.node("Reshape", part, shape.four) for part in (query, key, value))
    scores = made.own("FusedMatMul", query, key, transBatchA=1, transBatchB=1, transB=1)
    mild = max(seen[name].high, -seen[name].low) <= MILD
    found = (mildly if mild else sharply)(made, scores, value, shape)
    found, step, zero = made.eight(f"{name}.found", found, seen[f"{name}.joined"])
    found = made.node("Reshape", made.node("Transpose", found, perm=[2, 0, 1, 3]), made.whole(-1, WIDTH))
    return made.linear(f"{name}.joined", layer.joined, (found, step, zero))


def sharply(made: Graph, scores: str, value: str, shape: Shape) -> str:
    looks = made.node("Softmax", made.node("Add", scores, shape.mask), axis=-1)
    return made.own("FusedMatMul", looks, value, transBatchB=1)


def mildly(made: Graph, scores: str, value: str, shape: Shape) -> str:
    """Softmax, with the sums divided by after the product instead of before, and what fills up left out of both."""
    looks = made.node("Exp", made.node("Clip", scores, made.number(-END), made.number(END)))
    found = made.own("FusedMatMul", looks, made.node("Mul", value, shape.seen), transBatchB=1)
    return made.node("Div", found, made.node("MatMul", looks, shape.sums))


def answer(made: Graph, encoder: Encoder, means: str, seen: dict[str, Range]) -> None:
    weight = torch.cat([encoder.answers[name].weight for name in NAMES]).T
    bias = torch.cat([encoder.answers[name].bias for name in NAMES])
    logits = made.node("Gemm", means, made.keep("answers.weight", weight), made.keep("answers.bias", bias))
    made.split(logits, NAMES, [len(question.labels) for question in QUESTIONS])
    meant = made.linear("embedding", encoder.embedding, made.eight("means", means, seen["embedding"]))
    length = made.node("ReduceL2", meant, axes=[1], keepdims=1)
    made.node("Div", meant, made.node("Max", length, made.number(EPSILON)), output="embedding")
