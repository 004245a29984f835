"""Which word translates which, learned from pairs of sentences (IBM Model 1, both ways)."""
from collections import Counter, defaultdict

import numpy as np

ROUNDS = 6
RARE = 2


def table(pairs):
    """For each English word its translations by how likely both directions make them."""
    forward = model(pairs)
    backward = model([(theirs, english) for english, theirs in pairs])
    joint = defaultdict(dict)
    for (english, theirs), likely in forward.items():
        back = backward.get((theirs, english), 0)
        if likely * back > 0.01:
            joint[english][theirs] = likely * back
    return joint


def model(pairs):
    """P(second | first) for words seen together in at least RARE sentences."""
    first_ids, second_ids = {}, {}
    firsts, seconds, targets = [], [], []
    position = 0
    for first, second in pairs:
        ours = [first_ids.setdefault(word, len(first_ids)) for word in first]
        for word in second:
            other = second_ids.setdefault(word, len(second_ids))
            firsts.extend(ours)
            seconds.extend([other] * len(ours))
            targets.extend([position] * len(ours))
            position += 1
    keys = np.array(firsts, np.int64) * len(second_ids) + np.array(seconds, np.int64)
    unique, cell = np.unique(keys, return_inverse=True)
    targets = np.array(targets)
    together = np.bincount(cell)
    first_of = unique // len(second_ids)
    likely = np.ones(len(unique))
    for _ in range(ROUNDS):
        weight = likely[cell]
        weight /= np.bincount(targets, weight, position)[targets]
        counts = np.bincount(cell, weight, len(unique))
        totals = np.bincount(first_of, counts)
        likely = counts / totals[first_of]
    return named(unique, likely, together, list(first_ids), list(second_ids))


def named(unique, likely, together, first_words, second_words):
    found = {}
    for key, chance, seen in zip(unique, likely, together):
        if chance > 0.02 and seen >= RARE:
            first, second = divmod(int(key), len(second_words))
            found[first_words[first], second_words[second]] = float(chance)
    return found
