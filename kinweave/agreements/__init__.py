"""What people and agencies agreed: protocols between agencies, and what a family says about sharing."""
