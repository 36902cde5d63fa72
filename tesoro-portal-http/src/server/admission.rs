//! How many connections one address may hold (THREATS 48).

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::source_ip::Network;

/// The connections of each subscriber.
type Held = Arc<Mutex<HashMap<IpAddr, usize>>>;

/// Counts the connections of each address.
#[derive(Debug, Clone)]
pub(super) struct Admission {
    held: Held,
    most: usize,
    exempt: Vec<Network>,
}

/// One counted connection; dropping it uncounts it.
#[derive(Debug)]
pub(super) struct Ticket {
    counted: Option<(Held, IpAddr)>,
}

impl Admission {
    pub(super) fn new(most: usize, exempt: Vec<Network>) -> Self {
        Self { held: Arc::default(), most, exempt }
    }

    /// Counts a connection; nothing if its address has as many as it may.
    pub(super) fn admit(&self, address: IpAddr) -> Option<Ticket> {
        if self.exempt.iter().any(|network| network.contains(address)) {
            return Some(Ticket { counted: None });
        }
        let key = subscriber(address);
        let mut held = lock(&self.held);
        let count = held.entry(key).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Ticket { counted: Some((Arc::clone(&self.held), key)) })
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        if let Some((held, key)) = &self.counted {
            let mut held = lock(held);
            if let Some(count) = held.get_mut(key) {
                *count -= 1;
                if *count == 0 {
                    held.remove(key);
                }
            }
        }
    }
}

/// A subscriber has one IPv4 address or a whole /64 of IPv6.
fn subscriber(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into(),
        address @ IpAddr::V4(_) => address,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn threat_48_one_address_holds_only_so_many_connections() {
        let admission = Admission::new(2, vec!["10.0.0.0/8".parse().unwrap()]);
        let first = admission.admit(ip("198.51.100.7")).unwrap();
        let second = admission.admit(ip("::ffff:198.51.100.7")).unwrap();
        assert!(admission.admit(ip("198.51.100.7")).is_none());
        assert!(admission.admit(ip("198.51.100.8")).is_some());
        drop(first);
        let third = admission.admit(ip("198.51.100.7"));
        assert!(third.is_some());
        drop((second, third));
        assert!(lock(&admission.held).is_empty());
    }

    #[test]
    fn threat_48_an_ipv6_subscriber_is_a_whole_64() {
        let admission = Admission::new(1, Vec::new());
        let _held = admission.admit(ip("2001:db8:0:1::1")).unwrap();
        assert!(admission.admit(ip("2001:db8:0:1:ffff::2")).is_none());
        assert!(admission.admit(ip("2001:db8:0:2::1")).is_some());
    }

    #[test]
    fn threat_48_a_trusted_proxy_is_not_counted() {
        let admission = Admission::new(0, vec!["10.0.0.0/8".parse().unwrap()]);
        assert!(admission.admit(ip("10.1.2.3")).is_some());
        assert!(admission.admit(ip("11.1.2.3")).is_none());
    }
}
