import { Behavior } from 'polymonnto';

export class Normalisation extends Behavior {
  initialize(neurons) {
    this.total = this.parameter('total', 2.0);
    this.synapses = this.parameter('synapses', 'All');
  }

  iteration(neurons) {
    for (const { W } of neurons.afferent(this.synapses)) {
      W.timesAssign(W.sum(1).expandDims(1).rdiv(this.total));
    }
  }
}
