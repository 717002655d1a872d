"""The library surface that modules of networks use, a row for each name."""
