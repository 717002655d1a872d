import { Behavior } from 'polymonnto';

export class HodgkinHuxley extends Behavior {
  initialize(neurons) {
    this.dt = this.parameter('dt', 0.02);
    this.current = this.parameter('current', 20.0);
    neurons.v = neurons.vector().minus(65);
    neurons.m = neurons.vector().plus(0.05);
    neurons.h = neurons.vector().plus(0.6);
    neurons.n = neurons.vector().plus(0.32);
  }

  iteration(neurons) {
    const { v, m, h, n } = neurons;
    const decay = (shift, width) => v.plus(shift).neg().div(width).exp();
    let opening = v.plus(40).times(0.1).div(decay(40, 10).rminus(1));
    m.plusAssign(opening.times(m.rminus(1)).minus(decay(65, 18).times(4).times(m)).times(this.dt));
    const closing = decay(35, 10).plus(1).rdiv(1);
    h.plusAssign(decay(65, 20).times(0.07).times(h.rminus(1)).minus(closing.times(h)).times(this.dt));
    opening = v.plus(55).times(0.01).div(decay(55, 10).rminus(1));
    n.plusAssign(opening.times(n.rminus(1)).minus(decay(65, 80).times(0.125).times(n)).times(this.dt));
    const sodium = m.pow(3).times(120).times(h).times(v.minus(50));
    const potassium = n.pow(4).times(36).times(v.plus(77));
    const leak = v.plus(54.4).times(0.3);
    v.plusAssign(neurons.I.times(this.current).minus(sodium).minus(potassium).minus(leak).times(this.dt));
  }
}
