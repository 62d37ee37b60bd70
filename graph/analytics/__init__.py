"""Reckoning over what was read: nothing here touches a database."""
