"""Clocks, variables with units, differential equations and event rules."""

import math

import numpy as np

from PymoNNto import *
from PymoNNto.NetworkBehavior.EulerEquationModules import Equation as equation_names
from PymoNNto.NetworkBehavior.EulerEquationModules.EulerClock import Clock
from PymoNNto.NetworkBehavior.EulerEquationModules.Equation import Equation, EquationModule
from PymoNNto.NetworkBehavior.EulerEquationModules.Events import neuron_event, on_post, on_pre, on_simu
from PymoNNto.NetworkBehavior.EulerEquationModules.VariableInitializer import Syn_Variable, Variable

DOUBLE = {'dtype': float64}


def raised(kind, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def group(*behaviors, step='1*ms', size=3, settings=None):
    net = Network(settings=settings or DOUBLE)
    neurons = NeuronGroup(net, size, tag='ng', behavior=[Clock(step=step), *behaviors])
    net.initialize(info=False)
    return neurons


def run(neurons, iterations):
    neurons.network.simulate_iterations(iterations, measure_block_time=False)
    return neurons


def decay(time, step, integrator, tau=10.0):
    """Return v(time) of a voltage that decays to 2 from 5 within tau, times in ms."""
    neurons = group(
        Variable(eq='v=5*mV'), Variable(eq=f'tau={tau}*ms'), Equation(eq='dv/dt=(2*mV-v)/tau', integrator=integrator),
        step=f'{step}*ms',
    )
    run(neurons, f'{time}*ms')
    return neurons.v_new[0]


def init_error(kind, *behaviors):
    return raised(kind, group, *behaviors)


# integrators

def test_euler_follows_its_recursion():
    expected = 5.0
    for _ in range(20):
        expected += (2 - expected) / 0.01 * 0.001
    assert abs(decay(20, 1, 'euler') - expected) < 1e-12
    assert abs(decay(20, 1, 'euler') - (2 + 3 * math.exp(-2))) > 1e-3


def test_exponential_euler_solves_linear_equations_exactly():
    assert abs(decay(20, 1, 'exponential_euler') - (2 + 3 * math.exp(-2))) < 1e-12
    assert abs(decay(20, 4, 'exponential_euler') - (2 + 3 * math.exp(-2))) < 1e-12


def test_exponential_euler_without_a_slope_is_a_straight_line():
    neurons = group(
        Variable(eq='v=1*mV'), Variable(eq='g=n.id*1.0'), Variable(eq='k=3*mV/ms'),
        Equation(eq='dv/dt=k-g*v/(10*ms)', integrator='exponential_euler'), step='2*ms',
    )
    run(neurons, 5)
    assert abs(neurons.v_new[0] - 31) < 1e-9
    assert np.allclose(neurons.v_new[1:], [30 - 29 * math.exp(-1), 15 - 14 * math.exp(-2)])


def test_exponential_euler_refuses_what_is_not_linear():
    message = init_error(
        ValueError, Variable(eq='v=1'), Equation(eq='dv/dt=v*(1-v)/(5*ms)', integrator='exponential_euler')
    )
    assert 'linear in v' in message and 'dv/dt=v*(1-v)/(5*ms)' in message and 'rk4' in message


def test_rk4_is_of_the_fourth_order():
    exact = 2 + 3 * math.exp(-2)
    errors = [abs(decay(20, step, 'rk4') - exact) for step in (4, 2, 1)]
    for coarse, fine in zip(errors, errors[1:]):
        assert 3.8 < math.log2(coarse / fine) < 4.3, errors


def test_rk4_solves_coupled_equations_together():
    def error(step):
        neurons = group(
            Variable(eq='x=1'), Variable(eq='y=0.0'),
            Equation(eq='dx/dt=y/(10*ms)', integrator='rk4'), Equation(eq='dy/dt=-x/(10*ms)', integrator='rk4'),
            step=f'{step}*ms',
        )
        run(neurons, '20*ms')
        return max(abs(neurons.x_new[0] - math.cos(2)), abs(neurons.y_new[0] + math.sin(2)))

    assert 3.8 < math.log2(error(2) / error(1)) < 4.3
    assert error(1) < 1e-5


def test_rk4_takes_the_time_within_a_step():
    def error(step):
        neurons = group(
            Variable(eq='x=1*mV'), Equation(eq='dx/dt=cos(t/(5*ms))*mV/ms', integrator='rk4'), step=f'{step}*ms'
        )
        run(neurons, '20*ms')
        begin = step / 5
        return abs(neurons.x_new[0] - 1 - 5 * (math.sin(4 + begin) - math.sin(begin)))

    assert 3.8 < math.log2(error(1) / error(0.5)) < 4.3


def test_a_disabled_equation_stands_still():
    neurons = group(
        Variable(eq='x=1'), Variable(eq='y=1'), Equation(eq='dx/dt=y/(10*ms)', integrator='rk4'),
        Equation(eq='dy/dt=-x/(10*ms)', integrator='rk4', behavior_enabled=False),
    )
    run(neurons, 10)
    assert abs(neurons.x_new[0] - 2) < 1e-9 and neurons.y_new[0] == 1


def test_equations_see_the_values_of_the_present_iteration():
    neurons = group(
        Variable(eq='x=1'), Variable(eq='y=2'), Equation(eq='dx/dt=y/(1*ms)'), Equation(eq='dy/dt=x/(1*ms)'),
    )
    run(neurons, 2)
    assert neurons.x.tolist() == [3] * 3 and neurons.y.tolist() == [3] * 3
    assert neurons.x_new.tolist() == [6] * 3


def test_an_unknown_integrator_is_refused():
    message = init_error(ValueError, Variable(eq='v=1'), Equation(eq='dv/dt=-v/(1*ms)', integrator='heun'))
    assert 'euler, exponential_euler, rk4' in message and "'heun'" in message


# units

def test_the_example_gives_the_numbers_of_pymonnto():
    net = Network()
    ng = NeuronGroup(net, 100, {
        1: Clock(step='0.1*ms'), 2: Variable(eq='v=1*mV'), 3: Variable(eq='tau=100*ms'),
        4: Equation(eq='dv/dt=(0*mV-v)/tau'),
    })
    net.initialize(info=False)
    assert ng.clock_step_size == 0.0001 and ng.v[0] == 1 and ng.tau[0] == np.float32(0.1)
    net.simulate_iterations('1000*ms', measure_block_time=False)
    assert net.iteration == 10000 and ng.t == 0.9999999999999062
    assert ng.v.dtype == np.float32 and ng.v[0] == np.float32(4.5218585000839084e-05)
    assert ng.v_new[0] == np.float32(4.5173364924266934e-05)


def test_variables_count_the_unit_they_were_declared_in():
    """Units were left out, with their operators; uF was not known."""
    neurons = group(
        Variable(eq='v=-65*mV'), Variable(eq='w=1*volt+5*mV'), Variable(eq='u=5*mV+1*volt'), Variable(eq='tau=10*ms'),
        Variable(eq='c=2*uF/cm**2'), Variable(eq='f=5*kHz'), Variable(eq='sum=v+1*volt'),
    )
    values = [neurons.v[0], neurons.w[0], neurons.u[0], neurons.tau[0], neurons.c[0], neurons.f[0], neurons.sum[0]]
    assert np.allclose(values, [-65, 1.005, 1005, 0.01, 2, 5, 935], rtol=1e-12), values


def test_quantities_of_different_units_are_converted():
    neurons = group(
        Variable(eq='v=0*mV'), Variable(eq='g=10*nS'), Variable(eq='C=200*pF'), Variable(eq='I=2*nA'),
        Variable(eq='E=-0.07*volt'), Equation(eq='dv/dt=(g*(E-v)+I)/C'), step='0.1*ms',
    )
    run(neurons, 1)
    # (10 nS * -70 mV + 2 nA) / 200 pF = 1.3 nA / 200 pF = 6.5 mV/ms
    assert abs(neurons.v_new[0] - 0.65) < 1e-12


def test_a_name_like_a_unit_is_the_variable_if_there_is_one():
    """A variable with the name of a unit was left out: 2*m+1 was 3."""
    neurons = group(Variable(eq='m=4'), Variable(eq='b=2*m+1'))
    assert neurons.b.tolist() == [9] * 3
    assert "'1'" in init_error(ValueError, Variable(eq='b=2*m+1'))


def test_wrong_dimensions_are_errors_that_name_the_term():
    """Units were left out, so that wrong ones went unnoticed."""
    v, tau = Variable(eq='v=1*mV'), Variable(eq='tau=10*ms')
    for text, parts in {
        'dv/dt=(0*mV-v)': ("'0*mV'", 'of volt,', 'volt / second'),
        'dv/dt=-v/tau+5*mV': ("'5*mV'", 'volt / second'),
        'dv/dt=(tau-v)/tau': ("'v'", 'volt', 'second', "as 'tau' has"),
        'dv/dt=exp(v)*mV/ms': ("'v'", 'a plain number'),
        'dv/dt=v/tau*(1+2*nS)': ("'2*nS'", 'siemens', 'a plain number'),
        'dv/dt=-v/C': ("'-v/C'", 'C is the unit coulomb'),
        'dv/dt=maximum(v,1*ms)/tau': ("'1*ms'", 'second', 'volt'),
        'dv/dt=v**tau/ms': ("'tau'", 'second'),
    }.items():
        message = init_error(
            ValueError, Variable(eq='v=1*mV'), Variable(eq='tau=10*ms'), Equation(eq=text)
        )
        assert text in message and "'ng'" in message, message
        for part in parts:
            assert part in message or text == 'dv/dt=-v/C' and part == "'-v/C'", (text, part, message)
    assert "'1*ms'" in init_error(ValueError, Variable(eq='v=1*mV+1*ms'))
    assert v.tag == 'Variable' and tau.tag == 'Variable'


def test_undeclared_attributes_and_zeros_have_the_unit_of_their_place():
    neurons = group(
        Variable(eq='v=1*mV'), Variable(eq='I=0'), Variable(eq='tau=10*ms'), Equation(eq='dv/dt=(0-v+I)/tau')
    )
    neurons.I = neurons.I_new = neurons.vector() + 11
    run(neurons, 1)
    assert np.allclose(neurons.v_new, 2)


def test_models_without_units_count_seconds():
    neurons = group(Variable(eq='v=1'), Variable(eq='tau=0.1'), Equation(eq='dv/dt=-v/tau+np.sin(t)'))
    run(neurons, 1)
    assert np.allclose(neurons.v_new, 1 + (-10 + math.sin(0.001)) * 0.001, rtol=1e-14)
    assert neurons.v_new.dtype == np.float64


def test_functions_need_no_prefix():
    neurons = group(Variable(eq='v=2*mV'), Variable(eq='a=exp(v/mV)'), Variable(eq='b=np.exp(v/(1*mV))+0*pi'),
                    Variable(eq='c=sqrt(v*v)'), Variable(eq='d=where(v>1*mV, v, 0*mV)'))
    assert np.allclose(neurons.a, math.exp(2)) and np.allclose(neurons.b, math.exp(2))
    assert np.allclose(neurons.c, 2) and np.allclose(neurons.d, 2)


def test_unknown_names_are_errors_with_the_nearest_name():
    message = init_error(NameError, Variable(eq='v=1*mV'), Variable(eq='tau=10*ms'), Equation(eq='dv/dt=-v/tua'))
    assert "'tua'" in message and "nearest is 'tau'" in message and 'dv/dt=-v/tua' in message
    assert "nearest is 'exp'" in init_error(NameError, Variable(eq='v=exo(1)'))
    assert "declare it before" in init_error(NameError, Equation(eq='dv/dt=1/ms'))


def test_malformed_equations_are_errors():
    assert "'dNAME/dt=...'" in init_error(ValueError, Variable(eq='v=1'), Equation(eq='v=1'))
    assert 'invalid syntax' in init_error(ValueError, Variable(eq='v=1*'))
    assert 'with **' in init_error(ValueError, Variable(eq='v=2^3'))
    assert 'equals sign' in init_error(ValueError, Variable(eq='v'))


def test_variables_of_synapses():
    net = Network()
    a, b = NeuronGroup(net, 3, tag='a'), NeuronGroup(net, 2, tag='b')
    s = SynapseGroup(net, a, b, behavior={1: Syn_Variable(eq='w=s.matrix("ones")*5*nS')})
    net.initialize(info=False)
    assert s.w.shape == (2, 3) and s.w.dtype == np.float32 and (s.w == 5).all() and s['Syn_Variable w', 0] is not None


# the clock

def test_a_clock_can_be_on_the_network():
    """A clock on the network was an AttributeError in its groups."""
    net = Network(behavior={1: Clock(step='2*ms')}, settings=DOUBLE)
    ng = NeuronGroup(net, 2, {2: Variable(eq='v=1*mV'), 3: Equation(eq='dv/dt=-v/(10*ms)+0*t*mV/second**2')})
    net.initialize(info=False)
    net.simulate_iterations('10*ms', batch_size='4*ms', measure_block_time=False)
    assert net.iteration == 5 and abs(net.t - 0.01) < 1e-12 and abs(ng.v_new[0] - 0.8 ** 5) < 1e-12


def test_times_are_whole_iterations():
    clock = group(step='0.1*ms')['Clock', 0]
    assert clock.time_to_iterations('10*ms') == 100 and clock.time_to_iterations('0.3*ms') == 3
    assert clock.time_to_iterations('0.35*ms') == 3 and clock.time_to_iterations('1*second+1*us') == 10000
    assert 'second was expected, not volt' in raised(ValueError, clock.time_to_iterations, '5*mV')
    assert 'without a behavior Clock' in raised(ValueError, Network().simulate_iterations, '1*ms')
    assert 'not volt' in raised(ValueError, group, step='1*mV')
    assert 'needs a Clock' in raised(ValueError, _without_clock)


def _without_clock():
    net = Network()
    NeuronGroup(net, 1, {1: Variable(eq='v=1'), 2: Equation(eq='dv/dt=v')})
    net.initialize(info=False)


def test_few_names_leak():
    """The star import brought 369 names of sympy, among them 26 single letters."""
    leaked = {name for name in vars(equation_names) if len(name) == 1}
    assert not leaked, leaked
    assert EquationModule is Equation and equation_names.ClockModule is Clock
    assert float(5 * equation_names.ms / equation_names.second) == 0.005


def test_modules_are_found_without_the_package_name():
    from NetworkBehavior.EulerEquationModules.Equation import Equation as found
    import NetworkBehavior.EulerEquationModules.EulerClock as clock_module
    assert found is Equation and clock_module.Clock is Clock
    assert clock_module.__spec__.name == 'PymoNNto.NetworkBehavior.EulerEquationModules.EulerClock'


# rules

def test_neuron_event_changes_the_neurons_that_meet_the_condition():
    neurons = group(Variable(eq='v=n.id*1.0*mV'), Variable(eq='count=1.0'), neuron_event(
        condition='n.v>0.5 and v<0.015*volt', eq='n.v_new+=10*n.count;n.count_new*=3'
    ), size=4)
    neurons.v_new, neurons.count_new = neurons.v.copy(), neurons.count.copy()
    neurons['neuron_event', 0].iteration(neurons)
    assert neurons.v_new.tolist() == [0, 11, 12, 13] and neurons.count_new.tolist() == [1, 3, 3, 3]
    assert 'second' in init_error(ValueError, Variable(eq='v=1*mV'), neuron_event(condition='n.v>1*ms', eq='n.v_new=0'))
    assert 'siemens' in init_error(ValueError, Variable(eq='v=1*mV'), neuron_event(condition='n.v>1', eq='n.v_new=1*nS'))


def rule_case(rule, dim, **conditions):
    """Return what a rule makes of w, the source's x and the target's y, and what a plain loop over pairs does."""
    net = Network(settings={**DOUBLE, 'syn_dim': dim})
    src = NeuronGroup(net, 4, tag='src', behavior={1: Variable(eq='x=n.id*1.0'), 2: Variable(eq='y=n.id+2.0')})
    dst = NeuronGroup(net, 3, tag='dst', behavior={1: Variable(eq='x=n.id*2.0'), 2: Variable(eq='y=n.id-1.0')})
    formula = 'dst.y_new+=s.w*src.x;s.w+=0.5*dst.x-src.x;src.x_new=0.1;dst.x_new=s.w;src.y_new-=s.w;dst.x*=src.y'
    s = SynapseGroup(net, src, dst, behavior={
        3: Syn_Variable(eq='w=s.matrix("uniform")'), 4: rule(eq=formula, **conditions),
    })
    net.initialize(info=False)
    w = s.ignore_transpose_mode(s.w).copy()
    state = {'w': w, **{f'{g.tag}.{n}': getattr(g, n).copy() for g in (src, dst) for n in ('x', 'x_new', 'y', 'y_new')}}
    pairs = [
        (i, j) for i in range(4) for j in range(3)
        if (rule is on_post or state['src.x'][i] > 1) and (rule is on_pre or state['dst.x'][j] > 1)
    ]
    for statement in range(6):
        for i, j in pairs:
            if statement == 0:
                state['dst.y_new'][j] += w[j, i] * state['src.x'][i]
            elif statement == 1:
                w[j, i] += 0.5 * state['dst.x'][j] - state['src.x'][i]
            elif statement == 2:
                state['src.x_new'][i] = 0.1
            elif statement == 3:
                state['dst.x_new'][j] = w[j, i]
            elif statement == 4:
                state['src.y_new'][i] -= w[j, i]
            else:
                state['dst.x'][j] *= state['src.y'][i]
    s[rule.__name__, 0].iteration(s)
    got = {'w': s.ignore_transpose_mode(s.w), **{k: getattr(net[k[:3], 0], k[4:]) for k in state if k != 'w'}}
    assert 0 < len(pairs) < 12
    return got, state


def test_synapse_rules_do_what_a_loop_over_pairs_does():
    for rule, conditions in (
        (on_pre, {'src_condition': 'src.x>1'}), (on_post, {'dst_condition': 'dst.x>1'}),
        (on_simu, {'src_condition': 's.src.x>1', 'dst_condition': 'destination.x>1'}),
    ):
        for dim in (DxS, SxD):
            got, expected = rule_case(rule, dim, **conditions)
            for key, value in expected.items():
                assert np.allclose(got[key], value, rtol=1e-13), (rule, dim, key, got[key], value)


def test_rules_reach_the_neurons_of_parts_of_groups():
    net = Network()
    a = NeuronGroup(net, 3, tag='a', behavior={1: Variable(eq='v=n.id*1.0')})
    b = NeuronGroup(net, 4, tag='b', behavior={1: Variable(eq='v=0.0')})
    part = b.subGroup(np.array([False, True, False, True]))
    s = SynapseGroup(net, a, part, behavior={
        2: Syn_Variable(eq='w=1.0'), 3: on_pre(src_condition='src.v>0', eq='dst.v_new+=s.w*src.v'),
    })
    net.initialize(info=False)
    s['on_pre', 0].iteration(s)
    assert b.v_new.tolist() == [0, 3, 0, 3]


def test_rules_refuse_what_they_cannot_do():
    net = Network()
    a = NeuronGroup(net, 3, tag='a', behavior={1: Variable(eq='v=n.id*1.0')})
    s = SynapseGroup(net, a, a)

    def add(**parameters):
        s.add_behavior(len(s.behavior), on_pre(**parameters))

    net.initialize(info=False)
    assert "'q'" in raised(NameError, add, eq='dst.q+=1')
    assert 'none of the statements' in raised(ValueError, add, eq='print(1)')
    assert 'no array' in raised(ValueError, add, eq='dst.size=1')
    assert "'vv'" in raised(NameError, add, src_condition='src.vv>1', eq='dst.v=1')


# sympy

def test_units_of_sympy():
    from sympy import symbols
    import sympy
    import sympy.physics.units as units
    assert float(units.convert_to(100 * units.ms, units.seconds) / units.second) == 0.1
    assert 'ms' in units.__dict__ and repr(symbols('n.v')) == 'n.v' and len(symbols('a b')) == 2
    assert 'volt' in raised(ValueError, units.convert_to, 5 * units.volt, units.second)
    assert 'volt' in raised(ValueError, lambda: 5 * units.volt + units.ms)
    assert 'sympy.solve is not provided' in raised(AttributeError, lambda: sympy.solve)
