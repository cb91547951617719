"""The static review page: data first, then templates."""
