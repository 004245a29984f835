"""Bilingual dictionaries: FreeDict's, as the dictd server reads them, and EDICT."""
import gzip
import re
from collections import defaultdict

HEAD = re.compile(r"^(?P<word>[^\s/<(][^/<(\[]*?) ?/.*/")
NOTE = re.compile(r"\[[^\]]*\]|\([^)]*\)|<[^>]*>|\{[^}]*\}")
NUMBER = re.compile(r"^\s*\d+\.\s*")
SKIPPED = re.compile(r"^\s*(Note|Synonyms?|see|Antonyms?|Cross-ref)\b|^\s*\"|^\s{6,}")


def freedict(file):
    """(headword, translation) for each translation of one or two words."""
    word = None
    with gzip.open(file, "rt", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            line = line.rstrip("\n")
            head = HEAD.match(line)
            if head:
                word = head["word"].strip()
            elif word and line.strip() and not SKIPPED.match(line):
                for translation in NUMBER.sub("", NOTE.sub("", line)).split(","):
                    translation = translation.split(";")[0].strip(" .!?")
                    if 0 < len(translation) and len(translation.split()) <= 2:
                        yield word, translation


def edict(file):
    """(Japanese, English gloss, whether it is a common word)."""
    with open(file, encoding="euc-jp", errors="replace") as lines:
        for line in lines:
            parts = line.rstrip("/\n").split("/")
            common = parts[-1] == "(P)"
            written = parts[0].split(" ")[0]
            for gloss in parts[1:]:
                gloss = NOTE.sub("", gloss).strip()
                if gloss:
                    yield written.split(";")[0], gloss, common


def both_ways(folder, foreign):
    """For each English word its translations in the dictionaries, likelier the more agree."""
    found = defaultdict(dict)
    for english, theirs in freedict(f"{folder}/freedict-eng-{foreign}.dict.dz"):
        add(found, english, theirs, 1)
    for theirs, english in freedict(f"{folder}/freedict-{foreign}-eng.dict.dz"):
        add(found, re.sub(r"^to ", "", english), theirs, 1)
    return found


def add(found, english, theirs, weight):
    english, theirs = english.lower(), theirs.lower()
    if " " not in english and not theirs.startswith("-"):
        found[english][theirs] = found[english].get(theirs, 0) + weight


def japanese(file):
    found = defaultdict(dict)
    for theirs, english, common in edict(file):
        if common:
            add(found, re.sub(r"^to ", "", english), theirs, 1)
    return found
