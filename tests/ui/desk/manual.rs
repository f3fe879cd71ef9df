//! The settings that the manuals show can be read as they stand there.

use stedenband::settings::Config;

#[test]
fn the_settings_of_the_manuals_hold() {
    let folder = std::env::temp_dir().join(format!("stedenband-manual-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    // A dataset that is named must be there.
    std::fs::write(folder.join("mijn.ron"), "").unwrap();
    let file = folder.join("config.ron");
    let mut seen = 0;
    for manual in [
        include_str!("../../../README.md"),
        include_str!("../../../docs/gebruik.md"),
    ] {
        for block in manual.split("```ron\n").skip(1) {
            std::fs::write(&file, block.split("```").next().unwrap()).unwrap();
            let (_, wrong) = Config::read(&file);
            assert!(wrong.is_none(), "{block}\n{wrong:?}");
            seen += 1;
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(seen, 3);
}
