//! One request, one answer: from a method, a path and the accepted encodings to a status, headers
//! and bytes. It reads no socket, so it is tested without one.

use hyper::body::Bytes;

use super::{
    rules::Fault,
    site::{Site, media_type},
};

/// What is sent back.
#[derive(Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// Header names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Bytes,
    /// What befalls it on its way, if it is not in the body already.
    pub fault: Fault,
}

/// The answer to a request for `target` (path and query; the query is not looked at).
pub fn answer(site: &Site, target: &str, accepted_encodings: &str) -> Answer {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let (file_path, fault) = site.rules.resolve(path);
    let mut headers: Vec<(String, String)> = Vec::new();
    for (name, value) in site.rules.headers(path) {
        headers.push((name.to_owned(), value.to_owned()));
    }
    // A page under work must never be an old one.
    headers.push(("Cache-Control".to_owned(), "no-cache".to_owned()));
    headers.push(("Vary".to_owned(), "Accept-Encoding".to_owned()));

    let found = site.file(&file_path).filter(|_| fault != Fault::Missing);
    let Some((found_path, bytes)) = found else {
        headers.push((
            "Content-Type".to_owned(),
            "text/plain; charset=utf-8".to_owned(),
        ));
        return Answer {
            status: 404,
            headers,
            body: Bytes::from(format!("There is no file at {path}\n")),
            fault,
        };
    };
    headers.push(("Content-Type".to_owned(), media_type(found_path).to_owned()));
    let body = match (fault, site.compressed(found_path, accepted_encodings)) {
        (Fault::Half, _) => bytes.slice(..bytes.len() / 2),
        (Fault::Changed, _) => changed(bytes),
        (_, Some((encoding, compressed))) => {
            headers.push(("Content-Encoding".to_owned(), encoding.to_owned()));
            compressed.clone()
        }
        (_, None) => bytes.clone(),
    };
    Answer {
        status: 200,
        headers,
        body,
        fault,
    }
}

/// The same bytes but for one bit of the last.
fn changed(bytes: &Bytes) -> Bytes {
    let mut copy = bytes.to_vec();
    if let Some(last) = copy.last_mut() {
        *last ^= 1;
    }
    Bytes::from(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> anyhow::Result<(tempfile::TempDir, Site)> {
        let folder = tempfile::tempdir()?;
        std::fs::create_dir_all(folder.path().join("package"))?;
        std::fs::write(folder.path().join("package/a_bg.wasm"), "0123456789")?;
        std::fs::write(folder.path().join("package/a_bg.wasm.br"), "01")?;
        std::fs::write(folder.path().join("index.html"), "<p>home")?;
        // The rules that ship, so that a slip in them is found here.
        std::fs::write(
            folder.path().join("serve.toml"),
            include_str!("../../../../www/serve.toml"),
        )?;
        let site = Site::read(folder.path())?;
        Ok((folder, site))
    }

    fn header<'a>(answer: &'a Answer, wanted: &str) -> Option<&'a str> {
        answer
            .headers
            .iter()
            .find(|(name, _)| name == wanted)
            .map(|(_, value)| value.as_str())
    }

    #[test]
    fn wasm_has_its_type_and_may_be_loaded_from_any_origin() -> anyhow::Result<()> {
        let (_folder, site) = sample()?;
        let answer = answer(&site, "/package/a_bg.wasm?v=1", "br");
        assert_eq!(answer.status, 200);
        assert_eq!(answer.body, Bytes::from_static(b"01"));
        assert_eq!(header(&answer, "Content-Type"), Some("application/wasm"));
        assert_eq!(header(&answer, "Content-Encoding"), Some("br"));
        assert_eq!(header(&answer, "Access-Control-Allow-Origin"), Some("*"));
        assert_eq!(
            header(&answer, "Cross-Origin-Resource-Policy"),
            Some("cross-origin")
        );
        Ok(())
    }

    #[test]
    fn pages_of_the_gallery_have_the_strict_policy() -> anyhow::Result<()> {
        let (_folder, site) = sample()?;
        let answer = answer(&site, "/", "");
        let policy = header(&answer, "Content-Security-Policy").unwrap_or_default();
        for part in [
            "default-src 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ] {
            assert!(policy.contains(part), "{part} is not in {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        Ok(())
    }

    #[test]
    fn a_host_that_forbids_wasm_does_not_allow_it() -> anyhow::Result<()> {
        let (_folder, site) = sample()?;
        let answer = answer(&site, "/hosts/wasm-forbidden.html", "");
        let policy = header(&answer, "Content-Security-Policy").unwrap_or_default();
        assert!(policy.contains("script-src 'self';"), "{policy}");
        Ok(())
    }

    #[test]
    fn faults_are_as_named() -> anyhow::Result<()> {
        let (_folder, site) = sample()?;
        assert_eq!(answer(&site, "/faulty/no-wasm/a_bg.wasm", "br").status, 404);
        let cut = answer(&site, "/faulty/cut-wasm/a_bg.wasm", "br");
        assert_eq!((cut.status, cut.body), (200, Bytes::from_static(b"01234")));
        let changed = answer(&site, "/faulty/changed-wasm/a_bg.wasm", "br");
        assert_eq!(changed.body, Bytes::from_static(b"0123456788"));
        let slow = answer(&site, "/faulty/slow/a_bg.wasm", "");
        assert_eq!((slow.fault, slow.body.len()), (Fault::Slow, 10));
        assert_eq!(
            answer(&site, "/second-copy/a_bg.wasm", "").body,
            Bytes::from_static(b"0123456789")
        );
        Ok(())
    }

    #[test]
    fn a_file_that_is_not_there_is_not_found() -> anyhow::Result<()> {
        let (_folder, site) = sample()?;
        assert_eq!(answer(&site, "/nothing.html", "").status, 404);
        Ok(())
    }
}
