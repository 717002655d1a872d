import { Behavior, np } from 'polymonnto';

export class DelayedInput extends Behavior {
  initialize(neurons) {
    this.delay = this.parameter('delay', 3);
    this.buffer = np.zeros([this.delay, neurons.size]);
    neurons.delayed = neurons.vector();
  }

  iteration(neurons) {
    const waiting = this.buffer[neurons.iteration % this.delay];
    neurons.delayed.assign(waiting);
    waiting.assign(neurons.I);
  }
}
