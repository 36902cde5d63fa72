//! What the server counts, for `/metrics` in the `OpenMetrics` format. Labels are route patterns, never paths.

use std::fmt;
use std::sync::Arc;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use tokio::time::Duration;

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Served {
    origin: &'static str,
    method: &'static str,
    route: &'static str,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Timed {
    origin: &'static str,
    method: &'static str,
    route: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct PoolLabel {
    pool: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OriginLabel {
    origin: &'static str,
}

/// One request, as it is counted.
#[derive(Debug, Clone, Copy)]
pub struct Observation {
    /// Which origin answered.
    pub origin: &'static str,
    /// The method, or `other`.
    pub method: &'static str,
    /// The route's pattern, or `none`.
    pub route: &'static str,
    /// The status.
    pub status: u16,
    /// From the first byte of the head being understood to the answer being ready.
    pub took: Duration,
}

/// The server's registry. Cloning it shares it.
#[derive(Clone)]
pub struct Metrics(Arc<Inner>);

struct Inner {
    registry: Registry,
    requests: Family<Served, Counter>,
    durations: Family<Timed, Histogram, fn() -> Histogram>,
    pool_waiting: Family<PoolLabel, Gauge>,
    pool_refused: Family<PoolLabel, Counter>,
    connections: Family<OriginLabel, Gauge>,
    connections_refused: Family<OriginLabel, Counter>,
    panics: Counter,
}

/// The waiting jobs of one pool.
#[derive(Debug, Clone)]
pub struct PoolGauge {
    waiting: Gauge,
    refused: Counter,
}

/// The connections of one origin.
#[derive(Debug, Clone)]
pub struct ConnectionGauge {
    open: Gauge,
    refused: Counter,
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

impl Metrics {
    /// A registry with the transport's metrics.
    pub fn new() -> Self {
        Self::with(|_| ())
    }

    /// The same with metrics of the host's own; all names begin with `tesoro_portal_`.
    pub fn with(register: impl FnOnce(&mut Registry)) -> Self {
        let mut registry = Registry::with_prefix("tesoro_portal");
        let requests = Family::default();
        registry.register("http_requests", "Requests answered", Family::clone(&requests));
        let durations = Family::<_, _, fn() -> Histogram>::new_with_constructor(histogram);
        let help = "Time from a request's head to its answer";
        registry.register_with_unit("http_request_duration", help, Unit::Seconds, Family::clone(&durations));
        let pool_waiting = Family::default();
        registry.register("pool_waiting", "Requests that wait for a worker", Family::clone(&pool_waiting));
        let pool_refused = Family::default();
        registry.register("pool_refused", "Requests refused as busy", Family::clone(&pool_refused));
        let connections = Family::default();
        registry.register("connections", "Open connections", Family::clone(&connections));
        let connections_refused = Family::default();
        let help = "Connections closed because their address had too many";
        registry.register("connections_refused", help, Family::clone(&connections_refused));
        let panics = Counter::default();
        registry.register("panics", "Panics caught in handlers", Counter::clone(&panics));
        register(&mut registry);
        Self(Arc::new(Inner {
            registry,
            requests,
            durations,
            pool_waiting,
            pool_refused,
            connections,
            connections_refused,
            panics,
        }))
    }

    /// Counts one answered request.
    pub fn observe(&self, Observation { origin, method, route, status, took }: Observation) {
        self.0.requests.get_or_create(&Served { origin, method, route, status }).inc();
        self.0.durations.get_or_create(&Timed { origin, method, route }).observe(took.as_secs_f64());
    }

    /// Counts one panic.
    pub fn panicked(&self) {
        self.0.panics.inc();
    }

    /// The gauge of a pool.
    pub fn pool(&self, pool: &'static str) -> PoolGauge {
        let label = PoolLabel { pool };
        PoolGauge {
            waiting: self.0.pool_waiting.get_or_create_owned(&label),
            refused: self.0.pool_refused.get_or_create_owned(&label),
        }
    }

    /// The gauge of an origin's connections.
    pub fn connections(&self, origin: &'static str) -> ConnectionGauge {
        let label = OriginLabel { origin };
        ConnectionGauge {
            open: self.0.connections.get_or_create_owned(&label),
            refused: self.0.connections_refused.get_or_create_owned(&label),
        }
    }

    /// The whole registry as `OpenMetrics` text.
    pub fn render(&self) -> Result<String, fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.0.registry)?;
        Ok(text)
    }
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Metrics(..)")
    }
}

/// From a millisecond, which a read takes, to the seconds of a queue behind password hashes.
fn histogram() -> Histogram {
    Histogram::new([0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0])
}

impl PoolGauge {
    pub(crate) fn queued(&self) {
        self.waiting.inc();
    }

    pub(crate) fn taken(&self) {
        self.waiting.dec();
    }

    pub(crate) fn refused(&self) {
        self.waiting.dec();
        self.refused.inc();
    }
}

impl ConnectionGauge {
    pub(crate) fn opened(&self) {
        self.open.inc();
    }

    pub(crate) fn closed(&self) {
        self.open.dec();
    }

    pub(crate) fn refused(&self) {
        self.refused.inc();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_pattern_and_status() {
        let metrics = Metrics::new();
        let took = Duration::from_millis(3);
        metrics.observe(Observation { origin: "clients", method: "GET", route: "/api/v1/me", status: 200, took });
        metrics.pool("read").queued();
        metrics.pool("read").refused();
        let text = metrics.render().unwrap();
        for line in [
            r#"tesoro_portal_http_requests_total{origin="clients",method="GET",route="/api/v1/me",status="200"} 1"#,
            r#"tesoro_portal_http_request_duration_seconds_bucket{le="0.005",origin="clients",method="GET",route="/api/v1/me"} 1"#,
            r#"tesoro_portal_pool_waiting{pool="read"} 0"#,
            r#"tesoro_portal_pool_refused_total{pool="read"} 1"#,
            "# EOF",
        ] {
            assert!(text.contains(line), "{line} is not in\n{text}");
        }
    }
}
