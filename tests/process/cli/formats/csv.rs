//! CSV: what it says is what the JSON says.

use std::{collections::HashMap, fs, io::Write as _, path::Path, process::Command};

use serde_json::Value;
use stedenband::{
    export::csv::{BYTE_ORDER_MARK, original},
    sanitise::Escaped,
};

use super::{NASTY, Nasty, assert_harmless, finish, program, records, run};

type Row = HashMap<String, String>;

/// The rows of a table, by column; the byte order mark has to be there and is taken off.
fn read(path: &Path) -> Vec<Row> {
    let bytes = fs::read(path).unwrap();
    rows(
        bytes
            .strip_prefix(BYTE_ORDER_MARK)
            .expect("a byte order mark"),
        b',',
    )
}

fn rows(bytes: &[u8], separator: u8) -> Vec<Row> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(bytes)
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

/// A value of the JSON as a cell holds it.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(cell).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

/// That the tables in `folder` say what the records say.
fn assert_equal(folder: &Path, records: &[Value]) {
    let (ties, statements) = (
        read(&folder.join("ties.csv")),
        read(&folder.join("statements.csv")),
    );
    assert_eq!(ties.len(), records.len());
    let mut next = statements.iter();
    let same = |row: &Row, column: &str, value: &Value, record: &Value| {
        let expected = cell(value);
        assert_eq!(
            original(&row[column]),
            &*Escaped::block(&expected),
            "{column} of {}",
            record["id"]
        );
    };
    for (row, record) in ties.iter().zip(records) {
        for (column, value) in [
            ("id", &record["id"]),
            ("dutch_name", &record["dutch"]["name"]),
            ("dutch_province", &record["dutch"]["province"]),
            ("chinese_name", &record["chinese"]["name"]),
            ("chinese_zh", &record["chinese"]["zh"]),
            ("status", &record["status"]),
            ("status_on", &record["status_on"]),
            ("contested", &record["contested"]),
            ("lapsed_on", &record["lapsed"]["on"]),
            ("since", &record["since"]),
            ("kind", &record["kind"]),
            ("themes", &record["themes"]),
            ("note_en", &record["note"]["en"]),
            ("dutch_wikidata", &record["dutch"]["ids"]["wikidata"]),
            ("dutch_geonames", &record["dutch"]["ids"]["geonames"]),
            ("dutch_cbs", &record["dutch"]["ids"]["cbs"]),
            ("dutch_iso", &record["dutch"]["ids"]["iso"]),
            ("chinese_wikidata", &record["chinese"]["ids"]["wikidata"]),
            ("chinese_geonames", &record["chinese"]["ids"]["geonames"]),
            ("chinese_gb2260", &record["chinese"]["ids"]["gb2260"]),
            ("chinese_iso", &record["chinese"]["ids"]["iso"]),
        ] {
            same(row, column, value, record);
        }
        for side in ["dutch", "chinese"] {
            let column = format!("{side}_formerly");
            let names = record[side]["formerly"].as_array().unwrap();
            let told = names.iter().map(|former| cell(&former["name"]));
            let cell = original(&row[&column]);
            let mut rest = cell.as_str();
            for name in told {
                let at = rest.find(&name);
                let at = at.unwrap_or_else(|| panic!("{name} in {cell}"));
                rest = &rest[at + name.len()..];
            }
            assert_eq!(cell.is_empty(), names.is_empty(), "{}", record["id"]);
        }
        for (at, said) in record["statements"].as_array().unwrap().iter().enumerate() {
            let row = next.next().expect("a row for each statement");
            assert_eq!(
                (&row["tie"], &row["number"]),
                (&row_id(record), &(at + 1).to_string())
            );
            for column in ["says", "on", "from", "to", "source", "quote", "where"] {
                same(row, column, &said[column], record);
            }
            let value = &said["value"];
            let word = if value.is_object() {
                &value["why"]
            } else {
                value
            };
            for (column, value) in [
                ("value", word),
                ("stage", &value["stage"]),
                ("text_nl", &value["nl"]),
                ("text_en", &value["en"]),
                ("eur", &value["eur"]),
                ("per", &value["per"]),
                ("note_nl", &said["note"]["nl"]),
            ] {
                same(row, column, value, record);
            }
        }
    }
    assert!(next.next().is_none(), "a statement too many");
}

fn row_id(record: &Value) -> String {
    record["id"].as_str().unwrap().to_owned()
}

#[test]
fn the_tables_say_what_the_json_says() {
    for words in [&[][..], &["provincie:brabant"], &["op:2003"]] {
        let folder = tempfile::tempdir().unwrap();
        let tables = folder.path().join("tables");
        let export = run(&[
            &["export", "--format", "csv", "-o", tables.to_str().unwrap()],
            words,
        ]
        .concat());
        assert_eq!((export.code, export.err.as_str()), (0, ""));
        assert_equal(&tables, &records(None, words));
        let sources = read(&tables.join("sources.csv"));
        for statement in read(&tables.join("statements.csv")) {
            assert!(
                sources
                    .iter()
                    .any(|source| source["id"] == statement["source"]),
                "{}",
                statement["source"]
            );
        }
        assert!(
            words.is_empty() || sources.len() < read_all_sources(),
            "only those that are used"
        );
    }
}

fn read_all_sources() -> usize {
    serde_json::from_str::<Value>(&run(&["sources", "--format", "json"]).out)
        .unwrap()
        .as_array()
        .unwrap()
        .len()
}

#[test]
fn no_text_breaks_a_table_or_starts_a_formula() {
    for text in NASTY {
        let nasty = Nasty::new(text);
        let folder = tempfile::tempdir().unwrap();
        let tables = folder.path().join("tables");
        nasty.export(&["--format", "csv", "-o", tables.to_str().unwrap()]);
        assert_equal(&tables, &records(Some(&nasty.path), &[]));
        let flat = nasty.export(&["--format", "csv", "--flat"]).out;
        assert_harmless(&flat.replace('\t', " "));
        for row in rows(flat.as_bytes(), b',') {
            assert!(
                row.values()
                    .all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])),
                "{row:?}"
            );
            assert_eq!(original(&row["quote"]), &*Escaped::block(text));
        }
    }
}

/// A Dutch Excel splits at semicolons whatever the file is made with; others split at commas or tabs.
#[test]
fn no_text_starts_a_formula_in_a_program_that_splits_elsewhere() {
    for text in NASTY {
        let nasty = Nasty::new(text);
        for (flat, others) in [
            ("--flat", [b';', b'\t']),
            ("--flat=semicolon", [b',', b'\t']),
        ] {
            let table = nasty.export(&["--format", "csv", flat]).out;
            for other in others {
                let mut reader = csv::ReaderBuilder::new()
                    .delimiter(other)
                    .flexible(true)
                    .has_headers(false)
                    .from_reader(table.as_bytes());
                for cell in reader
                    .records()
                    .map(Result::unwrap)
                    .flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
                {
                    let begin = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
                    assert!(
                        !begin.starts_with(['=', '+', '-', '@']),
                        "{cell:?} in {flat} of {text:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_flat_table_joins_the_three() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for (flat, separator) in [("--flat", b','), ("--flat=semicolon", b';')] {
        let file = path(&format!("{separator}.csv"));
        assert_eq!(
            run(&["export", "--format", "csv", flat, "-o", &file]).code,
            0
        );
        let bytes = fs::read(&file).unwrap();
        let joined = rows(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap(), separator);
        let piped = run(&["export", "--format", "csv", flat]).out;
        assert_eq!(
            rows(piped.as_bytes(), separator),
            joined,
            "a pipe gets no byte order mark"
        );
        run(&[
            "export",
            "--format",
            "csv",
            "--force",
            "-o",
            &path("tables"),
        ]);
        let table = |name: &str| read(&Path::new(&path("tables")).join(name));
        let (ties, statements, sources) = (
            table("ties.csv"),
            table("statements.csv"),
            table("sources.csv"),
        );
        assert_eq!(joined.len(), statements.len());
        for (row, statement) in joined.iter().zip(&statements) {
            let tie = ties.iter().find(|tie| tie["id"] == row["tie_id"]).unwrap();
            let source = sources
                .iter()
                .find(|source| source["id"] == row["source"])
                .unwrap();
            assert_eq!(
                (&row["quote"], &row["number"]),
                (&statement["quote"], &statement["number"])
            );
            assert_eq!(
                (&row["tie_status"], &row["source_title"]),
                (&tie["status"], &source["title"])
            );
        }
    }
}

#[test]
fn python_reads_the_same() {
    const SCRIPT: &str = "import csv, json, sys\n\
        sys.stdout.reconfigure(encoding='utf-8')\n\
        with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:\n    \
            json.dump(list(csv.DictReader(file, strict=True)), sys.stdout)";
    if Command::new("python3").arg("--version").output().is_err() {
        // Past the test harness, which shows what a test printed only where it fails.
        writeln!(
            std::io::stderr(),
            "!! NOT RUN: there is no python3 here to read CSV with"
        )
        .unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let python = |table: &Path| -> Vec<Row> {
        let output = Command::new("python3")
            .args(["-c", SCRIPT])
            .arg(table)
            .output()
            .unwrap();
        serde_json::from_slice(&finish_python(output)).unwrap()
    };
    let real = folder.path().join("real");
    assert_eq!(
        run(&["export", "--format", "csv", "-o", real.to_str().unwrap()]).code,
        0
    );
    let mut folders = vec![real];
    for (number, text) in NASTY.iter().enumerate() {
        let tables = folder.path().join(number.to_string());
        Nasty::new(text).export(&["--format", "csv", "-o", tables.to_str().unwrap()]);
        folders.push(tables);
    }
    for tables in folders {
        for name in ["ties.csv", "statements.csv", "sources.csv"] {
            assert_eq!(
                python(&tables.join(name)),
                read(&tables.join(name)),
                "{name}"
            );
        }
    }
}

fn finish_python(output: std::process::Output) -> Vec<u8> {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

#[test]
fn the_package_describes_the_tables_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let tables = folder.path().join("tables");
    run(&[
        "export",
        "is:betwist",
        "--asof",
        "2022",
        "--format",
        "csv",
        "-o",
        tables.to_str().unwrap(),
    ]);
    let package: Value =
        serde_json::from_slice(&fs::read(tables.join("datapackage.json")).unwrap()).unwrap();
    assert_eq!(
        package["description"]
            .as_str()
            .unwrap()
            .find("is:betwist op:2022"),
        Some("Selected by: ".len())
    );
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), 3);
    for resource in resources {
        let bytes = fs::read(tables.join(resource["path"].as_str().unwrap())).unwrap();
        let mut reader = csv::Reader::from_reader(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap());
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields
            .iter()
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), names);
        for key in resource["schema"]["foreignKeys"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let other = key["reference"]["resource"].as_str().unwrap();
            let there = resources
                .iter()
                .find(|resource| resource["name"] == other)
                .expect(other);
            assert_eq!(there["schema"]["primaryKey"], key["reference"]["fields"]);
        }
    }
}

#[test]
fn a_folder_is_made_whole_and_replaced_only_by_force() {
    let folder = tempfile::tempdir().unwrap();
    let tables = folder.path().join("tables");
    let export = |words: &[&str]| {
        run(&[
            &["export", "--format", "csv", "-o", tables.to_str().unwrap()],
            words,
        ]
        .concat())
    };
    assert!(
        export(&[])
            .out
            .ends_with("tables: 50 banden en 14 andere relaties\n")
    );
    let kept = export(&["arnhem"]);
    assert_eq!((kept.code, kept.out.as_str()), (2, ""));
    assert!(kept.err.contains("staan al tabellen"), "{}", kept.err);
    assert_eq!(read(&tables.join("ties.csv")).len(), 64);
    assert_eq!(export(&["arnhem-wuhan", "--force"]).code, 0);
    assert_eq!(read(&tables.join("ties.csv")).len(), 1);
    fs::write(tables.join("holiday.txt"), "dear").unwrap();
    let refused = export(&["--force"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("staat al iets anders"),
        "{}",
        refused.err
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// The size that a file may have stands in for a disk that is full.
#[test]
fn a_folder_that_fails_half_way_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Command::new("sh");
    let line = "ulimit -f 8; \"$0\" export --format csv -o \"$1\"";
    shell
        .env_clear()
        .env("LC_ALL", "nl_NL.UTF-8")
        .args(["-c", line]);
    let failed = finish(
        shell
            .arg(program().get_program())
            .arg(folder.path().join("tables"))
            .output()
            .unwrap(),
    );
    assert_eq!(
        (failed.code, failed.out.as_str()),
        (2, ""),
        "{}",
        failed.err
    );
    assert!(
        failed.err.contains("groter dan het systeem toestaat"),
        "{}",
        failed.err
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn three_tables_do_not_go_through_a_pipe() {
    for (arguments, words) in [
        (
            &["export", "--format", "csv"][..],
            "noem een map met -o MAP",
        ),
        (
            &["export", "--format", "csv", "-o", "-"],
            "noem een map met -o MAP",
        ),
        (
            &["export", "--format", "json", "--flat"],
            "--flat past alleen bij --format csv",
        ),
        (
            &["export", "--format", "csv", "--flat=tab"],
            "kies comma of semicolon",
        ),
    ] {
        let wrong = run(arguments);
        assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
        assert!(wrong.err.contains(words), "{}", wrong.err);
    }
}
