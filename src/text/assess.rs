//! Words of the section "assess".

texts! {}
