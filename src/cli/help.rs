//! The help in the user's language. In English it stands on the [arguments](super::args); other languages have tables.
//! Clap's own English headings appear in none.

use clap::{Command, CommandFactory as _};

use super::args::Cli;
use crate::lang::Lang;

/// The command line's description with all texts in `lang`.
pub fn localised(lang: Lang) -> Command {
    let program = Cli::command().mut_subcommands(|command| translated(command, lang));
    translated(program, lang)
}

/// One command and its own arguments.
fn translated(mut command: Command, lang: Lang) -> Command {
    let mut rows = lang.help_of_commands().iter();
    if let Some((_, about, usage, after)) = rows.find(|(name, ..)| *name == command.get_name()) {
        let after = Some(after.trim_end()).filter(|after| !after.is_empty());
        command = command.about(about).override_usage(usage).after_help(after);
    }
    let template = template(&command, lang);
    command
        .help_template(template)
        .subcommand_value_name(lang.command_name())
        .mut_args(|mut argument| {
            let mut rows = lang.help_of_arguments().iter();
            if let Some((_, value_name, help)) = rows.find(|(id, ..)| argument.get_id() == id) {
                argument = argument.help(help);
                if !value_name.is_empty() {
                    argument = argument.value_name(value_name);
                }
            }
            // clap would list the possible values behind an English phrase; the help names them itself.
            let takes_values = argument.get_action().takes_values();
            argument.hide_possible_values(takes_values)
        })
}

fn template(command: &Command, lang: Lang) -> String {
    let section = |heading: &str, list: &str, is_there: bool| {
        let section = format!("{heading}:\n{list}\n\n");
        if is_there { section } else { String::new() }
    };
    let has_arguments = command.get_positionals().next().is_some();
    [
        format!("{{about}}\n\n{}: {{usage}}\n\n", lang.usage()),
        section(lang.commands(), "{subcommands}", command.has_subcommands()),
        section(lang.arguments(), "{positionals}", has_arguments),
        format!("{}:\n{{options}}{{after-help}}\n", lang.options()),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use clap::Arg;

    use super::*;

    #[test]
    fn clap_finds_no_fault_in_the_description() {
        for lang in [Lang::Nl, Lang::En] {
            localised(lang).debug_assert();
        }
    }

    #[test]
    fn every_command_and_argument_has_help_in_both_languages() {
        let (nl, en) = (localised(Lang::Nl), localised(Lang::En));
        let commands = |root: &Command| -> Vec<Command> {
            std::iter::once(root.clone())
                .chain(root.get_subcommands().cloned())
                .collect()
        };
        for (nl, en) in commands(&nl).iter().zip(&commands(&en)) {
            let about = |command: &Command| command.get_about().unwrap().to_string();
            assert_ne!(about(nl), about(en), "{}", nl.get_name());
            for (nl, en) in nl.get_arguments().zip(en.get_arguments()) {
                let help = |argument: &Arg| argument.get_help().unwrap().to_string();
                assert!(
                    !help(nl).is_empty() && help(nl) != help(en),
                    "{}",
                    nl.get_id()
                );
            }
        }
    }

    #[test]
    fn dutch_help_holds_no_english_of_clap() {
        let help = localised(Lang::Nl).render_long_help().to_string();
        for word in [
            "Usage",
            "Options",
            "Commands",
            "Arguments",
            "Print",
            "possible values",
            "default",
        ] {
            assert!(!help.contains(word), "{word} in\n{help}");
        }
    }
}
