//! The program: everything happens in the library, where tests reach it.

fn main() -> std::process::ExitCode {
    stedenband::cli::run()
}
