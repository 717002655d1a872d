import { Behavior, np } from 'polymonnto';

export class Noise extends Behavior {
  initialize(neurons) {
    this.strength = this.parameter('strength', 0.1);
    neurons.input = neurons.vector();
  }

  iteration(neurons) {
    neurons.input.plusAssign(np.random.normal(0, this.strength, neurons.size));
  }
}
