//! HTTP over loopback: every connection is its own task, so that one that stays open and silent (browsers open some in
//! advance and keep them) never holds up another. It knows nothing of files and rules.

use std::{
    convert::Infallible,
    fmt,
    net::SocketAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    thread,
    time::Duration,
};

use anyhow::Context as _;
use hyper::{
    Request, Response, StatusCode,
    body::{Body, Bytes, Frame, Incoming, SizeHint},
    header::{ACCEPT_ENCODING, HeaderName, HeaderValue},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpListener, time::Sleep};

use super::{
    Shared,
    answer::{Answer, answer},
    rules::Fault,
};

/// How long a slow answer waits.
const SLOW: Duration = Duration::from_secs(2);

/// How long a broken answer stays half.
const BREATH: Duration = Duration::from_millis(200);

/// Listens on loopback and answers in a thread of its own, for as long as the program runs. Returns where.
pub fn listen(port: u16, site: Shared) -> anyhow::Result<SocketAddr> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let listener = runtime
        .block_on(TcpListener::bind(("127.0.0.1", port)))
        .with_context(|| {
            format!("could not listen on 127.0.0.1:{port}. Is another server using it? Choose one with --port")
        })?;
    let address = listener.local_addr()?;
    thread::spawn(move || runtime.block_on(accept(&listener, &site)));
    Ok(address)
}

async fn accept(listener: &TcpListener, site: &Shared) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Out of file handles, say: some are given back soon.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let site = Arc::clone(site);
        // Runs on this thread; `spawn` needs no more than that the parts may be sent.
        tokio::spawn(async move {
            let service = service_fn(|request| respond(request, &site));
            // A browser that has gone away is no fault of ours.
            let _ = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

async fn respond(request: Request<Incoming>, site: &Shared) -> Result<Response<Sent>, Infallible> {
    let site = site.read().map_or_else(
        |poisoned| Arc::clone(&poisoned.into_inner()),
        |site| Arc::clone(&site),
    );
    let accepted = request
        .headers()
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let answer = answer(&site, request.uri().path(), accepted);
    if answer.fault == Fault::Slow {
        tokio::time::sleep(SLOW).await;
    }
    Ok(response(answer))
}

fn response(answer: Answer) -> Response<Sent> {
    let broken = answer.fault == Fault::Broken;
    let mut response = Response::new(Sent {
        left: Some(match broken {
            true => answer.body.slice(..answer.body.len() / 2),
            false => answer.body,
        }),
        // What was sent must have left before the connection goes.
        breaks: broken.then(|| Box::pin(tokio::time::sleep(BREATH))),
    });
    *response.status_mut() =
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (
            HeaderName::try_from(name.as_str()),
            HeaderValue::try_from(value.as_str()),
        ) {
            response.headers_mut().append(name, value);
        }
    }
    response
}

/// A body in one piece, after which the connection may break.
struct Sent {
    left: Option<Bytes>,
    breaks: Option<Pin<Box<Sleep>>>,
}

/// The connection breaks on purpose.
#[derive(Debug)]
struct Break;

impl fmt::Display for Break {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the connection breaks on purpose")
    }
}

impl std::error::Error for Break {}

impl Body for Sent {
    type Data = Bytes;
    type Error = Break;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Break>>> {
        match (self.left.take(), &mut self.breaks) {
            (Some(bytes), _) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            (None, Some(pause)) => pause.as_mut().poll(context).map(|()| Some(Err(Break))),
            (None, None) => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_none() && self.breaks.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        match &self.left {
            // Without a length the body is sent in chunks, so that a browser can tell the break from the end.
            Some(bytes) if self.breaks.is_none() => SizeHint::with_exact(bytes.len() as u64),
            _ => SizeHint::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read, Write},
        net::TcpStream,
        sync::RwLock,
    };

    use super::*;
    use crate::serve::site::Site;

    /// How long a test waits for what should be there at once.
    const PATIENCE: Duration = Duration::from_secs(20);

    fn serve() -> anyhow::Result<SocketAddr> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("a.html"), "<p>here")?;
        std::fs::write(folder.path().join("b.pack"), "0123456789")?;
        std::fs::write(
            folder.path().join("serve.toml"),
            "[[copy]]\npath = \"/broken/\"\nof = \"/\"\nfault = \"broken\"\n",
        )?;
        let site = Site::read(folder.path())?;
        listen(0, Arc::new(RwLock::new(Arc::new(site))))
    }

    /// A browser keeps some connections open without a word; the others must be answered all the same.
    #[test]
    fn silent_and_kept_connections_hold_up_nobody() -> anyhow::Result<()> {
        let address = serve()?;
        let mut open = Vec::new();
        for _ in 0..20 {
            let burst: Vec<TcpStream> = (0..12)
                .map(|_| TcpStream::connect(address))
                .collect::<Result<_, _>>()?;
            for (position, mut connection) in burst.into_iter().enumerate() {
                if position % 3 > 0 {
                    connection.set_read_timeout(Some(PATIENCE))?;
                    connection.write_all(b"GET /a.html HTTP/1.1\r\nHost: a\r\n\r\n")?;
                    let mut start = [0; 12];
                    connection.read_exact(&mut start)?;
                    assert_eq!(&start, b"HTTP/1.1 200");
                }
                open.push(connection);
            }
        }
        assert_eq!(open.len(), 240);
        Ok(())
    }

    #[test]
    fn a_broken_answer_ends_without_its_last_chunk() -> anyhow::Result<()> {
        let mut connection = TcpStream::connect(serve()?)?;
        connection.set_read_timeout(Some(PATIENCE))?;
        connection.write_all(b"GET /broken/b.pack HTTP/1.1\r\nHost: a\r\n\r\n")?;
        let mut all = Vec::new();
        // The end may come as a reset.
        let _ = connection.read_to_end(&mut all);
        let text = String::from_utf8_lossy(&all);
        assert!(text.starts_with("HTTP/1.1 200"), "{text}");
        assert!(!text.ends_with("0\r\n\r\n"), "{text}");
        assert!(!text.contains("56789"), "{text}");
        Ok(())
    }
}
