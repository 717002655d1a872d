"""Texts from matrices of character activities."""

import numpy as np


def generate_text_from_recon_mat(recon_mat, generator):
    """Return the text of the most active characters of the rows; ``#`` for rows without activity and at the start."""
    characters = []
    for row in recon_mat:
        differs = np.max(row) - np.min(row) > 0
        characters.append(generator.index_to_char(np.argmax(row)) if differs else '#')
    start = characters[0]
    for i, character in enumerate(characters):
        if character != start:
            break
        characters[i] = '#'
    return ''.join(characters).replace(' ', '_')
