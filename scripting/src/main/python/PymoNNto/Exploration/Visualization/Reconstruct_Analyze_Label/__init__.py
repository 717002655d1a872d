"""What activity stands for: reconstruction through the weights, labels and layers of neurons."""
