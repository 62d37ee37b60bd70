"""What is known before a text is read: word lists, tables of places, institutions and agencies, how names are made."""
