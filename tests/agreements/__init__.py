"""What agencies, and families, agree about sharing."""
