"""Groups of commands of ``plainbill``, one module each; ``plainbill.py`` puts them together."""
