//! Words of the section "processes".

texts! {}
