"""What is allowed with circles, memberships and restrictions."""
