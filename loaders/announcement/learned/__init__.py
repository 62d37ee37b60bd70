"""What is learned: three linear models for what frames leave unread, from the labelled sentences of `corpus`."""
