"""The pages people open: the patient's at ``/`` and the desk at ``/staff``."""
