"""Transitions between labels along the strong synapses of a network, and their occurrence in a text."""

import numpy as np

from PymoNNto.Exploration.Visualization.Reconstruct_Analyze_Label import _propagation


class Transitions:
    """Methods of Reconstruct_Analyze_Label_Network for labelled neurons."""

    def contains_with_gap(self, string, substring, gapchar='|'):
        """Return how often a pattern, in which gapchar stands for any character, occurs, and the texts around it."""
        length = len(substring)
        found = [
            start for start in range(len(string) - length + 1)
            if all(want in (gapchar, have) for want, have in zip(substring, string[start:start + length]))
        ]
        around = {string[max(start - 5, 0):start + length + 5] for start in found} if length > 1 else ()
        return len(found), sorted(around)

    def synapse_iterate(
        self, func, x_attribute_name, y_attribute_name, weight_attribute_name, groups='all', weight_limit=1,
        include_fist_layer=False, n_biggest=None,
    ):
        """Call a function for each strong synapse between some groups.

        func -- is given: source neuron, its x and y, target neuron, its x and y, weight, the sorted weights to the target,
            the largest weight of all, and the positions of the source and target group in the list
        x_attribute_name, y_attribute_name -- attributes of the groups with a value per neuron
        weight_limit -- the part of the strongest weight to a target that a weight has to have; None for any
        include_fist_layer -- also targets whose x is 0
        n_biggest -- only the so-manieth strongest weight to each target
        """
        chosen = self.ng_list(groups)
        for synapses in self.network.SynapseGroups:
            source, target = synapses.src, synapses.dst
            if source not in chosen or target not in chosen or not hasattr(synapses, weight_attribute_name):
                continue
            W = _propagation.weights(synapses, weight_attribute_name)
            places = [getattr(each, name) for each in (source, target) for name in (x_attribute_name, y_attribute_name)]
            strongest, numbers = np.max(W), (chosen.index(source), chosen.index(target))
            for d in range(target.size):
                ordered = np.sort(W[d])
                if ordered[-1] == 0 or places[2][d] == 0 and not include_fist_layer:
                    continue
                wanted = W[d] != 0
                if weight_limit is not None:
                    wanted &= W[d] >= ordered[-1] * weight_limit
                if n_biggest is not None:
                    wanted &= W[d] == ordered[-n_biggest]
                for s in np.where(wanted)[0].tolist():
                    func(
                        s, places[0][s], places[1][s], d, places[2][d], places[3][d], W[d, s], ordered, strongest, *numbers,
                    )

    def get_synapse_transition_dict(
        self, source, x_attribute_name, y_attribute_name, weight_attribute_name, groups='all', weight_limit=0.3333,
        include_fist_layer=False, n_biggest=None,
    ):
        """Return how many strong synapses lead from one character to another.

        source -- has index_to_char; y_attribute_name is the label of each neuron, x_attribute_name its layer

        Keys are a character for synapses to a later layer of the same one; two characters with a ``-`` for each layer that
        is skipped, or with a ``|`` for each layer that they lead back; and ``'UNKNOWN'``.
        """
        counts = {}

        def count(s, sx, sy, d, dx, dy, *rest):
            first, second = source.index_to_char(int(sy)), source.index_to_char(int(dy))
            key = 'UNKNOWN'
            if sx != np.inf and dx != np.inf:
                distance = int(dx - sx)
                if first == second and distance > 0:
                    key = first
                elif distance > 1:
                    key = first + '-' * (distance - 2) + second
                elif distance <= 0:
                    key = first + '|' * -distance + second
            counts[key] = counts.get(key, 0) + 1

        self.synapse_iterate(
            count, x_attribute_name, y_attribute_name, weight_attribute_name, groups, weight_limit, include_fist_layer,
            n_biggest,
        )
        return counts

    def get_transition_frequencies(self, transitions, source):
        """Return how often and where each transition occurs in ``source.corpus``, and the transitions that do."""
        found = {key: self.contains_with_gap(source.corpus, key) for key in transitions}
        return (
            {key: count for key, (count, _) in found.items()}, {key: around for key, (_, around) in found.items()},
            {key: transitions[key] for key, (count, _) in found.items() if count > 0},
        )

    def get_transition_classes(self, transitions, frequencies):
        """Return how many transitions stay at a character, how many occur in the text, and how many do not."""
        counts = {'BUFFER': 0, 'USEFUL': 0, 'USELESS': 0}
        for key, count in transitions.items():
            kind = 'BUFFER' if len(key) == 1 else 'USEFUL' if frequencies[key] > 0 else 'USELESS'
            counts[kind] += count
        return counts
