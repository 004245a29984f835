"""The word pieces of BERT (uncased), with emoji in the slots that BERT left unused: without them every emoji is the same
unknown word, and emoji carry much of what people feel."""

import json
import unicodedata
from collections import Counter
from pathlib import Path

from tokenizers import BertWordPieceTokenizer

from cleaning import PICTURE

MAX_TOKENS = 128
FACES, GESTURES, MORE_FACES, THINGS = (0x1F600, 0x1F650), (0x1F440, 0x1F4B0), (0x1F90C, 0x1FA00), (0x1F300, 0x1F440)
OTHERS = [chr(code) for first, end in (FACES, GESTURES, MORE_FACES, THINGS) for code in range(first, end)]


def original(tokenizer_json: Path) -> list[str]:
    ids = json.loads(tokenizer_json.read_text())["model"]["vocab"]
    return sorted(ids, key=ids.get)


def with_emoji(words: list[str], cleaned: list[str]) -> list[str]:
    """The emoji of the texts, the most frequent first, then others, as far as there are slots."""
    counts = Counter(picture for text in cleaned for picture in PICTURE.findall(text))
    seen = sorted(counts, key=lambda emoji: (-counts[emoji], emoji))
    known = set(words)
    emoji = iter(e for e in dict.fromkeys(seen + OTHERS) if e not in known and unicodedata.name(e, ""))
    return [next(emoji, word) if word.startswith("[unused") else word for word in words]


def names(words: list[str], before: list[str]) -> dict[int, str]:
    """The id of each emoji that was added, and what Unicode calls it."""
    return {i: unicodedata.name(word).lower() for i, word in enumerate(words) if word != before[i]}


class Tokens:
    """Cleaned text to ids, [CLS] … [SEP], a pair as [CLS] first [SEP] second [SEP]."""

    def __init__(self, words: list[str]):
        self.pieces = BertWordPieceTokenizer({word: i for i, word in enumerate(words)}, lowercase=True)
        # who writes "[SEP]" in a post writes a word in brackets
        self.pieces._tokenizer.encode_special_tokens = True
        self.pieces.enable_truncation(MAX_TOKENS, strategy="longest_first")

    def ids(self, texts: list[str]) -> list[list[int]]:
        return [encoding.ids for encoding in self.pieces.encode_batch(texts)]

    def pairs(self, pairs: list[tuple[str, str]]) -> list[tuple[list[int], list[int]]]:
        return [(encoding.ids, encoding.type_ids) for encoding in self.pieces.encode_batch(pairs)]
