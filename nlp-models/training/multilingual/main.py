"""Makes the training texts of the sentiment in other languages.

main.py SHARED PACKAGES OUT: SHARED holds data/, PACKAGES the unpacked Debian packages. Writes, for
each language, OUT/LANGUAGE-{tweets,dev,phrases}.tsv: label, text.
"""
import random
import sys
from pathlib import Path

import lexicon
import phrases
import translation

SEED = 20261127
LANGUAGES = ("de", "es", "fr", "it", "ja", "nl", "pt")
PHRASES = 24_000

# How often each tweet is translated: each time by other words.
DRAWS = 2


def main(shared, packages, out):
    Path(out).mkdir(parents=True, exist_ok=True)
    tweets = read(f"{shared}/data/sentiment/train.tsv")
    held = read(f"{shared}/data/sentiment/dev.tsv")
    for language in LANGUAGES:
        drawn = random.Random(f"{SEED} {language}")
        known, pairs = lexicon.load(language, packages)
        for name, rows in (("tweets", tweets * DRAWS), ("dev", held)):
            write(out, language, name, [
                (label, translation.translate(text, known, drawn)) for label, text in rows])
        write(out, language, "phrases", phrases.posts(
            language, PHRASES, random.Random(f"{SEED} {language} phrases")))
        print(language, len(known.translations), "words,", len(pairs), "pairs of sentences")


def read(file):
    with open(file, encoding="utf-8") as lines:
        return [tuple(line.rstrip("\n").split("\t", 1)) for line in lines]


def write(out, language, name, rows):
    with open(f"{out}/{language}-{name}.tsv", "w", encoding="utf-8") as file:
        for first, second in rows:
            file.write(f"{first}\t{second}\n".replace("\r", " "))


if __name__ == "__main__":
    main(*sys.argv[1:])
