"""How it is shown: commands and pages."""
