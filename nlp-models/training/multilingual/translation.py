"""English posts put into another language word by word."""
import re

import words

# English words that people use in all languages.
KEPT = 0.05

PARTICLES = ["は", "が", "を", "に", "の", "て", "で", "、", "", ""]


def translate(text, lexicon, random):
    """Each word by one of its translations, drawn by weight; what is not a word stays."""
    parts = []
    for token in words.tokens(words.contracted(text)):
        parts.append(word(token, lexicon, random) if words.WORD.match(token) else token)
    parts = [part for part in parts if part]
    if lexicon.language == "ja":
        return japanese(parts, random)
    return re.sub(r" ([.,!?;:…]+)", r"\1", " ".join(parts))


def word(token, lexicon, random):
    known = lexicon.of(token.lower())
    if not known or random.random() < KEPT:
        return token
    drawn = random.choices(list(known), list(known.values()))[0]
    if token.isupper() and len(token) > 2:
        return drawn.upper()
    return drawn.capitalize() if token[0].isupper() else drawn


def japanese(parts, random):
    text = ""
    for part in parts:
        spaced = part[0] in "@#" or part.startswith("http")
        text += f" {part} " if spaced else part
        if not spaced and re.match(r"[\u3040-\u30ff\u4e00-\u9fff]", part):
            text += random.choice(PARTICLES)
    return text
