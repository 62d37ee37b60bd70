"""What is measured and how: results are printed, never asserted on a clock."""
