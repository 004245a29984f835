"""The labelled texts: read, cleaned, freed of what the development sets hold, and as numbers that a machine can train on."""

import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from cleaning import clean
from heads import EMOTIONS, NAMES, NEUTRAL, POLARITY
from vocabulary import MAX_TOKENS, Tokens

FOLDS = 5
FOLDERS = {
    "sentiment": ("sentiment", POLARITY),
    "targeted": ("targeted", POLARITY),
    "emotion": ("emotion", EMOTIONS),
    "irony": ("irony", ("non_irony", "irony")),
    "offensive": ("offensive", ("not-offensive", "offensive")),
    "complaints": ("complaint", ("0", "1")),
    "suggestions": ("suggestion", ("0", "1")),
}
WEAK = 3000


@dataclass
class Row:
    """A text, or a topic and a text; `labels` by the name of the head."""

    text: str
    topic: str | None
    dev: bool
    labels: dict[str, int] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Equal for texts that differ in links, handles, case and signs only."""
        return re.sub(r"http|@user|[^a-z0-9]", "", self.text.lower()) or self.text

    @property
    def fold(self) -> int:
        return int(hashlib.sha256(self.key.encode()).hexdigest(), 16) % FOLDS


def files(data: Path) -> list[Path]:
    return [file for folder in FOLDERS for file in sorted((data / folder).glob("*.tsv"))]


def read(data: Path) -> list[Row]:
    """Training rows first joined by text; a text of any development set is in no training row."""
    rows = [row for file in files(data) for row in read_file(file)]
    held = {row.key for row in rows if row.dev}
    rows = joined(row for row in rows if row.dev or row.key not in held)
    return rows + weak_neutral(rows) + bare(rows)


def read_file(file: Path) -> Iterator[Row]:
    head, labels = FOLDERS[file.parent.name]
    for line in file.read_text(encoding="utf-8").splitlines():
        first, *middle, text = line.split("\t")
        topic = clean(middle[0]) if head == "targeted" else None
        yield Row(clean(mended(text)), topic, file.stem == "dev", {head: labels.index(first)})


def mended(text: str) -> str:
    """Undoes what the makers of the files did to their texts: escapes, and placeholders other than ours."""
    return re.sub(r"\bURL\b", "http", text.replace("\\n", " ").replace('""', '"'))


def joined(rows: Iterator[Row]) -> list[Row]:
    found: dict[tuple[str, str | None, bool], Row] = {}
    for row in rows:
        labels = found.setdefault((row.key, row.topic, row.dev), row).labels
        for head, label in row.labels.items():
            labels.setdefault(head, label)
    return list(found.values())


def weak_neutral(rows: list[Row]) -> list[Row]:
    """The data on topics left out the neutral ones; a neutral tweet that names a topic comes nearest."""
    topics = {row.topic for row in rows if row.topic}
    neutral = [row for row in rows if not row.dev and row.labels.get("sentiment") == NEUTRAL]
    pairs = [Row(row.text, topic, False, {"targeted": NEUTRAL}) for row in neutral for topic in named(row.text, topics)]
    return random.Random(2).sample(pairs, min(WEAK, len(pairs)))


def named(text: str, topics: set[str]) -> list[str]:
    words = re.findall(r"[a-z0-9']+", text.lower())
    spans = {" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1)}
    return sorted(spans & topics)[:1]


def bare(rows: list[Row]) -> list[Row]:
    """The texts of pairs alone, so that the other heads learn from them too."""
    seen = {row.key for row in rows if row.topic is None}
    texts = {row.key: row for row in rows if row.topic is not None and not row.dev and row.key not in seen}
    return [Row(row.text, None, False) for row in texts.values()]


@dataclass
class Numbers:
    """`ids` are laid end to end, row i from `starts[i]`; `firsts` counts the tokens of type 0 of a pair, 0 for a text
    alone; a label of -1 is none."""

    ids: np.ndarray
    starts: np.ndarray
    firsts: np.ndarray
    labels: np.ndarray
    folds: np.ndarray
    dev: np.ndarray

    @property
    def lengths(self) -> np.ndarray:
        return np.diff(self.starts)

    def __len__(self) -> int:
        return len(self.firsts)

    def padded(self) -> tuple[np.ndarray, np.ndarray]:
        """Token ids and token types, each [rows, MAX_TOKENS]."""
        places = np.arange(MAX_TOKENS)
        inside = places < self.lengths[:, None]
        ids = np.zeros(inside.shape, np.int32)
        ids[inside] = self.ids
        types = inside & (places >= self.firsts[:, None]) & (self.firsts[:, None] > 0)
        return ids, types.astype(np.int32)


def numbers(rows: list[Row], tokens: Tokens) -> Numbers:
    encoded = [([], [])] * len(rows)
    alone = [i for i, row in enumerate(rows) if row.topic is None]
    pairs = [i for i, row in enumerate(rows) if row.topic is not None]
    for i, ids in zip(alone, tokens.ids([rows[i].text for i in alone])):
        encoded[i] = (ids, [])
    for i, pair in zip(pairs, tokens.pairs([(rows[i].topic, rows[i].text) for i in pairs])):
        encoded[i] = pair
    return Numbers(
        ids=np.concatenate([np.array(ids, np.uint16) for ids, _ in encoded]),
        starts=np.cumsum([0] + [len(ids) for ids, _ in encoded]).astype(np.int32),
        firsts=np.array([types.count(0) for _, types in encoded], np.uint8),
        labels=np.array([[row.labels.get(name, -1) for name in NAMES] for row in rows], np.int8),
        folds=np.array([row.fold for row in rows], np.int8),
        dev=np.array([row.dev for row in rows], bool),
    )
