"""The behaviors that come with the toolbox. Numbers are of runs of PymoNNto on CPython."""

import numpy as np

from PymoNNto import *
from PymoNNto.NetworkBehavior.Basics.BasicHomeostasis import *
from PymoNNto.NetworkBehavior.Basics.Behavior_Weight_Initialization import *
from PymoNNto.NetworkBehavior.Basics.Normalization import *
from PymoNNto.NetworkBehavior.Basics.Normalization_Sparse import *
from PymoNNto.NetworkBehavior.Basics.Nox_diffusion import *
from PymoNNto.NetworkBehavior.Basics.Refractory import *


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


class Voltage(Behavior):
    def initialize(self, n):
        n.v = n.vector()
        n.v += np.arange(n.size) * 0.25
        n.th = n.vector()
        n.output = n.v > 0.6
        n.activity = n.vector('ones')

    def iteration(self, n):
        n.v *= 0.75
        n.v += n.iteration % 3 * 0.5
        n.output = n.v > 0.6


def after_four_iterations(behavior, size=5):
    net = Network()
    a = NeuronGroup(net, size, {1: Voltage(), 2: behavior}, tag='a')
    net.initialize(info=False)
    for _ in range(4):
        net.simulate_iteration()
    return a


def test_instant_homeostasis():
    a = after_four_iterations(Instant_Homeostasis(
        threshold=0.5, gap_percent=20, measurement_param='n.v', adjustment_param='th', adj_strength=0.1, inc=2.0))
    assert a.th.tolist() == [
        -0.18796874284744264, -0.22923827171325684, -0.2805078029632569, -0.33177733421325684, -0.3830468654632569]
    b = after_four_iterations(Instant_Homeostasis(
        min_th=0.3, max_th=0.8, measurement_param='n.v', adjustment_param='th', distance_sensitive=False, dec=0.5,
        target_clip_min=-0.9, target_clip_max=1.5))
    assert b.th.tolist() == [-0.9] * 5
    c = after_four_iterations(Instant_Homeostasis(
        threshold=0.5, measurement_param='n.v', measurement_min=0.2, measurement_max=0.7, adjustment_param='th'))
    assert c.th.tolist() == [
        -0.5999999642372131, -0.7874999642372131, -0.7999999523162842, -0.7999999523162842, -0.7999999523162842]


def test_homeostasis_of_an_average_over_time():
    a = after_four_iterations(Time_Integration_Homeostasis(
        threshold=0.5, gap_percent=10, measurement_param='n.v', adjustment_param='th', integration_length=3, init_avg=0.1))
    assert a.th.tolist() == [
        -0.06757815182209015, -0.28671862185001373, -0.5621092319488525, -0.8374997973442078, -1.1128904223442078]
    b = after_four_iterations(Time_Integration_Homeostasis(
        min_th=0.2, max_th=0.4, measurement_param='n.v', adjustment_param='th', adj_strength=-1.0))
    assert b.th.tolist() == [
        1.7632812559604645, 2.1807618141174316, 2.5982422530651093, 3.0157227218151093, 3.4332031905651093]


def test_homeostasis_measures_any_expression():
    """measurement_param='np.mean(n.v)', as in the documentation, was a NameError."""
    for measured in ('np.mean(n.v)', 'np.mean(v)', 'np.mean(neurons.v)'):
        a = after_four_iterations(Instant_Homeostasis(threshold=0.5, measurement_param=measured, adjustment_param='th'))
        # The means are 0.875, 1.65625, 1.2421875 and 1.431640625.
        assert a.th.tolist() == [-3.205078125] * 5, a.th
    x = after_four_iterations(Instant_Homeostasis(threshold=0.5, measurement_param='n.v', adjustment_param='th'))
    y = after_four_iterations(Instant_Homeostasis(threshold=0.5, measurement_param='v', adjustment_param='th'))
    assert x.th.tolist() == y.th.tolist()


def test_thresholds_may_be_vectors():
    b = Instant_Homeostasis(measurement_param='n.v', adjustment_param='th')
    b.set_threshold(np.array([1.0, 2.0]), 10)
    assert b.min_th.tolist() == [0.9, 1.8] and b.max_th.tolist() == [1.1, 2.2] and b.th.tolist() == [1, 2]


def test_homeostasis_says_what_it_lacks():
    def run(**parameters):
        after_four_iterations(Instant_Homeostasis(**parameters))

    assert 'needs the parameter min_th or threshold' in raised(ValueError, run, measurement_param='v', adjustment_param='th')
    assert 'needs the parameter measurement_param' in raised(ValueError, run, threshold=1, adjustment_param='th')
    assert 'needs the parameter adjustment_param' in raised(ValueError, run, threshold=1, measurement_param='v')
    assert "'a' has no 'w'" in raised(NameError, run, threshold=1, measurement_param='w', adjustment_param='th')
    assert 'needs the parameter min_th or threshold' in raised(
        ValueError, after_four_iterations, Time_Integration_Homeostasis(measurement_param='v', adjustment_param='th'))


def test_refraction():
    a = after_four_iterations(refractory(decayfactor=0.25, strengthfactor=0.5))
    assert a.activity.tolist() == [-0.78125] + [-1.4453125] * 4 and a.activity.dtype == np.float32
    assert a.refractory_counter.tolist() == [1.3125] + [1.328125] * 4


class Rising(Behavior):
    def initialize(self, s):
        s.W = s.matrix()
        s.W += (np.arange(s.src.size * s.dst.size)).reshape(s.matrix_dim()) * 0.1 - 0.2
        if s.src.size == 3:
            s.W[1] = 0


def test_afferent_normalization_over_all_groups_of_a_tag():
    net = Network()
    a = NeuronGroup(net, 3, {3: Synaptic_Normalization(norm_factor=2.0, clip_max=0.9)}, tag='a')
    b = NeuronGroup(net, 2, tag='b')
    s = SynapseGroup(net, b, a, 'GLU', {1: Rising()})
    t = SynapseGroup(net, a, a, 'GLU', {1: Rising()})
    net.initialize(info=False)
    net.simulate_iteration()
    assert s.W.tolist() == [[0.0, 0.0], [0.0, 0.8999999761581421], [0.20000000298023224, 0.30000001192092896]]
    assert t.W.tolist() == [[0.0] * 3, [0.0] * 3, [0.4000000059604645, 0.5, 0.6000000238418579]]
    assert s.W.dtype == np.float32


def two_groups(mode):
    net = Network(settings={'syn_dim': mode})
    a = NeuronGroup(net, 3, tag='a')
    b = NeuronGroup(net, 2, tag='b')
    groups = [SynapseGroup(net, a, b, 'x'), SynapseGroup(net, a, a, 'x')]
    for group in groups:
        values = np.arange(1.0, 1 + group.dst.size * 3).reshape(group.dst.size, 3)
        group.W = group.ignore_transpose_mode(values).copy()
    return net, a, b, groups


def test_normalization_of_what_comes_from_a_neuron():
    """normalize_synapse_attr_efferent was an AttributeError."""
    for mode in (DxS, SxD):
        net, a, b, groups = two_groups(mode)
        normalize_synapse_attr_efferent('W', 'W', np.array([1, 2, 4]), a, 'x')
        columns = sum(group.ignore_transpose_mode(group.W).sum(axis=0) for group in groups)
        assert np.allclose(columns, [1, 2, 4])
        # 1 + 4 + 1 + 4 + 7 is the sum of what comes from the first neuron.
        assert np.allclose(groups[0].ignore_transpose_mode(groups[0].W)[:, 0], [1 / 17, 4 / 17])


def test_normalization_follows_the_order_of_the_matrices():
    """SxD matrices were normalized along the wrong axis."""
    for mode in (DxS, SxD):
        net, a, b, groups = two_groups(mode)
        normalize_synapse_attr('W', 'W', 1, a, 'x')
        assert np.allclose(groups[1].ignore_transpose_mode(groups[1].W).sum(axis=1), 1)
        assert np.allclose(groups[1].ignore_transpose_mode(groups[1].W)[0], [1 / 6, 2 / 6, 3 / 6])
        assert groups[0].W.sum() == 21


def test_normalization_of_parts():
    net = Network()
    a = NeuronGroup(net, NeuronDimension(width=6, height=1), tag='a')
    SynapseGroup(net, a, a, 'GABA', {1: Box_Receptive_Fields(range=1), 2: Partition(split_size=[3, 1, 1])})
    for part in net.SynapseGroups:
        part.W = part.matrix('ones') * part.enabled
    normalize_synapse_attr('W', 'W', 1, a, 'GABA')
    whole = get_partitioned_synapse_matrix(a, 'GABA', 'W')
    assert np.allclose(whole.sum(axis=1), 1) and np.allclose(whole[1], [1 / 3] * 3 + [0] * 3) and whole[0, 0] == 0.5


def test_normalization_with_a_second_matrix():
    net, a, b, groups = two_groups(DxS)
    for group in groups:
        group.trace = np.ones_like(group.W) * -2
    normalize_synapse_attr('trace', 'W', 1, b, 'x')
    assert np.allclose(groups[0].W[0], np.array([1, 2, 3]) / 6) and groups[0].trace.sum() == -12


def test_sparse_and_dense_groups_are_normalized_alike():
    from scipy.sparse import csc_matrix
    net, a, b, groups = two_groups(DxS)
    dense = [group.W / group.W.sum(axis=1)[:, None] for group in groups]
    s = SynapseGroup(net, b, b, 'x,sparse')
    values = np.array([[0.0, 6.0], [0.0, 0.0]])
    s.W = csc_matrix(values)
    normalize_synapse_attr_sparse('W', 'W', 1, b, 'x')
    assert np.allclose(groups[0].W, np.array([[1, 2, 3], [4, 5, 6]]) / [[12], [15]])
    assert np.allclose(s.W.toarray(), values / 12)
    normalize_synapse_attr_sparse('W', 'W', 1, a, 'x')
    assert np.allclose(groups[1].W, dense[1])


def test_initial_weights():
    np.random.seed(3)
    net = Network()
    a = NeuronGroup(net, 4, tag='a')
    b = NeuronGroup(net, 3, tag='b')
    s = SynapseGroup(net, b, a, 'GLU', {1: CreateWeights(nomr_fac=3.0)})
    t = SynapseGroup(net, b, a, 'GLU', {1: CreateWeights(normalize=False, distribution='normal(1,0.1)', density=0.5)})
    net.initialize(info=False)
    assert s.W.tolist() == [
        [0.7918393611907959, 0.9734371304512024, 0.48472338914871216],
        [0.4782066345214844, 0.7992931008338928, 0.9725001454353333],
        [0.7370046973228455, 1.1629209518432617, 0.3500744700431824],
        [0.992949366569519, 0.06434880942106247, 1.1927016973495483]]
    assert t.W.tolist() == [
        [1.1486148834228516, 1.0236716270446777, 0.8976215124130249], [0.9287006855010986, 1.062524437904358, 0.0],
        [0.0, 0.976996898651123, 1.0745055675506592], [1.1976110935211182, 0.8755876421928406, 0.9373583197593689]]


def test_initial_weights_are_only_where_synapses_are_enabled():
    for mode in (DxS, SxD):
        net = Network(settings={'syn_dim': mode})
        a = NeuronGroup(net, NeuronDimension(width=4), tag='a')
        s = SynapseGroup(net, a, a, 's', {1: Box_Receptive_Fields(range=1), 2: CreateWeights(norm_fac=2.0)})
        t = SynapseGroup(net, a, a, 't', {2: CreateWeights()})
        t.enabled = np.ones((4, 4), bool)
        t.enabled[2] = False
        net.initialize(info=False)
        assert s.W[0, 2] == 0 and s.W[0, 1] > 0 and np.allclose(s.ignore_transpose_mode(s.W).sum(axis=0), 2)
        assert t.W[2].tolist() == [0] * 4 and not np.isnan(t.W).any()


def test_nitric_oxide_is_the_activity_of_the_surroundings():
    """NOX_Diffusion was an AttributeError."""
    net = Network()
    a = NeuronGroup(net, NeuronDimension(width=20, height=1), {1: NOX_Diffusion(th_nox=0.1, eta_nox=0.5)}, tag='a')
    a.output_new = np.zeros(20)
    a.output_new[:4] = 1
    net.initialize(info=False)
    for _ in range(2):
        net.simulate_iteration()
    # Blocks of 4; the first block and 5 more are 9 neurons, of which 4 are active, the second block reaches from -1 to 12.
    means = np.repeat([4 / 9, 4 / 13, 1 / 14, 0, 0], 4)
    means[8:] = [a.output_new[max(0, i):i + 14].mean() for i in (3, 7, 11) for _ in range(4)]
    assert np.allclose(a.nox, (means - 0.1) * 0.5), a.nox
