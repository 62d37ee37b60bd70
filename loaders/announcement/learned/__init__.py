"""What is learned: three linear models that look for what no frame reads, from the labelled sentences of `corpus`."""
