"""Translations of single words: by hand, from translated sentences, from dictionaries."""
import csv
from collections import Counter
from pathlib import Path

import alignment
import dictionaries
import parallel
import words

FOLDER = Path(__file__).parent
FOREIGN = {"de": "deu", "es": "spa", "fr": "fra", "it": "ita", "nl": "nld", "pt": "por"}
LOCALES = {"pt": ("pt_BR", "pt")}
MOST = 6

ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""),
           ("ing", "e"), ("ly", ""), ("er", ""), ("est", ""), ("in", "ing"))

# What Japanese says by particles, or not at all.
UNSPOKEN = set(
    "a an the is are am was were be been being of to in on at for with by from and or that this"
    " these those it its as i you he she they we me him her them us my your his our their will"
    " would can could may might shall should do does did have has had just so up out off".split())


class Lexicon:
    """Weighted translations of English words into one language."""

    def __init__(self, language, translations):
        self.language = language
        self.translations = translations

    def of(self, english):
        """Translations with weights; None when the word is not known, such as a name."""
        if self.language == "ja" and english in UNSPOKEN:
            return {"": 1}
        return next((self.translations[form] for form in forms(english)
                     if form in self.translations), None)


def forms(english):
    """The word, and what it may be a form of."""
    yield english
    for ending, instead in ENDINGS:
        if english.endswith(ending) and len(english) > len(ending) + 2:
            yield english[: -len(ending)] + instead


def load(language, root):
    games = translated(language, root)
    by_hand = supplement(language)
    if language == "ja":
        found = ranked(dictionaries.japanese(f"{root}/usr/share/edict/edict"), games)
    else:
        aligned = alignment.table(
            [(words.words(words.contracted(ours)), words.words(theirs)) for ours, theirs in games])
        listed = dictionaries.both_ways(f"{root}/usr/share/dictd", FOREIGN[language])
        found = {word: mixed(aligned.get(word), listed.get(word))
                 for word in aligned.keys() | listed.keys()}
    return Lexicon(language, found | by_hand), games


def translated(language, root):
    locales = LOCALES.get(language, (language,))
    return sorted({pair for locale in locales
                   for pair in parallel.pairs([f"{root}/usr/share/games"], locale)})


def supplement(language):
    with open(FOLDER / "supplement.tsv", encoding="utf-8") as rows:
        return {row["english"]: dict.fromkeys(row[language].split(","), 1)
                for row in csv.DictReader(rows, delimiter="\t")}


def mixed(aligned, listed):
    """Sentences know which translation is usual; a dictionary knows the rarer words."""
    together = Counter(aligned or {})
    if listed and len(together) < 3:
        total = sum(listed.values())
        for word, weight in Counter(listed).most_common(MOST):
            together[word] += (0.3 if aligned else 1) * weight / total
    return dict(together.most_common(MOST))


def ranked(listed, games):
    """The likelier of a dictionary's many Japanese words are those that are written elsewhere."""
    text = "\n".join(theirs for _, theirs in games)
    found = {}
    for english, theirs in listed.items():
        counted = {word: weight * (0.2 + min(text.count(word), 50)) if len(theirs) > 1 else weight
                   for word, weight in theirs.items()}
        found[english] = dict(Counter(counted).most_common(MOST))
    return found
