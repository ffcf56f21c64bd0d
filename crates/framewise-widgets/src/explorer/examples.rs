//! Named states of the explorer, for tests, the gallery, accessibility checks and pictures.

