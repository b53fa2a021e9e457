"""Pictures that pages show: fetched from the messenger once, and served while their record is public."""
