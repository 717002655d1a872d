import { Behavior } from 'polymonnto';

export class Homeostasis extends Behavior {
  initialize(neurons) {
    this.rate = this.parameter('rate', 0.01);
    this.target = this.parameter('target', 0.1);
    neurons.activity = neurons.vector();
    neurons.threshold = neurons.vector().plus(1);
  }

  iteration(neurons) {
    neurons.activity.timesAssign(0.9).plusAssign(neurons.spike.times(0.1));
    neurons.threshold.plusAssign(neurons.activity.minus(this.target).times(this.rate));
  }
}
