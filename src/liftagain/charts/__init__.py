"""Series drawn as SVG."""
