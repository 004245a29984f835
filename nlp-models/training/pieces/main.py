"""Fits the word pieces' vectors to the encoder that is shipped, writes them, their card and the golden file."""

import argparse
import json
import platform
import time
from dataclasses import asdict
from importlib import metadata
from pathlib import Path

import numpy as np

import eightbit
from figures import figures, same_topic
from fitting import Settings, fit
from space import LEAST, SHORTEN, Space
from texts import RESOURCES, SEED, Numbers, Tokens, files, joined, kept, meant, numbers, parts, pieces, sha256, texts, vocabulary
from golden import TEXTS
from cleaning import clean

WHOLE, PARTS, PLAIN = 24_000, 16_000, 1_500
SETTINGS = Settings()
LIBRARIES = ("torch", "numpy", "tokenizers", "onnxruntime")
GOLDEN = RESOURCES.parents[4] / "test/resources/io/earshot/nlp/pieces/meanings.jsonl"


def main() -> None:
    asked = arguments()
    asked.folder.mkdir(parents=True, exist_ok=True)
    words = vocabulary()
    rows, topics = texts(asked.data, asked.every)
    counted = numbers(rows, Tokens(words))
    alone, short = pieces(words), parts(counted, words, PARTS // asked.every)
    dev, training = development(counted, topics), chosen(np.flatnonzero(~counted.dev), WHOLE // asked.every)
    single = kept(asked.folder / "alone.npz", lambda: meant(alone, np.arange(len(words))))
    whole = kept(asked.folder / "training.npz", lambda: meant(counted, training))
    bits = kept(asked.folder / "parts.npz", lambda: meant(short, np.flatnonzero(short.lengths > 2)))
    held = kept(asked.folder / "dev.npz", lambda: meant(counted, dev))
    space = Space.of(whole.meanings)
    space.write(RESOURCES / "encoder/space.bin")
    file = RESOURCES / "pieces/pieces.bin"
    meant_here = [space.of_texts(texts) for texts in (whole, bits)]
    eightbit.write(fit(joined(*meant_here), space.spread(single.meanings), SETTINGS), file)
    vectors = eightbit.read(file)
    named = np.array([topics[i] or "" for i in dev])
    found = figures(space.spread(held.meanings), eightbit.meanings(vectors, held), named)
    found |= {"sameTopicBeforeSpreading": same_topic(held.meanings, held.meanings, named), "developmentTexts": len(dev)}
    write_card(found, asked.data)
    write_golden(vectors, Tokens(words))


def chosen(rows: np.ndarray, most: int) -> np.ndarray:
    return np.sort(np.random.default_rng(SEED).choice(rows, min(most, len(rows)), replace=False))


def development(counted: Numbers, topics: list[str | None]) -> np.ndarray:
    """All with a topic, and some without."""
    dev = np.flatnonzero(counted.dev)
    has = np.array([topics[row] is not None for row in dev])
    return np.concatenate([dev[has], chosen(dev[~has], PLAIN)])


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the labelled texts, whose labels are not read")
    parser.add_argument("folder", type=Path, help="where what the encoder says is kept for another try")
    parser.add_argument("--every", type=int, default=1, help="take every n-th text alone, to try the way")
    return parser.parse_args()


def write_card(found: dict, data: Path) -> None:
    card = {
        "name": "pieces/1",
        "task": "where an English text lies by its word pieces alone; encoder/space.bin spreads the encoder's embeddings",
        "trained": time.strftime("%Y-%m-%d"),
        "seed": SEED,
        "notes": list(NOTES),
        "figures": rounded(found),
        "recipe": asdict(SETTINGS) | {"texts": WHOLE, "parts": PARTS, "shorten": SHORTEN, "least": LEAST},
        "madeFrom": [{"file": f"encoder/{n}", "sha256": sha256(RESOURCES / "encoder" / n)} for n in ("encoder.onnx", "vocab.txt")],
        "data": [{"file": f"{f.parent.name}/{f.name}", "use": use(f), "sha256": sha256(f)} for f in files(data)],
        "versions": {"python": platform.python_version()} | {name: metadata.version(name) for name in LIBRARIES},
    }
    (RESOURCES / "pieces/pieces.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


NOTES = (
    "cosine: between where the encoder puts a development text and where its pieces do. recall10: how many of its ten"
    " nearest among the development texts are the same by both; Mixed: asked by the encoder, among texts of which 38 % were"
    " embedded by their pieces, as the cascade leaves them.",
    "sameTopic: how many of the ten nearest texts have the topic that people named for the text, of texts on topics that"
    " more than ten have. BeforeSpreading: by the encoder's embeddings as they are, without encoder/space.bin.",
)


def use(file: Path) -> str:
    return "training, without labels" if file.stem == "train" else "measures"


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    return round(value, 4) if isinstance(value, float) else value


def write_golden(vectors: np.ndarray, tokens: Tokens) -> None:
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    lines = []
    for text, ids in zip(TEXTS, tokens.ids([clean(text) for text in TEXTS])):
        direction = vectors[ids[1:-1]].sum(0)
        values = [] if len(ids) == 2 else np.round(direction[:16] / np.linalg.norm(direction), 5).tolist()
        lines.append(json.dumps({"text": text, "direction": values}))
    GOLDEN.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
