//! A browser, by the WebDriver protocol (W3C): a few requests of HTTP with JSON in them.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

use serde_json::{Value, json};

/// A browser with one page; it goes when this is dropped.
pub struct Browser {
    driver: Child,
    /// Kept open, for the driver says more.
    _said: BufReader<ChildStdout>,
    port: u16,
    session: String,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// Starts a browser without a window; `None`, and a word about it, where there is none.
    pub fn start() -> Option<Self> {
        let spawned = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let has_browser = Command::new("chromium")
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        let (Ok(mut driver), Ok(_)) = (spawned, has_browser) else {
            // Past the test harness, which shows what a test printed only where it fails.
            let told = "!! NOT RUN: there is no chromium and chromedriver here to open the exported page with";
            std::io::stderr()
                .write_all(format!("{told}\n").as_bytes())
                .unwrap();
            return None;
        };
        let mut said = BufReader::new(driver.stdout.take().unwrap());
        let port = port(&mut said);
        let profile = tempfile::tempdir().unwrap();
        let profile_argument = format!("--user-data-dir={}", profile.path().display());
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            &profile_argument,
        ];
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": { "args": arguments },
        } } });
        let mut browser = Self {
            driver,
            _said: said,
            port,
            session: String::new(),
            _profile: profile,
        };
        let session = browser.request("POST", "/session", &wanted);
        browser.session = session["sessionId"].as_str().expect("a session").to_owned();
        Some(browser)
    }

    /// Opens a file.
    pub fn open(&self, path: &Path) {
        self.command(
            "/url",
            &json!({ "url": format!("file://{}", path.display()) }),
        );
    }

    /// What a function body gives.
    pub fn run(&self, script: &str) -> Value {
        self.command("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Types into the element that a selector finds, as a user does.
    pub fn type_into(&self, selector: &str, text: &str) {
        self.command(
            &format!("/element/{}/value", self.find(selector)),
            &json!({ "text": text }),
        );
    }

    /// Clicks the element that a selector finds.
    pub fn click(&self, selector: &str) {
        self.command(
            &format!("/element/{}/click", self.find(selector)),
            &json!({}),
        );
    }

    fn find(&self, selector: &str) -> String {
        let found = self.command(
            "/element",
            &json!({ "using": "css selector", "value": selector }),
        );
        found
            .as_object()
            .unwrap()
            .values()
            .next()
            .unwrap()
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// The page as a printer gets it: a PDF, encoded in base64.
    pub fn print(&self) -> String {
        self.command("/print", &json!({}))
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// A command of the Chrome DevTools Protocol.
    pub fn devtools(&self, name: &str, parameters: &Value) -> Value {
        self.command(
            "/goog/cdp/execute",
            &json!({ "cmd": name, "params": parameters }),
        )
    }

    /// What the page wrote to the console since it was last asked, faults of loading and of the policy too.
    pub fn console(&self) -> Vec<Value> {
        self.command("/se/log", &json!({ "type": "browser" }))
            .as_array()
            .unwrap()
            .clone()
    }

    fn command(&self, path: &str, body: &Value) -> Value {
        self.request("POST", &format!("/session/{}{path}", self.session), body)
    }

    fn request(&self, method: &str, path: &str, body: &Value) -> Value {
        let body = body.to_string();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(120)))
            .unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let (status, answer) = answer(&mut BufReader::new(stream));
        let mut value: Value = serde_json::from_slice(&answer).unwrap();
        assert!(status.contains(" 200"), "{path}: {value}");
        value["value"].take()
    }
}

/// The first line and the body of an answer. The driver leaves the connection open, so its length has to tell the end.
fn answer(stream: &mut BufReader<TcpStream>) -> (String, Vec<u8>) {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(
            stream.read_line(&mut head).unwrap(),
            0,
            "the driver hung up after: {head}"
        );
    }
    let length = head.lines().find_map(|line| {
        line.to_ascii_lowercase()
            .strip_prefix("content-length:")?
            .trim()
            .parse()
            .ok()
    });
    let mut body = vec![0; length.expect("a length")];
    stream.read_exact(&mut body).unwrap();
    (head.lines().next().unwrap_or_default().to_owned(), body)
}

/// The port that the driver says it listens on.
fn port(said: &mut BufReader<ChildStdout>) -> u16 {
    let mut line = String::new();
    while !line.contains("successfully on port ") {
        line.clear();
        assert_ne!(said.read_line(&mut line).unwrap(), 0, "chromedriver ended");
    }
    line.trim_end()
        .trim_end_matches('.')
        .rsplit(' ')
        .next()
        .unwrap()
        .parse()
        .unwrap()
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            // The browser goes with its session; the driver would leave it behind.
            let path = format!("/session/{}", self.session);
            self.request("DELETE", &path, &json!({}));
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
