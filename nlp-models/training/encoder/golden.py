"""Invented texts that hold the Java engine to what was trained: their ids, and what the encoder says of them."""

import json
from pathlib import Path

import numpy as np
import onnxruntime

from cleaning import clean
from heads import HEADS
from measures import columns
from runtime import run
from vocabulary import Tokens

ZALGO = "w\u0335\u0321h\u0334\u0353\u030ay\u0337\u0345 \u0336n\u0338o\u0335\u0310t\u0334?"
TEXTS = (
    "",
    " ",
    "\u00a0\u3000\t\n",
    ".",
    "😀",
    "😂😂😂😂😂😂",
    "👍🏽 thanks a lot!",
    "❤️❤️ love it",
    "👨‍👩‍👧‍👦 family day",
    "🇩🇪 vs 🇫🇷 tonight",
    "so tired😴of this",
    "☕→😃 = good morning",
    "™ © ® are signs, ★ and ☆ too",
    "The new kettle boils in a minute. Love it!",
    "the new kettle boils in a minute. love it!",
    "@kettleco my order 4711 never came, and nobody answers",
    "@kettle_co: hello @Kettle.Example.org and @kettle@shop.example",
    "mail me at someone@example.org please",
    "@@double @ alone @_ @a",
    "@user @user @user look at this",
    "See https://example.org/a?b=c&d=e#f for more",
    "HTTP://EXAMPLE.ORG/UPPER and www.example.org.",
    "(https://example.org/x), really",
    "見て→https://example.org/すごい",
    "http alone, https: alone, www alone",
    "#BestKettleEver #bestkettleever #BEST #iPhone #a1b2 #kettle_club",
    "#OnThisDay1987 #MILvsARI # alone",
    "fish &amp; chips &lt;3 &gt; &quot;soup&quot; &apos;n&apos; roll",
    "&amp;lt;3 &amp;amp; twice",
    "&#39;quoted&#39; &#8217; &#x2019; &#x1F600; &#0; &#55296; &#99999999; &nbsp;x &unknown; &amp",
    "Caf\u00e9 cr\u00e8me, na\u00efve \u00dcber \u00c5ngstr\u00f6m, \u0130stanbul, stra\u00dfe",
    "Cafe\u0301 cre\u0300me (decomposed)",
    "\ufb01ne \ufb02ow \u2460 \u2167 \u00bd \u33a1",
    "Do\u011fru mu? Ho\u015f\u00e7a kal",
    "Ça va très bien, merci",
    "Können wir das ändern?",
    "これはとても美味しいです",
    "この新しい電気ケトルはすぐに沸くので便利です。",
    "カタカナ ひらがな 漢字 mixed with English",
    "这个产品很好用",
    "이 제품 정말 좋아요",
    "สินค้าดีมาก",
    "यह बहुत अच्छा है",
    "هذا المنتج رائع جدا",
    "המוצר הזה מצוין!",
    "\u202eright to left override\u202c and back",
    "\u0420\u0443\u0441\u0441\u043a\u0438\u0439 \u0442\u0435\u043a\u0441\u0442, \u0451\u0436\u0438\u043a",
    "Ελληνικά με τόνους",
    ZALGO,
    "zero\u200bwidth\u200djoin\ufeff bom \u00ad soft",
    "control \u0007 \u0000 \u001b signs \ufffd",
    "tab\tand\nnew\r\nline\u2028sep\u0085nel\u000bvt",
    "Sooooooooo goooood!!!!!!!!! whyyyyy????",
    "........ ----- ___ === ~~~~",
    "10000000 times, 1.000.000,00 € or $1,000,000.00",
    "v2.10.3-beta+4 costs 19.99€/month (was £24.99)",
    "don't can't won't it's we're o'clock rock'n'roll",
    "don\u2019t \u201cquote\u201d \u2013 \u2014 \u2026 \u00ab\u00bb \u00bf\u00a1",
    "[CLS] [SEP] [MASK] [UNK] [PAD]",
    "supercalifragilisticexpialidocious antidisestablishmentarianism",
    "x" * 99,
    "ab" * 51,
    "a-b_c/d\\e|f^g`h{i}j~k",
    ":) :-) ;-P :'( <3 </3 XD ^_^ ¯\\_(ツ)_/¯ (╯°□°)╯",
    "\U0001d400\U0001d401\U0001d402 \U0001d4d1\U0001d4f8\U0001d4f5\U0001d4ed fancy letters",
    "\uff26\uff55\uff4c\uff4c \uff57\uff49\uff44\uff54\uff48\uff01",
    "RT @news: Kettle Co opens a shop in Lyon http://example.org/1",
    "great, another update that deletes my settings. just what i needed",
    "You should add a timer to the kettle.",
)
POSTS = (
    "",
    "The new kettle boils in a minute. Love it!",
    "worst kettle i ever had, broke after two days and nobody answers @kettleco",
    "Kettle Co opens a shop in Lyon http://example.org/1",
    "great, another update that deletes my settings. just what i needed",
    "You should add a timer to the kettle.",
    "so tired😴of this",
    "😂😂😂😂😂😂",
    "What a stupid company, run by idiots",
    "Does anybody know when the shop in Lyon opens?",
    "I miss the old one so much :(",
    "Every day is a new chance, keep going 💪",
    "@kettleco thank you for the quick help!",
    "@kettleco my order 4711 never came, and nobody answers",
    "I am furious. Third call, third excuse.",
    "It would be nice if the lid could be removed",
    "Not bad at all",
    "#BestKettleEver",
    "这个产品很好用",
    "Coffee is fine, the machine is not",
)
PAIRS = (
    ("kettle co", "love Kettle Co, but Pot Inc is a joke"),
    ("pot inc", "love Kettle Co, but Pot Inc is a joke"),
    ("lyon", "Kettle Co opens a shop in Lyon"),
    ("@kettleco", "@kettleco ☕ never again"),
)


def write(tokens: Tokens, encoder: onnxruntime.InferenceSession, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    alone = [{"text": text, "ids": ids} for text, ids in zip(TEXTS, tokens.ids([clean(text) for text in TEXTS]))]
    cleaned = [(clean(topic), clean(text)) for topic, text in PAIRS]
    pairs = [{"topic": t, "text": x, "ids": i, "types": y} for (t, x), (i, y) in zip(PAIRS, tokens.pairs(cleaned))]
    lines(folder / "tokens.jsonl", alone + pairs)
    lines(folder / "logits.jsonl", [said(encoder, text, tokens) for text in POSTS])


def said(encoder: onnxruntime.InferenceSession, text: str, tokens: Tokens) -> dict:
    """Of the text alone in its batch."""
    ids = np.array(tokens.ids([clean(text)]))
    logits = run(encoder, ids, np.zeros_like(ids), np.array([ids.shape[1]]))[0]
    heads = [head for head in HEADS if head.name != "targeted"]
    return {"text": text} | {head.name: [round(float(x), 4) for x in logits[columns(head)]] for head in heads}


def lines(file: Path, values: list[dict]) -> None:
    file.write_text("".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values), encoding="utf-8")
