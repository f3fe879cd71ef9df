//! The help in the user's language. In English it stands on the [arguments](super::args); the Dutch one is here. Clap's
//! own English headings appear in neither.

use clap::{Arg, Command, CommandFactory as _};

use super::args::Cli;
use crate::{lang::Lang, text::labels::pick};

/// The command line's description with all texts in `lang`.
pub fn localised(lang: Lang) -> Command {
    texts(
        Cli::command().mut_subcommands(|command| texts(command, lang)),
        lang,
    )
}

/// Gives one command and its own arguments their texts.
fn texts(command: Command, lang: Lang) -> Command {
    let command = match lang {
        Lang::Nl => in_dutch(command),
        Lang::En => command,
    };
    let template = template(&command, lang);
    command.help_template(template).mut_args(|argument| {
        // clap would list the possible values behind an English phrase; the help names them itself.
        let takes_values = argument.get_action().takes_values();
        argument.hide_possible_values(takes_values)
    })
}

fn template(command: &Command, lang: Lang) -> String {
    let section = |is_there: bool, nl, en, list| {
        if is_there {
            format!("{}:\n{list}\n\n", pick(lang, nl, en))
        } else {
            String::new()
        }
    };
    let commands = section(
        command.has_subcommands(),
        "Opdrachten",
        "Commands",
        "{subcommands}",
    );
    let arguments = section(
        command.get_positionals().count() > 0,
        "Argumenten",
        "Arguments",
        "{positionals}",
    );
    let (usage, options) = (
        pick(lang, "Gebruik", "Usage"),
        pick(lang, "Opties", "Options"),
    );
    format!(
        "{{about}}\n\n{usage}: {{usage}}\n\n{commands}{arguments}{options}:\n{{options}}{{after-help}}\n"
    )
}

fn in_dutch(command: Command) -> Command {
    let of_command = COMMANDS
        .iter()
        .find(|(name, ..)| *name == command.get_name());
    let (_, about, usage, after) = of_command.copied().unwrap_or_default();
    command
        .about(about)
        .override_usage(usage)
        .after_help((!after.is_empty()).then_some(after.trim_end()))
        .subcommand_value_name("OPDRACHT")
        .mut_args(argument_in_dutch)
}

fn argument_in_dutch(argument: Arg) -> Arg {
    let of_argument = ARGUMENTS.iter().find(|(id, ..)| argument.get_id() == id);
    let (_, value_name, help) = of_argument.copied().unwrap_or_default();
    let argument = argument.help(help);
    if value_name.is_empty() {
        argument
    } else {
        argument.value_name(value_name)
    }
}

/// The commands in Dutch: their names, what they do, how they are used and what is told below.
const COMMANDS: &[(&str, &str, &str, &str)] = &[
    (
        "stedenband",
        "Banden tussen Nederlandse gemeenten en provincies en China, met de bronnen erbij",
        "stedenband [OPTIES] [ZOEKVRAAG]…\n         stedenband [OPTIES] OPDRACHT …",
        include_str!("../../assets/help/program.nl.txt"),
    ),
    (
        "list",
        "Toon de banden die bij een zoekvraag passen",
        "stedenband list [OPTIES] [ZOEKVRAAG]…",
        "",
    ),
    (
        "show",
        "Toon alles wat over een band bekend is, met de citaten",
        "stedenband show [OPTIES] ID|NAAM…",
        "",
    ),
    (
        "check",
        "Controleer een dataset en vergelijk de citaten met de bronnen",
        "stedenband check [OPTIES] [BESTAND]",
        "",
    ),
    (
        "export",
        "Schrijf de banden die bij een zoekvraag passen naar een bestand",
        "stedenband export [OPTIES] --format VORM [-o BESTAND] [ZOEKVRAAG]…",
        include_str!("../../assets/help/export.nl.txt"),
    ),
    (
        "completions",
        "Schrijf het script dat een shell laat aanvullen",
        "stedenband completions [OPTIES] SHELL",
        include_str!("../../assets/help/completions.nl.txt"),
    ),
    (
        "config",
        "Toon de instellingen, of schrijf een bestand om mee te beginnen",
        "stedenband config [--show|--init]",
        "",
    ),
    (
        "man",
        "Schrijf de handleiding, voor man(1)",
        "stedenband man [OPTIES] [OPDRACHT]",
        "  stedenband man | man -l -",
    ),
    (
        "sources",
        "Toon de bronnen van de dataset",
        "stedenband sources [OPTIES]",
        "",
    ),
];

/// The arguments in Dutch: their ids, the names of their values where they take one, and what they do.
const ARGUMENTS: &[(&str, &str, &str)] = &[
    ("data", "BESTAND", "Een andere dataset dan de ingebouwde"),
    (
        "lang",
        "TAAL",
        "De taal: nl of en (standaard die van het systeem, anders Nederlands)",
    ),
    (
        "asof",
        "DATUM",
        "Bekijk de banden op deze peildatum: 2003, 07-2003, 21-07-2003 of '21 juli 2003'",
    ),
    (
        "question",
        "NAAM",
        "Stel een vraag met een naam, zoals 'nog actief'; de zoekvraag beperkt haar verder",
    ),
    (
        "theme",
        "THEMA",
        "De kleuren van het dashboard: auto, dark (donker), light (licht), high-contrast (hoog-contrast) of mono \
         (zwart-wit)",
    ),
    (
        "ascii",
        "",
        "Toon alleen tekens uit ASCII (vanzelf in een terminal waar het systeem geen UTF-8 heeft)",
    ),
    (
        "mouse",
        "",
        "Laat in het dashboard klikken, rollen en randen verslepen (tekst selecteren dan met Shift)",
    ),
    (
        "watch",
        "",
        "Volg wijzigingen van het bestand van --data in het dashboard (standaard)",
    ),
    ("no_watch", "", "Lees het bestand van --data maar één keer"),
    (
        "plain",
        "",
        "Eén feit per regel, zonder kolommen: voor schermlezers en scripts",
    ),
    (
        "max_size",
        "OMVANG",
        "De grootste dataset die gelezen wordt: bytes, of met K, M of G",
    ),
    (
        "file",
        "BESTAND",
        "De dataset (anders die van --data, en anders de ingebouwde)",
    ),
    (
        "sources",
        "MAP",
        "De map met de teksten van de bronnen: <id van de bron>.txt",
    ),
    ("lock", "", "Schrijf quotes.lock naast de dataset opnieuw"),
    ("help", "", "Toon deze hulp"),
    ("version", "", "Toon de versie"),
    (
        "format",
        "VORM",
        "De vorm: table, plain of json (standaard: table in een terminal, anders plain)",
    ),
    (
        "file_format",
        "VORM",
        "De vorm: csv, html, json, ron, markdown, bibtex of csl-json",
    ),
    (
        "flat",
        "TEKEN",
        "Eén tabel in plaats van drie, met comma (standaard) of semicolon tussen de cellen",
    ),
    (
        "output",
        "BESTAND",
        "Het bestand, of de map; zonder -o, of met -o -, gaat alles naar de standaarduitvoer",
    ),
    ("show", "", "Toon de instellingen die gelden (standaard)"),
    (
        "init",
        "",
        "Schrijf een config.ron met uitleg; een bestaande blijft",
    ),
    ("force", "", "Vervang wat er al staat"),
    (
        "query",
        "ZOEKVRAAG",
        "Woorden en velden, zoals status:verbroken",
    ),
    (
        "shell",
        "SHELL",
        "De shell: bash, zsh, fish, elvish of powershell",
    ),
    (
        "page",
        "OPDRACHT",
        "De opdracht waar het over gaat (anders het hele programma)",
    ),
    (
        "words",
        "NAAM",
        "Een id (arnhem-wuhan), een naam (Arnhem, 武汉) of een zoekvraag",
    ),
];

#[cfg(test)]
mod tests {
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
