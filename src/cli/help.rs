//! The help texts, in Dutch and in English; clap's own English headings appear in neither.

use clap::CommandFactory as _;

use super::args::Cli;
use crate::{lang::Lang, text::words::pick};

/// The command line's description with all texts in `lang`.
pub fn localised(lang: Lang) -> clap::Command {
    let mut command = texts(Cli::command(), lang);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, |sub| texts(sub, lang));
    }
    command
}

/// Gives one command and its own arguments their texts.
fn texts(command: clap::Command, lang: Lang) -> clap::Command {
    let name = command.get_name().to_owned();
    let Texts { about, usage, after } = about(&name, lang);
    let ids: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    let mut command = command
        .about(about)
        .override_usage(usage)
        .after_help(after)
        .help_template(template(&name, lang))
        .subcommand_value_name(pick(lang, "OPDRACHT", "COMMAND"));
    for id in ids {
        let (value_name, help) = argument(&id, lang);
        command = command.mut_arg(id, |argument| {
            let argument = argument.help(help);
            // clap would list the possible values behind an English phrase; the help names them itself.
            if value_name.is_empty() { argument } else { argument.value_name(value_name).hide_possible_values(true) }
        });
    }
    command
}

fn template(name: &str, lang: Lang) -> String {
    let heading = |nl, en| pick(lang, nl, en);
    let (usage, arguments, options) =
        (heading("Gebruik", "Usage"), heading("Argumenten", "Arguments"), heading("Opties", "Options"));
    let commands = match name {
        "stedenband" => format!("{}:\n{{subcommands}}\n\n", heading("Opdrachten", "Commands")),
        _ => String::new(),
    };
    let arguments = match name {
        "sources" | "config" => String::new(),
        _ => format!("{arguments}:\n{{positionals}}\n\n"),
    };
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{commands}{arguments}{options}:\n{{options}}{{after-help}}\n")
}

/// What the help of a command says besides its arguments.
struct Texts {
    about: &'static str,
    usage: &'static str,
    after: &'static str,
}

fn about(name: &str, lang: Lang) -> Texts {
    let (about, usage, after) = match name {
        "list" => (
            ("Toon de banden die bij een zoekvraag passen", "List the ties that match a query"),
            ("stedenband list [OPTIES] [ZOEKVRAAG]…", "stedenband list [OPTIONS] [QUERY]…"),
            ("", ""),
        ),
        "show" => (
            (
                "Toon alles wat over een band bekend is, met de citaten",
                "Show all that is known of a tie, with the quotations",
            ),
            ("stedenband show [OPTIES] ID|NAAM…", "stedenband show [OPTIONS] ID|NAME…"),
            ("", ""),
        ),
        "check" => (
            (
                "Controleer een dataset en vergelijk de citaten met de bronnen",
                "Check a dataset and prove the quotations in it",
            ),
            ("stedenband check [OPTIES] [BESTAND]", "stedenband check [OPTIONS] [FILE]"),
            ("", ""),
        ),
        "export" => (
            (
                "Schrijf de banden die bij een zoekvraag passen naar een bestand",
                "Write the ties that match a query to a file",
            ),
            (
                "stedenband export [OPTIES] --format VORM [-o BESTAND] [ZOEKVRAAG]…",
                "stedenband export [OPTIONS] --format FORM [-o FILE] [QUERY]…",
            ),
            (EXPORTS_NL, EXPORTS_EN),
        ),
        "completions" => (
            ("Schrijf het script dat een shell laat aanvullen", "Write the script that has a shell complete"),
            ("stedenband completions [OPTIES] SHELL", "stedenband completions [OPTIONS] SHELL"),
            (COMPLETIONS_NL, COMPLETIONS_EN),
        ),
        "config" => (
            (
                "Toon de instellingen, of schrijf een bestand om mee te beginnen",
                "Show the settings, or write a file to begin with",
            ),
            ("stedenband config [--show|--init]", "stedenband config [--show|--init]"),
            ("", ""),
        ),
        "man" => (
            ("Schrijf de handleiding, voor man(1)", "Write the manual page, for man(1)"),
            ("stedenband man [OPTIES] [OPDRACHT]", "stedenband man [OPTIONS] [COMMAND]"),
            ("  stedenband man | man -l -", "  stedenband man | man -l -"),
        ),
        "sources" => (
            ("Toon de bronnen van de dataset", "List the sources of the dataset"),
            ("stedenband sources [OPTIES]", "stedenband sources [OPTIONS]"),
            ("", ""),
        ),
        _ => (
            (
                "Banden tussen Nederlandse gemeenten en provincies en China, met de bronnen erbij",
                "Ties between Dutch municipalities and provinces and China, with their sources",
            ),
            (
                "stedenband [OPTIES] [ZOEKVRAAG]…\n         stedenband [OPTIES] OPDRACHT …",
                "stedenband [OPTIONS] [QUERY]…\n       stedenband [OPTIONS] COMMAND …",
            ),
            (QUERIES_NL, QUERIES_EN),
        ),
    };
    Texts {
        about: pick(lang, about.0, about.1),
        usage: pick(lang, usage.0, usage.1),
        after: pick(lang, after.0, after.1),
    }
}

const QUERIES_NL: &str = r#"Zonder opdracht opent het dashboard, gefilterd op de zoekvraag.

Zoekvraag: alle woorden moeten voorkomen; - ervoor sluit uit; "…" zoekt precies die tekst.
  stedenband breda
  stedenband list provincie:brabant status:verbroken,sluimerend
  stedenband list thema:hightech -status:verbroken
  stedenband list op:2003 status:actief
Met een naam: stedenband list --question 'nog actief' provincie:limburg
Velden: provincie: status: thema: niveau: gemeente: soort: periode: china:
        bron: reden: sinds: einde: op: is:

Afsluitcode: 0 gelukt, 1 niets gevonden of een controle faalt,
             2 verkeerd gebruik of onleesbare invoer."#;

const QUERIES_EN: &str = r#"Without a command the dashboard opens, filtered by the query.

Query: all words must occur; a - before one excludes; "…" finds exactly that text.
  stedenband breda
  stedenband list province:brabant status:severed,dormant
  stedenband list theme:hightech -status:severed
  stedenband list asof:2003 status:active
By name: stedenband list --question 'still active' province:limburg
Fields: province: status: theme: level: municipality: kind: period: china:
        source: reason: since: ended: asof: is:

Exit codes: 0 done, 1 nothing found or a check failed,
            2 wrong use or unreadable input."#;

const EXPORTS_NL: &str = r#"Vormen:
  csv       een map met drie tabellen en een datapackage.json; met --flat één tabel, met
            --flat=semicolon zoals een Nederlandse Excel die opent
  markdown  een memo: samenvatting, tabel, per band de citaten, bronnen als voetnoten
  html      een pagina in één bestand, met filters, kaart en tijdlijn; werkt zonder internet
  bibtex    de gebruikte bronnen, ook als csl-json (voor Zotero en tekstverwerkers)
  json      gelijk aan die van list
  ron       een dataset die weer geladen kan worden, met --data
  stedenband export provincie:brabant --format markdown -o brabant.md
  stedenband export --format csv -o banden
Wat er al staat, blijft staan, tenzij met --force."#;

const EXPORTS_EN: &str = r#"Forms:
  csv       a folder with three tables and a datapackage.json; with --flat one table, with
            --flat=semicolon as a Dutch Excel opens it
  markdown  a memo: summary, table, the quotations of each tie, sources as footnotes
  html      a page in one file, with filters, map and timeline; needs no network
  bibtex    the sources used; also as csl-json (for Zotero and word processors)
  json      the same as that of list
  ron       a dataset that can be loaded again, with --data
  stedenband export province:brabant --format markdown -o brabant.md
  stedenband export --format csv -o ties
What is there already stays, unless with --force."#;

const COMPLETIONS_NL: &str = r#"Vult ook de id's van de banden aan, en de velden van een zoekvraag met hun waarden.
  bash  stedenband completions bash > ~/.local/share/bash-completion/completions/stedenband
  zsh   stedenband completions zsh > ~/.zfunc/_stedenband   (een map uit fpath)
  fish  stedenband completions fish > ~/.config/fish/completions/stedenband.fish"#;

const COMPLETIONS_EN: &str = r#"Completes the ids of the ties too, and the fields of a query with their values.
  bash  stedenband completions bash > ~/.local/share/bash-completion/completions/stedenband
  zsh   stedenband completions zsh > ~/.zfunc/_stedenband   (a folder of fpath)
  fish  stedenband completions fish > ~/.config/fish/completions/stedenband.fish"#;

/// The name of an argument's value (empty where it takes none) and its help.
fn argument(id: &str, lang: Lang) -> (&'static str, &'static str) {
    let (name, help) = match id {
        "data" => {
            (("BESTAND", "FILE"), ("Een andere dataset dan de ingebouwde", "Another dataset than the one built in"))
        }
        "lang" => (
            ("TAAL", "LANGUAGE"),
            (
                "De taal: nl of en (standaard die van het systeem, anders Nederlands)",
                "The language: nl or en (else that of the locale, else Dutch)",
            ),
        ),
        "asof" => (
            ("DATUM", "DATE"),
            (
                "Bekijk de banden op deze peildatum: 2003, 07-2003, 21-07-2003 of '21 juli 2003'",
                "See the ties from this date: 2003, 2003-07, 2003-07-21 or '21 July 2003'",
            ),
        ),
        "question" => (
            ("NAAM", "NAME"),
            (
                "Stel een vraag met een naam, zoals 'nog actief'; de zoekvraag beperkt haar verder",
                "Ask a question with a name, like 'still active'; the query narrows it down",
            ),
        ),
        "theme" => (
            ("THEMA", "THEME"),
            (
                "De kleuren van het dashboard: auto, dark (donker), light (licht), high-contrast (hoog-contrast) of \
                 mono (zwart-wit)",
                "The colours of the dashboard: auto, dark, light, high-contrast or mono",
            ),
        ),
        "ascii" => (
            ("", ""),
            (
                "Toon alleen tekens uit ASCII (vanzelf in een terminal waar het systeem geen UTF-8 heeft)",
                "Show only ASCII characters (by itself on a terminal where the locale is not UTF-8)",
            ),
        ),
        "mouse" => (
            ("", ""),
            (
                "Laat in het dashboard klikken, rollen en randen verslepen (tekst selecteren dan met Shift)",
                "Click, scroll and drag borders in the dashboard (then select text with Shift)",
            ),
        ),
        "watch" => (
            ("", ""),
            (
                "Volg wijzigingen van het bestand van --data in het dashboard (standaard)",
                "Follow changes of the file of --data in the dashboard (the default)",
            ),
        ),
        "no_watch" => (("", ""), ("Lees het bestand van --data maar één keer", "Read the file of --data only once")),
        "plain" => (
            ("", ""),
            (
                "Eén feit per regel, zonder kolommen: voor schermlezers en scripts",
                "One fact a line, without columns: for screen readers and scripts",
            ),
        ),
        "max_size" => (
            ("OMVANG", "SIZE"),
            (
                "De grootste dataset die gelezen wordt: bytes, of met K, M of G",
                "The largest dataset that is read: bytes, or with K, M or G",
            ),
        ),
        "file" => (
            ("BESTAND", "FILE"),
            (
                "De dataset (anders die van --data, en anders de ingebouwde)",
                "The dataset (else that of --data, else the one built in)",
            ),
        ),
        "sources" => (
            ("MAP", "DIR"),
            (
                "De map met de teksten van de bronnen: <id van de bron>.txt",
                "The folder with the texts of the sources: <id of the source>.txt",
            ),
        ),
        "lock" => {
            (("", ""), ("Schrijf quotes.lock naast de dataset opnieuw", "Rewrite quotes.lock beside the dataset"))
        }
        "help" => (("", ""), ("Toon deze hulp", "Show this help")),
        "version" => (("", ""), ("Toon de versie", "Show the version")),
        "format" => (
            ("VORM", "FORM"),
            (
                "De vorm: table, plain of json (standaard: table in een terminal, anders plain)",
                "The form: table, plain or json (default: table on a terminal, otherwise plain)",
            ),
        ),
        "file_format" => (
            ("VORM", "FORM"),
            (
                "De vorm: csv, html, json, ron, markdown, bibtex of csl-json",
                "The form: csv, html, json, ron, markdown, bibtex or csl-json",
            ),
        ),
        "flat" => (
            ("TEKEN", "CHARACTER"),
            (
                "Eén tabel in plaats van drie, met comma (standaard) of semicolon tussen de cellen",
                "One table in place of three, with a comma (default) or a semicolon between cells",
            ),
        ),
        "output" => (
            ("BESTAND", "FILE"),
            (
                "Het bestand, of de map; zonder -o, of met -o -, gaat alles naar de standaarduitvoer",
                "The file, or the folder; without -o, or with -o -, all goes to standard output",
            ),
        ),
        "show" => (("", ""), ("Toon de instellingen die gelden (standaard)", "Show the settings in force (default)")),
        "init" => (
            ("", ""),
            (
                "Schrijf een config.ron met uitleg; een bestaande blijft",
                "Write a config.ron with explanations; one that is there stays",
            ),
        ),
        "force" => (("", ""), ("Vervang wat er al staat", "Replace what is there already")),
        "query" => (
            ("ZOEKVRAAG", "QUERY"),
            ("Woorden en velden, zoals status:verbroken", "Words and fields, like status:severed"),
        ),
        "shell" => (
            ("SHELL", "SHELL"),
            ("De shell: bash, zsh, fish, elvish of powershell", "The shell: bash, zsh, fish, elvish or powershell"),
        ),
        "page" => (
            ("OPDRACHT", "COMMAND"),
            (
                "De opdracht waar het over gaat (anders het hele programma)",
                "The command that it is about (else the program)",
            ),
        ),
        "words" => (
            ("NAAM", "NAME"),
            (
                "Een id (arnhem-wuhan), een naam (Arnhem, 武汉) of een zoekvraag",
                "An id (arnhem-wuhan), a name (Arnhem, 武汉) or a query",
            ),
        ),
        _ => (("", ""), ("", "")),
    };
    (pick(lang, name.0, name.1), pick(lang, help.0, help.1))
}

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
        let commands = |root: &clap::Command| -> Vec<clap::Command> {
            std::iter::once(root.clone()).chain(root.get_subcommands().cloned()).collect()
        };
        for (nl, en) in commands(&nl).iter().zip(&commands(&en)) {
            let about = |command: &clap::Command| command.get_about().unwrap().to_string();
            assert_ne!(about(nl), about(en), "{}", nl.get_name());
            for (nl, en) in nl.get_arguments().zip(en.get_arguments()) {
                let help = |argument: &clap::Arg| argument.get_help().unwrap().to_string();
                assert!(!help(nl).is_empty() && help(nl) != help(en), "{}", nl.get_id());
            }
        }
    }

    #[test]
    fn dutch_help_holds_no_english_of_clap() {
        let help = localised(Lang::Nl).render_long_help().to_string();
        for word in ["Usage", "Options", "Commands", "Arguments", "Print", "possible values", "default"] {
            assert!(!help.contains(word), "{word} in\n{help}");
        }
    }
}
