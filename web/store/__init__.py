"""What the service keeps: sessions, bills, conversations. SQLAlchemy over SQLite, or PostgreSQL for replicas."""
