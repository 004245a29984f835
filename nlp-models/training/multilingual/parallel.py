"""Sentences that people translated from English: the catalogues of games, as gettext keeps them."""
import gettext
import re
from pathlib import Path

MARKUP = re.compile(r"<[^>]*>|\$[\w|.]+|%\S|&\w+;|[*_^]")
SENTENCE = re.compile(r"(?<=[.!?…。！？])[\"”»』」]?\s*")
LONGEST = 60


def clean(text):
    return " ".join(MARKUP.sub(" ", text).split())


def entries(file):
    with open(file, "rb") as catalogue:
        messages = gettext.GNUTranslations(catalogue)._catalog
    for key, translated in messages.items():
        english = key[0] if isinstance(key, tuple) else key
        english = english.rsplit("^", 1)[-1].split("\x04")[-1]
        if english and translated and english != translated:
            yield clean(english), clean(translated)


def sentences(english, translated):
    """Sentence by sentence where both have as many, else as a whole."""
    first = [part for part in SENTENCE.split(english) if part]
    second = [part for part in SENTENCE.split(translated) if part]
    return list(zip(first, second)) if len(first) == len(second) else [(english, translated)]


def pairs(roots, locale):
    """English and translated sentences, each once, sorted."""
    found = set()
    for root in roots:
        for file in sorted(Path(root).rglob("*.mo")):
            if file.parts[-3] == locale or file.parts[-2] == locale:
                for english, translated in entries(file):
                    found.update(sentences(english, translated))
    return sorted(pair for pair in found if 1 < len(pair[0].split()) <= LONGEST)
