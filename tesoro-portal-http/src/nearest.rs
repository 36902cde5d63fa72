//! “Did you mean”: the known word nearest to one that is not known.

/// The nearest of `known`, if it is near enough to be meant: at most a third of the letters differ.
pub(crate) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let (distance, found) = known.into_iter().map(|other| (distance(word, other), other)).min()?;
    (distance <= found.chars().count().div_ceil(3)).then_some(found)
}

/// Letters to insert, delete or replace (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let replaced = diagonal + usize::from(x != *y);
            diagonal = *cell;
            left = replaced.min(*cell + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let known = ["serve", "demo", "check-config", "agent-key"];
        for (word, expected) in [
            ("serv", Some("serve")),
            ("sevre", Some("serve")),
            ("check_config", Some("check-config")),
            ("agentkey", Some("agent-key")),
            ("", None),
            ("frobnicate", None),
        ] {
            assert_eq!(nearest(word, known), expected, "{word}");
        }
        assert_eq!((distance("kitten", "sitting"), distance("", "abc"), distance("abc", "")), (3, 3, 3));
    }
}
