"""How well questions about a bill are answered, on bills and questions written apart from the answers."""
