"""The service's own database engine, which writes down how long each transaction kept everybody else from writing."""
