//! The boundary: actions go in, a view in plain data and in the reader's words comes out.
