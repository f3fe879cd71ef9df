//! Asking for memory before it is needed. Where an allocation fails in passing the program is aborted, and the terminal
//! stays as the dashboard has it.

use std::{hint::black_box, io};

/// Whether `bytes` bytes can be had; they are given back at once.
///
/// # Errors
/// [`io::ErrorKind::OutOfMemory`] where the system has no room for them.
pub fn probe(bytes: usize) -> io::Result<()> {
    let mut room: Vec<u8> = Vec::new();
    room.try_reserve_exact(bytes)
        .map_err(|_| io::ErrorKind::OutOfMemory)?;
    // A compiler may leave out what nobody looks at.
    black_box(&room);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_had_is_an_error() {
        for bytes in [0, 1, 1 << 20] {
            assert!(probe(bytes).is_ok(), "{bytes}");
        }
        for bytes in [usize::MAX, isize::MAX as usize, isize::MAX as usize / 2] {
            assert_eq!(
                probe(bytes).unwrap_err().kind(),
                io::ErrorKind::OutOfMemory,
                "{bytes}"
            );
        }
    }
}
