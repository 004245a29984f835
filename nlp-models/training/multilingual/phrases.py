"""Posts put together from phrases that a person wrote down: phrases/*.txt."""
import re
from pathlib import Path

FOLDER = Path(__file__).parent / "phrases"
EMOJI = {
    "positive": "😍 😊 🥰 👍 🎉 ❤️ 😂 🙏 👏 😁 🔥 💪 ☺️ 😘 🤩 :) :-) ;) :D <3".split(),
    "negative": "😡 😢 😭 👎 😤 🤬 😠 💔 😞 😒 🙄 🤮 😩 😫 🤦 :( :-( :/ :'(".split(),
    "neutral": "📅 📍 👉 📺 ℹ️ 📷 🔗 ➡️ 🕗 📰".split(),
}
SEPARATORS = [". ", ", ", "! ", " ", "... ", "; ", " - "]
JAPANESE_SEPARATORS = ["。", "、", "！", "", "…", " ", "。"]


def read(language):
    sections = re.split(r"\[(\w+)\]\n", (FOLDER / f"{language}.txt").read_text("utf-8"))[1:]
    return {name: [item.strip() for item in body.split(";") if item.strip()]
            for name, body in zip(sections[::2], sections[1::2])}


def post(language, known, label, random):
    """One post with a label."""
    units = [unit(known, label, random) for _ in range(random.choice((1, 1, 2, 2, 3)))]
    if label != "neutral" and random.random() < 0.5:
        units.insert(random.randrange(len(units) + 1), random.choice(known["neutral"]))
    separators = JAPANESE_SEPARATORS if language == "ja" else SEPARATORS
    text = units[0]
    for other in units[1:]:
        text += random.choice(separators) + other
    text = text[0].upper() + text[1:] if random.random() < 0.6 else text
    text += random.choice(["", "", ".", "!", "!!", "?"] if label != "neutral" else ["", ".", "?"])
    if random.random() < 0.12:
        text += " " + random.choice(EMOJI[label])
    return "@acme " + text if random.random() < 0.1 else text


def unit(known, label, random):
    chance = random.random()
    if label == "neutral":
        return random.choice(known["neutral"])
    if chance < 0.6:
        return random.choice(known[label])
    if label == "negative" and chance < 0.72:
        return filled(random.choice(known["denied"]), known["good"], known, random)
    words = known["good"] if label == "positive" else known["bad"]
    return filled(random.choice(known["frames"]), words, known, random)


def filled(frame, words, known, random):
    return frame.replace("{adj}", random.choice(words)).replace(
        "{thing}", random.choice(known["things"]))


def posts(language, count, random):
    known = read(language)
    labels = ("negative", "neutral", "positive")
    return [(label, post(language, known, label, random))
            for label in labels for _ in range(count // 3)]
