"""Spreading of activity through the weights of a network, step by step and without its behaviors."""

import numpy as np

_MODES = ('forward', 'backward')
_ACCUMULATION = {'additive', 'addititve', 'first_touch', 'forget'}  # the second is the default's old spelling


def weights(synapses, name):
    """Return the weights of a synapse group (target neurons x source neurons)."""
    W = getattr(synapses, name)
    if hasattr(W, 'toarray'):
        W = np.asarray(W.toarray())
    return synapses.ignore_transpose_mode(W)


def filtered(W, synapse_filter):
    """Return the weights with those zero that are not strong enough.

    synapse_filter -- ``'all'``, ``'biggest'`` for the strongest to each target neuron, or a part of that strength
    """
    if isinstance(synapse_filter, str):
        if synapse_filter == 'all':
            return W
        if synapse_filter == 'biggest':
            return W * (W == np.max(W, axis=1)[:, None])
    elif isinstance(synapse_filter, (int, float)):
        return W * (W >= np.max(W, axis=1)[:, None] * synapse_filter)
    raise ValueError(f"synapse_filter is 'all', 'biggest' or a number, not {synapse_filter!r}")


def check(propagation_mode, accumulation_mode):
    """Raise a ValueError for a mode that there is not."""
    if propagation_mode not in _MODES:
        raise ValueError(f"propagation_mode is 'forward' or 'backward', not {propagation_mode!r}")
    if accumulation_mode not in _ACCUMULATION:
        raise ValueError(f"accumulation_mode is 'additive', 'first_touch' or 'forget', not {accumulation_mode!r}")


def spread(groups, synapse_groups, name, forward, synapse_filter):
    """Set ``recon_temp`` of all groups to what reaches them in one step."""
    for group in groups:
        group.recon_temp = group.vector()
    for synapses in synapse_groups:
        W = filtered(weights(synapses, name), synapse_filter)
        if forward:
            synapses.dst.recon_temp += W.dot(synapses.src.recon)
        else:
            synapses.src.recon_temp += W.T.dot(synapses.dst.recon)


def sharpened(values, exponent, filter_weakest_percent, normalize):
    """Return activity raised to a power, without its weakest part, and with the sum 1; each only if asked for."""
    if exponent is not None:
        values = np.power(values, exponent)
    if filter_weakest_percent is not None:
        low, high = np.min(values), np.max(values)
        values = values * (values >= low + (high - low) / 100.0 * filter_weakest_percent)
    if normalize:
        total = np.sum(np.abs(values))
        if total > 0:
            values = values / total
    return values


def accumulated(before, new, mode):
    """Return the activity after a step."""
    if mode == 'forget':
        return new
    return before + (new * (before == 0) if mode == 'first_touch' else new)
