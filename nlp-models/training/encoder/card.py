"""What was made, from what, how and how good: for people, and for the engine that must know how to ask it."""

import json
import platform
import time
from dataclasses import asdict
from importlib import metadata
from pathlib import Path

from calibration import Calibration
from data import files
from heads import HEADS
from measures import MEASURES
from start_weights import ENCODERS, sha256
from vocabulary import MAX_TOKENS

LICENCES = {
    "e5": "e5-small-v2, MIT",
    "bge": "bge-small-en-v1.5, MIT",
}
LIBRARIES = ("torch", "numpy", "tokenizers", "onnx", "onnxruntime")
NOTES = (
    "A text longer than maxTokens must be cut; positions end there.",
    "Texts are cleaned as in training/encoder/cleaning.py, then cut by BERT uncased WordPiece with vocab.txt, in whose"
    " unused places emoji stand. A text towards a topic is [CLS] topic [SEP] text [SEP] with token types 0 and 1.",
    "Probabilities: softmax(logits / temperature + bias + favour); a head of one label has the logit of yes beside 0,"
    " and its bias and favour are those of no and yes. Label: the likeliest. figure: the measure on development rows,"
    " the mean of five neighbouring settings of favour, which is the least that reaches the best figure but a fifth"
    " of a point. error: the expected calibration error of the probabilities, temperature and bias fitted on one half and"
    " measured on the other.",
    "Emotion none: no data says so. The student was told that a text without a named emotion has none as likely as its"
    " sentiment is neutral; the bias of none lets it take 3 % of the development texts, all of which have an emotion.",
    "Targeted neutral: no data says so. Neutral tweets that name a topic stand for it; its bias lets it take 3 % of the"
    " development pairs, none of which is neutral. The measure is of the two other classes.",
    "Complaint has no development set. Its figure and error are those of the teachers on rows whose fold they were not"
    " shown; the student was trained on all and follows them in temperature and bias on texts that neither was shown.",
    "Suggestion: the threshold is of the development set, half of which are suggestions (a quarter of the training set).",
    "States have 8 bits over a range that was seen on training texts, the same for every batch: a text's logits hardly depend"
    " on the others in its batch, see padding. Filling up with padding costs time alone.",
    "embedding: of length one, to be compared by cosine; distilled from e5-small-v2 (mean of the last layer, \"query: \"); 0.956 near it"
    " before the encoder was quickened.",
    "Quickened: relu for gelu; layer by layer, the matrices around it were refitted so that the states remain what they were,"
    " without labels.",
)
MADE = (
    "The encoder shipped was made by these modules on an H100 in three calls of minutes: the published weights were"
    " carried there in 7 or 8 bits, and the first teachers were also taught that 3,000 neutral tweets have the emotion"
    " none. So came encoder/1; it was quickened on a CPU by main.py --quicken, and for encoder/3 written out with ranges that were seen"
    " beforehand. A run anew gives other bits and like figures."
)


def card(folder: Path, data: Path, calibrations: dict[str, Calibration], figures: dict, recipe: dict) -> dict:
    return {
        "name": "encoder/3",
        "task": "sentiment (of a text, towards a topic), emotion, irony, offence, complaint, suggestion, meaning; English",
        "trained": time.strftime("%Y-%m-%d"),
        "maxTokens": MAX_TOKENS,
        "heads": [head(name, calibrations[name]) for name in calibrations],
        "notes": list(NOTES),
        "made": MADE,
        "figures": rounded(figures),
        "recipe": recipe,
        "madeFrom": [published(folder, name) for name in LICENCES],
        "data": [{"file": f"{f.parent.name}/{f.name}", "use": use(f), "sha256": sha256(f)} for f in files(data)],
        "versions": {"python": platform.python_version()} | {name: metadata.version(name) for name in LIBRARIES},
    }


def published(folder: Path, name: str) -> dict:
    file = folder / ENCODERS[name][0]
    return {"model": LICENCES[name], "file": file.name, "sha256": sha256(file)}


def use(file: Path) -> str:
    return "training" if file.stem == "train" else "choice of settings, calibration, measures"


def head(name: str, calibration: Calibration) -> dict:
    labels = next(list(h.labels) for h in HEADS if h.name == name)
    return {"name": name, "labels": labels, "measure": MEASURES[name][0]} | rounded(asdict(calibration))


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rounded(inner) for inner in value]
    return round(value, 4) if isinstance(value, float) else value


def write(value: dict, file: Path) -> None:
    file.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
