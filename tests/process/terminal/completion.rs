//! A TAB in a real bash, zsh and fish: what then stands in the line, as the words that the shell would give a program.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use super::{
    setup::{PROGRAM, Setup},
    tty::Tty,
};

/// A shell in a terminal, where a function in the place of the program shows its arguments.
struct Shell {
    name: &'static str,
    tty: Tty,
    _home: TempDir,
}

/// What a shell does when it starts, with its completion read as users read it.
const BASH: &str = "source <(stedenband completions bash)
stedenband() { printf '<%s>' \"$@\"; echo .; }
bind 'set enable-bracketed-paste off'; bind 'set page-completions off'; bind 'set bell-style none'
PS1='> '";
const ZSH: &str = "PROMPT='> ' RPROMPT=
autoload -U compinit; compinit -u -D
unsetopt beep prompt_sp auto_remove_slash
source <(stedenband completions zsh)
stedenband() { printf '<%s>' \"$@\"; echo . }";
/// As [`ZSH`], with the script in a folder of `fpath`, where zsh loads it by itself.
const ZSH_FPATH: &str = "PROMPT='> ' RPROMPT=
mkdir -p $HOME/functions; stedenband completions zsh > $HOME/functions/_stedenband; fpath=($HOME/functions $fpath)
autoload -U compinit; compinit -u -D
unsetopt beep prompt_sp
stedenband() { printf '<%s>' \"$@\"; echo . }";
const FISH: &str = "set -g fish_greeting; set -g fish_autosuggestion_enabled 0
function fish_prompt; echo -n '> '; end
stedenband completions fish | source
function stedenband; printf '<%s>' $argv; echo .; end";

impl Shell {
    /// The shell in a folder of its own; nothing, said loudly, where it is not on this machine.
    fn start(name: &'static str, rc: &str) -> Option<Self> {
        if Command::new(name).arg("--version").output().is_err() {
            eprintln!("!! NOT RUN: there is no {name} here to complete in");
            return None;
        }
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("work");
        fill(&folder);
        let file = home
            .path()
            .join(if name == "zsh" { ".zshrc" } else { "rc" });
        fs::write(&file, rc).unwrap();
        let file = file.to_str().unwrap().to_owned();
        let source = format!("source {file}");
        let arguments = match name {
            "bash" => vec!["--noprofile", "--rcfile", &file, "-i"],
            "fish" => vec!["-C", &source],
            _ => vec!["-i"],
        };
        let programs = Path::new(PROGRAM).parent().unwrap().display().to_string();
        let home_path = home.path().to_str();
        let tty = Setup::new(name, &arguments)
            .env("PATH", Some(&format!("{programs}:/usr/bin:/bin")))
            .env("LC_ALL", Some("C.UTF-8"))
            .env("LANGUAGE", None)
            .env("HOME", home_path)
            .env("ZDOTDIR", home_path)
            .env("XDG_CONFIG_HOME", home_path)
            .env("XDG_DATA_HOME", home_path)
            .folder(&folder)
            .size(180, 50)
            .start();
        let mut shell = Self {
            name,
            tty,
            _home: home,
        };
        shell
            .tty
            .wait_for("a prompt", |screen| screen.contents().trim_end() == ">");
        shell.fresh();
        Some(shell)
    }

    /// An empty line, where the line before has been entered, on an empty screen.
    fn fresh(&mut self) {
        self.tty.send("\x0c");
        self.tty
            .wait_for("an empty line", |screen| screen.contents().trim() == ">");
    }

    /// After a TAB and Enter the program is given these words.
    #[track_caller]
    fn gives(&mut self, line: &str, words: &[&str]) {
        self.fresh();
        let given = format!("<{}>.", words.join("><"));
        self.tty
            .send(format!("stedenband {line}"))
            .send("\t")
            .send("\r");
        let (name, wanted) = (self.name, given.clone());
        self.tty
            .wait_for(&format!("{name}: {line}: {given}"), |screen| {
                screen
                    .contents()
                    .lines()
                    .any(|line| line.trim_end() == wanted)
            });
    }

    /// After some TABs these are all to be seen, and `without` is not.
    #[track_caller]
    fn lists(&mut self, line: &str, words: &[&str], without: &str) {
        self.fresh();
        self.tty.send(format!("stedenband {line}"));
        // The first may have completed what all have in common, the second may only have rung the bell.
        self.tty.press(["\t", "\t", "\t"]);
        for word in words {
            self.tty
                .wait_for(&format!("{}: {line}: {word}", self.name), |screen| {
                    let contents = screen.contents();
                    contents.lines().skip(1).any(|line| line.contains(word))
                });
        }
        assert!(
            !self.tty.contents().contains(without),
            "{}: {line}: {}",
            self.name,
            self.tty.contents()
        );
        // A first Ctrl-C may only close the list; Ctrl-U empties the line.
        self.tty.press(["\x03", "\x03", "\x15"]);
    }
}

/// Files with names that a shell must quote, and a folder.
fn fill(folder: &Path) {
    fs::create_dir_all(folder.join("teksten")).unwrap();
    for (name, text) in [
        ("mijn banden.ron", SMALL),
        ("o'neil.ron", SMALL),
        ("teksten/nrc.txt", "tekst"),
        ("hostile.ron", &hostile()),
        ("quo\"te$x.ron", SMALL),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
}

const SMALL: &str = include_str!("../../data/small.ron");

/// A dataset with ids and names that are commands, options and quotation marks.
fn hostile() -> String {
    SMALL
        .replace("arnhem-wuhan", "y$(touch pwned)`touch pwned`;touch pwned")
        .replace("breda-yangzhou", "q'\\\"x !! é")
        .replace("water-milieu", "w'; touch pwned; '")
}

/// What is completed in all shells, and what the program is given.
const GIVEN: &[(&str, &[&str])] = &[
    // Commands, options, sets.
    ("expo", &["export"]),
    ("list --forma", &["list", "--format"]),
    ("export --forc", &["export", "--force"]),
    ("export --format h", &["export", "--format", "html"]),
    ("export --format=h", &["export", "--format=html"]),
    (
        "export --format csv --flat=s",
        &["export", "--format", "csv", "--flat=semicolon"],
    ),
    ("--theme d", &["--theme", "dark"]),
    ("--theme=hi", &["--theme=high-contrast"]),
    ("list --lang e", &["list", "--lang", "en"]),
    ("--lang=n", &["--lang=nl"]),
    ("completions z", &["completions", "zsh"]),
    ("man expo", &["man", "export"]),
    ("help expo", &["help", "export"]),
    // Questions, in either language; more than one word.
    (
        "list --question her",
        &["list", "--question", "Heroverwogen"],
    ),
    ("list --question nog", &["list", "--question", "Nog actief"]),
    ("list --question=nog", &["list", "--question=Nog actief"]),
    (
        "list --question \"nog a",
        &["list", "--question", "Nog actief"],
    ),
    (
        "list --question 'nog a",
        &["list", "--question", "Nog actief"],
    ),
    (
        "list --question sources",
        &["list", "--question", "Sources disagree"],
    ),
    // Fields and values; with and without a command, in either language, in any case.
    ("list stat", &["list", "status:"]),
    ("list status:verb", &["list", "status:verbroken"]),
    ("status:verb", &["status:verbroken"]),
    ("list Status:V", &["list", "Status:verbroken"]),
    ("list breda status:end", &["list", "breda", "status:ended"]),
    // By another word for it.
    (
        "list breda status:sev",
        &["list", "breda", "status:severed"],
    ),
    ("list province:l", &["list", "province:Limburg"]),
    (
        "list -provincie:limburg,brab",
        &["list", "-provincie:limburg,Brabant"],
    ),
    ("list thema:hig", &["list", "thema:hightech"]),
    (
        "list reden:einde/mens",
        &["list", "reden:einde/mensenrechten"],
    ),
    (
        "export --format ron bron:clingendael-2",
        &["export", "--format", "ron", "bron:clingendael-2"],
    ),
    ("list gemeente:rotte", &["list", "gemeente:Rotterdam"]),
    (
        "list gemeente:arnhem,den\\ h",
        &["list", "gemeente:arnhem,Den Haag"],
    ),
    // Within quotation marks.
    ("list 'gemeente:den h", &["list", "gemeente:Den Haag"]),
    ("list \"gemeente:den h", &["list", "gemeente:Den Haag"]),
    ("list gemeente:'den h", &["list", "gemeente:Den Haag"]),
    ("list gemeente:den\\ h", &["list", "gemeente:Den Haag"]),
    // Lists and exclusion.
    ("list status:actief,v", &["list", "status:actief,verbroken"]),
    (
        "list status:actief,sluimerend,v",
        &["list", "status:actief,sluimerend,verbroken"],
    ),
    ("list -status:v", &["list", "-status:verbroken"]),
    (
        "list -niveau:gemeente,p",
        &["list", "-niveau:gemeente,provincie"],
    ),
    ("-niveau:p", &["-niveau:provincie"]),
    ("list -stat", &["list", "-status:"]),
    ("list -- -status:v", &["list", "--", "-status:verbroken"]),
    // Ids.
    ("show arnhem-w", &["show", "arnhem-wuhan"]),
    (
        "show arnhem-wuhan weert",
        &["show", "arnhem-wuhan", "weert-yuhang"],
    ),
    // Nothing to offer, and no files either.
    ("list op:20", &["list", "op:20"]),
    ("list zzz:mij", &["list", "zzz:mij"]),
    ("list mij", &["list", "mij"]),
    ("list --asof mij", &["list", "--asof", "mij"]),
    ("sources mij", &["sources", "mij"]),
    // Files.
    ("--data mij", &["--data", "mijn banden.ron"]),
    ("--data=mij", &["--data=mijn banden.ron"]),
    ("list --data 'mij", &["list", "--data", "mijn banden.ron"]),
    (
        "list --data \"mijn b",
        &["list", "--data", "mijn banden.ron"],
    ),
    ("--data mijn\\ b", &["--data", "mijn banden.ron"]),
    ("--data o", &["--data", "o'neil.ron"]),
    ("--data=o", &["--data=o'neil.ron"]),
    ("--data quo", &["--data", "quo\"te$x.ron"]),
    ("check mij", &["check", "mijn banden.ron"]),
    (
        "export --format ron -o mij",
        &["export", "--format", "ron", "-o", "mijn banden.ron"],
    ),
    (
        "export --format ron --output=mij",
        &["export", "--format", "ron", "--output=mijn banden.ron"],
    ),
    ("--sources tek", &["--sources", "teksten/"]),
    ("--sources=tek", &["--sources=teksten/"]),
    ("check --sources mij", &["check", "--sources", "mij"]),
    ("--data teksten/n", &["--data", "teksten/nrc.txt"]),
    ("--data ./teksten/n", &["--data", "./teksten/nrc.txt"]),
    // The dataset that the line names.
    (
        "--data 'mijn banden.ron' show breda",
        &["--data", "mijn banden.ron", "show", "breda-yangzhou"],
    ),
    (
        "show --data o\\'neil.ron breda",
        &["show", "--data", "o'neil.ron", "breda-yangzhou"],
    ),
    (
        "show --data=teksten/nrc.txt arn",
        &["show", "--data=teksten/nrc.txt", "arn"],
    ),
    // What is in a dataset is a word, and no more.
    (
        "show --data hostile.ron y",
        &[
            "show",
            "--data",
            "hostile.ron",
            "y$(touch pwned)`touch pwned`;touch pwned",
        ],
    ),
    (
        "show --data hostile.ron q",
        &["show", "--data", "hostile.ron", "q'\"x !! é"],
    ),
    (
        "list --data hostile.ron thema:w",
        &["list", "--data", "hostile.ron", "thema:w'; touch pwned; '"],
    ),
];

/// What is listed where there are several, and what is not.
const LISTED: &[(&str, &[&str], &str)] = &[
    ("", &["list", "show", "export", "sources"], "__complete"),
    ("list ", &["status:", "provincie:", "is:"], "export"),
    (
        "list status:",
        &["actief", "sluimerend", "verbroken", "onbekend"],
        "banden.ron",
    ),
    (
        "list status:actief,",
        &["sluimerend", "verbroken", "onbekend"],
        "banden.ron",
    ),
    (
        "list -",
        &["--format", "--lang", "-status:", "-provincie:"],
        "banden.ron",
    ),
    ("list --", &["--format", "--lang", "--data"], "--theme"),
    (
        "list provincie:n",
        &["Noord-Brabant", "Noord-Holland"],
        "Zuid",
    ),
    ("list gemeente:d", &["Haag", "Delft"], "banden.ron"),
    ("list china:w", &["Wuhan", "Wuxi"], "banden.ron"),
    ("export --format ", &["csv", "html", "ron"], "banden.ron"),
    ("--lang ", &["nl", "en"], "banden.ron"),
    (
        "list --question ",
        &["Heroverwogen", "actief"],
        "banden.ron",
    ),
    ("show rotterdam-", &["chengdu", "shanghai"], "export"),
];

/// What is completed by a word inside of it; fish takes only what begins as what was typed does.
const BY_A_WORD_INSIDE: &[(&str, &[&str])] = &[
    ("show wuhan", &["show", "arnhem-wuhan"]),
    // Several, with less in common than was typed: nothing is lost.
    ("list provincie:holl", &["list", "provincie:holl"]),
];

fn try_all(name: &'static str, rc: &str) {
    let Some(mut shell) = Shell::start(name, rc) else {
        return;
    };
    let by_a_word = if name == "fish" {
        &[]
    } else {
        BY_A_WORD_INSIDE
    };
    for (line, words) in GIVEN.iter().chain(by_a_word) {
        shell.gives(line, words);
    }
    for (line, words, without) in LISTED {
        shell.lists(line, words, without);
    }
    let pwned: PathBuf = shell._home.path().join("work/pwned");
    assert!(!pwned.exists(), "{name} obeyed a dataset");
}

#[test]
fn bash_completes() {
    try_all("bash", BASH);
}

#[test]
fn bash_completes_where_a_colon_ends_no_word() {
    let Some(mut shell) = Shell::start(
        "bash",
        &format!("COMP_WORDBREAKS=${{COMP_WORDBREAKS//:/}}\n{BASH}"),
    ) else {
        return;
    };
    shell.gives("list status:verb", &["list", "status:verbroken"]);
    shell.gives(
        "list -status:actief,v",
        &["list", "-status:actief,verbroken"],
    );
    shell.gives("list gemeente:den\\ h", &["list", "gemeente:Den Haag"]);
    shell.gives("list --lang=e", &["list", "--lang=en"]);
    shell.gives("--data=mij", &["--data=mijn banden.ron"]);
    shell.gives("--sources=tek", &["--sources=teksten/"]);
}

#[test]
fn zsh_completes() {
    try_all("zsh", ZSH);
}

#[test]
fn zsh_loads_the_script_by_itself() {
    let Some(mut shell) = Shell::start("zsh", ZSH_FPATH) else {
        return;
    };
    shell.gives("list status:verb", &["list", "status:verbroken"]);
    shell.gives("list status:slui", &["list", "status:sluimerend"]);
}

#[test]
fn fish_completes() {
    try_all("fish", FISH);
}
