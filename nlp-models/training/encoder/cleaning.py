"""What is done to a text before it is cut into word pieces. The Java engine does the same, rule by rule and in this
order; tokens.jsonl holds both to it. The expressions are ASCII only, so that both languages read them alike."""

import re
import unicodedata

ENTITIES = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " "}
ENTITY = re.compile(r"&(lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
LINK = re.compile(r"(?:[hH][tT][tT][pP][sS]?://|[wW][wW][wW]\.)[!-~]+")
NAME = r"[A-Za-z0-9_]+(?:[.-][a-z0-9_]+)*"
HANDLE = re.compile(rf"(?<![A-Za-z0-9_@])@{NAME}(?:@{NAME})?")
TAG = re.compile(r"#[A-Za-z0-9_]+")
CAMEL = re.compile(r"(?<=[A-Za-z][a-z])(?=[A-Z])")
SKIN_TONE = re.compile("[\U0001f3fb-\U0001f3ff]")
PICTURE = re.compile("[\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
RUN = re.compile(r"([^0-9 ])\1{3,}")
BLANKS = re.compile("[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def clean(text: str) -> str:
    text = unicodedata.normalize("NFC", decode(text))
    text = HANDLE.sub(" @user ", LINK.sub(" http ", text))
    text = TAG.sub(lambda tag: CAMEL.sub(" ", tag.group()), text)
    text = RUN.sub(r"\1\1\1", SKIN_TONE.sub("", text))
    text = PICTURE.sub(r" \g<0> ", text)
    return BLANKS.sub(" ", text).strip(" ")


def decode(text: str) -> str:
    """Posts are often escaped twice, hence the ampersand first."""
    return ENTITY.sub(lambda entity: character(entity.group(1)), text.replace("&amp;", "&"))


def character(name: str) -> str:
    if not name.startswith("#"):
        return ENTITIES[name]
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    surrogate = 0xD800 <= code < 0xE000
    return " " if code == 0 or code > 0x10FFFF or surrogate else chr(code)
