"""The service: the HTTP interface, the patient page, the widget, the staff console, storage and sessions."""
