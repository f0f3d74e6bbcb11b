//! What the agenda pane does.
