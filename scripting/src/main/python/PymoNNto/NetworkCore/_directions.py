"""The two ends of synapses, by all their names."""

afferent = pre = preSynaptic = dendrite = 0
efferent = post = postSynaptic = axon = 1
