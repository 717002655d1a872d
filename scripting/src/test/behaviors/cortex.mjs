import { Behavior, Network, NeuronGroup, Recorder, SynapseGroup, load, np } from 'polymonnto';
import { OneStepStdp } from './one_step_stdp.mjs';

class Input extends Behavior {
  iteration(neurons) {
    neurons.I = neurons.input.abs();
  }
}

const { Noise } = load('noise.py');
const { Lif } = load('Lif.java');

np.random.seed(7);
const net = new Network();
const behavior = { 1: new Noise({ strength: 0.2 }), 2: new Input(), 3: new Lif({ leak: 0.8, tag: 'cell' }), 9: new Recorder('spike') };
const neurons = new NeuronGroup({ net, size: 8, tag: 'cortex', behavior });
neurons.I = neurons.vector();
const synapses = new SynapseGroup({ net, src: neurons, dst: neurons, tag: 'GLU', behavior: { 5: new OneStepStdp({ rate: 0.02 }) } });
net.initialize({ info: false });
net.simulateIterations(200);

for (const values of [neurons.input, neurons.v, synapses.W.flatten(), net.recorded('spike').sum(0)]) {
  console.log([...values].map((value) => BigInt(Math.trunc(value * 2 ** 48))).join(' '));
}
console.log(net.first('cell').tag, net.first('cell').leak, neurons.first(1).strength);
