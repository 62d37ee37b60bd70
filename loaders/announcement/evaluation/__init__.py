"""Predictions against labels, and reviewed documents as labels."""
