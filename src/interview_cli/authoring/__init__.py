"""Banks of one's own: skeletons to start from, schemas for editors, and installing what others wrote."""
