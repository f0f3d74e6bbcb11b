//! PDF.

#[cfg_attr(
    not(test),
    expect(dead_code, unused_imports, reason = "the documents come next")
)]
pub(crate) mod layout;
#[cfg(test)]
pub(crate) mod reading;
