//! The dashboard without a terminal: keys in, screens out.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail them")]

#[path = "../common/mod.rs"]
mod common;
mod copying;
mod desk;
mod journeys;
mod map;
mod model;
mod redrawing;
mod screens;
mod sources;

mod views;
