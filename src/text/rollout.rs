//! Words of the section "rollout".

texts! {}
