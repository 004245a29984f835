"""Words as the translation sees them: lower case, letters with inner apostrophes cut off."""
import html
import re

TOKEN = re.compile(
    r"https?://\S+|www\.\S+|@\w[\w.@-]*|#\w+|[^\W\d_]+|\d[\w.,:%]*|[^\w\s]+")
WORD = re.compile(r"[^\W\d_]+$")


def tokens(text):
    return TOKEN.findall(text.replace("’", "'"))


def words(text):
    return [token.lower() for token in tokens(text) if WORD.match(token)]


def contracted(text):
    """English with its negations apart: don't → do not, as the dictionaries have them."""
    text = html.unescape(text).replace("’", "'")
    text = re.sub(r"\b(ca)n't\b", r"\1n not", text, flags=re.I)
    text = re.sub(r"\bwon't\b", "will not", text, flags=re.I)
    text = re.sub(r"n't\b", " not", text, flags=re.I)
    for short, long in (("'m", " am"), ("'re", " are"), ("'ll", " will"), ("'ve", " have")):
        text = re.sub(short + r"\b", long, text, flags=re.I)
    text = re.sub(r"\b(it|that|he|she|what|there|here|where|who|how)'s\b", r"\1 is", text, flags=re.I)
    text = re.sub(r"(?<=\w)'s\b", "", text)
    return re.sub(r"\bcannot\b", "can not", text, flags=re.I)
