/** Input, neurons and plasticity of the cortical network, in JavaScript. */
import { Behavior } from 'polymonnto';

/** The current of each neuron: noise, plus what excitatory and minus what inhibitory spikes bring. */
export class Input extends Behavior {
  initialize(neurons) {
    this.noise = this.parameter('noise', 3.0);
    neurons.current = neurons.vector();
    for (const synapses of neurons.afferent()) {
      synapses.W = synapses.matrix('uniform(0,1)', { scale: 1 / synapses.src.size });
    }
  }

  iteration(neurons) {
    const current = neurons.vector('uniform(0,1)').times(this.noise);
    for (const synapses of neurons.afferent('GLU')) {
      current.plusAssign(synapses.W.dot(synapses.src.spike).times(20));
    }
    for (const synapses of neurons.afferent('GABA')) {
      current.minusAssign(synapses.W.dot(synapses.src.spike).times(10));
    }
    neurons.current = current;
  }
}

/** Leaky integrate-and-fire: dv/dt = (current - v) / tau, in steps of 1 ms; v is reset where it passes 1. */
export class Neurons extends Behavior {
  initialize(neurons) {
    this.tau = this.parameter('tau', 20.0);
    neurons.v = neurons.vector('uniform(0,1)');
    neurons.spike = neurons.v.gt(1);
  }

  iteration(neurons) {
    const v = neurons.v;
    v.plusAssign(neurons.current.minus(v).div(this.tau));
    neurons.spike = v.gt(1);
    v.set(neurons.spike, 0);
  }
}

/** Spike timing: weights grow with a presynaptic trace where the target spikes, and shrink the other way round. */
export class Plasticity extends Behavior {
  initialize(synapses) {
    this.rate = this.parameter('rate', 0.0005);
    this.keep = this.parameter('keep', 0.9);
    synapses.before = synapses.src.vector();
    synapses.after = synapses.dst.vector();
  }

  iteration(synapses) {
    const { before, after, W } = synapses;
    before.timesAssign(this.keep);
    after.timesAssign(this.keep);
    const growth = synapses.dst.spike.outer(before);
    const decay = after.outer(synapses.src.spike);
    W.plusAssign(growth.minus(decay).times(this.rate));
    synapses.W = W.clip(0, 0.1);
    before.plusAssign(synapses.src.spike);
    after.plusAssign(synapses.dst.spike);
  }
}
