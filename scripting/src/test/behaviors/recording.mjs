import { Behavior, np } from 'polymonnto';

export class Recording extends Behavior {
  initialize(neurons) {
    this.variable = this.parameter('variable', 'I');
    this.length = this.parameter('length', 50);
    this.values = np.zeros([this.length, neurons.size]);
  }

  iteration(neurons) {
    this.values[neurons.iteration % this.length] = neurons[this.variable];
  }
}
