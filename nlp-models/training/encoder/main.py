"""Trains the encoder from the labelled data: teachers, what they say of all texts, the student, quickened, and what is shipped."""

import argparse
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

import card
import golden
import runtime
from bert import Bert
from corpus import FRAGMENTS, Corpus, corpus
from data import FOLDS, Numbers, Row, numbers, read
from distillation import depth, meanings, soft
from finish import Trained, finish
from learning import Lesson, student, teacher
from quickening import Quick, quicken
from start_weights import ENCODERS, weights
from stored import stored
from training import Settings, Texts, answer
from vocabulary import Tokens, names, original, with_emoji

SEED = 20261127
TEACHERS = (
    ("bge", Settings(layers=12, epochs=3, rate=1e-4, seed=SEED, batch=128)),
    ("bge", Settings(layers=12, epochs=2, rate=1.5e-4, seed=SEED + 100)),
    ("e5", Settings(layers=6, epochs=3, rate=2.5e-4, seed=SEED + 200)),
)
LESSON = Lesson(trust=0.35, unlabelled=0.6)
STUDENT = Settings(layers=6, epochs=10, rate=5e-4, seed=SEED + 1)
QUICK = Quick()
LABELS = "teacher-labels.npz"
RESOURCES = Path(__file__).resolve().parents[2] / "src"
PACKAGE = Path("resources/io/earshot/nlp/encoder")


def main() -> None:
    asked = arguments()
    rows = read(asked.data)[:: asked.every]
    known = original(asked.folder / ENCODERS["bge"][1])
    words = with_emoji(known, [row.text for row in rows if not row.dev])
    counted = numbers(rows, Tokens(words))
    found = before(asked, counted) if asked.quicken else learned(asked, rows, names(words, known), known, counted)
    quicker = quicken(found.encoder.cpu(), Texts.of(counted, "cpu"), np.flatnonzero(~counted.dev), QUICK)
    ship(replace(found, encoder=quicker), counted, words, asked)


def learned(asked: argparse.Namespace, rows: list[Row], emoji: dict[int, str], known: list[str], counted: Numbers) -> Trained:
    device = "cuda" if torch.cuda.is_available() else "cpu"
    begins_word = np.array([not word.startswith("##") for word in known])
    texts = corpus(counted, begins_word, device, FRAGMENTS // asked.every)
    published = {name: weights(asked.folder, name, emoji, known) for name in ENCODERS}
    taught = teach(published, texts)
    keep(asked.folder / LABELS, rows, taught)
    meant = meaning(published["e5"], texts, device)
    encoder = student(published["bge"], texts, taught, meant, LESSON, STUDENT)
    return Trained(encoder, *answer(encoder, texts.texts, np.flatnonzero(counted.dev)), taught)


def before(asked: argparse.Namespace, counted: Numbers) -> Trained:
    """The encoder that is to be quickened, and what its teachers said."""
    taught = np.load(asked.folder / LABELS)["taught"].astype(np.float32)
    said = runtime.answer(runtime.session(asked.quicken), counted, np.flatnonzero(counted.dev))
    return Trained(stored(asked.quicken), *said, taught)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the labelled texts")
    parser.add_argument("folder", type=Path, help="folder of the published encoders, for what is made on the way too")
    parser.add_argument("--into", type=Path, default=RESOURCES, help="folder that holds main/resources and test/resources")
    parser.add_argument("--quicken", type=Path, help="train none, quicken this one: the encoder.onnx of encoder/1")
    parser.add_argument("--every", type=int, default=1, help="take every n-th text alone, to try the way")
    return parser.parse_args()


def teach(published: dict[str, dict[str, Tensor]], texts: Corpus) -> np.ndarray:
    """The chances of all classes by all teachers: of each kind one for each fold, which that one is not shown."""
    found = []
    for name, settings in TEACHERS:
        print(f"teachers from {name}, {settings.layers} layers", flush=True)
        folds = [teacher(published[name], texts, f, replace(settings, seed=settings.seed + f)) for f in range(FOLDS)]
        found.append(soft(np.stack(folds), texts.folds, texts.labels))
    return np.mean(found, 0)


def keep(file: Path, rows: list[Row], taught: np.ndarray) -> None:
    """What the teachers say of each text, for other students: never part of the project, since it holds the texts."""
    texts = np.array([row.text for row in rows]), np.array([row.topic or "" for row in rows])
    dev = np.array([row.dev for row in rows])
    np.savez_compressed(file, texts=texts[0], topics=texts[1], dev=dev, taught=taught[: len(rows)].astype(np.float16))


def meaning(untouched: dict[str, Tensor], texts: Corpus, device: str) -> Tensor:
    bert = Bert(len(untouched["words.weight"]), depth(untouched), len(untouched["positions.weight"]))
    bert.load_state_dict(untouched)
    return meanings(bert.to(device).eval(), texts.ids, texts.lengths, device)


def ship(trained: Trained, counted: Numbers, words: list[str], asked: argparse.Namespace) -> None:
    into = asked.into / "main" / PACKAGE
    into.mkdir(parents=True, exist_ok=True)
    found, figures = finish(trained, counted, into / "encoder.onnx")
    (into / "vocab.txt").write_text("".join(word + "\n" for word in words), encoding="utf-8")
    card.write(card.card(asked.folder, asked.data, found, figures, recipe()), into / "encoder.json")
    golden.write(Tokens(words), runtime.session(into / "encoder.onnx"), asked.into / "test" / PACKAGE)


def recipe() -> dict:
    teachers = [{"start": name, **asdict(settings)} for name, settings in TEACHERS]
    return {"folds": FOLDS, "teachers": teachers, "lesson": asdict(LESSON), "student": {"start": "bge", **asdict(STUDENT)}, "quick": asdict(QUICK)}


if __name__ == "__main__":
    main()
