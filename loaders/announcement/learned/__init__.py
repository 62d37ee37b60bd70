"""What is learned: a linear model that reads what no frame does, from sentences labelled by hand (`corpus`)."""
