//! The help of the command line, in Dutch.

/// The commands in Dutch: their names, what they do, how they are used and what is told below.
pub const COMMANDS: &[(&str, &str, &str, &str)] = &[
    (
        "stedenband",
        "Banden tussen Nederlandse gemeenten en provincies en China, met de bronnen erbij",
        "stedenband [OPTIES] [ZOEKVRAAG]…\n         stedenband [OPTIES] OPDRACHT …",
        include_str!("../../../assets/help/program.nl.txt"),
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
        include_str!("../../../assets/help/export.nl.txt"),
    ),
    (
        "completions",
        "Schrijf het script dat een shell laat aanvullen",
        "stedenband completions [OPTIES] SHELL",
        include_str!("../../../assets/help/completions.nl.txt"),
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
pub const ARGUMENTS: &[(&str, &str, &str)] = &[
    ("data", "BESTAND", "Een andere dataset dan de ingebouwde"),
    (
        "lang",
        "TAAL",
        "De taal: nl of en (anders Nederlands, tenzij het systeem op Engels staat)",
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
