import { Behavior } from 'polymonnto';

export class Lif extends Behavior {
  initialize(neurons) {
    this.leak = this.parameter('leak', 0.9);
    this.threshold = this.parameter('threshold', 1.0);
    neurons.v = neurons.vector();
    neurons.spike = neurons.v.gt(this.threshold);
  }

  iteration(neurons) {
    neurons.v.timesAssign(this.leak).plusAssign(neurons.I);
    neurons.spike = neurons.v.gt(this.threshold);
    neurons.v.set(neurons.spike, 0);
  }
}
