"""What a person is asked to decide on: proposals, whom their names may mean, what was seen in the text."""
